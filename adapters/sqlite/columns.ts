/** The sign for "data link escape": a mark that hardly any text holds. */
const MARK = "\u2410";

/**
 * Makes a text fit for a TEXT column, which any text comes back from as it was.
 *
 * The binding cuts a text at its first NUL and turns half a surrogate pair into U+FFFD, and a server's answer can hold
 * both. Those, other control characters but tab and line ends, and the mark itself become the mark and four hex
 * digits; any other text stays as it is, readable and searchable.
 */
export function toColumn(text: string): string {
  return text.replace(/(?![\t\r\n])[\p{Surrogate}\p{Control}\u2410]/gu, (unit) => {
    return `${MARK}${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

/** Gives back what `toColumn` was given. */
export function fromColumn(column: string): string {
  return column.replace(/\u2410([0-9a-f]{4})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** `toColumn` for a column that may be NULL. */
export function toNullable(text: string | null): string | null {
  return text === null ? null : toColumn(text);
}

/** `fromColumn` for a column that may be NULL. */
export function fromNullable(column: string | null): string | null {
  return column === null ? null : fromColumn(column);
}

/**
 * Reads a JSON column that holds a member of a union.
 *
 * @throws When its `kind` is none of `kinds`: the row was not written by this app.
 */
export function unionFrom<T extends { readonly kind: string }>(json: string, kinds: readonly T["kind"][]): T {
  const value: unknown = JSON.parse(json);
  const kind = typeof value === "object" && value !== null && "kind" in value ? value.kind : undefined;
  if (typeof kind === "string" && kinds.includes(kind)) return value as T;
  throw new Error(`A stored value has the kind ${JSON.stringify(kind)}, known are ${kinds.join(", ")}`);
}

/**
 * Reads a JSON column that holds a list.
 *
 * @throws When it is none.
 */
export function listFrom<T>(json: string): readonly T[] {
  const value: unknown = JSON.parse(json);
  if (Array.isArray(value)) return value;
  throw new Error("A stored list is none");
}

/**
 * Checks a word column against the words there are.
 *
 * @throws When it is none of them.
 */
export function wordFrom<T extends string>(column: string, words: readonly T[]): T {
  const word = words.find((each) => each === column);
  if (word === undefined)
    throw new Error(`A stored word is ${JSON.stringify(column)}, known are ${words.join(", ")}`);
  return word;
}
