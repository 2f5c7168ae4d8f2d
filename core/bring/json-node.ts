/** JSON as it was written: numbers keep their digits, members their order, and each value its place in the text. */
export type JsonNode =
  | { readonly kind: "object"; readonly at: number; readonly members: readonly JsonMember[] }
  | { readonly kind: "array"; readonly at: number; readonly items: readonly JsonNode[] }
  | { readonly kind: "string"; readonly at: number; readonly text: string }
  | { readonly kind: "number"; readonly at: number; readonly raw: string }
  | { readonly kind: "word"; readonly at: number; readonly word: "true" | "false" | "null" };

/** A member of an object. */
export interface JsonMember {
  readonly name: string;
  readonly at: number;
  readonly value: JsonNode;
}

/** The value of the last member of that name, as a reader of JSON sees it; `undefined` where there is none. */
export function memberOf(node: JsonNode | undefined, name: string): JsonNode | undefined {
  if (node?.kind !== "object") return undefined;
  return node.members.findLast((member) => member.name === name)?.value;
}

/** The value at the end of a path of names. */
export function nodeAt(node: JsonNode | undefined, ...path: readonly string[]): JsonNode | undefined {
  return path.reduce<JsonNode | undefined>((inner, name) => memberOf(inner, name), node);
}

/** The text of a string; `undefined` for all else. */
export function textOf(node: JsonNode | undefined): string | undefined {
  return node?.kind === "string" ? node.text : undefined;
}

/** The members of an object; none for all else. */
export function membersOf(node: JsonNode | undefined): readonly JsonMember[] {
  return node?.kind === "object" ? node.members : [];
}

/** The items of an array; none for all else. */
export function itemsOf(node: JsonNode | undefined): readonly JsonNode[] {
  return node?.kind === "array" ? node.items : [];
}

/** Compact JSON with the digits as they were written. */
export function toJson(node: JsonNode): string {
  switch (node.kind) {
    case "object":
      return `{${node.members.map(({ name, value }) => `${JSON.stringify(name)}:${toJson(value)}`).join(",")}}`;
    case "array":
      return `[${node.items.map(toJson).join(",")}]`;
    case "string":
      return JSON.stringify(node.text);
    case "number":
      return node.raw;
    case "word":
      return node.word;
  }
}
