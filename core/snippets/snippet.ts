/** The languages that a call is handed on in: code that runs, and settings for two tools without code. */
export const SNIPPET_LANGUAGES = [
  "curl",
  "curl-cmd",
  "curl-powershell",
  "powershell",
  "javascript",
  "python",
  "java",
  "csharp",
  "go",
  "php",
  "http",
  "power-automate",
  "n8n",
] as const;

/** One of the languages. */
export type SnippetLanguage = (typeof SNIPPET_LANGUAGES)[number];

/** Code that no test runs (`npm test` runs four languages, `npm run test:interop` three): its text is compared with tables that were checked by hand. */
export const NOT_RUN: ReadonlySet<SnippetLanguage> = new Set([
  "curl-cmd",
  "curl-powershell",
  "powershell",
  "csharp",
]);

/** True for a word that names one of them. */
export function isSnippetLanguage(word: string): word is SnippetLanguage {
  return (SNIPPET_LANGUAGES as readonly string[]).includes(word);
}

/** What each language quotes. */
export interface SnippetRequest {
  /** Where sessions are started, absolute; with `/` and a session's id behind it, where they are queried. */
  readonly url: string;
  /** The body as its bytes leave: halves of surrogate pairs are U+FFFD already. `null` for a start without one. */
  readonly body: string | null;
  /** True for the start and the loop that queries until the session ends; false for the start alone. */
  readonly wait: boolean;
}

/** Where every snippet takes the key from. */
export const KEY_VARIABLE = "MODULE_BENCH_API_KEY";
