import { visibleText } from "../visible-text.ts";

/** A text for one line with all that is in it: what hides is spelt out, and so is a blank that would be lost in print. */
export function shown(text: string): string {
  return visibleText(text).replace(/^ | $|(?<= ) /g, "\\u{20}");
}
