/** A cell of a table: prose, or what a machine reads letter by letter. */
export interface Cell {
  readonly kind: "text" | "code";
  readonly text: string;
}

/**
 * A piece of a page that is handed over. Its texts are plain and may be anybody's: whoever writes them out as Markdown or
 * HTML makes sure that they stay text.
 */
export type Block =
  /** `level` 1 is the page's own title. */
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  /** `language` as a Markdown fence names it. */
  | { readonly kind: "code"; readonly language: "http" | "sh"; readonly text: string }
  /** Each row is as long as `head`. */
  | {
      readonly kind: "table";
      readonly head: readonly string[];
      readonly rows: readonly (readonly Cell[])[];
    };
