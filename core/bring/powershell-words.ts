import { fail, ok, type Result } from "../result.ts";
import { MAX_BROUGHT } from "./brought.ts";
import { type OpenQuote, type ShellCommand, SourceText } from "./source-text.ts";

/** What a variable or an argument of PowerShell holds: a text, or the members of a hashtable. */
export type PowerShellValue =
  | { readonly kind: "text"; readonly text: SourceText }
  | { readonly kind: "table"; readonly members: readonly (readonly [string, SourceText])[] };

/** A command of PowerShell: its words, some of which may be hashtables. */
export interface PowerShellCommand extends Omit<ShellCommand, "words"> {
  readonly words: readonly PowerShellValue[];
}

/**
 * Splits text for PowerShell into commands and their words. Nothing is run: `$( )` stays as it is written; a variable is
 * filled in where the text itself set it before, to a text or a hashtable.
 *
 * Knows `'…'`, `"…"`, here-strings, `` ` ``, continued lines, remarks, `;`, `|`, and hashtables. Fails with `quote_open`.
 */
export function powershellCommands(text: string): Result<readonly PowerShellCommand[], OpenQuote> {
  return new PowerShellReader(text).read();
}

const ESCAPES: Readonly<Record<string, string>> = {
  "0": "\0",
  a: "\x07",
  b: "\b",
  e: "\x1b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

class PowerShellReader {
  readonly #text: string;
  readonly #commands: PowerShellCommand[] = [];
  readonly #variables = new Map<string, PowerShellValue>();
  #at = 0;
  #words: PowerShellValue[] = [];
  #piped: SourceText | null = null;
  #unset = new Set<string>();
  /** How much may still be filled in: a variable that doubles another would grow without end. */
  #room = MAX_BROUGHT;

  constructor(text: string) {
    this.#text = text;
  }

  read(): Result<readonly PowerShellCommand[], OpenQuote> {
    while (this.#at < this.#text.length) {
      const problem = this.#step();
      if (problem !== null) return fail(problem);
    }
    this.#endCommand(false);
    return ok(this.#commands);
  }

  #step(): OpenQuote | null {
    const rest = this.#text.slice(this.#at, this.#at + 3);
    const continued = /^`\r?\n/.exec(rest)?.[0];
    if (continued !== undefined) this.#at += continued.length;
    else if (/^<#/.test(rest)) this.#skipTo("#>", 2);
    else if (rest.startsWith("#")) this.#skipTo("\n", 0);
    else if (/^[\n;|]/.test(rest)) {
      this.#at++;
      this.#endCommand(rest.startsWith("|"));
    } else if (/^[\s()&,]/.test(rest)) this.#at++;
    else {
      const word = this.#value();
      if (word.kind === "quote_open") return word;
      this.#words.push(word);
    }
    return null;
  }

  #skipTo(sign: string, length: number): void {
    const end = this.#text.indexOf(sign, this.#at);
    this.#at = end === -1 ? this.#text.length : end + length;
  }

  #endCommand(piped: boolean): void {
    const words = this.#words;
    this.#words = [];
    const [first, equals, ...values] = words;
    const name =
      first?.kind === "text" ? /^\$(?:script:|global:|env:)?(\w+)$/.exec(first.text.text)?.[1] : undefined;
    const isAssignment = equals?.kind === "text" && equals.text.text === "=" && name !== undefined;
    const [value] = values;
    if (isAssignment && value !== undefined) {
      const joined = joinedTexts(values);
      if (joined !== null) this.#variables.set(name.toLowerCase(), { kind: "text", text: joined });
      else if (values.length === 1) this.#variables.set(name.toLowerCase(), value);
      // `$answer = Invoke-RestMethod …`
      else {
        const unset = [...this.#unset].filter((other) => other !== name);
        this.#commands.push({ words: values, input: this.#piped, unset });
      }
    } else if (words.length > 0) {
      this.#commands.push({ words, input: this.#piped, unset: [...this.#unset] });
    }
    if (words.length > 0) {
      this.#piped = piped && words.length === 1 && first?.kind === "text" ? first.text : null;
      this.#unset = new Set();
    }
  }

  #value(ends = /[\s;|(),]/): PowerShellValue | OpenQuote {
    if (this.#text.startsWith("@{", this.#at)) return this.#table();
    const variable = this.#wholeVariable();
    if (variable !== null) return variable;
    const word = this.#word(ends);
    return word instanceof SourceText ? { kind: "text", text: word } : word;
  }

  /** A variable that is a word by itself: it may be a hashtable. */
  #wholeVariable(): PowerShellValue | null {
    const found = /^\$(\w+)(?=[\s;|)}]|$)/.exec(this.#text.slice(this.#at, this.#at + 200));
    const value = found === null ? undefined : this.#variables.get((found[1] ?? "").toLowerCase());
    // On the left of `=` it is a name.
    const isName = /^\$\w+\s*=/.test(this.#text.slice(this.#at, this.#at + 200));
    if (found === null || value === undefined || isName || !this.#fits(value)) return null;
    this.#at += found[0].length;
    return value;
  }

  /** Takes the room that a value needs. */
  #fits(value: PowerShellValue): boolean {
    const length = value.kind === "text" ? value.text.text.length : 0;
    if (length > this.#room) return false;
    this.#room -= length;
    return true;
  }

  #table(): PowerShellValue | OpenQuote {
    const members: (readonly [string, SourceText])[] = [];
    const begin = this.#at;
    this.#at += 2;
    for (;;) {
      this.#passBlanks();
      if (this.#at >= this.#text.length) return { kind: "quote_open", at: begin };
      if (this.#text.charAt(this.#at) === "}") {
        this.#at++;
        return { kind: "table", members };
      }
      const name = this.#word(/[\s=;}]/);
      if (!(name instanceof SourceText)) return name;
      this.#passBlanks();
      if (this.#text.charAt(this.#at) === "=") this.#at++;
      this.#passBlanks();
      const value = this.#value(/[\s;|(),}]/);
      if (value.kind === "quote_open") return value;
      if (value.kind === "text") members.push([name.text, value.text]);
      while (/[)\]]/.test(this.#text.charAt(this.#at))) this.#at++;
    }
  }

  #passBlanks(): void {
    const blank = /(?:[\s;]|`\r?\n|#[^\n]*)*/y;
    blank.lastIndex = this.#at;
    this.#at += blank.exec(this.#text)?.[0].length ?? 0;
  }

  #word(ends: RegExp): SourceText | OpenQuote {
    const word = new SourceText();
    const begin = this.#at;
    while (this.#at < this.#text.length) {
      const sign = this.#text.charAt(this.#at);
      if (ends.test(sign)) break;
      const unit = this.#at === begin ? this.#castUnit() : null;
      if (unit !== null) {
        word.add(unit.sign, this.#at);
        this.#at += unit.length;
        break;
      }
      if (/^@(['"])[ \t]*\r?\n/.test(this.#text.slice(this.#at, this.#at + 200))) {
        const problem = this.#hereString(word);
        if (problem !== null) return problem;
      } else if ("'\"‘’“”".includes(sign)) {
        const problem = this.#quoted(word, '"“”'.includes(sign) ? '"' : "'");
        if (problem !== null) return problem;
      } else if (sign === "`") {
        if (/^`\r?\n/.test(this.#text.slice(this.#at, this.#at + 3))) break;
        this.#escape(word);
      } else this.#plain(word);
    }
    if (this.#at === begin) this.#at++;
    return word;
  }

  /** `[char]0x202e`. */
  #castUnit(): { readonly sign: string; readonly length: number } | null {
    if (this.#text.charAt(this.#at) !== "[") return null;
    const found = /^\[char\]0x([0-9a-f]{1,4})(?![0-9a-z])/i.exec(this.#text.slice(this.#at, this.#at + 20));
    if (found === null) return null;
    return { sign: String.fromCharCode(Number.parseInt(found[1] ?? "0", 16)), length: found[0].length };
  }

  #quoted(word: SourceText, mark: '"' | "'"): OpenQuote | null {
    const same = mark === '"' ? /["“”„]/ : /['‘’‚]/;
    const begin = this.#at++;
    while (this.#at < this.#text.length) {
      const sign = this.#text.charAt(this.#at);
      if (same.test(sign)) {
        this.#at++;
        if (!same.test(this.#text.charAt(this.#at))) return null;
        word.add(sign, this.#at++);
      } else if (mark === '"' && sign === "`") this.#escape(word);
      else if (mark === '"') this.#plain(word);
      else word.add(sign, this.#at++);
    }
    return { kind: "quote_open", at: begin };
  }

  #hereString(word: SourceText): OpenQuote | null {
    const begin = this.#at;
    const mark = this.#text.charAt(begin + 1);
    const from = this.#text.indexOf("\n", begin) + 1;
    const end = this.#text.indexOf(`\n${mark}@`, from - 1);
    if (end === -1) return { kind: "quote_open", at: begin };
    const to = Math.max(from, this.#text.charAt(end - 1) === "\r" ? end - 1 : end);
    this.#at = from;
    if (mark === "'") word.add(this.#text.slice(from, to), from);
    while (mark === '"' && this.#at < to) {
      if (this.#text.charAt(this.#at) === "`") this.#escape(word);
      else this.#plain(word);
    }
    this.#at = end + 3;
    return null;
  }

  #escape(word: SourceText): void {
    const sign = this.#text.charAt(this.#at + 1);
    const point = /^`u\{([0-9a-fA-F]{1,6})\}/.exec(this.#text.slice(this.#at, this.#at + 10));
    if (point !== null) {
      const code = Number.parseInt(point[1] ?? "0", 16);
      word.add(code > 0x10_ff_ff ? "\ufffd" : String.fromCodePoint(code), this.#at);
      this.#at += point[0].length;
      return;
    }
    word.add(ESCAPES[sign] ?? sign, this.#at + 1);
    this.#at += 2;
  }

  #plain(word: SourceText): void {
    const found = /^\$(?:\{(?:env:)?(\w+)\}|(?:env:)?(\w+))/i.exec(
      this.#text.slice(this.#at, this.#at + 200),
    );
    const name = found?.[1] ?? found?.[2];
    const value = name === undefined ? undefined : this.#variables.get(name.toLowerCase());
    if (found !== null && value?.kind === "text" && this.#fits(value)) {
      word.add(value.text.text, this.#at);
      this.#at += found[0].length;
      return;
    }
    if (name !== undefined) this.#unset.add(name);
    word.add(this.#text.charAt(this.#at), this.#at);
    this.#at++;
  }
}

/** Texts that `+` joins; `null` for anything else. */
function joinedTexts(values: readonly PowerShellValue[]): SourceText | null {
  if (values.length < 3 || values.length % 2 === 0) return null;
  const joined = new SourceText();
  for (const [index, value] of values.entries()) {
    if (value.kind !== "text") return null;
    if (index % 2 === 0) joined.join(value.text);
    else if (value.text.text !== "+") return null;
  }
  return joined;
}
