import type { Times } from "./formats.ts";
import { LANGUAGES, type Language } from "./language.ts";

/** The words that there are: one set for each language, and one that looks foreign and stays readable, for tests. */
export const DICTIONARIES = [...LANGUAGES, "pseudo"] as const;

/** One of `DICTIONARIES`. */
export type Dictionary = Language | "pseudo";

/** What is spoken, as main tells it to its pages. */
export interface Speech {
  readonly dictionary: Dictionary;
  /** BCP 47, with the system's region where it is known: how figures and moments are written. */
  readonly locale: string;
  readonly times: Times;
}

/** What holds until something else was chosen. */
export const FIRST_SPEECH: Speech = { dictionary: "en", locale: "en", times: "local" };

/** The language that a dictionary is written in, for `lang` attributes. */
export function languageOf(dictionary: Dictionary): Language {
  return dictionary === "pseudo" ? "en" : dictionary;
}
