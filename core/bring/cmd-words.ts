import { fail, ok, type Result } from "../result.ts";
import { type OpenQuote, type ShellCommand, SourceText } from "./source-text.ts";

/** A sign of the text, with its place: what cmd leaves of it for the program. */
interface Sign {
  readonly sign: string;
  readonly at: number;
}

/**
 * Splits text for Windows' cmd into commands and their words: first as cmd reads it (`^`, `&`, `|`, continued lines),
 * then as a program reads its command line (`"…"`, `\"`, `""`). Variables stay as they are written, `%%` is one `%`.
 *
 * Fails with `quote_open`.
 */
export function cmdCommands(text: string): Result<readonly ShellCommand[], OpenQuote> {
  const commands: ShellCommand[] = [];
  const encoded = new Map<string, string>();
  const files = new Map<string, SourceText>();
  for (const line of cmdLines(text)) {
    const words = programWords(line);
    if (!words.ok) return words;
    if (words.value.length > 0) {
      writeFiles(words.value, encoded, files);
      const unset = words.value
        .filter(({ text: word }) => !files.has(word.slice(1)))
        .flatMap(({ text: word }) => word.match(/%[A-Za-z_]\w*%/g) ?? []);
      commands.push({
        words: words.value,
        input: null,
        unset: unset.map((name) => name.slice(1, -1)),
        files,
      });
    }
  }
  return ok(commands);
}

/** `>file echo BASE64` and `certutil -decode file other`: the way for a body that cmd would change. */
function writeFiles(
  words: readonly SourceText[],
  encoded: Map<string, string>,
  files: Map<string, SourceText>,
): void {
  const [first, second, third] = words.map(({ text }) => text);
  const target = /^(>>?)(.+)$/.exec(first ?? "");
  if (target !== null && second === "echo") {
    const [, arrow, path = ""] = target;
    encoded.set(path, `${arrow === ">>" ? (encoded.get(path) ?? "") : ""}${third ?? ""}`);
  }
  const decode = words.findIndex(({ text }) => text === "-decode");
  if (first !== "certutil" || decode === -1) return;
  const [from, into] = words.slice(decode + 1);
  const body = fromBase64(encoded.get(from?.text ?? "") ?? "");
  if (from === undefined || into === undefined || body === null) return;
  const file = new SourceText();
  // A flaw in what is encoded has no place of its own: it is where it is decoded.
  for (const sign of body) file.add(sign, from.sourceAt(0));
  files.set(into.text, file);
}

function fromBase64(text: string): string | null {
  if (text === "" || text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null;
  const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

/** As cmd sees it: one list of signs per command. */
function cmdLines(text: string): readonly (readonly Sign[])[] {
  const lines: Sign[][] = [[]];
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    const line = lines.at(-1);
    if (sign === '"') {
      quoted = !quoted;
      line?.push({ sign, at });
    } else if (sign === "\n" || (!quoted && "&|".includes(sign))) {
      quoted = false;
      lines.push([]);
    } else if (sign === "^" && !quoted) {
      at++;
      if (text.charAt(at) === "\r" && text.charAt(at + 1) === "\n") at++;
      if (text.charAt(at) !== "\n") line?.push({ sign: text.charAt(at), at });
      else {
        // The sign behind a continued line's end is taken as it is, a further line's end too.
        const next = /^\r?\n/.exec(text.slice(at + 1, at + 3))?.[0];
        if (next !== undefined) {
          at += next.length;
          line?.push({ sign: "\n", at });
        }
      }
    } else if (sign === "%" && text.charAt(at + 1) === "%") line?.push({ sign, at: at++ });
    else if (sign !== "\r") line?.push({ sign, at });
  }
  return lines;
}

/** As the program sees it. Source: Microsoft, parsing C command-line arguments. */
function programWords(line: readonly Sign[]): Result<readonly SourceText[], OpenQuote> {
  const words: SourceText[] = [];
  let word: SourceText | null = null;
  let openAt: number | null = null;
  for (let index = 0; index < line.length; index++) {
    const { sign, at } = line[index] ?? { sign: "", at: 0 };
    if (openAt === null && /[ \t]/.test(sign)) {
      if (word !== null) words.push(word);
      word = null;
      continue;
    }
    word ??= new SourceText();
    if (sign === "\\") {
      let count = 1;
      while (line[index + count]?.sign === "\\") count++;
      const quote = line[index + count]?.sign === '"';
      word.add("\\".repeat(quote ? Math.floor(count / 2) : count), at);
      index += count - 1;
      if (quote && count % 2 === 1) word.add('"', line[++index]?.at ?? at);
    } else if (sign === '"') {
      if (openAt !== null && line[index + 1]?.sign === '"') word.add('"', line[++index]?.at ?? at);
      else openAt = openAt === null ? at : null;
    } else word.add(sign, at);
  }
  if (openAt !== null) return fail({ kind: "quote_open", at: openAt });
  if (word !== null) words.push(word);
  return ok(words);
}
