/** A member of a JSON object with its value's text as it stood there (`1.10` stays `1.10`). */
export type JsonMember = { readonly name: string; readonly json: string };

/**
 * Lists the members of a JSON object without turning their values into JavaScript's, which would lose digits.
 *
 * In the order of first appearance; of a name that comes twice the last value counts, as `JSON.parse` has it.
 *
 * @param objectText  Must be valid JSON for an object; the caller has parsed it.
 */
export function membersOf(objectText: string): readonly JsonMember[] {
  const members = new Map<string, string>();
  let at = objectText.indexOf("{") + 1;
  for (;;) {
    const nameStart = objectText.indexOf('"', at);
    if (nameStart === -1) break;
    const nameEnd = endOfString(objectText, nameStart);
    const valueStart = objectText.indexOf(":", nameEnd) + 1;
    const valueEnd = endOfValue(objectText, valueStart);
    const name: unknown = JSON.parse(objectText.slice(nameStart, nameEnd));
    members.set(String(name), objectText.slice(valueStart, valueEnd).trim());
    at = valueEnd + 1;
  }
  return [...members].map(([name, json]) => ({ name, json }));
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at + 1;
}

/** Where the value that begins at `start` (or after blanks) is followed by its object's next `,` or `}`. */
function endOfValue(text: string, start: number): number {
  let depth = 0;
  let at = start;
  while (at < text.length) {
    const char = text[at];
    if (char === '"') {
      at = endOfString(text, at);
      continue;
    }
    if (depth === 0 && (char === "," || char === "}")) return at;
    if (char === "{" || char === "[") depth += 1;
    if (char === "}" || char === "]") depth -= 1;
    at += 1;
  }
  return at;
}
