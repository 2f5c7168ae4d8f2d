import type { VaultState } from "./views/library.ts";

/** What the key window shows. */
export interface KeyWindowView {
  readonly asksFor: "api_key" | "proxy_password" | "key_passphrase";
  /** Host with port that the key or password will be sent to, and to no other; for a passphrase the file it unlocks. */
  readonly host: string;
  readonly connectionName: string;
  /** The module it was opened from; `null` when it was opened from a connection. */
  readonly moduleName: string | null;
  readonly vault: VaultState;
  /** True when there is a key that this one replaces. */
  readonly replaces: boolean;
}

/** What is handed over. It travels from the key window to main, and to nowhere else. */
export interface KeyWindowInput {
  readonly key: string;
  readonly scope: "module" | "connection";
}

/** What the key window has of main: `window.keyWindow`. */
export interface KeyWindowApi {
  view(): Promise<KeyWindowView>;
  /** Keeps the key; the window is closed by main afterwards. */
  save(input: KeyWindowInput): Promise<{ readonly kind: "kept" } | { readonly kind: "not_written" }>;
  /** The clipboard's text, read by main on the person's click. */
  paste(): Promise<string>;
  cancel(): Promise<void>;
}

/** Channels of the key window; main answers them for that window's own page alone. */
export const KEY_WINDOW_CHANNELS = {
  view: "key-window:view",
  save: "key-window:save",
  paste: "key-window:paste",
  cancel: "key-window:cancel",
} as const;
