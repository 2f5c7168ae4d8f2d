/**
 * Makes a text safe for a terminal: control characters and marks that turn text around become visible, `\u{1b}`.
 *
 * What a server sends could otherwise move the cursor, forge lines or hide something.
 */
export function printable(text: string): string {
  let safe = "";
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    safe += isHidden(code) ? `\\u{${code.toString(16)}}` : character;
  }
  return safe;
}

function isHidden(code: number): boolean {
  if (code < 0x20 || (code >= 0x7f && code <= 0x9f) || code === 0xfeff) return true;
  if ((code >= 0x200b && code <= 0x200f) || (code >= 0x2028 && code <= 0x202e)) return true;
  return code >= 0x2066 && code <= 0x2069;
}
