import type { VaultState } from "./views/library.ts";

/** A key that a new one replaces. */
export interface ReplacedKey {
  readonly fingerprint: string;
  /** The origin it is held back for; `null` where it is for the same address as the new one. */
  readonly heldFor: string | null;
}

/** What the key window shows. */
export interface KeyWindowView {
  readonly asksFor: "api_key" | "proxy_password" | "key_passphrase";
  /** Host with port that the key or password will be sent to, and to no other; for a passphrase the file it unlocks. */
  readonly host: string;
  readonly connectionName: string;
  /** The module it was opened from; `null` when it was opened from a connection. */
  readonly moduleName: string | null;
  readonly vault: VaultState;
  /** The key that is there already, by what the new one is used for; `null` where there is none. */
  readonly replaces: { readonly module: ReplacedKey | null; readonly connection: ReplacedKey | null };
  /** Names of the modules whose calls go with the connection's key: all of it but those with a key of their own. */
  readonly usedBy: readonly string[];
}

/** What is handed over. It travels from the key window to main, and to nowhere else. */
export interface KeyWindowInput {
  readonly key: string;
  readonly scope: "module" | "connection";
  /** The day its issuer gave it out, `YYYY-MM-DD`; `null` when the person does not say. */
  readonly issuedOn: string | null;
}

/** What the key window may ask of main, by `kind`, and what it gets. */
export interface KeyWindowAnswers {
  readonly view: KeyWindowView;
  /** Keeps the key; the window is closed by main afterwards. */
  readonly save: { readonly kind: "kept" } | { readonly kind: "not_written" };
  /** The clipboard's text, read by main on the person's click or paste. */
  readonly paste: string;
  readonly cancel: undefined;
}

/** One question of the key window. */
export type KeyWindowQuestion =
  | { readonly kind: "view" }
  | { readonly kind: "paste" }
  | { readonly kind: "cancel" }
  | ({ readonly kind: "save" } & KeyWindowInput);

/** All that the key window has of main: one call, `window.keyWindow`. */
export type KeyWindowCall = <Kind extends KeyWindowQuestion["kind"]>(
  question: Extract<KeyWindowQuestion, { readonly kind: Kind }>,
) => Promise<KeyWindowAnswers[Kind]>;

/** The channel of that call; main answers it for that window's own page alone. */
export const KEY_WINDOW_CHANNEL = "key-window";
