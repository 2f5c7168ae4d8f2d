import type { Clock } from "../../../core/clock.ts";
import type { Store } from "../../../core/store.ts";
import type { Emit } from "./emit.ts";
import type { NoticeBoard } from "./notice-board.ts";

/** What removing by age needs from its surroundings. */
export interface RetentionPorts {
  readonly store: Store;
  readonly clock: Clock;
  /** How long sessions are kept after they were last heard of; `null` for ever. */
  readonly keepDays: () => number | null;
  /** Takes away the copies of the store's file that were made before a wall time: all in them is older. */
  readonly forgetCopies: (madeBefore: number) => void;
  readonly board: NoticeBoard;
  readonly emit: Emit;
  readonly onBug: (error: unknown) => void;
}

/** Not in the middle of the start. */
const FIRST_MS = 30_000;
const EVERY_MS = 6 * 3_600_000;
const DAY_MS = 86_400_000;

/** Removes sessions that are older than the settings say, in slices so small that nothing waits for them. */
export class Retention {
  readonly #ports: RetentionPorts;
  #cancelTimer: (() => void) | null = null;
  #running: Promise<void> | null = null;
  #ended = false;

  constructor(ports: RetentionPorts) {
    this.#ports = ports;
    this.#later(FIRST_MS);
  }

  /** Looks now: after a change of the setting. Never rejects. */
  look(): Promise<void> {
    this.#running ??= this.#look().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** No more slices are begun. */
  end(): Promise<void> {
    this.#ended = true;
    this.#cancelTimer?.();
    return this.#running ?? Promise.resolve();
  }

  #later(ms: number): void {
    this.#cancelTimer?.();
    if (this.#ended) return;
    this.#cancelTimer = this.#ports.clock.after(ms, () => void this.look());
  }

  async #look(): Promise<void> {
    const days = this.#ports.keepDays();
    try {
      if (days !== null) await this.#remove(days);
    } catch (error) {
      // A full disk, for instance: the next time is soon enough.
      this.#ports.onBug(error);
    }
    this.#later(EVERY_MS);
  }

  async #remove(days: number): Promise<void> {
    const { store, clock, board, emit, forgetCopies } = this.#ports;
    const at = clock.now();
    const before = at - days * DAY_MS;
    const gone: number[] = [];
    for (let after: number | null = 0; after !== null && !this.#ended; ) {
      const { removed, next } = await store.expire({ before, after, at });
      for (const sessionRow of removed) emit({ kind: "session_removed", sessionRow });
      gone.push(...removed);
      after = next;
    }
    for (const id of gone) {
      // What is left of it when the app ends is purged at its next start.
      while (!this.#ended && !(await store.purge(id)));
    }
    forgetCopies(before);
    if (gone.length > 0) board.tell({ kind: "sessions_expired", count: gone.length, days });
  }
}
