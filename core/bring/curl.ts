import { fail, ok, type Result } from "../result.ts";
import type { BroughtForm, BroughtRemark } from "./brought.ts";
import type { RequestProblem, RequestText } from "./request-text.ts";
import { type ShellCommand, SourceText } from "./source-text.ts";

/** Options of curl that mean something to a start. */
const LONG: Readonly<Record<string, string>> = {
  "-X": "--request",
  "-H": "--header",
  "-d": "--data",
  "-u": "--user",
  "-b": "--cookie",
  "-A": "--user-agent",
  "-e": "--referer",
};

const DATA = ["--data", "--data-raw", "--data-binary", "--data-ascii", "--json"];

/** The other options of curl that have a value, the long ones and the letters. Source: curl(1). */
const WITH_VALUE =
  /^(?:--(?:user|cookie|user-agent|referer|max-time|connect-timeout|retry(?:-delay|-max-time)?|output|write-out|proxy|proxy-user|cacert|capath|cert|key|cert-type|key-type|pass|resolve|connect-to|interface|cookie-jar|data-urlencode|form|form-string|upload-file|range|limit-rate|max-redirs|max-filesize|dump-header|trace|trace-ascii|stderr|config|ciphers|tls-max|tls13-ciphers|url-query|aws-sigv4|unix-socket|noproxy|preproxy|socks5|socks5-hostname|socks4|socks4a|variable|oauth2-bearer|header|request|url|data|data-raw|data-binary|data-ascii|json))$/;
const LETTERS_WITH_VALUE = "XHdubAeomwxUEFTYyrCDcKQz";

interface Taken {
  readonly option: string;
  readonly value: SourceText;
}

/** True for a word that runs curl. */
export function isCurl(word: string): boolean {
  return /^(?:.*[\\/])?curl(?:\.exe)?$/i.test(word);
}

/** Reads one call of curl as a request. Fails with `no_address`. */
export function curlRequest(
  { words, input, unset, files }: ShellCommand,
  form: BroughtForm,
): Result<RequestText, RequestProblem> {
  const begin = words.findIndex(({ text }) => isCurl(text));
  const { options, addresses } = takeOptions(words.slice(begin + 1));
  const value = (name: string) => options.findLast(({ option }) => option === name)?.value;
  const address = value("--url") ?? addresses[0];
  if (address === undefined) return fail({ kind: "no_address", at: words[begin]?.sourceAt(0) ?? 0 });
  const { body, elsewhere } = bodyOf(options, input, files);
  const headers = options
    .filter(({ option }) => option === "--header")
    .map(({ value: header }) => splitHeader(header.text));
  const bearer = value("--oauth2-bearer");
  if (bearer !== undefined) headers.push({ name: "Authorization", value: `Bearer ${bearer.text}` });
  const leftOut = options
    .map(({ option }) => option)
    .filter((option) =>
      ["--user", "--cookie", "--proxy-user", "--form", "--data-urlencode"].includes(option),
    );
  const remarks: BroughtRemark[] = [
    ...(leftOut.length > 0 ? [{ kind: "left_out", names: [...new Set(leftOut)] } as const] : []),
    ...(elsewhere ? [{ kind: "body_elsewhere" } as const] : []),
    ...unset
      .filter((name) => !/key|token|secret|^te?mp$/i.test(name))
      .map((name) => ({ kind: "variable", name }) as const),
  ];
  return ok({
    form,
    method: value("--request")?.text ?? (body === null && !elsewhere ? "GET" : "POST"),
    url: address.text,
    headers,
    body:
      body === null ? null : { text: body.text, sourceAt: (offset) => body.sourceAt(offset), whole: true },
    remarks,
    secrets: [value("--user"), value("--cookie"), value("--proxy-user")].flatMap((secret) =>
      secret === undefined ? [] : [secret.text, secret.text.replace(/^[^:]*:/, "")],
    ),
  });
}

function takeOptions(words: readonly SourceText[]): {
  readonly options: readonly Taken[];
  readonly addresses: readonly SourceText[];
} {
  const options: Taken[] = [];
  const addresses: SourceText[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? new SourceText();
    const { text } = word;
    if (text.startsWith("--")) {
      const option = text.toLowerCase();
      if (WITH_VALUE.test(option)) options.push({ option, value: words[++index] ?? new SourceText() });
      continue;
    }
    if (!text.startsWith("-") || text === "-") {
      if (text !== "") addresses.push(word);
      continue;
    }
    // Letters without a value may stand in front of one that has: -sSX POST.
    const at = [...text].findIndex((letter, place) => place > 0 && LETTERS_WITH_VALUE.includes(letter));
    if (at === -1) continue;
    const letter = `-${text.charAt(at)}`;
    const value = at + 1 < text.length ? tail(word, at + 1) : (words[++index] ?? new SourceText());
    options.push({ option: LONG[letter] ?? letter, value });
  }
  return { options, addresses };
}

function tail(word: SourceText, from: number): SourceText {
  const rest = new SourceText();
  for (let at = from; at < word.text.length; at++) rest.add(word.text.charAt(at), word.sourceAt(at));
  return rest;
}

function bodyOf(
  options: readonly Taken[],
  input: SourceText | null,
  files: ShellCommand["files"],
): { readonly body: SourceText | null; readonly elsewhere: boolean } {
  const pieces = options.filter(({ option }) => DATA.includes(option));
  if (pieces.length === 0) return { body: null, elsewhere: false };
  const body = new SourceText();
  let elsewhere = false;
  pieces.forEach(({ option, value }, index) => {
    // Source: curl(1), several are joined by `&`, those of --json by nothing.
    if (index > 0 && option !== "--json") body.add("&", value.sourceAt(0));
    const file = option !== "--data-raw" && value.text.startsWith("@");
    const piece =
      file && value.text === "@-" ? input : file ? (files?.get(value.text.slice(1)) ?? null) : value;
    if (piece === null) elsewhere = true;
    else for (let at = 0; at < piece.text.length; at++) body.add(piece.text.charAt(at), piece.sourceAt(at));
  });
  return elsewhere ? { body: null, elsewhere } : { body, elsewhere };
}

/** `Name: value`, as it stands in a request or behind `--header`. */
export function splitHeader(line: string): { readonly name: string; readonly value: string } {
  const at = line.indexOf(":");
  return at === -1
    ? { name: line.trim(), value: "" }
    : { name: line.slice(0, at).trim(), value: line.slice(at + 1).trim() };
}
