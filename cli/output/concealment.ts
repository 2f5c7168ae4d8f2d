import { MASKED_KEY } from "../../core/api-key.ts";

/** A text this short would be found everywhere; what holds a real key is longer. */
const SHORTEST = 8;

/**
 * Puts a mask wherever the API key would stand in what is written: the last of several safeguards.
 *
 * Requests and answers are masked in core already; this one also covers a bug's message.
 */
export class Concealment {
  #spellings: readonly string[] = [];

  /** Conceals a key from now on, as it is, as a JSON string and percent-encoded. */
  conceal(key: string): void {
    if (key.length < SHORTEST) return;
    const spellings = [key, JSON.stringify(key).slice(1, -1), encodeURIComponent(key)];
    this.#spellings = [...new Set([...this.#spellings, ...spellings])];
  }

  /** Tells whether a text holds the key. */
  isIn(text: string): boolean {
    return this.#spellings.some((spelling) => text.includes(spelling));
  }

  clean(text: string): string {
    return this.#spellings.reduce((clean, spelling) => clean.replaceAll(spelling, MASKED_KEY), text);
  }
}
