import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "@playwright/test";

const OUT = join(import.meta.dirname, "../../out");
const MAIN = join(OUT, "main/app.js");
const kB = 1_000;

/** A file of the build with all that it imports before it runs; what it imports later does not count. */
function startsWith(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const code = readFileSync(file, "utf8");
  // Bundled code has an import at the beginning of a line, or after another statement where it is minified.
  for (const [, name = ""] of code.matchAll(/(?:^|;)import\s*(?:[\w*${}\s,]+?from\s*)?"(\.\/[^"]+)"/gm)) {
    startsWith(join(dirname(file), name), seen);
  }
  return seen;
}

function page(name: string): { readonly script: string; readonly preloads: readonly string[] } {
  const html = readFileSync(join(OUT, "renderer", name), "utf8");
  const found = (pattern: RegExp) =>
    [...html.matchAll(pattern)].map(([, file = ""]) => join(OUT, "renderer", file));
  const [script = ""] = found(/<script[^>]* src="([^"]+)"/g);
  return { script, preloads: found(/<link rel="modulepreload"[^>]* href="([^"]+)"/g) };
}

function chunk(folder: string, name: string): string {
  const file = readdirSync(join(OUT, folder)).find((each) => each.startsWith(`${name}-`));
  if (file === undefined) throw new Error(`The build made no ${name}.`);
  return join(OUT, folder, file);
}

function bytes(files: Iterable<string>): number {
  return [...files].reduce((sum, file) => sum + statSync(file).size, 0);
}

function scripts(folder: string): readonly string[] {
  const files = readdirSync(join(OUT, folder)).filter((name) => name.endsWith(".js"));
  return files.map((name) => join(OUT, folder, name));
}

/** The table in docs/proof.md. Who needs more says there what for. */
const BUDGETS: readonly (readonly [what: string, most: number, now: () => number])[] = [
  ["the first screen's scripts", 790 * kB, () => bytes(startsWith(page("index.html").script))],
  ["all scripts of all pages", 1_750 * kB, () => bytes(scripts("renderer/assets"))],
  ["main before there is a window", 280 * kB, () => bytes(startsWith(MAIN))],
  [
    "main with the bench",
    1_280 * kB,
    () => bytes(new Set([...startsWith(MAIN), ...startsWith(chunk("main", "start-bench"))])),
  ],
  ["the store's thread", 140 * kB, () => bytes(startsWith(join(OUT, "main/store-worker.js")))],
];

for (const [what, most, now] of BUDGETS) {
  test(`${what}: at most ${most / kB} kB`, () => {
    const size = now();
    expect(size).toBeGreaterThan(most / 2);
    expect(size).toBeLessThanOrEqual(most);
  });
}

test("what the first screen needs is named in the page, so that it is fetched at once", () => {
  const { script, preloads } = page("index.html");
  expect(new Set([script, ...preloads])).toEqual(startsWith(script));
});

test("the store's thread never loads main, which would start the app in it", () => {
  expect([...startsWith(join(OUT, "main/store-worker.js"))]).not.toContain(MAIN);
});

test("what is seldom needed is not loaded at the start", () => {
  const atStart = [...startsWith(page("index.html").script), ...startsWith(chunk("main", "start-bench"))];
  const later = [
    ...["calendar-panel", "json-editor"].map((name) => chunk("renderer/assets", name)),
    ...["electron-updater", "read-yaml"].map((name) => chunk("main", name)),
  ];
  for (const file of later) expect(atStart).not.toContain(file);
});
