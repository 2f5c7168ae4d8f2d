import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readYaml } from "../../../adapters/read-yaml.ts";
import { recognise } from "../../../core/bring/recognise.ts";
import { cpuTime } from "../../support/cpu-time.ts";

/** Pieces that mean something to one of the readers, to be put together in ways that nobody writes. */
const PIECES = [
  "curl ",
  "curl.exe ",
  "Invoke-RestMethod ",
  "POST /api/execution/x/sessions",
  "https://a.example/s/x",
  "-H ",
  "-d ",
  "--data-raw ",
  "--data-binary @- ",
  "<<EOF\n",
  "<<<",
  "EOF\n",
  "'",
  '"',
  "`",
  "^",
  "\\",
  "\n",
  "\r\n",
  "$",
  "${",
  "}",
  "@{",
  "@'\n",
  "\n'@",
  "=",
  "|",
  ";",
  "&",
  "{",
  "}",
  "[",
  "]",
  ":",
  ",",
  "//",
  "/*",
  "*/",
  '{"data":{"startParameters":{"a":1',
  "openapi: 3.0.0\n",
  "- &a [*a]\n",
  "paths:\n",
  '"kind":"module-bench/library"',
  '"version":1',
  "\\u",
  "%",
  "#",
  "\u0000",
  "😀",
  " ",
] as const;

describe("any text at all", () => {
  it("is answered with a value, and its place lies within it", () => {
    const text = fc.oneof(
      fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join("")),
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.json(),
    );
    fc.assert(
      fc.property(text, (given) => {
        const result = recognise(given, { readYaml });
        if (result.ok) return;
        const lines = given.split(/\r\n|\r|\n/);
        expect(result.error.line).toBeLessThanOrEqual(lines.length);
        expect(result.error.column).toBeLessThanOrEqual((lines[result.error.line - 1] ?? "").length + 1);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ["an open string", `{"a":"${"x".repeat(1_000_000)}`],
    ["nothing but remarks", "{".concat("//\n".repeat(300_000))],
    ["missing commas", `{${'"a":1\n'.repeat(50_000)}}`],
    ["blanks", `curl ${" ".repeat(1_000_000)}x`],
    ["quotation marks", `curl ${"'a'".repeat(200_000)}`],
    ["carets", `curl ^"${"^".repeat(500_000)}`],
    ["variables", `curl https://a.example/api/execution/x/sessions -d "${"$a".repeat(100_000)}"`],
    ["PowerShell variables", `irm -Uri "${"$a".repeat(100_000)}"`],
    ["headers", `POST /api/execution/x/sessions\n${"A: b\n".repeat(100_000)}`],
    ["slashes", `https://a.example/${"/".repeat(500_000)}`],
    ["members", `{"startParameters":{${Array.from({ length: 20_000 }, (_, at) => `"p${at}":1`).join(",")}}}`],
  ])("of great length does not freeze the bench: %s", (_, text) => {
    const took = cpuTime(() => recognise(text, { readYaml }));
    // Far above what it takes, far below what a search that tries again at each sign would.
    expect(took).toBeLessThan(3_000);
  });
});
