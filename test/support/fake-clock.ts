import type { Clock } from "../../core/clock.ts";

interface Timer {
  readonly at: number;
  readonly callback: () => void;
}

/** A clock that stands still until a test moves it. */
export class FakeClock implements Clock {
  readonly #timers = new Set<Timer>();
  #elapsed = 0;
  #wallOffset: number;

  constructor(startsAt = 1_000_000) {
    this.#wallOffset = startsAt;
  }

  now(): number {
    return this.#wallOffset + this.#elapsed;
  }

  steady(): number {
    return this.#elapsed;
  }

  after(ms: number, callback: () => void): () => void {
    const timer = { at: this.#elapsed + ms, callback };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** How many callbacks are still to come. */
  get pending(): number {
    return this.#timers.size;
  }

  /**
   * Sets the wall clock on (or back), as a person or a time server does; running timers do not notice. Set on, it is also
   * what a sleep looks like where steady time stands still meanwhile.
   */
  jump(ms: number): void {
    this.#wallOffset += ms;
  }

  /** Lets `ms` pass: due callbacks run in order, and what they promise is settled before the next one runs. */
  async advance(ms: number): Promise<void> {
    const until = this.#elapsed + ms;
    await settled();
    for (let next = this.#earliest(until); next !== null; next = this.#earliest(until)) {
      this.#timers.delete(next);
      this.#elapsed = Math.max(this.#elapsed, next.at);
      next.callback();
      await settled();
    }
    this.#elapsed = until;
  }

  #earliest(until: number): Timer | null {
    let earliest: Timer | null = null;
    for (const timer of this.#timers) {
      if (timer.at <= until && (earliest === null || timer.at < earliest.at)) earliest = timer;
    }
    return earliest;
  }
}

/** Waits until the promises that are settled by now have had their say, chains of them included. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
}
