/**
 * A secret as an opaque thing: an API key, a proxy's password, the passphrase of a client key. Printing, concatenating
 * or serialising it yields a mask, and a copy that is sent to another thread or process is empty.
 *
 * Only what writes it to its one place calls `reveal()`: a transport, the vault, and the registry that masks it elsewhere.
 */
export class ApiKey {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** The key itself. For the transport, the vault and `KnownSecrets` alone. */
  reveal(): string {
    return this.#text;
  }

  toString(): string {
    return "[API key]";
  }

  toJSON(): string {
    return "[API key]";
  }
}

/** What stands for a key wherever a request is shown, stored or copied: eight dots, whatever the key's length. */
export const MASKED_KEY = "••••••••";
