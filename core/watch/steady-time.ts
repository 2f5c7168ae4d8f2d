import type { Clock } from "../clock.ts";

/** Time that never runs backwards: when the wall clock is set back, due times would lie as far ahead. */
export class SteadyTime {
  readonly #clock: Clock;
  #lastWall = -Infinity;
  #setBackMs = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** In ms; wall time, plus all that the wall clock was set back since this was made. */
  now(): number {
    const wall = this.#clock.now();
    this.#setBackMs += Math.max(this.#lastWall - wall, 0);
    this.#lastWall = wall;
    return wall + this.#setBackMs;
  }

  /** The wall time of a steady one. */
  onWall(at: number): number {
    return at - this.#setBackMs;
  }
}
