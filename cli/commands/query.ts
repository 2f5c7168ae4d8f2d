import { type CallReport, callQuery } from "../../core/calls.ts";
import type { QueryOutcome } from "../../core/query-outcome.ts";
import { judgeStart } from "../../core/start-outcome.ts";
import type { Bench } from "../bench.ts";
import { concludeCut } from "../conclusion.ts";
import type { ExitCode } from "../exit-codes.ts";
import type { Conclusion } from "../job.ts";
import { placeFor } from "../place.ts";
import { type CallFlags, prepare } from "../prepare.ts";
import { spoken } from "../spoken.ts";
import { refuseUsage } from "../usage.ts";
import { tellQuery } from "./observe.ts";

/** Asks for a session's state with exactly one request. */
export async function query(
  bench: Bench,
  { moduleId: wanted, sessionId }: { readonly moduleId: string; readonly sessionId: string },
  given: CallFlags,
): Promise<ExitCode> {
  const place = await placeFor(bench, wanted, given);
  if (!place.ok) return refuseUsage(bench, place.error, "query");
  const { moduleId, flags } = place.value;
  const wish = { command: "query", moduleId, sessionId, watching: false, remarks: [] } as const;
  const prepared = await prepare(bench, wish, flags);
  if (prepared.kind === "ended") return prepared.exitCode;

  const { job } = prepared;
  const { transport, clock, secrets, ending } = bench;
  const report = await callQuery({ transport, clock, secrets }, { ...job.call, sessionId });
  if (ending.cause !== null && report.exchange.result.kind === "failure") {
    job.record(report.exchange);
    const cut = concludeCut(ending.cause, { otherwise: "not_there", rest: spoken.cli.endings.noAnswer });
    return job.finish(cut, { sessionId, state: null, browserLink: null });
  }
  tellQuery(job, sessionId, { report, changed: true, nextQueryInMs: null });
  const { outcome } = report;
  const seen = outcome.kind === "state" ? outcome : { state: null, browserLink: null };
  const { state, browserLink } = seen;
  return job.finish(conclude(report), { sessionId, state, browserLink });
}

/** A query that was refused or not sent is told apart from trouble by the very table of the start. */
function conclude({ outcome, exchange, heardAt }: CallReport<QueryOutcome>): Conclusion {
  if (outcome.kind === "state") return { exit: "done", reason: "state_read", message: "" };
  if (outcome.kind === "denied") return { exit: "refused", reason: "denied", message: "" };
  const { kind } = judgeStart(exchange.result, heardAt);
  if (kind === "refused" || kind === "not_sent") return { exit: "refused", reason: kind, message: "" };
  return { exit: "not_there", reason: "no_answer", message: spoken.cli.endings.noAnswer };
}
