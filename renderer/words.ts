import { useSyncExternalStore } from "react";
import { en } from "../core/words/en.ts";
import { TIMES } from "../core/words/formats.ts";
import { liveWords } from "../core/words/live-words.ts";
import { loadWords } from "../core/words/load-words.ts";
import { DICTIONARIES, FIRST_SPEECH, languageOf, type Speech } from "../core/words/speech.ts";

const { words: live, speak } = liveWords(en);

/**
 * Every sentence of the page, in the language that is shown. It may change at any time: a text is read while rendering
 * and kept nowhere, an object of texts may be.
 */
export const words = live;

let wanted = FIRST_SPEECH;
let version = 0;
const listeners = new Set<() => void>();

/** What main wrote into the page's first tag; English where a developer's server wrote the page. */
export function firstSpeech(): Speech {
  const said = document.documentElement.dataset;
  const dictionary = DICTIONARIES.find((each) => each === said.words) ?? FIRST_SPEECH.dictionary;
  const times = TIMES.find((each) => each === said.times) ?? FIRST_SPEECH.times;
  return { dictionary, locale: said.locale ?? FIRST_SPEECH.locale, times };
}

/** Speaks so from now on, and renders what is shown anew; of two choices the later one counts. */
export async function speakAs(chosen: Speech): Promise<void> {
  wanted = chosen;
  const { dictionary, locale, times } = chosen;
  // English is there: a page that speaks it waits for nothing.
  const loaded = dictionary === "en" ? en : await loadWords(dictionary);
  if (wanted !== chosen) return;
  speak(loaded, { locale, times });
  document.documentElement.lang = languageOf(dictionary);
  version += 1;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Renders the component anew when another language was chosen: for the page's root, and for what is memoised. */
export function useSpoken(): number {
  return useSyncExternalStore(subscribe, () => version);
}
