import { type ApiKey, MASKED_KEY } from "./api-key.ts";
import type { Header, HttpRequest } from "./http-request.ts";
import type { CallFailure, HttpAnswer } from "./transport.ts";

/** One request and its answer, as it is kept and shown. No key stands in it, not even one that a server echoed. */
export interface Exchange {
  readonly call: "start" | "query";
  /** Wall time in ms when the request began. */
  readonly sentAt: number;
  readonly request: HttpRequest;
  readonly result: HttpAnswer | CallFailure;
}

/** Puts a mask where an answer repeats the key. */
export function withoutKey(result: HttpAnswer | CallFailure, key: ApiKey | null): HttpAnswer | CallFailure {
  if (key === null || key.reveal() === "") return result;
  const secret = key.reveal();
  if (result.kind === "answer") return { ...result, ...masked(result, secret) };
  return result.partial === null
    ? result
    : { ...result, partial: { ...result.partial, ...masked(result.partial, secret) } };
}

function masked(
  part: { readonly statusText: string; readonly headers: readonly Header[]; readonly body: Uint8Array },
  secret: string,
) {
  return {
    statusText: part.statusText.replaceAll(secret, MASKED_KEY),
    headers: part.headers.map(({ name, value }) => ({ name, value: value.replaceAll(secret, MASKED_KEY) })),
    body: replaceBytes(part.body, new TextEncoder().encode(secret), new TextEncoder().encode(MASKED_KEY)),
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
  const joined = new Uint8Array(out.reduce((sum, piece) => sum + piece.length, 0));
  let offset = 0;
  for (const piece of out) {
    joined.set(piece, offset);
    offset += piece.length;
  }
  return joined;
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
