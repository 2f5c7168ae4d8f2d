/** JSON text that is written as it stands, so that a number keeps its digits. */
export class RawJson {
  readonly text: string;

  /** @param text  Valid JSON. */
  constructor(text: string) {
    this.text = text;
  }
}

/** What a document is made of; a member that is `undefined` is left out. */
export type JsonPart =
  | string
  | number
  | boolean
  | null
  | RawJson
  | readonly JsonPart[]
  | { readonly [name: string]: JsonPart | undefined };

/** A readable document: two spaces, one member a line, a line break at the end. */
export function jsonDocument(part: JsonPart): string {
  return `${written(part, "\n")}\n`;
}

function written(part: JsonPart, newline: string): string {
  if (part instanceof RawJson) return part.text;
  if (typeof part !== "object" || part === null) return JSON.stringify(part);
  const inner = `${newline}  `;
  if (isList(part)) {
    if (part.length === 0) return "[]";
    return `[${inner}${part.map((item) => written(item, inner)).join(`,${inner}`)}${newline}]`;
  }
  const members = Object.entries(part).flatMap(([name, value]) =>
    value === undefined ? [] : [`${JSON.stringify(name)}: ${written(value, inner)}`],
  );
  return members.length === 0 ? "{}" : `{${inner}${members.join(`,${inner}`)}${newline}}`;
}

function isList(part: object): part is readonly JsonPart[] {
  return Array.isArray(part);
}
