import { isJsonNumber } from "./json-number.ts";

/** Where a text stops being JSON. */
export interface JsonFault {
  /** Index of the first character that does not fit; the text's length where it ends too early. */
  readonly at: number;
  /** From 1. */
  readonly line: number;
  /** From 1, in characters as an editor counts them. */
  readonly column: number;
}

/** A member of an object, by its places in the text. */
interface MemberPlace {
  readonly name: string;
  /** From the name's quotation mark. */
  readonly keyAt: number;
  readonly valueAt: number;
  /** Behind the value's last character. */
  readonly valueEnd: number;
}

/** An object's members, by their places, in order and with duplicates. */
export interface ObjectPlaces {
  readonly members: readonly MemberPlace[];
  /** Index of the closing brace. */
  readonly end: number;
}

type Expected = "value" | "value_or_end" | "name" | "name_or_end" | "colon" | "comma_or_end" | "nothing";

/**
 * Finds the first place where a text is no JSON, or `null`.
 *
 * Reads once, without recursion: a text of any depth and size can be asked about on each key press.
 */
export function jsonFault(text: string): JsonFault | null {
  const open: string[] = [];
  let expected: Expected = "value";
  for (let at = pastBlanks(text, 0); ; at = pastBlanks(text, at)) {
    const end = tokenEnd(text, at);
    const next: Expected | null = at === text.length ? null : after(text.slice(at, end), expected, open);
    if (next === null) return at === text.length && expected === "nothing" ? null : fault(text, at);
    expected = next;
    at = end;
  }
}

/** The members of the object that begins at an index; `null` when what begins there is no object. Valid JSON is assumed. */
export function objectPlaces(text: string, from: number): ObjectPlaces | null {
  let at = pastBlanks(text, from);
  if (text[at] !== "{") return null;
  const members: MemberPlace[] = [];
  at = pastBlanks(text, at + 1);
  while (text[at] !== "}") {
    if (text[at] === ",") at = pastBlanks(text, at + 1);
    const keyAt = at;
    const keyEnd = tokenEnd(text, keyAt);
    const valueAt = pastBlanks(text, pastBlanks(text, keyEnd) + 1);
    const valueEnd = jsonEnd(text, valueAt);
    members.push({ name: JSON.parse(text.slice(keyAt, keyEnd)) as string, keyAt, valueAt, valueEnd });
    at = pastBlanks(text, valueEnd);
  }
  return { members, end: at };
}

/** What may follow a token where `expected` stands; `null` when the token may not stand there. Keeps `open` in step. */
function after(token: string, expected: Expected, open: string[]): Expected | null {
  if (token === "}" || token === "]") return closed(token, expected, open);
  if (token === ",") {
    if (expected !== "comma_or_end") return null;
    return open.at(-1) === "{" ? "name" : "value";
  }
  if (token === ":") return expected === "colon" ? "value" : null;
  if (expected === "name" || expected === "name_or_end") return isString(token) ? "colon" : null;
  if (expected !== "value" && expected !== "value_or_end") return null;
  if (token === "{" || token === "[") {
    open.push(token);
    return token === "{" ? "name_or_end" : "value_or_end";
  }
  if (!isString(token) && !isJsonNumber(token) && !LITERALS.has(token)) return null;
  return open.length === 0 ? "nothing" : "comma_or_end";
}

function closed(token: string, expected: Expected, open: string[]): Expected | null {
  const mayEnd = expected === "comma_or_end" || expected === (token === "}" ? "name_or_end" : "value_or_end");
  if (!mayEnd || open.pop() !== (token === "}" ? "{" : "[")) return null;
  return open.length === 0 ? "nothing" : "comma_or_end";
}

const LITERALS: ReadonlySet<string> = new Set(["true", "false", "null"]);
const MARKS = '{}[],:"';

function isString(token: string): boolean {
  if (!token.startsWith('"')) return false;
  try {
    return typeof JSON.parse(token) === "string";
  } catch {
    return false;
  }
}

/** Behind a whole value. */
function jsonEnd(text: string, from: number): number {
  let depth = 0;
  let at = from;
  do {
    const character = text[at];
    if (character === "{" || character === "[") depth++;
    if (character === "}" || character === "]") depth--;
    at = tokenEnd(text, at);
  } while (depth > 0 && at < text.length);
  return at;
}

/** Behind a mark, a string (to its closing quotation mark) or a run of other characters. */
function tokenEnd(text: string, from: number): number {
  if (text[from] === '"') {
    for (let at = from + 1; at < text.length; at++) {
      if (text[at] === "\\") at++;
      else if (text[at] === '"') return at + 1;
    }
    return text.length;
  }
  let at = from + 1;
  if (MARKS.includes(text.charAt(from))) return at;
  while (at < text.length && !MARKS.includes(text.charAt(at)) && !isBlank(text.charAt(at))) at++;
  return at;
}

function pastBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text.charAt(at))) at++;
  return at;
}

function isBlank(character: string): boolean {
  return character === " " || character === "\n" || character === "\r" || character === "\t";
}

function fault(text: string, at: number): JsonFault {
  const before = text.slice(0, at).split("\n");
  return { at, line: before.length, column: (before.at(-1) ?? "").length + 1 };
}
