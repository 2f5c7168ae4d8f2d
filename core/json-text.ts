import { fail, ok, type Result } from "./result.ts";

/** How deep objects and arrays may nest. Deeper answers pass a parser and then break what comes after it. */
export const MAX_JSON_DEPTH = 64;

/** Why bytes are no readable JSON. */
export type JsonProblem =
  | { readonly kind: "empty" }
  | { readonly kind: "not_utf8" }
  | { readonly kind: "too_deep" }
  | { readonly kind: "not_json" };

/**
 * Decodes strict UTF-8; a byte-order mark is dropped.
 *
 * Fails with `not_utf8`: no replacement characters are made up.
 */
export function decodeUtf8(bytes: Uint8Array): Result<string, { readonly kind: "not_utf8" }> {
  try {
    return ok(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return fail({ kind: "not_utf8" });
  }
}

/**
 * Reads JSON from an answer's bytes.
 *
 * Fails with `empty`, `not_utf8`, `too_deep`, `not_json`. Numbers lose digits here; what is shown comes from the text.
 */
export function readJson(
  bytes: Uint8Array,
): Result<{ readonly text: string; readonly value: unknown }, JsonProblem> {
  if (bytes.length === 0) return fail({ kind: "empty" });
  const decoded = decodeUtf8(bytes);
  if (!decoded.ok) return decoded;
  const text = decoded.value;
  if (text.trim() === "") return fail({ kind: "empty" });
  if (depthOf(text) > MAX_JSON_DEPTH) return fail({ kind: "too_deep" });
  try {
    return ok({ text, value: JSON.parse(text) as unknown });
  } catch {
    return fail({ kind: "not_json" });
  }
}

/** True for a text that a JSON parser takes. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Counts characters and makes no tokens: a server chooses how many of them there are. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === QUOTE) at = stringEnd(text, at) - 1;
    else if (opens(character)) deepest = Math.max(deepest, ++depth);
    else if (closes(character)) depth--;
  }
  return deepest;
}

/**
 * Lays JSON out over lines without touching a token: digits, escapes and key order stay as they came.
 *
 * @param text  JSON. Of a text that is none (raw JSON typed wrong) every token is still there, in its order.
 */
export function indentJson(text: string): string {
  let out = "";
  let depth = 0;
  const tokens = [...jsonTokens(text)];
  const newline = () => `\n${"  ".repeat(Math.max(depth, 0))}`;
  tokens.forEach((token, index) => {
    const next = tokens[index + 1];
    if (token === "{" || token === "[") {
      depth++;
      out += token;
      if (next !== "}" && next !== "]") out += newline();
      else depth--;
    } else if (token === "}" || token === "]") {
      const opened = tokens[index - 1] === "{" || tokens[index - 1] === "[";
      if (!opened) {
        depth--;
        out += newline();
      }
      out += token;
    } else if (token === ",") out += `,${newline()}`;
    else if (token === ":") out += ": ";
    else out += token;
  });
  return out;
}

/**
 * The members of a JSON object as raw text, in order, duplicates included; blanks between tokens are left out. `null`
 * when the text is no object.
 *
 * @param text  Valid JSON.
 */
export function rawMembers(text: string): readonly { readonly name: string; readonly text: string }[] | null {
  const start = text.search(/[^ \n\r\t]/);
  if (text[start] !== "{") return null;
  const members: { name: string; text: string }[] = [];
  let depth = 0;
  let name: string | null = null;
  let valueAt = start;
  for (let at = start; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (closes(character)) depth--;
    if ((depth === 0 || (depth === 1 && character === COMMA)) && at > start) {
      if (name !== null) members.push({ name, text: compactJson(text.slice(valueAt, at)) });
      name = null;
    } else if (character === QUOTE) {
      const end = stringEnd(text, at);
      if (depth === 1 && name === null) {
        name = JSON.parse(text.slice(at, end)) as string;
        valueAt = text.indexOf(":", end) + 1;
      }
      at = end - 1;
    }
    if (opens(character)) depth++;
  }
  return members;
}

/** JSON without the blanks between its tokens; every token stays as it came. */
export function compactJson(json: string): string {
  if (!/[ \n\r\t]/.test(json)) return json;
  const pieces: string[] = [];
  let from = 0;
  for (let at = 0; at < json.length; at++) {
    if (json.charCodeAt(at) === QUOTE) at = stringEnd(json, at) - 1;
    else if (isBlank(json.charAt(at))) {
      pieces.push(json.slice(from, at));
      while (isBlank(json.charAt(at + 1))) at++;
      from = at + 1;
    }
  }
  pieces.push(json.slice(from));
  return pieces.join("");
}

const QUOTE = 0x22;
const COMMA = 0x2c;

/** Of `{` and `[`. */
function opens(character: number): boolean {
  return character === 0x7b || character === 0x5b;
}

/** Of `}` and `]`. */
function closes(character: number): boolean {
  return character === 0x7d || character === 0x5d;
}

/** Walks once over the text, valid or not: a pattern that tries again at each quote would let a server freeze us. */
function* jsonTokens(text: string): Generator<string> {
  for (let from = 0, to = 0; from < text.length; from = to) {
    const first = text.charAt(from);
    to = first === '"' ? stringEnd(text, from) : isPlain(first) ? plainEnd(text, from) : from + 1;
    if (!isBlank(first)) yield text.slice(from, to);
  }
}

function stringEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

function plainEnd(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && isPlain(text.charAt(at))) at++;
  return at;
}

function isPlain(character: string): boolean {
  return !isBlank(character) && !'{}[],:"'.includes(character);
}

function isBlank(character: string): boolean {
  return character === " " || character === "\n" || character === "\r" || character === "\t";
}
