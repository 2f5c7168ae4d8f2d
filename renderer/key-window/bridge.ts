import type { KeyWindowApi } from "../../electron/bridge/key-window-api.ts";

declare global {
  interface Window {
    /** Put there by the key window's own preload. */
    readonly keyWindow?: KeyWindowApi;
  }
}

/**
 * The key window's only way to main.
 *
 * @throws When the preload did not run.
 */
export function keyWindowBridge(): KeyWindowApi {
  if (window.keyWindow === undefined) throw new Error("The key window runs only inside Module Bench.");
  return window.keyWindow;
}
