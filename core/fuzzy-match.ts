/** How well a text fits what was typed, and which of its characters are why. */
export interface FuzzyMatch {
  /** Larger is better; comparable between texts for one query. */
  readonly score: number;
  /** Indexes of UTF-16 units in the text, ascending. */
  readonly at: readonly number[];
}

const START_OF_WORD = 8;
const NEXT_TO_LAST = 5;
const WHOLE_PREFIX = 12;

/**
 * Fits a query to a text, letter by letter in order, `snc` to “Start session again”. Case and accents do not matter.
 *
 * Words of the query are looked for each by itself, in any order. `null` when a letter has no place.
 */
export function fuzzyMatch(query: string, text: string): FuzzyMatch | null {
  const folded = fold(text);
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== "");
  let score = 0;
  const at = new Set<number>();
  for (const word of words) {
    const found = bestOf(word, folded);
    if (found === null) return null;
    score += found.score;
    for (const index of found.at) at.add(index);
  }
  // Of two equal fits the shorter text is meant.
  return { score: score - text.length / 100, at: [...at].toSorted((a, b) => a - b) };
}

/** From each place where the word's first letter stands, the rest as early as it comes; the best of these. */
function bestOf(word: string, text: string): FuzzyMatch | null {
  let best: FuzzyMatch | null = null;
  for (let from = text.indexOf(word.charAt(0)); from !== -1; from = text.indexOf(word.charAt(0), from + 1)) {
    const found = matchFrom(word, text, from);
    if (found === null) break;
    if (best === null || found.score > best.score) best = found;
  }
  return best;
}

function matchFrom(word: string, text: string, from: number): FuzzyMatch | null {
  const at: number[] = [];
  let score = text.startsWith(word, from) ? WHOLE_PREFIX : 0;
  let next = from;
  for (const letter of word) {
    const index = text.indexOf(letter, next);
    if (index === -1) return null;
    score += 1;
    if (index === 0 || /[^\p{L}\p{N}]/u.test(text.charAt(index - 1))) score += START_OF_WORD;
    if (index === next && at.length > 0) score += NEXT_TO_LAST;
    else score -= Math.min(index - next, 10) / 10;
    at.push(index);
    next = index + 1;
  }
  return { score, at };
}

/** Small letters without accents, as many as there were: so that an index is one of the text shown. */
function fold(text: string): string {
  return [...text]
    .map((character) => {
      const plain = character.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
      return plain.length === character.length ? plain : character.toLowerCase().slice(0, character.length);
    })
    .join("");
}
