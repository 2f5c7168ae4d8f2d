import { readFileSync } from "node:fs";

/** A part of the API text as it lies in the fixtures, word for word. */
export function apiText(name: string): string {
  return readFileSync(new URL(`../fixtures/api-text/${name}`, import.meta.url), "utf8");
}

/** An HTTP example of the API text, taken apart; the text's remarks, ` //` to the end of a line, are left out. */
export interface HttpExample {
  readonly firstLine: string;
  readonly headers: readonly string[];
  /** The body's lines joined; empty when there is none. */
  readonly body: string;
}

/** Takes an example apart: a first line, header lines, and a body from the first line that is a brace alone. */
export function httpExample(name: string): HttpExample {
  const lines = apiText(name)
    .replace(/ \/\/.*$/gm, "")
    .trimEnd()
    .split("\n");
  const bodyAt = lines.indexOf("{");
  const end = bodyAt === -1 ? lines.length : bodyAt;
  return {
    firstLine: lines[0] ?? "",
    headers: lines.slice(1, end),
    body: lines.slice(end).join("\n"),
  };
}
