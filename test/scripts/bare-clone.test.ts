import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { expect, it } from "vitest";
import { ROOT, read } from "../docs/documents.ts";

const { scripts } = JSON.parse(read("package.json")) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** The files that a program loads as it begins, itself first, and the packages that they name. */
function loadedAtOnce(entry: string): readonly string[] {
  const files = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: string) => {
    if (files.has(file)) return;
    files.add(file);
    const text = readFileSync(file, "utf8");
    for (const [, from = ""] of text.matchAll(/^(?:import|export)\b[^;]*?\bfrom "([^"]+)";/gm)) {
      if (from.startsWith(".")) visit(resolve(dirname(file), from));
      else if (!from.startsWith("node:")) packages.add(from);
    }
  };
  visit(join(ROOT, entry));
  return [...packages];
}

// `check:…` and `shots` are for those who have set up already.
const FIRST = ["start", "test", "dev", "build", "cli", "dist:dir", "dist:deb", "dist:tar"];

it.each(FIRST)("npm run %s begins in a bare clone, where there is no package yet", (name) => {
  const entry = /^node (scripts\/[\w-]+\.mjs)/.exec(scripts[name] ?? "")?.[1] ?? "";
  expect(loadedAtOnce(entry)).toEqual([]);
});
