import { DueHeap } from "./due-heap.ts";

/** A session as the queue knows it. */
export interface QueueEntry {
  readonly id: number;
  /** Budget, in-flight cap and back-off are kept per origin. */
  readonly origin: string;
  /** Names the key that the query uses, so that a dead key is asked about once; never the key itself. */
  readonly keyName: string;
}

/** How much one origin is asked. */
export interface QueueLimits {
  /** 10 to 4,000. */
  readonly queriesPerMinute: number;
  readonly burst: number;
  readonly inFlight: number;
}

/**
 * 120 queries a minute, burst 10, 4 in flight: well below the service's own limits, which a whole office shares.
 *
 * Source: docs/api-notes.md#limits.
 */
export const DEFAULT_QUEUE_LIMITS: QueueLimits = { queriesPerMinute: 120, burst: 10, inFlight: 4 };

interface Slot extends QueueEntry {
  dueAt: number | null;
  inFlight: boolean;
  /** Grows with every re-scheduling; heap items of an older round are passed over. */
  round: number;
}

interface Origin {
  readonly ready: number[];
  inFlight: number;
  tokens: number;
  tokensAt: number;
  /** Our own back-off; the next answer lifts it. */
  notBefore: number;
  /** When that back-off was last lengthened: what was asked before then cannot lift it. */
  heldAt: number;
  /** How often in a row the back-off was lengthened; while it is not 0, one session asks for all. */
  rounds: number;
  /** The server's own wish; only time lifts it. */
  askedUntil: number;
}

/**
 * Decides which sessions are asked about when. No timers and no calls: time comes in, ids come out.
 *
 * Due sessions of an origin take turns by due time, the visible one first, within that origin's budget.
 */
export class WatchQueue {
  readonly #slots = new Map<number, Slot>();
  readonly #origins = new Map<string, Origin>();
  readonly #heap = new DueHeap();
  readonly #rounds = new Map<number, { readonly id: number; readonly round: number }>();
  /** Keys whose last answer was a denial: the session that is asked on their behalf. */
  readonly #questioned = new Map<string, number>();
  #limits: QueueLimits;
  #visible: number | null = null;
  #nextTicket = 1;

  constructor(limits: QueueLimits = DEFAULT_QUEUE_LIMITS) {
    this.#limits = limits;
  }

  setLimits(limits: QueueLimits): void {
    this.#limits = limits;
  }

  /** The session that the person looks at; it goes first. */
  setVisible(id: number | null): void {
    this.#visible = id;
  }

  /**
   * Makes a session due at `at`, in ms; takes it in when it is new. In flight it is asked again after `settle`.
   *
   * One that waits for its turn already keeps it, unless it is put off.
   */
  schedule(entry: QueueEntry, at: number): void {
    const known = this.#slots.get(entry.id);
    const slot: Slot = known ?? { ...entry, dueAt: null, inFlight: false, round: 0 };
    if (slot.dueAt !== null && at > slot.dueAt) this.#leaveReady(slot);
    this.#slots.set(entry.id, { ...slot, ...entry, dueAt: at, round: slot.round + 1 });
    const ticket = this.#nextTicket++;
    this.#rounds.set(ticket, { id: entry.id, round: slot.round + 1 });
    this.#heap.push({ id: ticket, at });
  }

  /** Makes a session due at once and before all others of its origin, where our own back-off is lifted. */
  hurry(entry: QueueEntry, now: number): void {
    this.schedule(entry, now);
    this.#leaveReady(entry);
    const origin = this.#origin(entry.origin);
    origin.ready.unshift(entry.id);
    origin.notBefore = 0;
    origin.rounds = Math.min(origin.rounds, 1);
  }

  /** Forgets a session. One in flight still counts against its origin until `settle`. */
  remove(id: number): void {
    const slot = this.#slots.get(id);
    if (slot === undefined) return;
    this.#release(slot);
    if (slot.inFlight) this.#slots.set(id, { ...slot, dueAt: null, round: slot.round + 1 });
    else this.#slots.delete(id);
  }

  /** When a session can be asked next, in ms: due, and its origin not held. `null` when it is not asked by itself. */
  dueAt(id: number): number | null {
    const slot = this.#slots.get(id);
    return slot === undefined ? null : this.#dueAt(slot);
  }

  isInFlight(id: number): boolean {
    return this.#slots.get(id)?.inFlight ?? false;
  }

  /** The earliest due time of all, in ms; `null` when nothing is due. */
  earliest(): number | null {
    let earliest: number | null = null;
    for (const slot of this.#slots.values()) {
      const dueAt = this.#dueAt(slot);
      if (dueAt !== null && (earliest === null || dueAt < earliest)) earliest = dueAt;
    }
    return earliest;
  }

  /**
   * Holds an origin back: trouble there concerns all of its sessions, and until it answers one of them asks for all.
   *
   * @param waitMs  The wait after so many rounds of trouble in a row. Queries that were in flight together are one round.
   */
  holdOrigin(origin: string, now: number, waitMs: (round: number) => number): void {
    const held = this.#origin(origin);
    if (now < held.notBefore) return;
    held.rounds += 1;
    held.heldAt = now;
    held.notBefore = now + waitMs(held.rounds);
  }

  /** Honours a Retry-After: the origin is not asked before `until`, in ms, whatever else it answers meanwhile. */
  honourWish(origin: string, until: number): void {
    const held = this.#origin(origin);
    held.askedUntil = Math.max(held.askedUntil, until);
  }

  /**
   * Lifts our own back-off of every origin, as after a sleep: what was in the way then says nothing of now.
   *
   * @param passedMs  Time that passed in that sleep and that steady time did not count: it counts for the servers' wishes.
   */
  liftHolds(passedMs: number): void {
    for (const origin of this.#origins.values()) {
      origin.notBefore = 0;
      origin.rounds = Math.min(origin.rounds, 1);
      origin.askedUntil -= passedMs;
    }
  }

  /**
   * An origin has answered: our own back-off is over.
   *
   * @param askedAt  In ms. An answer to what was asked before the trouble does not end it.
   */
  originAnswered(origin: string, askedAt: number): void {
    const held = this.#origin(origin);
    if (askedAt < held.heldAt) return;
    held.notBefore = 0;
    held.rounds = 0;
  }

  /** Lets one session ask on behalf of a key; the key's others wait until `answered` or until that one is removed. */
  question(keyName: string, id: number): void {
    if (!this.#questioned.has(keyName)) this.#questioned.set(keyName, id);
  }

  /** Lifts the question about a key; with `by`, only if that session was to ask it. */
  answered(keyName: string, by?: number): void {
    if (by === undefined || this.#questioned.get(keyName) === by) this.#questioned.delete(keyName);
  }

  /** A query has ended, whatever became of it. */
  settle(id: number): void {
    const slot = this.#slots.get(id);
    if (slot === undefined || !slot.inFlight) return;
    this.#origin(slot.origin).inFlight--;
    if (slot.dueAt === null) this.#slots.delete(id);
    else this.#slots.set(id, { ...slot, inFlight: false });
  }

  /**
   * Which sessions are to be asked now (they count as in flight from here on), and when to look again.
   *
   * @param now  In ms; the clock that `schedule` was told.
   */
  next(now: number): { readonly ask: readonly number[]; readonly wakeAt: number | null } {
    this.#collect(now);
    const ask: number[] = [];
    let wakeAt = this.#heap.peek()?.at ?? null;
    for (const origin of this.#origins.values()) {
      this.#refill(origin, now);
      const inFlight = origin.rounds > 0 ? 1 : this.#limits.inFlight;
      while (origin.tokens >= 1 && origin.inFlight < inFlight && heldUntil(origin) <= now) {
        const id = this.#take(origin);
        if (id === null) break;
        origin.tokens -= 1;
        origin.inFlight += 1;
        ask.push(id);
      }
      if (!this.#hasTurn(origin) || origin.inFlight >= inFlight) continue;
      const token =
        now + Math.ceil((1 - Math.min(origin.tokens, 1)) * (60_000 / this.#limits.queriesPerMinute));
      const at = Math.max(token, heldUntil(origin));
      if (wakeAt === null || at < wakeAt) wakeAt = at;
    }
    return { ask, wakeAt };
  }

  #collect(now: number): void {
    for (let due = this.#heap.peek(); due !== null; due = this.#heap.peek()) {
      const slot = this.#slotOf(due.id);
      if (slot !== null && due.at > now) return;
      this.#heap.pop();
      this.#rounds.delete(due.id);
      if (slot === null) continue;
      const { ready } = this.#origin(slot.origin);
      if (!ready.includes(slot.id)) ready.push(slot.id);
    }
  }

  /** The session that a ticket in the heap stands for; `null` when it was scheduled anew, asked or forgotten since. */
  #slotOf(ticket: number): Slot | null {
    const round = this.#rounds.get(ticket);
    const slot = round === undefined ? undefined : this.#slots.get(round.id);
    return round === undefined || slot === undefined || slot.round !== round.round ? null : slot;
  }

  #dueAt({ dueAt, origin }: Slot): number | null {
    return dueAt === null ? null : Math.max(dueAt, heldUntil(this.#origin(origin)));
  }

  #take(origin: Origin): number | null {
    const at = this.#turn(origin);
    if (at === -1) return null;
    const [id] = origin.ready.splice(at, 1);
    const slot = id === undefined ? undefined : this.#slots.get(id);
    if (id === undefined || slot === undefined) return null;
    this.#slots.set(id, { ...slot, dueAt: null, inFlight: true, round: slot.round + 1 });
    return id;
  }

  #hasTurn(origin: Origin): boolean {
    return this.#turn(origin) !== -1;
  }

  #turn(origin: Origin): number {
    const may = (id: number): boolean => {
      const slot = this.#slots.get(id);
      if (slot === undefined || slot.inFlight || slot.dueAt === null) return false;
      const asker = this.#questioned.get(slot.keyName);
      return asker === undefined || asker === id;
    };
    const visible = this.#visible === null ? -1 : origin.ready.indexOf(this.#visible);
    if (visible !== -1 && this.#visible !== null && may(this.#visible)) return visible;
    return origin.ready.findIndex(may);
  }

  #release(slot: Slot): void {
    this.answered(slot.keyName, slot.id);
    this.#leaveReady(slot);
  }

  #leaveReady({ id, origin }: QueueEntry): void {
    const { ready } = this.#origin(origin);
    const at = ready.indexOf(id);
    if (at !== -1) ready.splice(at, 1);
  }

  #refill(origin: Origin, now: number): void {
    const gained = (Math.max(now - origin.tokensAt, 0) * this.#limits.queriesPerMinute) / 60_000;
    origin.tokens = Math.min(this.#limits.burst, origin.tokens + gained);
    origin.tokensAt = now;
  }

  #origin(name: string): Origin {
    const known = this.#origins.get(name);
    if (known !== undefined) return known;
    const fresh: Origin = {
      ready: [],
      inFlight: 0,
      tokens: this.#limits.burst,
      tokensAt: 0,
      notBefore: 0,
      heldAt: 0,
      rounds: 0,
      askedUntil: 0,
    };
    this.#origins.set(name, fresh);
    return fresh;
  }
}

function heldUntil(origin: Origin): number {
  return Math.max(origin.notBefore, origin.askedUntil);
}
