import { visibleLines } from "../visible-text.ts";
import type { Block, Cell } from "./block.ts";
import { shown } from "./shown.ts";

/** What Markdown (CommonMark, and GitHub's tables, links, mentions and formulas) would read as something else than text. */
const MEANT = /[&<>|\\`*[\]~$#]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|[:@](?=\S)|(?<=www)\./giu;

/** These are written by number: tables look for a bar, and for the backslash before it, ahead of everything else. */
const BY_NUMBER = "&<>|\\`";

/** Writes a page as Markdown. Every text of it stays text. */
export function handOverMarkdown(blocks: readonly Block[]): string {
  return `${blocks.map(block).join("\n\n")}\n`;
}

function block(given: Block): string {
  switch (given.kind) {
    case "heading":
      return `${"#".repeat(given.level)} ${prose(given.text)}`;
    case "paragraph":
      return prose(given.text);
    case "list":
      return given.items.map((item) => `- ${prose(item)}`).join("\n");
    case "code":
      return code(given.language, visibleLines(given.text.trimEnd()));
    case "table":
      return [
        row(given.head.map(prose)),
        row(given.head.map(() => "---")),
        ...given.rows.map((cells) => row(cells.map(cell))),
      ].join("\n");
  }
}

/** A fence that is longer than any run of backticks in the code. */
function code(language: string, text: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** Nothing can be escaped between backticks: what needs it is written as prose. */
function cell({ kind, text }: Cell): string {
  const visible = shown(text);
  return kind === "code" && /^[^&<>|\\`]+$/.test(visible) ? `\`${visible}\`` : prose(text);
}

function prose(text: string): string {
  return shown(text).replace(MEANT, (character) =>
    BY_NUMBER.includes(character) ? `&#${character.charCodeAt(0)};` : `\\${character}`,
  );
}
