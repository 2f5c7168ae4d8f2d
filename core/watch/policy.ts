import type { QueryOutcome, Trouble } from "../query-outcome.ts";
import { isFinalState } from "../session-state.ts";
import { isCertificateFailure, isNetworkFailure } from "../transport.ts";
import type { WatchCondition } from "./condition.ts";

/** What the policy remembers of one watched session between two queries. Plain data; start with `NEW_WATCH`. */
export interface WatchMemory {
  readonly state: string | null;
  /** When the state was first heard, in steady ms; the hour after which waiting is asked about less often counts from it. */
  readonly stateSince: number;
  /** The last wait without jitter, in ms; 0 after a reset. */
  readonly lastWaitMs: number;
  readonly troubles: number;
  readonly denials: number;
  /** How often in a row the API said `unknown`. */
  readonly unknowns: number;
  /** Until when the person may be busy in the browser page, in steady ms; 0 when the link was not opened from here. */
  readonly closeLookUntil: number;
  readonly condition: WatchCondition;
}

/** A watch before its first query, which follows at once. */
export const NEW_WATCH: WatchMemory = {
  state: null,
  stateSince: 0,
  lastWaitMs: 0,
  troubles: 0,
  denials: 0,
  unknowns: 0,
  closeLookUntil: 0,
  condition: { kind: "live" },
};

/** What follows from a query: the memory, and the wait before the next query (`null`: none by itself). */
export interface WatchStep {
  readonly memory: WatchMemory;
  readonly waitMs: number | null;
}

/** A moment on both clocks: durations are reckoned by the steady one, and what is shown is wall time. */
export interface Moment {
  /** In ms since 1970. */
  readonly wall: number;
  /** See `Clock.steady`. */
  readonly steady: number;
}

/** How long a session is looked at closely after its browser link was opened from here: 10 minutes. */
const CLOSE_LOOK_MS = 10 * 60_000;

/** The wait while looking closely: 2 s. */
const CLOSE_LOOK_WAIT_MS = 2_000;

/** How often `unknown` is confirmed before the watch ends. */
export const UNKNOWN_CONFIRMATIONS = 3;

/** How many denials (401, 403, 404, 410) in a row pause a watch. */
export const DENIALS_TO_PAUSE = 3;

/** How long to wait after a query: `firstMs`, then `growth` times longer each time up to `capMs`. */
export interface Waits {
  readonly firstMs: number;
  readonly growth: number;
  readonly capMs: number;
}

/** While the session works, and for a word that nobody knows. */
export const WORKING: Waits = { firstMs: 1_000, growth: 1.3, capMs: 15_000 };

/** While it is a person's turn. */
export const WAITING: Waits = { firstMs: 5_000, growth: 1.5, capMs: 60_000 };
const WAITING_LONG: Waits = { firstMs: 5_000, growth: 1.5, capMs: 300_000 };

/** After a query that told no state. */
export const TROUBLE: Waits = { firstMs: 2_000, growth: 2, capMs: 120_000 };
const LONG_WAIT_AFTER_MS = 3_600_000;

/**
 * Decides what a query's outcome means for the watch. Pure; waits come without jitter, see `jittered`.
 *
 * Ends on completed, fatal_errored and a confirmed `unknown`; pauses after three denials in a row; a state change
 * resets the waits. Trouble lengthens the wait and is forgotten by the next answer. A server's own wish (Retry-After)
 * is a lower bound for the wait.
 *
 * @param heard  When the answer was heard.
 */
export function afterQuery(memory: WatchMemory, outcome: QueryOutcome, heard: Moment): WatchStep {
  if (outcome.kind === "trouble") return afterTrouble(memory, outcome, heard.wall);
  if (outcome.kind === "denied") return afterDenial(memory, outcome, heard.wall);
  return afterState(memory, outcome, heard.steady);
}

function afterState(
  memory: WatchMemory,
  outcome: Extract<QueryOutcome, { readonly kind: "state" }>,
  now: number,
): WatchStep {
  const changed = outcome.state !== memory.state;
  const heard: WatchMemory = {
    ...memory,
    state: outcome.state,
    stateSince: changed ? now : memory.stateSince,
    lastWaitMs: changed || memory.troubles > 0 || memory.denials > 0 ? 0 : memory.lastWaitMs,
    troubles: 0,
    denials: 0,
    unknowns: outcome.state === "unknown" ? memory.unknowns + 1 : 0,
    condition: { kind: "live" },
  };
  if (isFinalState(outcome.state) || heard.unknowns >= UNKNOWN_CONFIRMATIONS) {
    return { memory: { ...heard, condition: { kind: "ended" } }, waitMs: null };
  }
  const wish = outcome.retryAfterMs ?? 0;
  if (now < heard.closeLookUntil) return { memory: heard, waitMs: Math.max(CLOSE_LOOK_WAIT_MS, wish) };
  const waitMs = grown(waitsFor(heard, now), heard.lastWaitMs);
  return { memory: { ...heard, lastWaitMs: waitMs }, waitMs: Math.max(waitMs, wish) };
}

/** The memory after "check now", a focused window or a resumed watch: the waits begin anew. */
export function withFreshWaits(memory: WatchMemory): WatchMemory {
  return { ...memory, lastWaitMs: 0 };
}

/** The wait, without jitter, that comes first after the waits begin anew: 1 s, 5 s while a person's turn. */
export function firstWaitMs({ state }: WatchMemory): number {
  return (state === "waiting_for_input" ? WAITING : WORKING).firstMs;
}

/** The memory of a watch that is asked again after a time in which nobody could: what went wrong before counts no more. */
export function withFreshStart(memory: WatchMemory): WatchMemory {
  return { ...withFreshWaits(memory), troubles: 0, denials: 0 };
}

/**
 * The memory after the browser link was opened from here: a check every 2 s for ten minutes.
 *
 * @param now  In steady ms.
 */
export function withCloseLook(memory: WatchMemory, now: number): WatchMemory {
  return { ...withFreshWaits(memory), closeLookUntil: now + CLOSE_LOOK_MS };
}

/**
 * Spreads a wait by ±20 %, so that sessions do not ask in step.
 *
 * @param random  From 0 up to 1.
 */
export function jittered(waitMs: number, random: number): number {
  return Math.round(waitMs * (0.8 + 0.4 * random));
}

/** The wait after the `count`th trouble in a row, in ms: 2 s, doubled up to 2 min. */
export function troubleWaitMs(count: number): number {
  return Math.min(TROUBLE.firstMs * TROUBLE.growth ** (count - 1), TROUBLE.capMs);
}

/** True for a watch that was paused because it was denied too often. */
export function isRefused({ condition }: WatchMemory): boolean {
  return condition.kind === "paused" && condition.reason.kind === "denied";
}

/** Trouble that all sessions of an origin would meet, so that one of them asks for all. */
export function concernsOrigin(trouble: Trouble): boolean {
  if (trouble.kind === "status") return trouble.status === 429 || trouble.status === 503;
  if (trouble.kind === "unreadable") return false;
  const { code, phase } = trouble;
  if (phase === "proxy" || isCertificateFailure(code) || isNetworkFailure(code)) return true;
  return ["DNS", "REFUSED", "UNREACHABLE", "TIMEOUT_CONNECT"].includes(code);
}

function waitsFor(memory: WatchMemory, now: number): Waits {
  if (memory.state !== "waiting_for_input") return WORKING;
  return now - memory.stateSince >= LONG_WAIT_AFTER_MS ? WAITING_LONG : WAITING;
}

function grown(waits: Waits, lastMs: number): number {
  return lastMs === 0 ? waits.firstMs : Math.min(Math.max(lastMs * waits.growth, waits.firstMs), waits.capMs);
}

function afterTrouble(
  memory: WatchMemory,
  { trouble, retryAfterMs }: { readonly trouble: Trouble; readonly retryAfterMs: number | null },
  now: number,
): WatchStep {
  const troubles = memory.troubles + 1;
  const since = memory.condition.kind === "backing_off" ? memory.condition.since : now;
  const waitMs = Math.max(troubleWaitMs(troubles), retryAfterMs ?? 0);
  return {
    memory: { ...memory, troubles, denials: 0, condition: { kind: "backing_off", trouble, since } },
    waitMs,
  };
}

function afterDenial(
  memory: WatchMemory,
  { status, retryAfterMs }: { readonly status: number; readonly retryAfterMs: number | null },
  now: number,
): WatchStep {
  const denials = memory.denials + 1;
  const counted = { ...memory, denials, troubles: 0 };
  if (denials >= DENIALS_TO_PAUSE) {
    const condition: WatchCondition = { kind: "paused", reason: { kind: "denied", status } };
    return { memory: { ...counted, condition }, waitMs: null };
  }
  const since = memory.condition.kind === "denied" ? memory.condition.since : now;
  return {
    memory: { ...counted, condition: { kind: "denied", status, since } },
    waitMs: Math.max(troubleWaitMs(denials), retryAfterMs ?? 0),
  };
}
