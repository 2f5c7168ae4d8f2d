import { en } from "../core/words/en.ts";
import { firstOfOurs, LANGUAGES, type Language, localeOf } from "../core/words/language.ts";
import { liveWords } from "../core/words/live-words.ts";
import { loadWords } from "../core/words/load-words.ts";

const { words, speak } = liveWords(en);

/** Every sentence of the headless bench, in the language that was chosen at its start. */
export const spoken = words;

/**
 * Speaks the language of `--lang` in front of the command, else that of the environment.
 *
 * What other programs read is the same in every language: with `--json` or `--record` all of it is English, and
 * snippets and exports always are.
 */
export async function speakAsWanted(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const system = env.LC_ALL || env.LC_MESSAGES || env.LANG || "C";
  const language = isForMachines(args) ? "en" : (wantedLanguage(args) ?? firstOfOurs([system]));
  speak(await loadWords(language), { locale: localeOf(language, system), times: "local" });
}

function isForMachines(args: readonly string[]): boolean {
  const end = args.indexOf("--");
  return args.slice(0, end < 0 ? args.length : end).some((arg) => /^--(json|record(=.*)?)$/s.test(arg));
}

/** `null` where it is not given, or names none of ours: that is refused with all other mistakes. */
function wantedLanguage([first = "", second = ""]: readonly string[]): Language | null {
  const value = first === "--lang" ? second : /^--lang=(.*)$/s.exec(first)?.[1];
  return LANGUAGES.find((language) => language === value) ?? null;
}
