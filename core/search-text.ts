/** A part of a search: what stands in quotes, or a word. */
export interface SearchTerm {
  readonly text: string;
  /** True for a word outside of quotes: it finds every word that begins so, as one types. */
  readonly prefix: boolean;
}

/** So many terms of a search are looked for; the others are passed over. */
const MOST_TERMS = 16;

/** Something that is kept as a part of a word. */
const WORD_SIGN = /[\p{L}\p{N}\p{Co}]/u;

/**
 * Reads what a person types: words, of which all must be found, and phrases in quotes. Any text is a search; what holds
 * no word at all finds everything.
 */
export function readSearch(text: string): readonly SearchTerm[] {
  const terms: SearchTerm[] = [];
  for (const [, phrase, word] of text.matchAll(/"([^"]*)"?|([^\s"]+)/gu)) {
    const term = phrase ?? word ?? "";
    if (!WORD_SIGN.test(term)) continue;
    terms.push({ text: term, prefix: phrase === undefined });
  }
  return terms.slice(0, MOST_TERMS);
}

/** True when a text has all terms. Case and marks on letters make no difference. */
export function fitsSearch(text: string, terms: readonly SearchTerm[]): boolean {
  const words = foldedWords(text);
  return terms.every((term) => hasTerm(words, term));
}

function hasTerm(words: readonly string[], { text, prefix }: SearchTerm): boolean {
  const wanted = foldedWords(text);
  return words.some((_, start) =>
    wanted.every((word, index) => {
      const found = words[start + index] ?? "";
      return prefix && index === wanted.length - 1 ? found.startsWith(word) : found === word;
    }),
  );
}

function foldedWords(text: string): readonly string[] {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.match(/[\p{L}\p{N}\p{Co}]+/gu) ?? [];
}
