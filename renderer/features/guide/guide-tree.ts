/** A piece of a line: text as it is, or one that looks otherwise. */
export type Inline =
  | string
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "strong" | "em" | "plain"; readonly text: readonly Inline[] }
  | { readonly kind: "link"; readonly chapter: string; readonly text: readonly Inline[] };

/** A piece of a chapter. */
export type Block =
  | { readonly kind: "text" | "heading"; readonly text: readonly Inline[] }
  | { readonly kind: "code"; readonly text: string }
  /** `file` as the document names it. */
  | { readonly kind: "picture"; readonly file: string; readonly text: string }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  | {
      readonly kind: "table";
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    };

/** A chapter of the guide; `id` is what links and places name it by. */
export interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** What a person could read in a chapter, for finding in it. */
export function chapterText({ title, blocks }: Chapter): string {
  return [title, ...blocks.map(blockText)].join("\n");
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "code":
    case "picture":
      return block.text;
    case "list":
      return block.items.map(lineText).join("\n");
    case "table":
      return [block.head, ...block.rows].map((row) => row.map(lineText).join("\n")).join("\n");
    default:
      return lineText(block.text);
  }
}

/** A line without its looks. */
function lineText(line: readonly Inline[]): string {
  return line
    .map((piece) => {
      if (typeof piece === "string") return piece;
      return typeof piece.text === "string" ? piece.text : lineText(piece.text);
    })
    .join("");
}
