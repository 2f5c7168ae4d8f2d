/** The languages that people can choose, in the order they are offered in. */
export const LANGUAGES = ["en", "de"] as const;

/** One of `LANGUAGES`. */
export type Language = (typeof LANGUAGES)[number];

/** The languages' names, each in itself: whoever cannot read the language that is shown still finds their own. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: "English", de: "Deutsch" };

/**
 * The first language of a list that is one of ours; English where none is.
 *
 * @param wanted  BCP 47 or POSIX, the most wanted first: `de-AT`, `de_AT.UTF-8`, `C`.
 */
export function firstOfOurs(wanted: readonly string[]): Language {
  for (const each of wanted) {
    const primary = /^[a-z]{2,3}(?=$|[-_.@])/i.exec(each)?.[0].toLowerCase();
    const ours = LANGUAGES.find((language) => language === primary);
    if (ours !== undefined) return ours;
  }
  return "en";
}

/**
 * The chosen language as it is written in the region of the system: English on an Austrian system is `en-AT`.
 *
 * @param system  BCP 47 or POSIX; what is none gives the language alone.
 */
export function localeOf(language: Language, system: string): string {
  const region = /^[a-z]{2,3}(?:[-_][a-z]{4})?[-_]([a-z]{2})(?=$|[-_.@])/i.exec(system)?.[1];
  return region === undefined ? language : `${language}-${region.toUpperCase()}`;
}
