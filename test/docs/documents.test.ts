import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { SCENARIOS } from "../../sandbox/scenarios.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const DOCUMENTS = ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", ...markdownBelow("docs")];
const LARGEST_PICTURE = 200 * 1024;

function markdownBelow(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => join(folder, file));
}

function read(file: string): string {
  return readFileSync(join(ROOT, file), "utf8");
}

/** A heading's anchor, as the usual renderers make it. */
function anchorsOf(file: string): readonly string[] {
  return [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

function sources(): readonly string[] {
  return execFileSync("git", ["ls-files", "*.ts", "*.tsx", "*.mjs", "*.yml"], { cwd: ROOT, encoding: "utf8" })
    .trim()
    .split("\n")
    .filter((file) => existsSync(join(ROOT, file)));
}

describe.each(DOCUMENTS)("%s", (file) => {
  it("links to files and headings that are there", () => {
    const links = [...read(file).matchAll(/\]\(([^)\s]+)\)|(?:src|srcset)="([^"]+)"/g)];
    for (const [, link, source] of links) {
      const target = link ?? source ?? "";
      if (/^https:/.test(target)) continue;
      const [path = "", anchor] = target.split("#");
      const there = path === "" ? file : join(dirname(file), path);
      expect(existsSync(join(ROOT, there)), target).toBe(true);
      if (anchor !== undefined) expect(anchorsOf(there), target).toContain(anchor);
    }
  });

  it("names commands that exist, and no machine's path", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    for (const [, name = ""] of read(file).matchAll(/npm run ([\w:]+)/g))
      expect(scripts).toHaveProperty([name]);
    for (const [, name = ""] of read(file).matchAll(/npm (start|test)\b/g))
      expect(scripts).toHaveProperty([name]);
    expect(read(file)).not.toMatch(/\/(?:home|root|Users)\/\w/);
  });
});

it("what code says stands in a document does stand there", () => {
  for (const source of sources()) {
    for (const [, file = "", anchor] of read(source).matchAll(
      /(docs\/(?!generator|moment)[\w-]+\.md)(?:#([\w-]+))?/g,
    )) {
      expect(existsSync(join(ROOT, file)), `${source}: ${file}`).toBe(true);
      if (anchor !== undefined) expect(anchorsOf(file), `${source}: ${file}`).toContain(anchor);
    }
  }
});

it("the pictures are there and small", () => {
  for (const picture of readdirSync(join(ROOT, "docs/pictures"))) {
    const file = join(ROOT, "docs/pictures", picture);
    expect(readFileSync(file).subarray(1, 4).toString()).toBe("PNG");
    expect(statSync(file).size, picture).toBeLessThan(LARGEST_PICTURE);
  }
});

it("the numbers in the documents are those of the code", () => {
  expect(read("README.md")).toContain(`${SCENARIOS.length} scenarios`);
  expect(read("README.md")).toContain("Node 20.19");
  expect((JSON.parse(read("package.json")) as { engines: { node: string } }).engines.node).toBe(">=20.19");
});
