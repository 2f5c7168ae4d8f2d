import type { CallReport } from "../calls.ts";
import type { Clock } from "../clock.ts";
import type { QueryOutcome, Trouble } from "../query-outcome.ts";
import { isCertificateFailure } from "../transport.ts";
import { isWatching, type WatchCondition } from "./condition.ts";
import {
  afterQuery,
  jittered,
  NEW_WATCH,
  type WatchMemory,
  type WatchStep,
  withCloseLook,
  withFreshWaits,
} from "./policy.ts";
import { DEFAULT_QUEUE_LIMITS, type QueueEntry, type QueueLimits, WatchQueue } from "./queue.ts";

/** What the watcher needs from its surroundings. */
export interface WatcherPorts {
  readonly clock: Clock;
  /** From 0 up to 1; spreads the waits. */
  readonly random: () => number;
  /** Asks for a session's state, once. Ends early when `signal` says so. */
  readonly ask: (id: number, signal: AbortSignal) => Promise<CallReport<QueryOutcome>>;
  /** Takes what a query showed; the next query of this session waits until it is done (written down, say). */
  readonly heard: (id: number, report: CallReport<QueryOutcome>, memory: WatchMemory) => Promise<void>;
  /** Told whenever a session's next query or its being in flight has changed. */
  readonly moved?: (id: number) => void;
  /** A session was paused without a query of its own: its key is dead. */
  readonly pausedByKey?: (id: number, condition: WatchCondition) => void;
}

interface Watch {
  readonly entry: QueueEntry;
  memory: WatchMemory;
}

/** Over how long the first queries of taken-up sessions are spread, in ms. */
const SPREAD_MS = 5_000;

/**
 * Watches any number of sessions: asks, listens to the policy, asks again. One for the whole app.
 *
 * Nothing here touches a session at the server; `stop` only ends our asking.
 */
export class Watcher {
  readonly #ports: WatcherPorts;
  readonly #queue: WatchQueue;
  readonly #watches = new Map<number, Watch>();
  readonly #ending = new AbortController();
  #cancelWake: () => void = () => undefined;

  constructor(ports: WatcherPorts, limits: QueueLimits = DEFAULT_QUEUE_LIMITS) {
    this.#ports = ports;
    this.#queue = new WatchQueue(limits);
  }

  setLimits(limits: QueueLimits): void {
    this.#queue.setLimits(limits);
    this.#pump();
  }

  /** Watches a session from now on; the first query follows at once. */
  watch(entry: QueueEntry): void {
    this.#begin(entry, NEW_WATCH, 0);
  }

  /** Takes up a watch after a restart or a sleep: one query, spread over some seconds so that they do not come at once. */
  takeUp(entry: QueueEntry, memory: WatchMemory): void {
    this.#begin(entry, withFreshWaits(memory), this.#ports.random() * SPREAD_MS);
  }

  /** Knows a session without asking by itself, so that "check now" works. */
  hold(entry: QueueEntry, memory: WatchMemory): void {
    this.#watches.set(entry.id, { entry, memory });
  }

  /** Asks at once. A watch that rests is asked once and rests on. */
  checkNow(id: number): void {
    const watch = this.#watches.get(id);
    if (watch === undefined) return;
    watch.memory = withFreshWaits(watch.memory);
    this.#schedule(watch, 0);
  }

  /** Ends our asking for now. */
  pause(id: number): void {
    this.#rest(id, { kind: "paused", reason: { kind: "person" } });
  }

  /** Ends our asking for good; `resume` can still take it back. */
  stop(id: number): void {
    this.#rest(id, { kind: "stopped" });
  }

  resume(id: number): void {
    const watch = this.#watches.get(id);
    if (watch === undefined) return;
    watch.memory = { ...withFreshWaits(watch.memory), denials: 0, troubles: 0, condition: { kind: "live" } };
    this.#schedule(watch, 0);
  }

  /** Forgets a session altogether. */
  forget(id: number): void {
    this.#queue.remove(id);
    this.#watches.delete(id);
    this.#pump();
  }

  /** The browser link was opened from here: a query every 2 s for ten minutes. */
  lookClosely(id: number): void {
    const watch = this.#watches.get(id);
    if (watch === undefined || !isWatching(watch.memory.condition)) return;
    watch.memory = withCloseLook(watch.memory, this.#ports.clock.now());
    this.#schedule(watch, 0);
  }

  /** The session that the person looks at goes first. */
  setVisible(id: number | null): void {
    this.#queue.setVisible(id);
  }

  /** What is known of a watch; `null` for a session that is not known here. */
  memory(id: number): WatchMemory | null {
    return this.#watches.get(id)?.memory ?? null;
  }

  /** When a session is asked next, in ms, and whether it is being asked. */
  move(id: number): { readonly nextCheckAt: number | null; readonly inFlight: boolean } {
    return { nextCheckAt: this.#queue.dueAt(id), inFlight: this.#queue.isInFlight(id) };
  }

  /** Wall time in ms of the earliest next query; `null` when none is due. */
  earliest(): number | null {
    return this.#queue.earliest();
  }

  /** How many sessions are asked about by themselves. */
  get watching(): number {
    return [...this.#watches.values()].filter((watch) => isWatching(watch.memory.condition)).length;
  }

  /** Ends everything; queries under way are cut off and not recorded. */
  close(): void {
    this.#ending.abort();
    this.#cancelWake();
  }

  #begin(entry: QueueEntry, memory: WatchMemory, afterMs: number): void {
    const watch = { entry, memory };
    this.#watches.set(entry.id, watch);
    this.#schedule(watch, afterMs);
  }

  #rest(id: number, condition: WatchCondition): void {
    const watch = this.#watches.get(id);
    if (watch === undefined) return;
    watch.memory = { ...watch.memory, condition };
    this.#queue.remove(id);
    this.#moved(id);
    this.#pump();
  }

  #schedule({ entry }: Watch, afterMs: number): void {
    this.#queue.schedule(entry, this.#ports.clock.now() + afterMs);
    this.#moved(entry.id);
    this.#pump();
  }

  #pump(): void {
    if (this.#ending.signal.aborted) return;
    this.#cancelWake();
    const now = this.#ports.clock.now();
    const { ask, wakeAt } = this.#queue.next(now);
    for (const id of ask) void this.#ask(id);
    this.#cancelWake =
      wakeAt === null
        ? () => undefined
        : this.#ports.clock.after(Math.max(wakeAt - now, 0), () => this.#pump());
  }

  async #ask(id: number): Promise<void> {
    const watch = this.#watches.get(id);
    if (watch === undefined) return this.#queue.settle(id);
    this.#moved(id);
    const report = await this.#ports.ask(id, this.#ending.signal);
    if (this.#ending.signal.aborted) return;
    const step = this.#step(watch, report);
    watch.memory = step.memory;
    await this.#ports.heard(id, report, step.memory);
    this.#queue.settle(id);
    if (this.#watches.get(id) !== watch) return this.#pump();
    this.#follow(watch, report.outcome, step.waitMs);
    this.#moved(id);
    this.#pump();
  }

  /** The policy's step; a rest that the person chose outlasts the query that was under way or asked for once. */
  #step(watch: Watch, { outcome, heardAt }: CallReport<QueryOutcome>): WatchStep {
    const { condition } = watch.memory;
    const step = afterQuery(watch.memory, outcome, heardAt);
    const rests = !isWatching(condition);
    const freed =
      condition.kind === "paused" && condition.reason.kind === "denied" && outcome.kind === "state";
    if (!rests || freed || step.memory.condition.kind === "ended") return step;
    return { memory: { ...step.memory, condition }, waitMs: null };
  }

  #follow(watch: Watch, outcome: QueryOutcome, waitMs: number | null): void {
    const { id, origin, keyName } = watch.entry;
    const now = this.#ports.clock.now();
    const wait = waitMs === null ? null : jittered(waitMs, this.#ports.random());
    if (wait === null) this.#queue.remove(id);
    else if (this.#queue.dueAt(id) === null) this.#queue.schedule(watch.entry, now + wait);

    if (outcome.kind === "trouble") {
      if (wait !== null && concernsOrigin(outcome.trouble)) this.#queue.holdOrigin(origin, now + wait);
      if (outcome.retryAfterMs !== null) this.#queue.honourWish(origin, now + outcome.retryAfterMs);
      return;
    }
    this.#queue.originAnswered(origin);
    if (outcome.kind === "denied" && waitMs !== null) {
      this.#queue.question(keyName, id);
      return;
    }
    this.#queue.answered(keyName);
    const refusesKey = outcome.kind === "denied" && (outcome.status === 401 || outcome.status === 403);
    if (refusesKey) this.#pauseKey(keyName, watch.memory.condition);
  }

  #pauseKey(keyName: string, condition: WatchCondition): void {
    for (const [id, watch] of this.#watches) {
      if (watch.entry.keyName !== keyName || !isWatching(watch.memory.condition)) continue;
      watch.memory = { ...watch.memory, condition };
      this.#queue.remove(id);
      this.#ports.pausedByKey?.(id, condition);
      this.#moved(id);
    }
  }

  #moved(id: number): void {
    this.#ports.moved?.(id);
  }
}

/** Trouble that all sessions of an origin would meet, so that one of them asks for all. */
function concernsOrigin(trouble: Trouble): boolean {
  if (trouble.kind === "status") return trouble.status === 429 || trouble.status === 503;
  if (trouble.kind === "unreadable") return false;
  const { code } = trouble;
  return ["DNS", "REFUSED", "UNREACHABLE", "TIMEOUT_CONNECT"].includes(code) || isCertificateFailure(code);
}
