import { fail, ok, type Result } from "../result.ts";
import { bracedVariables } from "./braced-variables.ts";
import { splitHeader } from "./curl.ts";
import type { RequestProblem, RequestText } from "./request-text.ts";
import { SourceText } from "./source-text.ts";

const REQUEST_LINE =
  /^[ \t]*(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)[ \t]+(\S+)(?:[ \t]+HTTP\/[\d.]+)?[ \t]*(?:\/\/.*)?$/;

/** True where a line of the text is a request line. */
export function hasRequestLine(text: string): boolean {
  return text.split(/\r?\n/).some((line) => REQUEST_LINE.test(line));
}

interface Line {
  readonly text: string;
  readonly at: number;
}

/**
 * Reads HTTP as it is written in documents and `.http` files: request line, headers, and a body that may follow without
 * a blank line. Remarks behind `//` and `#`, what stands before the request and what follows its JSON are passed over;
 * `@name = value` fills in `{{name}}`.
 */
export function httpRequests(text: string): Result<readonly RequestText[], RequestProblem> {
  const lines = linesOf(text);
  const variables = new Map(
    lines.flatMap(({ text: line }) => {
      const found = /^@([\w-]+)\s*=\s*(.*)$/.exec(line);
      return found === null ? [] : [[found[1] ?? "", (found[2] ?? "").trim()] as const];
    }),
  );
  const filled = bracedVariables(variables);
  let passed = 0;
  const requests: RequestText[] = [];
  for (let index = 0; index < lines.length; index++) {
    const found = REQUEST_LINE.exec(lines[index]?.text ?? "");
    if (found === null) continue;
    const { headers, next } = headersFrom(lines, index + 1);
    const body = scriptBody(text, passed, lines[index]?.at ?? 0) ?? bodyFrom(text, lines, next);
    requests.push({
      form: "http",
      method: found[1] ?? "GET",
      url: filled(found[2] ?? ""),
      headers: headers.map(({ name, value }) => ({ name, value: filled(value) })),
      body,
      remarks: [],
      secrets: [],
    });
    passed = lines[next]?.at ?? text.length;
    index = next - 1;
  }
  return requests.length === 0 ? fail({ kind: "unrecognised", at: 0 }) : ok(requests);
}

function linesOf(text: string): readonly Line[] {
  let at = 0;
  return text.split("\n").map((line) => {
    const from = at;
    at += line.length + 1;
    return { text: line.replace(/\r$/, ""), at: from };
  });
}

function headersFrom(
  lines: readonly Line[],
  from: number,
): { readonly headers: readonly { readonly name: string; readonly value: string }[]; readonly next: number } {
  const headers: { name: string; value: string }[] = [];
  let next = from;
  for (; next < lines.length; next++) {
    const line = lines[next]?.text ?? "";
    if (/^\s*(?:\/\/|#(?!##))/.test(line)) continue;
    if (!/^\s*[\w-]+\s*:/.test(line)) break;
    const { name, value } = splitHeader(line);
    // A remark begins at `//` behind a blank; the one of an address stands behind a colon.
    headers.push({ name, value: value.replace(/\s+\/\/.*$/, "") });
  }
  return { headers, next };
}

/** A body that httpyac’s own script sets right before the request at `before`; `null` without one behind `after`. */
function scriptBody(text: string, after: number, before: number): RequestText["body"] {
  const found = text.slice(after, before).lastIndexOf("{{@request");
  if (found === -1) return null;
  const from = after + found;
  const script =
    /^\{\{@request\s+request\.body = '([^'\\]*(?:\\[\s\S][^'\\]*)*)';\s*\}\}\s*(?:#[^\n]*\n\s*)*$/.exec(
      text.slice(from, before),
    );
  if (script === null) return null;
  const begin = from + script[0].indexOf("'") + 1;
  const body = new SourceText();
  for (const match of (script[1] ?? "").matchAll(/\\u([0-9a-fA-F]{4})|\\([\s\S])|[^\\]+/g)) {
    const [piece, unit, sign] = match;
    const written = unit === undefined ? (sign ?? piece) : String.fromCharCode(Number.parseInt(unit, 16));
    body.add(written, begin + match.index);
  }
  return { text: body.text, sourceAt: (offset) => body.sourceAt(offset), whole: true };
}

/** The JSON that begins on one of the next lines; `null` where another request, or nothing, comes first. */
function bodyFrom(text: string, lines: readonly Line[], from: number): RequestText["body"] {
  for (let index = from; index < lines.length; index++) {
    const line = lines[index] ?? { text: "", at: text.length };
    if (line.text.trim() === "" || /^\s*\/\//.test(line.text)) continue;
    if (!/^\s*\{/.test(line.text)) return null;
    return { text: text.slice(line.at), sourceAt: (offset) => line.at + offset, whole: false };
  }
  return null;
}
