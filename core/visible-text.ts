/**
 * What shows nothing, turns text around or moves a cursor: controls, marks of format (a soft hyphen, zero-width and
 * bidirectional ones, tags), line and paragraph separators, halves of pairs, fillers and selectors of variants but those
 * of emoji.
 */
const HIDDEN = String.raw`[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u{34f}\u{115f}\u{1160}\u{17b4}\u{17b5}\u{180b}-\u{180f}\u{2800}\u{3164}\u{ffa0}\u{fe00}-\u{fe0d}\u{e0100}-\u{e01ef}]`;
const IN_A_LINE = new RegExp(HIDDEN, "gu");
const IN_LINES = new RegExp(String.raw`(?![\t\n]|\r\n)${HIDDEN}`, "gu");

/**
 * A text of somebody else with all that is in it: what would not show itself is spelt out, such as `\u{202e}` for the mark
 * that turns text around. For one line: a line break is spelt out too.
 */
export function visibleText(text: string): string {
  return spellHidden(text, spelt);
}

/** The same for a text of several lines, whose tabs and line breaks stay. */
export function visibleLines(text: string): string {
  return text.replace(IN_LINES, spelt);
}

/** The text with each character that would not show itself, line breaks included, spelt by the caller. */
export function spellHidden(text: string, spell: (character: string) => string): string {
  return text.replace(IN_A_LINE, spell);
}

function spelt(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
