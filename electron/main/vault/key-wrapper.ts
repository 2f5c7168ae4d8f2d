/** What the operating system has for encrypting, by the name it goes by: `gnome_libsecret`, `kwallet6`, `keychain`, `dpapi`. */
export type KeyBackend =
  | { readonly kind: "ready"; readonly name: string }
  /** It is there, and does not open: the keyring is locked. */
  | { readonly kind: "locked"; readonly name: string }
  /** Nothing that encrypts for real. */
  | { readonly kind: "none" };

/** What unwrapping comes to. */
export type Unwrapped =
  /** `stale`: the system would wrap it in another way today, and asks that it be wrapped again. */
  | { readonly kind: "opened"; readonly secret: string; readonly stale: boolean }
  /** The system cannot say now: its keyring is locked. */
  | { readonly kind: "locked" }
  /** It was wrapped by another keyring, user or machine, or was changed since. */
  | { readonly kind: "refused" };

/** The operating system's encryption, as the vault needs it: it wraps one small secret. */
export interface KeyWrapper {
  backend(): Promise<KeyBackend>;
  /** @throws When the system refuses, a locked keyring for instance, or would wrap it with a key that is no secret. */
  wrap(secret: string): Promise<Uint8Array>;
  unwrap(wrapped: Uint8Array): Promise<Unwrapped>;
}
