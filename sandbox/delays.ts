/** Waits that can be called off together, so that closing a server leaves no timer behind. */
export type Delays = {
  /** Resolves with false when it was called off, by `signal` or by `callOff`, before its time. */
  readonly wait: (delayMs: number, signal: AbortSignal) => Promise<boolean>;
  /** Ends every wait under way and each later one at once. */
  readonly callOff: () => void;
};

/** Makes an independent set of waits. */
export function createDelays(): Delays {
  const closing = new AbortController();
  return {
    wait(delayMs, signal) {
      const ended = AbortSignal.any([signal, closing.signal]);
      if (ended.aborted) return Promise.resolve(false);
      if (delayMs <= 0) return Promise.resolve(true);
      return new Promise((resolve) => {
        const onAbort = (): void => {
          clearTimeout(timer);
          resolve(false);
        };
        const timer = setTimeout(() => {
          ended.removeEventListener("abort", onAbort);
          resolve(true);
        }, delayMs);
        ended.addEventListener("abort", onAbort, { once: true });
      });
    },
    callOff: () => closing.abort(),
  };
}
