/** What the shell's escapes of one letter stand for, in `$'…'` and in `printf`. */
export const ANSI_C: Readonly<Record<string, string>> = {
  a: "\x07",
  b: "\b",
  e: "\x1b",
  E: "\x1b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

/** What the escape at `at` in `$'…'` stands for, and how long it is as written. One that is none stands for itself. */
export function ansiCEscape(text: string, at: number): { readonly text: string; readonly length: number } {
  const code = /^\\(?:u([0-9a-fA-F]{1,4})|U([0-9a-fA-F]{1,8}))/.exec(text.slice(at, at + 10));
  if (code !== null) {
    const point = Number.parseInt(code[1] ?? code[2] ?? "0", 16);
    return { text: point > 0x10_ff_ff ? "\ufffd" : String.fromCodePoint(point), length: code[0].length };
  }
  // Bytes that stand together may be one character.
  const bytes = /^(?:\\(?:x[0-9a-fA-F]{1,2}|[0-7]{1,3}))+/.exec(text.slice(at, at + 4_096));
  if (bytes !== null) return { text: bytesDecoded(bytes[0]), length: bytes[0].length };
  const escaped = text.charAt(at + 1);
  return { text: ANSI_C[escaped] ?? ("'\"\\?".includes(escaped) ? escaped : `\\${escaped}`), length: 2 };
}

/** The bytes of `\x41` and `\101`, as UTF-8. */
export function bytesDecoded(escapes: string): string {
  const bytes = Array.from(escapes.matchAll(/\\(?:x([0-9a-fA-F]{1,2})|([0-7]{1,3}))/g), ([, hex, octal]) =>
    hex === undefined ? Number.parseInt(octal ?? "0", 8) & 0xff : Number.parseInt(hex, 16),
  );
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(new Uint8Array(bytes));
}
