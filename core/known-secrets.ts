import { ApiKey, MASKED_KEY } from "./api-key.ts";
import { keySpellings, LEAST_MASKED, text } from "./key-spellings.ts";
import { SecretSearch } from "./secret-search.ts";

/** How much of a secret's beginning is masked where an answer broke off in the middle of it. */
const LEAST_CUT = 4;

/**
 * Every secret that this run has met, and the one place where they are masked: before anything is logged, stored, sent
 * over the bridge, exported or copied.
 *
 * A secret that was replaced or forgotten stays known until the end of the run: it may still be a good one. One under 8
 * characters is not looked for.
 */
export class KnownSecrets {
  readonly #texts = new Set<string>();
  #search: SecretSearch | null = null;

  /** Masks a secret from now on. */
  learn(secret: ApiKey | string | null): void {
    const known = secret instanceof ApiKey ? secret.reveal() : (secret ?? "");
    if (known.length < LEAST_MASKED || this.#texts.has(known)) return;
    this.#texts.add(known);
    this.#search = null;
  }

  /** The secrets themselves, for a thread of this process that masks them too. */
  texts(): readonly string[] {
    return [...this.#texts];
  }

  /** Tells whether a secret stands in a value, see `mask`. */
  isIn(value: unknown): boolean {
    return this.mask(value) !== value;
  }

  /**
   * A value without any secret: in texts, bytes, and the names and values of lists and plain objects. What holds none is
   * the very same value. Other objects, and numbers, are left as they are.
   */
  mask<T>(value: T): T {
    return this.#texts.size === 0 ? value : (this.#masked(value) as T);
  }

  /** Masks what stands at the end of bytes that broke off there: most of a secret is as good as all of it. */
  maskCutOff(bytes: Uint8Array): Uint8Array {
    if (this.#texts.size === 0) return bytes;
    const size = this.#searching().cutOff(text(bytes), LEAST_CUT);
    return size === 0 ? bytes : joined([bytes.subarray(0, bytes.length - size), utf8(MASKED_KEY)]);
  }

  #masked(value: unknown): unknown {
    if (typeof value === "string") return this.#maskedText(value);
    if (typeof value !== "object" || value === null) return value;
    if (value instanceof Uint8Array) return this.#maskedBytes(value);
    if (Array.isArray(value)) {
      const items = value.map((item) => this.#masked(item));
      return items.some((item, at) => item !== value[at]) ? items : value;
    }
    if (!isPlain(value)) return value;
    const members = Object.entries(value);
    const masked = members.map(([name, inner]) => [this.#maskedText(name), this.#masked(inner)] as const);
    const isSame = masked.every(
      ([name, inner], at) => name === members[at]?.[0] && inner === members[at]?.[1],
    );
    return isSame ? value : Object.fromEntries(masked);
  }

  #maskedText(given: string): string {
    let out = "";
    let from = 0;
    for (const { at, length } of this.#places(given)) {
      out += given.slice(from, at) + MASKED_KEY;
      from = at + length;
    }
    return from === 0 ? given : out + given.slice(from);
  }

  #maskedBytes(bytes: Uint8Array): Uint8Array {
    const out: Uint8Array[] = [];
    let from = 0;
    for (const { at, length } of this.#places(text(bytes))) {
      out.push(bytes.subarray(from, at), utf8(MASKED_KEY));
      from = at + length;
    }
    return from === 0 ? bytes : joined([...out, bytes.subarray(from)]);
  }

  *#places(given: string) {
    const search = this.#searching();
    for (
      let found = search.find(given);
      found !== null;
      found = search.find(given, found.at + found.length)
    ) {
      yield found;
    }
  }

  #searching(): SecretSearch {
    this.#search ??= new SecretSearch([...this.#texts].flatMap(keySpellings));
    return this.#search;
  }
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

function utf8(given: string): Uint8Array {
  return new TextEncoder().encode(given);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let offset = 0;
  for (const piece of pieces) {
    all.set(piece, offset);
    offset += piece.length;
  }
  return all;
}
