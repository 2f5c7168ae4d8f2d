import { type CallReport, callQuery } from "../core/calls.ts";
import type { Clock } from "../core/clock.ts";
import type { QueryOutcome } from "../core/query-outcome.ts";
import { isFinalState } from "../core/session-state.ts";
import { afterQuery, jittered, NEW_WATCH, type WatchStep } from "../core/watch/policy.ts";
import type { Job } from "./job.ts";

/** How a watch ended. `cut`: from outside, see `Ending`. */
export type WatchEnd =
  | { readonly kind: "awaited"; readonly state: string }
  | { readonly kind: "final"; readonly state: string }
  | { readonly kind: "waiting" }
  | { readonly kind: "unknown" }
  | { readonly kind: "denied"; readonly status: number }
  | { readonly kind: "cut" };

/** What a query showed, and what follows from it. */
export interface Heard {
  readonly report: CallReport<QueryOutcome>;
  readonly changed: boolean;
  /** `null` when no query follows. */
  readonly nextQueryInMs: number | null;
}

/** Which session, until when, and whom to tell. */
export interface WatchWish {
  readonly sessionId: string;
  readonly until: readonly string[];
  readonly heard: (heard: Heard) => void;
}

/**
 * Queries one session by the watch policy until an awaited state is seen or nothing more is to come.
 *
 * The first query goes out at once. Trouble never ends a watch; three denials in a row do.
 */
export async function watchSession(
  { bench: { transport, clock, secrets, random, ending }, call }: Pick<Job, "bench" | "call">,
  { sessionId, until, heard }: WatchWish,
): Promise<WatchEnd> {
  let memory = NEW_WATCH;
  while (!ending.signal.aborted) {
    const report = await callQuery({ transport, clock, secrets }, { ...call, sessionId });
    const { outcome } = report;
    // An answer that came together with the end still counts; a call that the end cut off tells nothing.
    if (ending.signal.aborted && report.exchange.result.kind === "failure") break;
    const step = afterQuery(memory, outcome, { wall: report.heardAt, steady: clock.steady() });
    const changed = outcome.kind === "state" && outcome.state !== memory.state;
    const end = endOf(outcome, step, until);
    const nextQueryInMs = end === null ? waitMs(outcome, step, random()) : null;
    memory = step.memory;
    heard({ report, changed, nextQueryInMs });
    if (end !== null) return end;
    await pause(clock, nextQueryInMs ?? 0, ending.signal);
  }
  return { kind: "cut" };
}

function endOf(outcome: QueryOutcome, step: WatchStep, until: readonly string[]): WatchEnd | null {
  if (outcome.kind === "trouble") return null;
  if (outcome.kind === "denied") {
    return step.waitMs === null ? { kind: "denied", status: outcome.status } : null;
  }
  const { state } = outcome;
  if (until.includes(state)) return { kind: "awaited", state };
  if (isFinalState(state)) return { kind: "final", state };
  if (state === "waiting_for_input") return { kind: "waiting" };
  return step.waitMs === null ? { kind: "unknown" } : null;
}

/** The spread wait, but never shorter than what the server asked for. */
function waitMs(outcome: QueryOutcome, step: WatchStep, random: number): number {
  const wished = outcome.kind === "trouble" ? (outcome.retryAfterMs ?? 0) : 0;
  return Math.max(jittered(step.waitMs ?? 0, random), wished);
}

function pause(clock: Pick<Clock, "after">, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const cancel = clock.after(ms, done);
    signal.addEventListener("abort", done, { once: true });
    function done(): void {
      cancel();
      signal.removeEventListener("abort", done);
      resolve();
    }
  });
}
