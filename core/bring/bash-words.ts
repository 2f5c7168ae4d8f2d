import { fail, ok, type Result } from "../result.ts";
import { ansiCEscape } from "./bash-escapes.ts";
import { printed } from "./bash-printed.ts";
import { MAX_BROUGHT } from "./brought.ts";
import { type OpenQuote, type ShellCommand, SourceText } from "./source-text.ts";

/**
 * Splits text for bash, sh or zsh into commands and their words. Nothing is run: `$( )` and backticks stay as they are
 * written; a variable is filled in where the text itself set it before.
 *
 * Knows `'…'`, `"…"`, `$'…'`, `\`, continued lines, remarks, `;`, `|`, `&`, redirections, here-documents and here-strings.
 * Fails with `quote_open`.
 */
export function bashCommands(text: string): Result<readonly ShellCommand[], OpenQuote> {
  return new BashReader(text).read();
}

interface HereDocument {
  readonly delimiter: string;
  readonly quoted: boolean;
  readonly tabs: boolean;
}

class BashReader {
  readonly #text: string;
  readonly #commands: ShellCommand[] = [];
  readonly #variables = new Map<string, string>();
  #at = 0;
  #words: SourceText[] = [];
  #input: SourceText | null = null;
  #piped: SourceText | null = null;
  #unset = new Set<string>();
  /** How much may still be filled in: a variable that doubles another would grow without end. */
  #room = MAX_BROUGHT;
  #here: HereDocument[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  read(): Result<readonly ShellCommand[], OpenQuote> {
    while (this.#at < this.#text.length) {
      const problem = this.#step();
      if (problem !== null) return fail(problem);
    }
    this.#endCommand(false);
    return ok(this.#commands);
  }

  #step(): OpenQuote | null {
    const sign = this.#text.charAt(this.#at);
    if (sign === "\\" && /^\\\r?\n/.test(this.#text.slice(this.#at, this.#at + 3))) {
      this.#at += this.#text.charAt(this.#at + 1) === "\r" ? 3 : 2;
      return null;
    }
    if (sign === "\n") {
      this.#at++;
      this.#readHereDocuments();
      this.#endCommand(false);
      return null;
    }
    if (/[ \t\r]/.test(sign)) {
      this.#at++;
      return null;
    }
    if (sign === "#") {
      const end = this.#text.indexOf("\n", this.#at);
      this.#at = end === -1 ? this.#text.length : end;
      return null;
    }
    if (/[;|&()]/.test(sign)) {
      this.#at++;
      this.#endCommand(sign === "|" && this.#text.charAt(this.#at) !== "|");
      return null;
    }
    const redirection = /\d?(<<<|<<-?|>>|[<>])(&\d)?/y;
    redirection.lastIndex = this.#at;
    const found = redirection.exec(this.#text);
    if (found !== null) return this.#redirect(found[0], found[1] ?? "");
    return this.#takeWord();
  }

  #takeWord(): OpenQuote | null {
    const word = this.#word();
    if ("kind" in word) return word;
    this.#words.push(word.text);
    return null;
  }

  #redirect(whole: string, operator: string): OpenQuote | null {
    this.#at += whole.length;
    if (whole.includes("&")) return null;
    while (/[ \t]/.test(this.#text.charAt(this.#at))) this.#at++;
    const word = this.#word();
    if ("kind" in word) return word;
    if (operator === "<<<") {
      word.text.add("\n", this.#at);
      this.#input = word.text;
    } else if (operator.startsWith("<<")) {
      this.#here.push({ delimiter: word.text.text, quoted: word.quoted, tabs: operator === "<<-" });
    }
    return null;
  }

  #readHereDocuments(): void {
    for (const { delimiter, quoted, tabs } of this.#here.splice(0)) {
      const input = new SourceText();
      while (this.#at < this.#text.length) {
        const end = this.#text.indexOf("\n", this.#at);
        const next = end === -1 ? this.#text.length : end + 1;
        const raw = this.#text.slice(this.#at, next);
        const line = tabs ? raw.replace(/^\t+/, "") : raw;
        if (line.replace(/\r?\n$/, "") === delimiter) {
          this.#at = next;
          break;
        }
        const lineAt = this.#at + (raw.length - line.length);
        if (quoted) input.add(line, lineAt);
        else this.#expandLine(line, lineAt, input);
        this.#at = next;
      }
      this.#input = input;
    }
  }

  /** A line of a here-document whose delimiter stands without quotation marks. */
  #expandLine(line: string, lineAt: number, into: SourceText): void {
    for (let at = 0; at < line.length; at++) {
      const pair = line.slice(at, at + 2);
      if (/^\\[$`\\]$/.test(pair)) into.add(line.charAt(++at), lineAt + at);
      else if (pair === "\\\n") at++;
      else {
        const variable = this.#variableAt(line, at);
        if (variable === null) into.add(line.charAt(at), lineAt + at);
        else {
          into.add(variable.value, lineAt + at);
          at += variable.length - 1;
        }
      }
    }
  }

  #endCommand(piped: boolean): void {
    const words = this.#words;
    const assignments = words.map(({ text }) => /^(?:export\s+)?([A-Za-z_]\w*)=([\s\S]*)$/.exec(text));
    const only =
      words.length > 0 && words.every(({ text }, at) => assignments[at] !== null || text === "export");
    if (only) {
      for (const found of assignments) {
        if (found !== null) this.#variables.set(found[1] ?? "", found[2] ?? "");
      }
    } else if (words.length > 0) {
      this.#commands.push({ words, input: this.#input ?? this.#piped, unset: [...this.#unset] });
    }
    if (words.length > 0) this.#piped = piped ? printed(words) : null;
    this.#words = [];
    this.#input = null;
    this.#unset = new Set();
  }

  /** One word, to its end. */
  #word(): { readonly text: SourceText; readonly quoted: boolean } | OpenQuote {
    const word = new SourceText();
    const begin = this.#at;
    let quoted = false;
    while (this.#at < this.#text.length) {
      const sign = this.#text.charAt(this.#at);
      if (/[\s;|&()<>]/.test(sign)) break;
      const two = this.#text.slice(this.#at, this.#at + 2);
      if (sign === "'" || sign === '"' || two === "$'" || two === '$"') {
        quoted = true;
        const problem = this.#quoted(word);
        if (problem !== null) return problem;
      } else if (sign === "\\") {
        const length = /^\\\r?\n/.exec(this.#text.slice(this.#at, this.#at + 3))?.[0].length;
        if (length === undefined) word.add(this.#text.charAt(this.#at + 1), this.#at + 1);
        quoted = true;
        this.#at += length ?? 2;
      } else this.#plain(word);
    }
    // An empty word has a place too.
    if (word.text === "" && this.#at === begin) this.#at++;
    return { text: word, quoted };
  }

  #plain(word: SourceText): void {
    const variable = this.#variableAt(this.#text, this.#at);
    if (variable === null) word.add(this.#text.charAt(this.#at), this.#at);
    else word.add(variable.value, this.#at);
    this.#at += variable?.length ?? 1;
  }

  #quoted(word: SourceText): OpenQuote | null {
    const begin = this.#at;
    if (this.#text.charAt(this.#at) === "$") {
      this.#at++;
      return this.#text.charAt(this.#at) === "'" ? this.#ansiC(word, begin) : this.#double(word, begin);
    }
    if (this.#text.charAt(this.#at) === '"') return this.#double(word, begin);
    const end = this.#text.indexOf("'", begin + 1);
    if (end === -1) return { kind: "quote_open", at: begin };
    word.add(this.#text.slice(begin + 1, end), begin + 1);
    this.#at = end + 1;
    return null;
  }

  #double(word: SourceText, begin: number): OpenQuote | null {
    for (this.#at++; this.#at < this.#text.length; ) {
      const sign = this.#text.charAt(this.#at);
      if (sign === '"') {
        this.#at++;
        return null;
      }
      const next = this.#text.charAt(this.#at + 1);
      if (sign === "\\" && next !== "" && '$`"\\\n'.includes(next)) {
        if (next !== "\n") word.add(next, this.#at + 1);
        this.#at += 2;
      } else this.#plain(word);
    }
    return { kind: "quote_open", at: begin };
  }

  #ansiC(word: SourceText, begin: number): OpenQuote | null {
    for (this.#at++; this.#at < this.#text.length; ) {
      const sign = this.#text.charAt(this.#at);
      if (sign === "'") {
        this.#at++;
        return null;
      }
      if (sign !== "\\") {
        word.add(sign, this.#at++);
        continue;
      }
      const { text, length } = ansiCEscape(this.#text, this.#at);
      word.add(text, this.#at);
      this.#at += length;
    }
    return { kind: "quote_open", at: begin };
  }

  /** A variable that the text itself has set; one that it has not is noted, and stays as it is written. */
  #variableAt(text: string, at: number): { readonly value: string; readonly length: number } | null {
    if (text.charAt(at) !== "$") return null;
    const found = /^\$(?:\{([A-Za-z_]\w*)[^}]*\}|([A-Za-z_]\w*))/.exec(text.slice(at, at + 200));
    if (found === null) return null;
    const name = found[1] ?? found[2] ?? "";
    const value = this.#variables.get(name);
    if (value === undefined) this.#unset.add(name);
    if (value === undefined || value.length > this.#room) return null;
    this.#room -= value.length;
    return { value, length: found[0].length };
  }
}
