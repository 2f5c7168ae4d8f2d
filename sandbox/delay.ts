/** Waits `delayMs`, or until `signal` ends the wait; never rejects. */
export type Delay = (delayMs: number, signal: AbortSignal) => Promise<void>;

/** The real thing. Leaves no timer behind when the wait is ended. */
export const delay: Delay = (delayMs, signal) => {
  if (signal.aborted || delayMs <= 0) return Promise.resolve();
  return new Promise((resolve) => {
    function onAbort(): void {
      clearTimeout(timer);
      resolve();
    }
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", onAbort);
      resolve();
    }, delayMs);
    signal.addEventListener("abort", onAbort, { once: true });
  });
};
