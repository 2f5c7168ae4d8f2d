import type { Connection } from "../../../core/connection.ts";
import type { KeysUnread } from "../../../core/happening.ts";
import type { PublishedModule } from "../../../core/published-module.ts";

/** Whose key is meant: one module's own, or (with `moduleRef` null) that of every module of the connection. */
export interface KeyTarget {
  readonly connectionId: number;
  readonly moduleRef: number | null;
}

/** Who keeps keys on this system, or why nobody does. */
export type VaultState =
  /** `by` is the operating system's store: `gnome_libsecret`, `kwallet6`, `keychain`, `dpapi` and so on. */
  | { readonly kind: "system"; readonly by: string }
  /** Keys live in memory until the app quits: the system offers no real encryption, or it is locked. */
  | { readonly kind: "memory"; readonly reason: "no_keyring" | "keyring_locked" }
  /**
   * There are kept keys that cannot be read now; the file is left alone, and keys entered meanwhile live in memory.
   * `canBeginAnew`: the system would keep new ones once the file is put aside, on the person's word.
   */
  | { readonly kind: "locked"; readonly reason: KeysUnread; readonly canBeginAnew: boolean };

/** Whether a key is there, and how well it is kept. Never the key. */
export type KeyState =
  | { readonly kind: "none" }
  /** The sandbox's own public key. */
  | { readonly kind: "sandbox" }
  /** There is one, for another address than the connection has now: it is sent nowhere. `origin` is its own. */
  | { readonly kind: "held_back"; readonly origin: string }
  | {
      readonly kind: "set";
      readonly keptBy: "system" | "memory";
      /** Six hex digits of a hash; tells two keys apart. */
      readonly fingerprint: string;
      /** Wall time in ms. */
      readonly setAt: number;
      /** The day its issuer gave it out, `YYYY-MM-DD`; `null` when nobody said. */
      readonly issuedOn: string | null;
    };

/** True where calls have a key to go with. */
export function hasKey(key: KeyState): boolean {
  return key.kind === "set" || key.kind === "sandbox";
}

/** A connection with its key, as the page sees it. */
export interface ConnectionView extends Connection {
  readonly key: KeyState;
  /** For the proxy of its network settings. */
  readonly proxyPassword: KeyState;
  /** For the key of its client certificate. */
  readonly keyPassphrase: KeyState;
}

/** A secret of a connection's network settings; kept like a key, and never told. */
export interface NetworkSecret {
  readonly connectionId: number;
  readonly secret: "proxy_password" | "key_passphrase";
}

/** A module with the key that its calls use. */
export interface ModuleView extends PublishedModule {
  readonly key: KeyState;
  /** Where that key comes from; the module's own wins. */
  readonly keyFrom: "module" | "connection" | null;
}

/** Everything that a person described, and how keys are kept. */
export interface LibraryView {
  readonly connections: readonly ConnectionView[];
  readonly modules: readonly ModuleView[];
  readonly vault: VaultState;
}
