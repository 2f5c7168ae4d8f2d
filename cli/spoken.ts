import { en } from "../core/words/en.ts";
import { firstOfOurs, LANGUAGES, type Language, localeOf } from "../core/words/language.ts";
import { liveWords } from "../core/words/live-words.ts";
import { loadWords } from "../core/words/load-words.ts";

const { words, speak } = liveWords(en);

/** Every sentence of the headless bench, in the language that was chosen at its start. */
export const spoken = words;

/**
 * Speaks the language of `--lang` in front of the command, else that of the environment, and gives back the arguments
 * without it. A `--lang` that names no language of ours stays where it is, and is refused like any other mistake.
 *
 * What other programs read (`--json`, `--record`, snippets, exports) is the same in every language.
 */
export async function speakAsWanted(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<readonly string[]> {
  const { language, rest } = languageOption(args);
  const system = env.LC_ALL || env.LC_MESSAGES || env.LANG || "C";
  const chosen = language ?? firstOfOurs([system]);
  speak(await loadWords(chosen), { locale: localeOf(chosen, system), times: "local" });
  return rest;
}

function languageOption(args: readonly string[]): {
  readonly language: Language | null;
  readonly rest: readonly string[];
} {
  const [first = "", second = ""] = args;
  const [value, taken] = first === "--lang" ? [second, 2] : [/^--lang=(.*)$/.exec(first)?.[1], 1];
  const language = LANGUAGES.find((each) => each === value) ?? null;
  return { language, rest: language === null ? args : args.slice(taken) };
}
