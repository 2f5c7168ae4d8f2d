import { Fragment, type ReactNode } from "react";
import type { Block, Inline } from "./guide-tree.ts";

export interface ChapterBodyProps {
  readonly blocks: readonly Block[];
  readonly pictures: Readonly<Record<string, string>>;
  /** What is marked wherever it stands, whatever its case; empty for nothing. */
  readonly sought: string;
  readonly onChapter: (id: string) => void;
}

/** What stands in a chapter, as elements: no text of it is ever taken for markup. */
export function ChapterBody(props: ChapterBodyProps) {
  return props.blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the document never changes while the app runs.
    <BlockBody key={index} block={block} {...props} />
  ));
}

function BlockBody({ block, ...props }: ChapterBodyProps & { readonly block: Block }) {
  const line = (text: readonly Inline[]) => <Line line={text} {...props} />;
  switch (block.kind) {
    case "heading":
      return <h3 className="mt-4 text-panel">{line(block.text)}</h3>;
    case "text":
      return <p>{line(block.text)}</p>;
    case "code":
      return (
        <pre className="rounded-code bg-sunken px-3 py-2 font-mono text-mono wrap-anywhere whitespace-pre-wrap">
          {marked(block.text, props.sought)}
        </pre>
      );
    case "picture":
      return (
        <img
          src={props.pictures[block.file]}
          alt={block.text}
          width={1280}
          height={800}
          loading="lazy"
          className="h-auto w-full rounded-panel border border-line"
        />
      );
    case "list": {
      const List = block.ordered ? "ol" : "ul";
      return (
        <List className={`flex flex-col gap-1.5 pl-5 ${block.ordered ? "list-decimal" : "list-disc"}`}>
          {block.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the document never changes while the app runs.
            <li key={index}>{line(item)}</li>
          ))}
        </List>
      );
    }
    case "table":
      return (
        <table className="w-full border-collapse text-left">
          <thead>
            <tr>
              {block.head.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the document never changes while the app runs.
                <th key={index} className="border-line border-b py-1.5 pr-4 align-top text-ink-2 text-meta">
                  {line(cell)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the document never changes while the app runs.
              <tr key={index}>
                {row.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the document never changes while the app runs.
                  <td key={column} className="border-line border-b py-1.5 pr-4 align-top wrap-anywhere">
                    {line(cell)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}

function Line({ line, ...props }: ChapterBodyProps & { readonly line: readonly Inline[] }) {
  return line.map((piece, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the document never changes while the app runs.
    <Fragment key={index}>{pieceOf(piece, props)}</Fragment>
  ));
}

function pieceOf(piece: Inline, props: ChapterBodyProps): ReactNode {
  if (typeof piece === "string") return marked(piece, props.sought);
  switch (piece.kind) {
    case "code":
      return <code className="font-mono text-mono">{marked(piece.text, props.sought)}</code>;
    case "strong":
      return (
        <b>
          <Line line={piece.text} {...props} />
        </b>
      );
    case "em":
      return (
        <em>
          <Line line={piece.text} {...props} />
        </em>
      );
    case "plain":
      return <Line line={piece.text} {...props} />;
    case "link":
      return (
        <button
          type="button"
          onClick={() => props.onChapter(piece.chapter)}
          className="cursor-pointer rounded-tag text-running underline"
        >
          <Line line={piece.text} {...props} />
        </button>
      );
  }
}

/** The text with what is sought marked in it. */
function marked(text: string, sought: string): ReactNode {
  if (sought === "") return text;
  const parts: ReactNode[] = [];
  const [low, wanted] = [text.toLowerCase(), sought.toLowerCase()];
  // A letter that is longer in lower case would shift every place behind it.
  if (low.length !== text.length) return text;
  let from = 0;
  for (let at = low.indexOf(wanted); at !== -1; at = low.indexOf(wanted, from)) {
    parts.push(text.slice(from, at), <mark key={at}>{text.slice(at, at + wanted.length)}</mark>);
    from = at + wanted.length;
  }
  return [...parts, text.slice(from)];
}
