import { dirname, join, normalize } from "node:path";
import { expect, it } from "vitest";
import { anchors, DOCUMENTS, isThere, prose, read, sources } from "./documents.ts";

/** Where a document points to: Markdown's links and pictures, and those of its HTML. */
function targets(file: string): readonly string[] {
  return [...prose(file).matchAll(/\]\(([^)\s]+)\)|(?:src|srcset|href)="([^"]+)"/g)].map(
    ([, link, attribute]) => link ?? attribute ?? "",
  );
}

it("links point to files and headings that are there", () => {
  for (const file of DOCUMENTS) {
    for (const target of targets(file)) {
      if (/^https:\/\//.test(target)) continue;
      const [path = "", anchor] = target.split("#");
      const there = path === "" ? file : normalize(join(dirname(file), path));
      expect(isThere(there), `${file}: ${target}`).toBe(true);
      if (anchor !== undefined) expect(anchors(there), `${file}: ${target}`).toContain(anchor);
    }
  }
});

it("each document has one title, and no two headings of one name", () => {
  for (const file of DOCUMENTS) {
    expect(prose(file).match(/^# /gm), file).toHaveLength(1);
    expect(anchors(file), file).toEqual([...new Set(anchors(file))]);
  }
});

it.each(["docs/guide.md", "docs/architecture.md"])("%s lists its chapters in their order", (file) => {
  const listed = targets(file).filter((target) => target.startsWith("#"));
  const chapters = [...prose(file).matchAll(/^## /gm)].length;
  expect(listed.slice(0, chapters)).toEqual(
    anchors(file)
      .slice(1)
      .map((anchor) => `#${anchor}`),
  );
});

it("what code says stands in a document does stand there", () => {
  let found = 0;
  for (const source of sources().filter((file) => !file.startsWith("test/docs/"))) {
    for (const [, file = "", anchor] of read(source).matchAll(
      /\b(docs\/[\w/-]+\.(?:md|json))(?:#([\w-]+))?/g,
    )) {
      found++;
      expect(isThere(file), `${source}: ${file}`).toBe(true);
      if (anchor !== undefined) expect(anchors(file), `${source}: ${file}#${anchor}`).toContain(anchor);
    }
  }
  expect(found).toBeGreaterThan(5);
});

it("every decision is listed, numbered without a gap, and has its four parts", () => {
  const files = DOCUMENTS.filter((file) => /^docs\/decisions\/\d/.test(file)).toSorted();
  expect(targets("docs/decisions/README.md")).toEqual(
    files.map((file) => file.slice("docs/decisions/".length)),
  );
  files.forEach((file, index) => {
    expect(file).toContain(`/${String(index + 1).padStart(4, "0")}-`);
    const [title = ""] = read(file).split("\n");
    expect(read("docs/decisions/README.md")).toContain(`[${title.slice(2)}]`);
    expect(
      [...read(file).matchAll(/^\*\*(\w+)\.\*\*/gm)].map(([, part]) => part),
      file,
    ).toEqual(["Context", "Decision", "Why", "Consequences"]);
  });
});
