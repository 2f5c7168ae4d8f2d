import type { RecoveryApi } from "../../electron/bridge/recovery-api.ts";

declare global {
  interface Window {
    /** Put there by the recovery window's own preload. */
    readonly recovery?: RecoveryApi;
  }
}

/**
 * The recovery window's only way to main.
 *
 * @throws When the preload did not run.
 */
export function recoveryBridge(): RecoveryApi {
  if (window.recovery === undefined) throw new Error("The recovery window runs only inside Module Bench.");
  return window.recovery;
}
