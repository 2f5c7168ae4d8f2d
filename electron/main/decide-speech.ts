import { firstOfOurs, localeOf } from "../../core/words/language.ts";
import type { Speech } from "../../core/words/speech.ts";
import type { Preferences } from "../bridge/views/preferences.ts";

/** What the system and the command line say about languages. */
export interface SpeechSources {
  /** `--lang` of the command line; empty without one. */
  readonly asked: string;
  /** The languages that the person set in the system, the most wanted first. BCP 47 or POSIX. */
  readonly wanted: readonly string[];
  /** Where the system's own way to write dates comes from. BCP 47 or POSIX. */
  readonly region: string;
  /** Speak the pseudo-locale, for tests and translators. */
  readonly pseudo: boolean;
}

/** Decides what is spoken: what was chosen in Settings, else `--lang`, else the first of the system's that is ours. */
export function decideSpeech(
  { language, times }: Pick<Preferences, "language" | "times">,
  { asked, wanted, region, pseudo }: SpeechSources,
): Speech {
  const spoken = language === "system" ? firstOfOurs([asked, ...wanted]) : language;
  return { dictionary: pseudo ? "pseudo" : spoken, locale: localeOf(spoken, region), times };
}
