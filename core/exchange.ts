import { type ApiKey, MASKED_KEY } from "./api-key.ts";
import type { Header, HttpRequest } from "./http-request.ts";
import { keySpellings } from "./key-spellings.ts";
import type { CallFailure, HttpAnswer } from "./transport.ts";

/** One request and its answer, as it is kept and shown. No key stands in it, not even one that a server echoed. */
export interface Exchange {
  readonly call: "start" | "query";
  /** Wall time in ms when the request began. */
  readonly sentAt: number;
  readonly request: HttpRequest;
  readonly result: HttpAnswer | CallFailure;
}

/** Puts a mask where an answer repeats the key, in whatever spelling. */
export function withoutKey(result: HttpAnswer | CallFailure, key: ApiKey | null): HttpAnswer | CallFailure {
  const spellings = key === null ? [] : keySpellings(key.reveal());
  if (spellings.length === 0) return result;
  if (result.kind === "answer") return { ...result, ...masked(result, spellings) };
  const { partial } = result;
  if (partial === null) return result;
  const { body, ...rest } = masked(partial, spellings);
  return { ...result, partial: { ...partial, ...rest, body: withoutHalfKey(body, spellings) } };
}

/** How much of a key's beginning is masked where an answer broke off in the middle of it. */
const LEAST_HALF = 4;

/** An answer that broke off may end with most of a key, which no whole spelling finds. */
function withoutHalfKey(body: Uint8Array, spellings: readonly string[]): Uint8Array {
  const encoder = new TextEncoder();
  const beginnings = spellings.map((spelling) => encoder.encode(spelling));
  const longest = Math.max(...beginnings.map(({ length }) => length)) - 1;
  for (let size = Math.min(longest, body.length); size >= LEAST_HALF; size--) {
    const end = body.subarray(body.length - size);
    const isHalf = beginnings.some((key) => size < key.length && end.every((byte, at) => byte === key[at]));
    if (isHalf) return joined([body.subarray(0, body.length - size), encoder.encode(MASKED_KEY)]);
  }
  return body;
}

function masked(
  part: { readonly statusText: string; readonly headers: readonly Header[]; readonly body: Uint8Array },
  spellings: readonly string[],
) {
  const encoder = new TextEncoder();
  const mask = encoder.encode(MASKED_KEY);
  const maskText = (text: string) => spellings.reduce((rest, key) => rest.replaceAll(key, MASKED_KEY), text);
  return {
    statusText: maskText(part.statusText),
    headers: part.headers.map(({ name, value }) => ({ name, value: maskText(value) })),
    body: spellings.reduce((rest, key) => replaceBytes(rest, encoder.encode(key), mask), part.body),
  };
}

function replaceBytes(bytes: Uint8Array, search: Uint8Array, replacement: Uint8Array): Uint8Array {
  const out: Uint8Array[] = [];
  let from = 0;
  for (let at = indexOf(bytes, search, 0); at !== -1; at = indexOf(bytes, search, from)) {
    out.push(bytes.subarray(from, at), replacement);
    from = at + search.length;
  }
  if (from === 0) return bytes;
  out.push(bytes.subarray(from));
  return joined(out);
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

function indexOf(bytes: Uint8Array, search: Uint8Array, from: number): number {
  const [first] = search;
  if (first === undefined) return -1;
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (at + search.length > bytes.length) return -1;
    if (search.every((byte, offset) => bytes[at + offset] === byte)) return at;
  }
  return -1;
}
