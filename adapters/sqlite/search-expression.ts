import type { SearchTerm } from "../../core/search-text.ts";
import type { Database } from "./database.ts";
import { matchOf } from "./filter-sql.ts";

/** Beginnings of words up to here have an index of their own. */
const INDEXED_PREFIX = 3;

/** A beginning that more words share is looked for as it is. */
const MOST_WORDS = 32;

/** Behind every word that begins with another, and before the one that follows: no word holds it. */
const NEXT = "\u0001";

/**
 * Writes a search as an expression of FTS5. A long beginning of a word is written as the words that begin so: FTS5 would
 * put the rows of all of them together in memory before it gives the first, which takes 350 ms for a common word and
 * 1,000,000 rows; it walks through the rows of whole words from the newest on.
 */
export function searchExpression(db: Database, terms: readonly SearchTerm[]): string | null {
  const parts = terms.map((term) => {
    const words = term.prefix ? wordsBeginning(db, term.text) : null;
    if (words === null) return matchOf([term]);
    return `(${words.map((word) => `"${word}"`).join(" OR ")})`;
  });
  return parts.length === 0 ? null : parts.join(" AND ");
}

/** `null` where the beginning is short, is more than one plain word, or is that of no word or of too many. */
function wordsBeginning(db: Database, text: string): readonly string[] | null {
  const beginning = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  if (beginning.length <= INDEXED_PREFIX || !/^[a-z0-9]+$/.test(beginning)) return null;
  db.exec(
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.session_vocabulary USING fts5vocab (main, session_search, instance)",
  );
  const next = db.prepare("SELECT term FROM temp.session_vocabulary WHERE term >= ? LIMIT 1");
  const words: string[] = [];
  for (let from = beginning; words.length <= MOST_WORDS; ) {
    const found = next.get(from) as { readonly term: string } | undefined;
    if (found === undefined || !found.term.startsWith(beginning)) break;
    words.push(found.term);
    from = found.term + NEXT;
  }
  return words.length === 0 || words.length > MOST_WORDS ? null : words;
}
