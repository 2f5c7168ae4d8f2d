import { type CallReport, callStart } from "../../core/calls.ts";
import { startRequest } from "../../core/http-request.ts";
import { SESSION_STATES } from "../../core/session-state.ts";
import type { StartOutcome } from "../../core/start-outcome.ts";
import type { Bench } from "../bench.ts";
import { concludeCut, watchCommand } from "../conclusion.ts";
import type { ExitCode } from "../exit-codes.ts";
import type { Conclusion, Job } from "../job.ts";
import { placeFor } from "../place.ts";
import { type CallFlags, prepare } from "../prepare.ts";
import { spoken } from "../spoken.ts";
import { type BodyFlags, readStartBody } from "../start-flags.ts";
import { readUntil, UNTIL_DEFAULT } from "../until.ts";
import { refuseUsage } from "../usage.ts";
import { follow } from "./follow.ts";

/** The options of `start`, as typed. */
export interface StartFlags extends CallFlags, BodyFlags {
  readonly watch?: true;
  readonly until?: string;
}

const NOTHING_KNOWN = { sessionId: null, state: null, browserLink: null };

/** Starts a session with exactly one request, and watches it where that is wanted. */
export async function start(bench: Bench, wanted: string, given: StartFlags): Promise<ExitCode> {
  const place = await placeFor(bench, wanted, given);
  if (!place.ok) return refuseUsage(bench, place.error, "start");
  const { moduleId, flags, declared } = place.value;
  const usage = (problem: string) => refuseUsage(bench, problem, "start");
  const watching = flags.watch === true;
  if (flags.until !== undefined && !watching) return usage(spoken.cli.usage.untilWithoutWatch);
  const until = flags.until === undefined ? UNTIL_DEFAULT : readUntil(flags.until);
  if (until === null) return usage(spoken.cli.usage.until(SESSION_STATES));
  const body = await readStartBody(moduleId, { ...flags, fromLibrary: declared }, bench);
  if (!body.ok) return usage(body.error);

  const { text, remarks } = body.value;
  const wish = { command: "start", moduleId, sessionId: null, watching, remarks } as const;
  const prepared = await prepare(bench, wish, flags);
  if (prepared.kind === "ended") return prepared.exitCode;
  const { job } = prepared;
  if (bench.secrets.isIn(text)) return usage(spoken.cli.usage.keyInBody);

  const { method, url, headers } = startRequest(job.address, text);
  job.tell({ event: "starting", at: bench.clock.now(), method, url, headers, body: text });
  // What could not be written down is not sent.
  if (job.recordBroken !== null) return usage(spoken.cli.usage.recordUnwritable(job.recordBroken));
  if (bench.ending.cause !== null) {
    const unsent = concludeCut(bench.ending.cause, {
      otherwise: "refused",
      rest: spoken.cli.endings.nothingSent,
    });
    return job.finish(unsent, NOTHING_KNOWN);
  }

  const { transport, clock, secrets } = bench;
  const { address } = job;
  const report = await callStart({ transport, clock, secrets }, { ...job.call, body: text });
  job.record(report.exchange);
  const { outcome } = report;
  if (outcome.kind !== "accepted") return notStarted(job, report, outcome);

  const { sessionId, browserLink, status, extra } = outcome;
  const { title, meaning, next } = spoken.describe({ kind: "start", outcome, host: job.host });
  const message = [`${title}.`, meaning, ...next].join(" ");
  const at = report.heardAt;
  job.tell({ event: "started", at, outcome: "accepted", status, sessionId, browserLink, extra, message });
  if (watching) return follow(job, { sessionId, startLink: browserLink, until });
  const hint = spoken.cli.endings.accepted(watchCommand(address, sessionId));
  return job.finish(
    { exit: "done", reason: "accepted", message: hint },
    { sessionId, state: null, browserLink },
  );
}

function notStarted(
  job: Job,
  { heardAt, exchange }: CallReport<StartOutcome>,
  outcome: Exclude<StartOutcome, { readonly kind: "accepted" }>,
): ExitCode {
  const { title, meaning, next } = spoken.describe({ kind: "start", outcome, host: job.host });
  job.tell({
    event: "trouble",
    at: heardAt,
    call: "start",
    outcome: outcome.kind,
    detail: outcome,
    message: `${title}. ${meaning}`,
    next,
  });
  const { cause } = job.bench.ending;
  const cutOff = cause !== null && exchange.result.kind === "failure";
  return job.finish(cutOff ? concludeCutStart(job, outcome) : concludeStart(outcome), NOTHING_KNOWN);
}

function concludeStart(outcome: Exclude<StartOutcome, { readonly kind: "accepted" }>): Conclusion {
  if (outcome.kind === "in_doubt") return { exit: "in_doubt", reason: "in_doubt", message: "" };
  return { exit: "refused", reason: outcome.kind, message: "" };
}

/** The limit of the command counts as doubt even where nothing had left: the table of exit codes says so. */
function concludeCutStart({ bench }: Job, outcome: StartOutcome): Conclusion {
  const words = spoken.cli.endings;
  const rest = outcome.kind === "in_doubt" ? words.mayExist : words.nothingLeft;
  return concludeCut(bench.ending.cause, { otherwise: "in_doubt", rest });
}
