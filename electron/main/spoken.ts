import { en } from "../../core/words/en.ts";
import { liveWords } from "../../core/words/live-words.ts";
import { loadWords } from "../../core/words/load-words.ts";
import { FIRST_SPEECH, type Speech } from "../../core/words/speech.ts";

const { words, speak } = liveWords(en);

/** Every sentence of main's own windows, menus and messages, in the language that is chosen. */
export const spoken = words;

let current = FIRST_SPEECH;

/** What is spoken now; pages that are loaded from now on begin with it. */
export function speech(): Speech {
  return current;
}

/** Chooses what is spoken. Settles when main's own words are those; of two choices the later one counts. */
export async function speakAs(chosen: Speech): Promise<void> {
  current = chosen;
  const { dictionary, locale, times } = chosen;
  const loaded = await loadWords(dictionary);
  if (current === chosen) speak(loaded, { locale, times });
}
