/** Shorter keys are not looked for: they stand in every other word, and masking them would spoil the answer itself. */
const LEAST_MASKED = 8;

/**
 * The ways in which a server may write a key back: as it is, percent-encoded, escaped as in JSON, in base64 (whatever
 * stands around it, both alphabets) and in hexadecimal. Longest first, none twice. None for a key under 8 characters.
 */
export function keySpellings(key: string): readonly string[] {
  if (key.length < LEAST_MASKED) return [];
  const bytes = new TextEncoder().encode(key);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const json = JSON.stringify(key).slice(1, -1);
  const base64 = [0, 1, 2].map((before) => base64Within(bytes, before));
  const spellings = [
    key,
    encodeURIComponent(key.replace(/\p{Surrogate}/gu, "\ufffd")),
    json,
    json.replaceAll("/", "\\/"),
    ...base64,
    ...base64.map((text) => text.replaceAll("+", "-").replaceAll("/", "_")),
    hex,
    hex.toUpperCase(),
  ];
  return [...new Set(spellings)].toSorted((a, b) => b.length - a.length);
}

/** The characters that bytes make in base64 by themselves, with so many other bytes in front of them in their group. */
function base64Within(bytes: Uint8Array, before: number): string {
  const shifted = "\0".repeat(before) + Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  const text = btoa(shifted).replace(/=+$/, "");
  return text.slice(before === 0 ? 0 : before + 1, shifted.length % 3 === 0 ? undefined : -1);
}
