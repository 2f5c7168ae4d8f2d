import type { BenchApi } from "../electron/bridge/bench-api.ts";

declare global {
  interface Window {
    /** Put there by the preload. */
    readonly bench?: BenchApi;
  }
}

/**
 * The page's only way to main.
 *
 * @throws When the preload did not run: the page is then open somewhere it does not belong.
 */
export function benchBridge(): BenchApi {
  if (window.bench === undefined) throw new Error("The page runs only inside Module Bench.");
  return window.bench;
}
