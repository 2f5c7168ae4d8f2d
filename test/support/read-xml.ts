/** An element of a document that was read, with the text that stands directly in it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

const TAG = /<(\/?)([a-zA-Z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/y;
const ATTRIBUTE = /([\w:-]+)="([^"<]*)"/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: what XML 1.0 does not allow at all.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u;

/**
 * Reads XML as strictly as a browser does that was handed a file: every element is closed, every attribute quoted, every
 * `&` an entity. Comments and sections of raw text are not read: what we write has none.
 *
 * @throws For a document that is not well-formed.
 */
export function readXml(text: string): readonly XmlElement[] {
  if (FORBIDDEN.test(text)) throw new Error("A character that XML does not allow.");
  const found: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const open: (typeof found)[number][] = [];
  let at = text.startsWith("<?xml ") ? text.indexOf("?>") + 2 : 0;
  while (at < text.length) {
    const next = text.indexOf("<", at);
    const between = text.slice(at, next === -1 ? text.length : next);
    const holder = open.at(-1);
    if (holder !== undefined) holder.text += decoded(between);
    else if (between.trim() !== "") throw new Error(`Text outside of the document: ${between}`);
    if (next === -1) break;
    TAG.lastIndex = next;
    const tag = TAG.exec(text);
    if (tag === null) throw new Error(`No tag at ${next}: ${text.slice(next, next + 60)}`);
    at = TAG.lastIndex;
    const [, closing, name = "", attributes = "", empty] = tag;
    if (closing === "/") {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing.`);
      continue;
    }
    const pairs = [...attributes.matchAll(ATTRIBUTE)].map(
      ([, key = "", value = ""]) => [key, decoded(value)] as const,
    );
    if (new Set(pairs.map(([key]) => key)).size < pairs.length)
      throw new Error(`<${name}> says a thing twice.`);
    const element = { name, attributes: Object.fromEntries(pairs), text: "" };
    found.push(element);
    if (empty !== "/") open.push(element);
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)?.name}> is not closed.`);
  return found;
}

function decoded(text: string): string {
  return text.replace(/&([^;\s]*;)?/g, (entity) => {
    const said = { "&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"' }[entity];
    if (said === undefined) throw new Error(`An & that is no entity: ${entity}`);
    return said;
  });
}
