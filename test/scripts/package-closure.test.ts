import { expect, test } from "vitest";
import { packageClosure, packagesImported } from "../../scripts/stage/package-closure.mjs";
import { temporaryFolder } from "./temporary-folder.ts";

function manifest(name: string, needs: object = {}): string {
  return JSON.stringify({ name, version: "1.0.0", ...needs });
}

test("a package brings what it needs, the nearest of each, and circles end", () => {
  const project = temporaryFolder({
    "node_modules/a/package.json": manifest("a", { dependencies: { b: "1", c: "2" } }),
    "node_modules/a/node_modules/c/package.json": manifest("c", { peerDependencies: { a: "1" } }),
    "node_modules/b/package.json": manifest("b", { dependencies: { c: "1" } }),
    "node_modules/c/package.json": manifest("c", { optionalDependencies: { "other-platform": "1" } }),
    "node_modules/unrelated/package.json": manifest("unrelated"),
  });
  expect(packageClosure(project, ["a", "absent"])).toEqual([
    "node_modules/a",
    "node_modules/a/node_modules/c",
    "node_modules/b",
    "node_modules/c",
  ]);
});

test("a source's packages are those that it imports by name", () => {
  const source = `
    import { test } from "@playwright/test";
    import type { Hono } from "hono/tiny";
    import "side-effect";
    export * from "zod";
    import { x } from "./x.ts";
    import { join } from "node:path";
    const late = await import("late/part.js");
  `;
  expect(packagesImported(source)).toEqual(["@playwright/test", "hono", "side-effect", "zod", "late"]);
});
