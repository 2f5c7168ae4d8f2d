import { visibleLines } from "../visible-text.ts";
import type { Language } from "../words/language.ts";
import type { Block, Cell } from "./block.ts";
import { shown } from "./shown.ts";

/** The page's only style. It takes its colours from the browser, light or dark. */
export const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 56rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2rem; }
pre, code { font: 0.875rem/1.5 ui-monospace, monospace; }
pre { white-space: pre-wrap; padding: 0.75rem 1rem; border: 1px solid GrayText; border-radius: 6px; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid GrayText; padding: 0.375rem 0.75rem 0.375rem 0; text-align: left; vertical-align: top; }
`;

/** SHA-256 of `STYLE` in base64: the one thing that the page's policy lets in. */
export const STYLE_HASH = "4AHwUTV7usqbsvs6z+HhKWijaQu0dViRxwOb3d6amKs=";

const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Writes a page as one HTML file that needs nothing else and does nothing: no script, no link, nothing to load. */
export function handOverHtml(blocks: readonly Block[], language: Language): string {
  const title = blocks.find(({ kind }) => kind === "heading");
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title?.kind === "heading" ? prose(title.text) : ""}</title>
<style>${STYLE}</style>
</head>
<body>
${blocks.map(block).join("\n")}
</body>
</html>
`;
}

function block(given: Block): string {
  switch (given.kind) {
    case "heading":
      return `<h${given.level}>${prose(given.text)}</h${given.level}>`;
    case "paragraph":
      return `<p>${prose(given.text)}</p>`;
    case "list":
      return `<ul>\n${given.items.map((item) => `<li>${prose(item)}</li>`).join("\n")}\n</ul>`;
    case "code":
      // A line break right behind <pre> would be dropped; <code> stands between.
      return `<pre><code>${escaped(visibleLines(given.text.trimEnd()))}</code></pre>`;
    case "table": {
      const head = given.head.map((text) => `<th scope="col">${prose(text)}</th>`).join("");
      const rows = given.rows.map((cells) => `<tr>${cells.map(cell).join("")}</tr>`).join("\n");
      return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows}\n</tbody>\n</table>`;
    }
  }
}

function cell({ kind, text }: Cell): string {
  return `<td>${kind === "code" ? `<code>${prose(text)}</code>` : prose(text)}</td>`;
}

function prose(text: string): string {
  return escaped(shown(text));
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}
