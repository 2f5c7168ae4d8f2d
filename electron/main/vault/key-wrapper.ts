/**
 * The operating system's encryption, as the vault needs it: it wraps one small secret.
 *
 * `backend()` is `null` when the system offers no real encryption.
 */
export interface KeyWrapper {
  backend(): Promise<string | null>;
  /** @throws When the system refuses, a locked keyring for instance. */
  wrap(secret: string): Promise<Uint8Array>;
  /** @throws When it was wrapped by another backend, user or machine, or the keyring is locked. */
  unwrap(wrapped: Uint8Array): Promise<string>;
}
