import { spellHidden } from "../visible-text.ts";

/** How a language writes one UTF-16 unit that cannot stand for itself, as `\u202e` or `\012`. */
type SpellUnit = (unit: number) => string;

/**
 * Spells what must not stand in a snippet as it is: what hides or turns text around, and all but ASCII where asked.
 *
 * Emoji and letters of other scripts stay readable; a text that lies about its order does not get into somebody's code.
 */
export function spellUnits(text: string, spell: SpellUnit, only: "hidden" | "non_ascii" = "hidden"): string {
  const units = (character: string) =>
    Array.from({ length: character.length }, (_, index) => spell(character.charCodeAt(index))).join("");
  const shown = spellHidden(text, units);
  return only === "hidden" ? shown : shown.replace(/[^\x20-\x7e]/gu, units);
}

/** `\u` and four digits, as JavaScript, Java and C# read it. */
export function unicodeEscape(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, "0")}`;
}

/** The character as Python and Go read it, who know no pairs: `\u` and four digits, or `\U` and eight. */
export function codePointEscape(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  const digits = point.toString(16);
  return point > 0xffff ? `\\U${digits.padStart(8, "0")}` : `\\u${digits.padStart(4, "0")}`;
}

/** Puts a backslash before backslashes and before the quote. */
export function escapeQuote(text: string, quote: '"' | "'"): string {
  return text.replaceAll("\\", "\\\\").replaceAll(quote, `\\${quote}`);
}
