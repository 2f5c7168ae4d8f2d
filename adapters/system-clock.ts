import type { Clock } from "../core/clock.ts";

/**
 * Makes the clock of this computer.
 *
 * `after` takes up to 2³¹−1 ms, and keeps the process alive while it waits.
 */
export function systemClock(): Clock {
  return {
    now: () => Date.now(),
    steady: () => performance.now(),
    after(ms, callback) {
      const timer = setTimeout(callback, ms);
      return () => clearTimeout(timer);
    },
  };
}
