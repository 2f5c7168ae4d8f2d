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
      ? `endeten alle mit ${end.status}`
      : `endeten alle ohne Antwort (${FAILURES[end.code].short})`;
  const when = dayAndTime(since, now);
  if (scope === "module") {
    return `Die letzten ${count} Aufrufe dieses Moduls an ${host} ${how}, seit ${when}. Bei anderen Modulen war es anders: Prüfen Sie zuerst dieses.`;
  }
  const said = `Die letzten ${count} Aufrufe an ${host} ${how}, seit ${when}.`;
  if (modules === 1) {
    return `${said} Sie betreffen ein Modul: Ein Aufruf eines anderen würde zeigen, ob es daran liegt.`;
  }
  const shared =
    connections === 1 && end.kind === "status"
      ? "den Schlüssel, die Adresse und was auf dem Weg dorthin liegt"
      : "die Adresse und was auf dem Weg dorthin liegt";
  return `${said} Sie betreffen ${modules} Module: Prüfen Sie, was diese gemeinsam haben, ${shared}.`;
}
