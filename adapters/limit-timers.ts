/** The timers of one call, by name. */
export interface LimitTimers<Name extends string> {
  /** Starts a timer, or starts it again. */
  start(name: Name, ms: number): void;
  stop(name: Name): void;
  stopAll(): void;
}

/** The longest time that Node's timers keep; a longer one would fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** Makes the timers of one call; a timer that runs out calls `ranOut` with its name. */
export function limitTimers<Name extends string>(ranOut: (name: Name) => void): LimitTimers<Name> {
  const running = new Map<Name, NodeJS.Timeout>();
  function stop(name: Name): void {
    clearTimeout(running.get(name));
    running.delete(name);
  }
  return {
    start(name, ms) {
      stop(name);
      running.set(
        name,
        setTimeout(() => ranOut(name), Math.min(ms, MAX_TIMER_MS)),
      );
    },
    stop,
    stopAll() {
      for (const name of running.keys()) stop(name);
    },
  };
}
