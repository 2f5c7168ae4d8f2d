import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** The clone. */
export const ROOT = resolve(import.meta.dirname, "../..");

/** The project's documents, relative to the clone. */
export const DOCUMENTS: readonly string[] = [
  "README.md",
  "CHANGELOG.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  "sandbox/README.md",
  ...filesBelow("docs").filter((file) => file.endsWith(".md")),
];

/** Every file below a folder, relative to the clone. */
function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter(({ name }) => name !== "node_modules")
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(path) : [path];
    });
}

export function isThere(file: string): boolean {
  return existsSync(join(ROOT, file));
}

export function read(file: string): string {
  return readFileSync(join(ROOT, file), "utf8");
}

/** The programs of every room, with what configures them. */
export function sources(): readonly string[] {
  const folders = ["core", "adapters", "sandbox", "cli", "electron", "renderer", "scripts", "bench", "test"];
  const top = readdirSync(ROOT).filter((name) => /\.(ts|yml|cjs)$/.test(name));
  return [...folders.flatMap(filesBelow), ...top].filter((file) => /\.(ts|tsx|mjs|cjs|yml|css)$/.test(file));
}

/** A document without its fenced blocks: what is read as Markdown. */
export function prose(file: string): string {
  return read(file).replace(/^```[\s\S]*?^```$/gm, "");
}

/** The anchors of a document's headings, as the usual renderers make them. */
export function anchors(file: string): readonly string[] {
  return [...prose(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

/** What stands in backticks outside fenced blocks. */
export function codeSpans(file: string): readonly string[] {
  return [...prose(file).matchAll(/`([^`\n]+)`/g)].map(([, span = ""]) => span);
}

/** The text below a heading, up to the next one of its rank or above. */
export function chapter(file: string, heading: string): string {
  const [, text] =
    new RegExp(`^## ${heading}\\n([\\s\\S]*?)(?=^## |$(?![\\s\\S]))`, "m").exec(read(file)) ?? [];
  if (text === undefined) throw new Error(`${file} has no chapter “${heading}”.`);
  return text;
}

/** The rows of the tables in a text, each as its cells, without heads and rules. */
export function tableRows(text: string): readonly (readonly string[])[] {
  const lines = text.split("\n").filter((line) => line.startsWith("|"));
  const isRule = (line: string | undefined) => line !== undefined && /^[|\s:-]+$/.test(line);
  return lines
    .filter((line, index) => !isRule(line) && !isRule(lines[index + 1]))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}
