/**
 * What Electron loads first: the app, or, where a terminal called (`--cli` before a lone `--`), the headless bench on
 * the app's own runtime. That one waits for nothing of Chromium's and opens no profile, window or page.
 */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { terminalArguments } from "./terminal-arguments.ts";

const forTerminal = terminalArguments(process.argv);
if (forTerminal === null) {
  await import("./main.ts");
} else {
  // Built apart, in one file that plain Node runs too; main and the CLI never see each other's sources.
  const bench = join(import.meta.dirname, "../cli/module-bench.js");
  process.argv = [process.execPath, bench, ...forTerminal];
  await import(pathToFileURL(bench).href);
}
