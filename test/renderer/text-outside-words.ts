/** Attributes that a person reads or hears. */
const SPOKEN = ["aria-label", "title", "placeholder", "alt", "aria-description", "aria-roledescription"];

/** What is shown as it is: code, keys of the keyboard, and editors. */
const AS_IT_IS = "code, pre, kbd, .font-mono, .cm-editor, [data-as-it-is]";

/**
 * Texts of a page in the pseudo-locale that come from nobody's words: without brackets, and neither figures with their
 * units, nor what `known` holds.
 */
export function textsOutsideWords(root: Element, known: (text: string) => boolean): readonly string[] {
  const found = new Set<string>();
  const look = (text: string, where: Element) => {
    const left = withoutWords(text).trim();
    if (left !== "" && !isFigures(left) && !known(left)) found.add(`${text.trim()} (${placeOf(where)})`);
  };
  for (const element of [root, ...root.querySelectorAll("*")]) {
    if (element.closest("script, style") !== null) continue;
    for (const name of SPOKEN) look(element.getAttribute(name) ?? "", element);
    if (element.closest(AS_IT_IS) !== null) continue;
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) look(node.textContent ?? "", element);
    }
  }
  return [...found];
}

/** What stands in brackets came from words; brackets within brackets did too. */
function withoutWords(text: string): string {
  let before = text;
  for (;;) {
    const after = before.replaceAll(/\[[^[\]]*\]/gs, " ");
    if (after === before) return after;
    before = after;
  }
}

/** Times, durations, counts, signs: they come from Intl and are the same in brackets or not. */
function isFigures(text: string): boolean {
  return /^(?:[\P{L}]|\b(?:ms|s|min|h|d|UTC|GMT|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b)*$/u.test(
    text,
  );
}

function placeOf(element: Element): string {
  const name = element.closest("[aria-label]")?.getAttribute("aria-label") ?? "";
  return `${element.tagName.toLowerCase()}${name === "" ? "" : ` in ${name}`}`;
}
