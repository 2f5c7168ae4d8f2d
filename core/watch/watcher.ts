// Longer than other files: what follows from an answer, a person and a failed write at once has to be read together.
import type { CallReport } from "../calls.ts";
import type { Clock } from "../clock.ts";
import { isHere } from "../loopback.ts";
import type { QueryOutcome } from "../query-outcome.ts";
import { isWatching, type WatchCondition } from "./condition.ts";
import {
  afterQuery,
  concernsOrigin,
  firstWaitMs,
  isRefused,
  jittered,
  NEW_WATCH,
  troubleWaitMs,
  type WatchMemory,
  type WatchStep,
  withCloseLook,
  withFreshStart,
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
  /** `ask` or `heard` threw, which is a bug or a full disk: what the query showed is forgotten, and it is asked again. */
  readonly failed: (id: number, error: unknown) => void;
}

interface Watch {
  readonly entry: QueueEntry;
  memory: WatchMemory;
  /** How often in a row `ask` or `heard` threw. */
  failures: number;
}

/** Over how long the first queries of taken-up sessions are spread, in ms. */
const SPREAD_MS = 5_000;

/** When after waking or going online sessions are asked, in ms: the network is not up at once, nor do all ask at once. */
const LEAST_RISE_MS = 2_000;
const MOST_RISE_MS = 8_000;

/**
 * Watches any number of sessions: asks, listens to the policy, asks again. One for the whole app.
 *
 * Nothing here touches a session at the server; `stop` only ends our asking.
 */
export class Watcher {
  readonly #ports: WatcherPorts;
  readonly #queue: WatchQueue;
  readonly #watches = new Map<number, Watch>();
  /** Cuts off the queries that are under way; another one after each sleep. */
  #cut = new AbortController();
  #cancelWake: () => void = () => undefined;
  #closed = false;
  #asleep = false;
  #offline = false;

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
    this.hold(entry, NEW_WATCH);
    this.#hurry(entry);
  }

  /** Takes up a watch after a restart: one query, spread over some seconds so that they do not come at once. */
  takeUp(entry: QueueEntry, memory: WatchMemory): void {
    this.hold(entry, withFreshWaits(memory));
    if (!this.#isCutOff(entry)) this.#queue.schedule(entry, this.#now() + this.#ports.random() * SPREAD_MS);
    this.#moved(entry.id);
    this.#pump();
  }

  /** Knows a session without asking by itself, so that "check now" works. */
  hold(entry: QueueEntry, memory: WatchMemory): void {
    this.#watches.set(entry.id, { entry, memory, failures: 0 });
  }

  /** Asks at once, except before a time that the server named itself. A watch that rests is asked once and rests on. */
  checkNow(id: number): void {
    const watch = this.#watches.get(id);
    if (watch === undefined) return;
    watch.memory = withFreshWaits(watch.memory);
    this.#hurry(watch.entry);
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
    this.#hurry(watch.entry);
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
    watch.memory = withCloseLook(watch.memory, this.#now());
    this.#hurry(watch.entry);
  }

  /** The computer goes to sleep: nothing is asked until `wake`. Queries under way are cut off and not recorded. */
  sleep(): void {
    this.#asleep = true;
    this.#cancelWake();
    this.#cut.abort();
    this.#cut = new AbortController();
  }

  /**
   * After a sleep: one query for each watched session, spread over 2 to 8 s from now, whatever came due meanwhile.
   *
   * @param passedMs  How long it slept, as far as steady time did not count that, in ms.
   */
  wake(passedMs = 0): void {
    this.#asleep = false;
    this.#rise(passedMs, () => true);
  }

  /**
   * Without a network nothing leaves by itself but for sessions on this computer; with one again, as after a sleep. A
   * check by hand goes out all the same: what the system says of its network may be wrong.
   */
  setOffline(offline: boolean): void {
    if (this.#offline === offline) return;
    this.#offline = offline;
    const concerns = ({ origin }: QueueEntry) => !isHere(origin);
    if (!offline) {
      this.#rise(0, concerns);
      return;
    }
    for (const { entry } of this.#watches.values()) {
      if (!concerns(entry) || this.#queue.dueAt(entry.id) === null) continue;
      this.#queue.remove(entry.id);
      this.#moved(entry.id);
    }
    this.#pump();
  }

  /** The window got the focus: what a person may look at now is asked about as if its state had just begun. */
  freshen(): void {
    const now = this.#now();
    for (const watch of this.#watches.values()) {
      const { entry, memory } = watch;
      // Trouble keeps its waits: looking at the window mends no server.
      if (memory.condition.kind !== "live") continue;
      watch.memory = withFreshWaits(memory);
      const due = this.#queue.dueAt(entry.id);
      const at = now + this.#spread(firstWaitMs(memory));
      if (due === null || due <= at) continue;
      this.#queue.schedule(entry, at);
      this.#moved(entry.id);
    }
    this.#pump();
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
    return { nextCheckAt: this.#onWall(this.#queue.dueAt(id)), inFlight: this.#queue.isInFlight(id) };
  }

  /** Wall time in ms of the earliest next query; `null` when none is due. */
  earliest(): number | null {
    return this.#onWall(this.#queue.earliest());
  }

  /** How many sessions are asked about by themselves. */
  get watching(): number {
    return [...this.#watches.values()].filter((watch) => isWatching(watch.memory.condition)).length;
  }

  /** Ends everything; queries under way are cut off and not recorded. */
  close(): void {
    this.#closed = true;
    this.#cut.abort();
    this.#cancelWake();
  }

  #rise(passedMs: number, concerns: (entry: QueueEntry) => boolean): void {
    const { random } = this.#ports;
    this.#queue.liftHolds(passedMs);
    const now = this.#now();
    for (const watch of this.#watches.values()) {
      const { entry, memory } = watch;
      if (!isWatching(memory.condition) || !concerns(entry) || this.#isCutOff(entry)) continue;
      watch.memory = withFreshStart(memory);
      this.#queue.schedule(entry, now + LEAST_RISE_MS + random() * (MOST_RISE_MS - LEAST_RISE_MS));
      this.#moved(entry.id);
    }
    this.#pump();
  }

  /** True for a session that nothing reaches while there is no network. */
  #isCutOff({ origin }: QueueEntry): boolean {
    return this.#offline && !isHere(origin);
  }

  #rest(id: number, condition: WatchCondition): void {
    const watch = this.#watches.get(id);
    if (watch === undefined) return;
    watch.memory = { ...watch.memory, condition };
    this.#queue.remove(id);
    this.#moved(id);
    this.#pump();
  }

  #hurry(entry: QueueEntry): void {
    this.#queue.hurry(entry, this.#now());
    this.#moved(entry.id);
    this.#pump();
  }

  #pump(): void {
    if (this.#closed || this.#asleep) return;
    this.#cancelWake();
    const now = this.#now();
    const { ask, wakeAt } = this.#queue.next(now);
    // Set before anything is asked: a port may come back here at once, and then its wake-up is the one that counts.
    this.#cancelWake =
      wakeAt === null
        ? () => undefined
        : this.#ports.clock.after(Math.max(wakeAt - now, 0), () => this.#pump());
    for (const id of ask) void this.#ask(id);
  }

  async #ask(id: number): Promise<void> {
    const watch = this.#watches.get(id);
    if (watch === undefined) return this.#queue.settle(id);
    const { signal } = this.#cut;
    const before = watch.memory;
    let stepped = before;
    let settled = false;
    // Once per query: a port that comes back here may have this session asked again at once.
    const settle = () => {
      if (!settled) this.#queue.settle(id);
      settled = true;
    };
    try {
      this.#moved(id);
      const askedAt = this.#now();
      const report = await this.#ports.ask(id, signal);
      if (this.#closed) return;
      // What a sleep cut off is asked again after it, which the queue knows already.
      if (!signal.aborted && this.#watches.get(id) === watch) {
        const step = this.#step(watch, report);
        const gaveUp = isWatching(watch.memory.condition) && isRefused(step.memory);
        watch.memory = stepped = step.memory;
        await this.#ports.heard(id, report, step.memory);
        watch.failures = 0;
        settle();
        if (this.#watches.get(id) === watch) {
          this.#follow(watch, { outcome: report.outcome, askedAt, waitMs: step.waitMs, gaveUp });
          this.#moved(id);
        }
      }
      settle();
    } catch (error) {
      if (this.#closed) return;
      settle();
      if (watch.memory === stepped) watch.memory = before;
      this.#askAgain(watch);
      if (!signal.aborted) this.#ports.failed(id, error);
    }
    this.#pump();
  }

  #askAgain(watch: Watch): void {
    const { id } = watch.entry;
    watch.failures += 1;
    if (this.#watches.get(id) !== watch || !isWatching(watch.memory.condition)) return;
    if (this.#queue.dueAt(id) === null && !this.#isCutOff(watch.entry)) {
      this.#queue.schedule(watch.entry, this.#now() + this.#spread(troubleWaitMs(watch.failures)));
    }
  }

  /** The policy's step; a rest that the person chose outlasts the query that was under way or asked for once. */
  #step(watch: Watch, { outcome, heardAt }: CallReport<QueryOutcome>): WatchStep {
    const { condition } = watch.memory;
    const step = afterQuery(watch.memory, outcome, { wall: heardAt, steady: this.#now() });
    const rests = !isWatching(condition);
    const freed =
      condition.kind === "paused" && condition.reason.kind !== "person" && outcome.kind === "state";
    if (!rests || freed || step.memory.condition.kind === "ended") return step;
    return { memory: { ...step.memory, condition }, waitMs: null };
  }

  #follow(
    watch: Watch,
    query: {
      readonly outcome: QueryOutcome;
      readonly askedAt: number;
      readonly waitMs: number | null;
      /** The policy has just paused this watch, because it was denied too often. */
      readonly gaveUp: boolean;
    },
  ): void {
    const { id, origin, keyName } = watch.entry;
    const { outcome, waitMs } = query;
    const now = this.#now();
    // Looked at again: the person may have paused or resumed it while the answer was being written down.
    const watching = isWatching(watch.memory.condition);
    if (waitMs === null && !watching) this.#queue.remove(id);
    else if (waitMs !== null && watching && this.#queue.dueAt(id) === null && !this.#isCutOff(watch.entry)) {
      this.#queue.schedule(watch.entry, now + Math.max(this.#spread(waitMs), outcome.retryAfterMs ?? 0));
    }

    if (outcome.kind === "trouble") {
      if (!concernsOrigin(outcome.trouble)) {
        this.#queue.answered(keyName, id);
        return;
      }
      this.#queue.holdOrigin(origin, now, (round) => this.#spread(troubleWaitMs(round)));
      if (outcome.retryAfterMs !== null) this.#queue.honourWish(origin, now + outcome.retryAfterMs);
      return;
    }
    this.#queue.originAnswered(origin, query.askedAt);
    if (outcome.kind === "state") this.#queue.answered(keyName);
    else if (waitMs !== null && watching) this.#queue.question(keyName, id);
    else this.#queue.answered(keyName, id);
    const refusesKey = outcome.kind === "denied" && (outcome.status === 401 || outcome.status === 403);
    if (query.gaveUp && refusesKey) this.#pauseKey(keyName, watch.memory.condition);
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

  #spread(waitMs: number): number {
    return jittered(waitMs, this.#ports.random());
  }

  #now(): number {
    return this.#ports.clock.steady();
  }

  #onWall(at: number | null): number | null {
    return at === null ? null : at - this.#now() + this.#ports.clock.now();
  }
}
