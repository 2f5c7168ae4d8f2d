import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DOCUMENTS, ROOT, read } from "./documents.ts";

const FOLDER = "docs/pictures";
const LARGEST_BYTES = 200 * 1000;
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const pictures = readdirSync(join(ROOT, FOLDER));

describe.each(pictures)("%s", (picture) => {
  const bytes = readFileSync(join(ROOT, FOLDER, picture));

  it("is a PNG of a window of 1280×800, under the limit", () => {
    expect([...bytes.subarray(0, 8)]).toEqual(PNG);
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1280, 800]);
    expect(bytes.length).toBeLessThan(LARGEST_BYTES);
  });

  it("is shown in a document, and made by `npm run shots`", () => {
    expect(DOCUMENTS.some((file) => read(file).includes(`pictures/${picture}`))).toBe(true);
    expect(read("scripts/shots.mjs")).toContain(`"${picture}"`);
  });
});

it("README has one for light and one for dark, with words for who sees neither", () => {
  const [html = ""] = /<picture>[\s\S]*?<\/picture>/.exec(read("README.md")) ?? [];
  expect(html).toMatch(
    /<source media="\(prefers-color-scheme: dark\)" srcset="docs\/pictures\/[\w-]+-dark\.png">/,
  );
  expect(html).toMatch(/<img src="docs\/pictures\/[\w-]+-light\.png" alt="[^"]{20,}"/);
});
