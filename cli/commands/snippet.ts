import { makeSnippet } from "../../core/snippets/make-snippet.ts";
import { isSnippetLanguage, SNIPPET_LANGUAGES } from "../../core/snippets/snippet.ts";
import type { Bench } from "../bench.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { readPlannedStart } from "../planned-start.ts";
import { spoken } from "../spoken.ts";
import { refuseUsage } from "../usage.ts";
import type { StartFlags } from "./start.ts";

/** The options of `snippet`, as typed: those of a start, and a language. */
export interface SnippetFlags extends StartFlags {
  readonly lang?: string;
  readonly wait?: true;
}

/** Writes a start as code, with `$MODULE_BENCH_API_KEY` in the language's way. Sends nothing and needs no key. */
export async function snippet(bench: Bench, wanted: string, flags: SnippetFlags): Promise<ExitCode> {
  const usage = (problem: string) => refuseUsage(bench, problem, "snippet");
  if (flags.lang === undefined || !isSnippetLanguage(flags.lang)) {
    return usage(spoken.cli.usage.language(SNIPPET_LANGUAGES));
  }
  const planned = await readPlannedStart(bench, wanted, flags);
  if (!planned.ok) return usage(planned.error);
  const { address, body } = planned.value;
  const wait = flags.wait === true || flags.watch === true;
  const { text, file } = makeSnippet(flags.lang, { address, body, wait });
  if (flags.json === true) {
    bench.stdout.line(JSON.stringify({ event: "snippet", language: flags.lang, wait, file, text }));
  } else bench.stdout.write(text);
  return EXIT.done;
}
