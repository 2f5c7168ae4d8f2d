import { LEAST_SPELLING } from "./secret-search.ts";

/** Shorter secrets are not looked for: they stand in every other word, and masking them would spoil the answer itself. */
export const LEAST_MASKED = LEAST_SPELLING;

/** How a line may be broken within a text, as it is and as JSON writes it. */
const LINE_BREAKS = ["\n", "\r\n", "\\n", "\\r\\n"];

/**
 * The ways in which a secret may be written: as it is, backwards, broken over two lines, percent-encoded, escaped as in
 * JSON and HTML, in base64 (whatever stands around it, both alphabets), in hexadecimal, and each as UTF-16. None twice.
 * None for a secret under 8 characters.
 */
export function keySpellings(key: string): readonly string[] {
  if (key.length < LEAST_MASKED) return [];
  const json = JSON.stringify(key).slice(1, -1);
  const spellings = [
    key,
    [...key].toReversed().join(""),
    json,
    json.replaceAll("/", "\\/"),
    // As JSON within JSON.
    JSON.stringify(json).slice(1, -1),
    ...inHtml(key),
    ...escapedThroughout(key),
    ...inPercent(key),
    ...inBytes(utf8(key)),
    ...inBytes(utf16(key)),
    ...Array.from({ length: key.length - 1 }, (_, at) =>
      LINE_BREAKS.map((line) => key.slice(0, at + 1) + line + key.slice(at + 1)),
    ).flat(),
    text(utf16(key)),
    text(utf16(key, "big")),
  ];
  // As it stands in bytes, where it is not the same as in a text.
  return [...new Set([...spellings, ...spellings.map((spelling) => asBytes(spelling))])].filter(
    ({ length }) => length >= LEAST_SPELLING,
  );
}

const LATIN = new TextDecoder("latin1");

/** Bytes as a text of one character for each, as both sides of a search make it. */
export function text(bytes: Uint8Array): string {
  return LATIN.decode(bytes);
}

function asBytes(spelling: string): string {
  return /^[\0-\x7f]*$/.test(spelling) ? spelling : text(utf8(spelling));
}

function inPercent(key: string): readonly string[] {
  const usual = encodeURIComponent(key.replace(/\p{Surrogate}/gu, "\ufffd"));
  const all = Array.from(utf8(key), (byte) => `%${hex(byte)}`).join("");
  // A form's way, which escapes five more. Source: WHATWG URL, application/x-www-form-urlencoded.
  const form = usual.replace(/[!'()~]/g, (sign) => `%${hex(sign.charCodeAt(0)).toUpperCase()}`);
  const forms = [usual, form, form.replaceAll("%20", "+"), all, all.toUpperCase()];
  return [...forms, usual.replace(/%../g, (code) => code.toLowerCase())];
}

function inHtml(key: string): readonly string[] {
  const least = key.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const quoted = least.replaceAll('"', "&quot;");
  return [least, quoted, quoted.replaceAll("'", "&#39;"), quoted.replaceAll("'", "&#x27;")];
}

function escapedThroughout(key: string): readonly string[] {
  const units = Array.from({ length: key.length }, (_, at) => key.charCodeAt(at));
  const codes = units.map((unit) => unit.toString(16).padStart(4, "0"));
  return [codes, codes.map((code) => code.toUpperCase())].map((all) =>
    all.map((code) => `\\u${code}`).join(""),
  );
}

function inBytes(bytes: Uint8Array): readonly string[] {
  const digits = Array.from(bytes, hex).join("");
  const base64 = [0, 1, 2].map((before) => base64Within(bytes, before));
  const forAddresses = base64.map((part) => part.replaceAll("+", "-").replaceAll("/", "_"));
  return [digits, digits.toUpperCase(), ...base64, ...forAddresses];
}

/** The characters that bytes make in base64 by themselves, with so many other bytes in front of them in their group. */
function base64Within(bytes: Uint8Array, before: number): string {
  const shifted = "\0".repeat(before) + Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  const encoded = btoa(shifted).replace(/=+$/, "");
  return encoded.slice(before === 0 ? 0 : before + 1, shifted.length % 3 === 0 ? undefined : -1);
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, "0");
}

function utf8(given: string): Uint8Array {
  return new TextEncoder().encode(given);
}

function utf16(given: string, order: "little" | "big" = "little"): Uint8Array {
  const units = Array.from({ length: given.length }, (_, at) => given.charCodeAt(at));
  return new Uint8Array(
    units.flatMap((unit) => (order === "little" ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff])),
  );
}
