import type { AlikeCalls } from "../../alike-calls.ts";
import { dayAndTime } from "../clock-time.ts";
import { FAILURES } from "./failures.ts";

/** Says that the last calls to a host all ended alike, and what they have in common. */
export function alikeText(
  { scope, end, count, since, modules, connections }: AlikeCalls,
  host: string,
  now: number,
): string {
  const how =
    end.kind === "status"
      ? `ended in ${end.status}`
      : `ended without an answer (${FAILURES[end.code].short})`;
  if (scope === "module") {
    return `The last ${count} calls of this module to ${host} all ${how}, since ${dayAndTime(since, now)}. Calls of other modules went otherwise: look at this one first.`;
  }
  const said = `The last ${count} calls to ${host} all ${how}, since ${dayAndTime(since, now)}.`;
  if (modules === 1)
    return `${said} They concern one module: a call of another would tell whether it is that.`;
  const key = connections === 1 && end.kind === "status" ? "the key, " : "";
  return `${said} They concern ${modules} modules: look at what these share, ${key}the address, and what lies on the way there.`;
}
