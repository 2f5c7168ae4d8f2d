import type {
  KeyWindowAnswers,
  KeyWindowCall,
  KeyWindowInput,
  KeyWindowView,
} from "../../electron/bridge/key-window-api.ts";

declare global {
  interface Window {
    /** Put there by the key window's own preload. */
    readonly keyWindow?: KeyWindowCall;
  }
}

/** What the key window's page does with its one call. */
export interface KeyWindowApi {
  view(): Promise<KeyWindowView>;
  save(input: KeyWindowInput): Promise<KeyWindowAnswers["save"]>;
  paste(): Promise<string>;
  cancel(): Promise<void>;
}

/**
 * The key window's only way to main.
 *
 * @throws When the preload did not run.
 */
export function keyWindowBridge(): KeyWindowApi {
  const call = window.keyWindow;
  if (call === undefined) throw new Error("The key window runs only inside Module Bench.");
  return {
    view: () => call({ kind: "view" }),
    save: (input) => call({ kind: "save", ...input }),
    paste: () => call({ kind: "paste" }),
    cancel: () => call({ kind: "cancel" }),
  };
}
