/**
 * An API key as an opaque thing: printing, concatenating or serialising it yields a mask.
 *
 * Only a transport calls `reveal()`, while it writes the Authorization header.
 */
export class ApiKey {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** The key itself. For the transport and the vault alone. */
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
