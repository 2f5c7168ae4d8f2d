import { expect, it } from "vitest";
import { terminalArguments } from "../../../electron/main/terminal-arguments.ts";

it.for([
  ["the window", [], null],
  ["a file", ["some.modulebench"], null],
  ["a file behind a lone --", ["--", "some.modulebench"], null],
  ["--cli without a lone --", ["--cli", "query"], null],
  ["--cli behind the lone --", ["--", "--cli"], null],
  ["a link that says so", ["module-bench://open?--cli"], null],
  [
    "the headless bench",
    ["--log-level=3", "--cli", "--", "query", "a", "--", "-b"],
    ["query", "a", "--", "-b"],
  ],
  ["the headless bench without a word", ["--cli", "--"], []],
] as const)("%s", ([, args, expected]) => {
  expect(terminalArguments(["/opt/module-bench/module-bench", ...args])).toEqual(expected);
});
