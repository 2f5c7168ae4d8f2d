import { randomBytes } from "node:crypto";
import { ApiKey } from "../../core/api-key.ts";

/** A key that nothing else can look like, with characters that each spelling writes in its own way. */
export function canaryKey(): ApiKey {
  return new ApiKey(`k/+"\\%${randomBytes(15).toString("base64url")}`);
}

/**
 * Ten spellings of a key, made without the product's own list, so that a spelling which that one forgets is found.
 */
export function spellings(key: string): Readonly<Record<string, string>> {
  const bytes = Buffer.from(key, "utf8");
  const json = JSON.stringify(key).slice(1, -1);
  return {
    "as it is": key,
    "percent-encoded": encodeURIComponent(key),
    "in JSON": json,
    "in JSON with escaped slashes": json.replaceAll("/", "\\/"),
    "in base64 after 0 bytes": within(bytes, 0, "base64"),
    "in base64 after 1 byte": within(bytes, 1, "base64"),
    "in base64 after 2 bytes": within(bytes, 2, "base64"),
    "in base64 for addresses": within(bytes, 0, "base64url"),
    "in hexadecimal": bytes.toString("hex"),
    "in capital hexadecimal": bytes.toString("hex").toUpperCase(),
  };
}

/** The characters of base64 that stand for these bytes alone, after so many bytes of something else. */
function within(bytes: Buffer, before: 0 | 1 | 2, encoding: "base64" | "base64url"): string {
  const text = Buffer.concat([Buffer.alloc(before), bytes]).toString(encoding);
  return text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
}

/** Half a key is a key with half of the work done. */
const TELLING = 12;

/** In which spellings the key, or no more than its beginning, stands anywhere in a value: its texts, names, bytes. */
export function keyIn(value: unknown, key: ApiKey): readonly string[] {
  const texts = [...leaves(value)];
  return Object.entries(spellings(key.reveal())).flatMap(([name, spelling]) =>
    texts.some((text) => text.includes(spelling.slice(0, TELLING))) ? [name] : [],
  );
}

function* leaves(value: unknown): Generator<string | Buffer> {
  if (typeof value === "string") yield value;
  else if (value instanceof Uint8Array) yield Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  else if (value instanceof Error) yield `${value.stack} ${value.message}`;
  else if (Array.isArray(value)) for (const each of value) yield* leaves(each);
  else if (typeof value === "object" && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      yield name;
      yield* leaves(inner);
    }
  }
}
