import { SESSION_STATES } from "../../core/session-state.ts";
import type { Bench } from "../bench.ts";
import type { ExitCode } from "../exit-codes.ts";
import { placeFor } from "../place.ts";
import { type CallFlags, prepare } from "../prepare.ts";
import { spoken } from "../spoken.ts";
import { readUntil, UNTIL_DEFAULT } from "../until.ts";
import { refuseUsage } from "../usage.ts";
import { follow } from "./follow.ts";

/** The options of `watch`, as typed. */
export interface WatchFlags extends CallFlags {
  readonly until?: string;
}

/** Watches a session that was started elsewhere. */
export async function watch(
  bench: Bench,
  { moduleId: wanted, sessionId }: { readonly moduleId: string; readonly sessionId: string },
  given: WatchFlags,
): Promise<ExitCode> {
  const place = await placeFor(bench, wanted, given);
  if (!place.ok) return refuseUsage(bench, place.error, "watch");
  const { moduleId, flags } = place.value;
  const until = flags.until === undefined ? UNTIL_DEFAULT : readUntil(flags.until);
  if (until === null) return refuseUsage(bench, spoken.cli.usage.until(SESSION_STATES), "watch");
  const wish = { command: "watch", moduleId, sessionId, watching: true, remarks: [] } as const;
  const prepared = await prepare(bench, wish, flags);
  if (prepared.kind === "ended") return prepared.exitCode;
  return follow(prepared.job, { sessionId, startLink: null, until });
}
