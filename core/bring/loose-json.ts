import { MAX_JSON_DEPTH } from "../json-text.ts";
import { ok, type Result } from "../result.ts";
import type { BroughtFailure, BroughtRemark } from "./brought.ts";
import type { JsonMember, JsonNode } from "./json-node.ts";
import { failAt, placeIn } from "./text-place.ts";

/** What was put right, at most this often told: a text of nothing but remarks would fill the page. */
const MOST_REPAIRS = 20;

/** JSON that was read, with all that had to be put right. */
export interface LooseJson {
  readonly node: JsonNode;
  readonly repairs: readonly Extract<BroughtRemark, { readonly kind: "repaired" }>[];
  /** Where the value ended. */
  readonly end: number;
}

/**
 * Reads JSON with the flaws that documents have: remarks, commas that are missing or too many, names without quotation
 * marks, single and typographic quotation marks. Each is put right and told. Digits and order stay.
 *
 * Fails with `json` and `too_deep`, at the very place.
 *
 * @param from  Where the value begins; what follows it is left to the caller unless `whole`.
 */
export function readLooseJson(
  text: string,
  { from = 0, whole = true }: { readonly from?: number; readonly whole?: boolean } = {},
): Result<LooseJson, BroughtFailure> {
  const reader = new LooseReader(text, from);
  try {
    const node = reader.value(0);
    const end = reader.at;
    if (whole) reader.expectEnd();
    return ok({ node, repairs: reader.repairs, end });
  } catch (problem) {
    if (problem instanceof Flaw) return failAt(text, problem.at, { kind: problem.kind });
    throw problem;
  }
}

/** Thrown and caught in this file alone: it saves a check after each token. */
class Flaw extends Error {
  readonly kind: "json" | "too_deep";
  readonly at: number;

  constructor(kind: "json" | "too_deep", at: number) {
    super(kind);
    this.kind = kind;
    this.at = at;
  }
}

/** What closes a text that a mark opens. */
const CLOSING: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  "“": "”",
  "„": "“",
  "‘": "’",
  "”": "”",
};

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

class LooseReader {
  readonly #text: string;
  readonly repairs: Extract<BroughtRemark, { readonly kind: "repaired" }>[] = [];
  at: number;

  constructor(text: string, from: number) {
    this.#text = text;
    this.at = from;
  }

  value(depth: number): JsonNode {
    this.#skip();
    const at = this.at;
    const first = this.#text.charAt(at);
    if (depth > MAX_JSON_DEPTH) throw new Flaw("too_deep", at);
    if (first === "{") return this.#object(depth);
    if (first === "[") return this.#array(depth);
    if (first in CLOSING) return { kind: "string", at, text: this.#string() };
    const word = /[\w.+-]+/y;
    word.lastIndex = at;
    const raw = word.exec(this.#text)?.[0] ?? "";
    if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(raw)) {
      this.at += raw.length;
      return { kind: "number", at, raw };
    }
    if (raw !== "true" && raw !== "false" && raw !== "null") throw new Flaw("json", at);
    this.at += raw.length;
    return { kind: "word", at, word: raw };
  }

  expectEnd(): void {
    this.#skip();
    if (this.#text.charAt(this.at) === ";") this.at++;
    this.#skip();
    if (this.at < this.#text.length) throw new Flaw("json", this.at);
  }

  #object(depth: number): JsonNode {
    const at = this.at++;
    const members: JsonMember[] = [];
    while (!this.#closes("}")) {
      const memberAt = this.at;
      const name = this.#name();
      this.#skip();
      if (this.#text.charAt(this.at) !== ":") throw new Flaw("json", this.at);
      this.at++;
      members.push({ name, at: memberAt, value: this.value(depth + 1) });
      this.#separator("}");
    }
    return { kind: "object", at, members };
  }

  #array(depth: number): JsonNode {
    const at = this.at++;
    const items: JsonNode[] = [];
    while (!this.#closes("]")) {
      items.push(this.value(depth + 1));
      this.#separator("]");
    }
    return { kind: "array", at, items };
  }

  /** Takes the closing sign when it is next. */
  #closes(sign: string): boolean {
    this.#skip();
    if (this.#text.charAt(this.at) !== sign) return false;
    this.at++;
    return true;
  }

  #name(): string {
    if (this.#text.charAt(this.at) in CLOSING) return this.#string();
    const bare = /[A-Za-z_$][\w$]*/y;
    bare.lastIndex = this.at;
    const name = bare.exec(this.#text)?.[0];
    if (name === undefined) throw new Flaw("json", this.at);
    this.#repaired("quotes", this.at);
    this.at += name.length;
    return name;
  }

  #separator(closing: string): void {
    const before = this.at;
    this.#skip();
    const next = this.#text.charAt(this.at);
    if (next === closing) return;
    if (next !== ",") {
      // A value that follows without a comma is only believed on a line of its own, or at a quotation mark.
      const between = this.#text.slice(before, this.at);
      if (this.at >= this.#text.length || (!between.includes("\n") && !(next in CLOSING))) {
        throw new Flaw("json", this.at);
      }
      this.#repaired("missing_comma", before);
      return;
    }
    const comma = this.at++;
    this.#skip();
    if (this.#text.charAt(this.at) === closing) this.#repaired("extra_comma", comma);
  }

  #string(): string {
    const open = this.#text.charAt(this.at);
    const close = CLOSING[open] ?? open;
    const begin = this.at;
    if (open !== '"') this.#repaired("quotes", begin);
    let out = "";
    for (this.at++; this.at < this.#text.length; this.at++) {
      const sign = this.#text.charAt(this.at);
      if (sign === close) {
        this.at++;
        return out;
      }
      if (sign < " ") throw new Flaw("json", this.at);
      out += sign === "\\" ? this.#escape() : sign;
    }
    throw new Flaw("json", begin);
  }

  #escape(): string {
    const at = this.at++;
    const sign = this.#text.charAt(this.at);
    if (sign === "u") {
      const digits = this.#text.slice(this.at + 1, this.at + 5);
      if (!/^[0-9a-fA-F]{4}$/.test(digits)) throw new Flaw("json", at);
      this.at += 4;
      return String.fromCharCode(Number.parseInt(digits, 16));
    }
    const meant = ESCAPES[sign];
    if (meant === undefined) throw new Flaw("json", at);
    return meant;
  }

  /** Passes blanks and remarks. */
  #skip(): void {
    for (;;) {
      const blank = /[\s\u{feff}]*/uy;
      blank.lastIndex = this.at;
      this.at += blank.exec(this.#text)?.[0].length ?? 0;
      const two = this.#text.slice(this.at, this.at + 2);
      if (two !== "//" && two !== "/*") return;
      this.#repaired("remark", this.at);
      const end = two === "//" ? this.#text.indexOf("\n", this.at) : this.#text.indexOf("*/", this.at + 2);
      if (end === -1 && two === "/*") throw new Flaw("json", this.at);
      this.at = end === -1 ? this.#text.length : end + (two === "//" ? 1 : 2);
    }
  }

  #repaired(what: (typeof this.repairs)[number]["what"], at: number): void {
    if (this.repairs.length >= MOST_REPAIRS) return;
    this.repairs.push({ kind: "repaired", what, line: placeIn(this.#text, at).line });
  }
}
