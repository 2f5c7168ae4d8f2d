import { renameSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sourcesHash } from "../../scripts/set-up/build-app.mjs";
import { temporaryFolder } from "./temporary-folder.ts";

function sources(): string {
  return temporaryFolder({ "core/a.ts": "a", "core/deep/b.ts": "b", "package.json": "{}", "README.md": "r" });
}

const PATHS = ["core", "package.json", "absent"];

test("the same content has the same hash, whenever it was written", () => {
  const project = sources();
  const before = sourcesHash(project, PATHS);
  utimesSync(join(project, "core/a.ts"), 1, 1);
  expect(sourcesHash(project, PATHS)).toBe(before);
  expect(sourcesHash(sources(), PATHS)).toBe(before);
});

test("a changed, a new, a renamed file changes it", () => {
  const project = sources();
  const hashes = new Set([sourcesHash(project, PATHS)]);
  writeFileSync(join(project, "core/deep/b.ts"), "B");
  hashes.add(sourcesHash(project, PATHS));
  writeFileSync(join(project, "core/c.ts"), "");
  hashes.add(sourcesHash(project, PATHS));
  renameSync(join(project, "core/c.ts"), join(project, "core/d.ts"));
  hashes.add(sourcesHash(project, PATHS));
  writeFileSync(join(project, "absent"), "");
  hashes.add(sourcesHash(project, PATHS));
  expect(hashes.size).toBe(5);
});

test("content cannot move from one file to the next unseen", () => {
  const one = temporaryFolder({ "core/a": "xy", "core/b": "" });
  const other = temporaryFolder({ "core/a": "x", "core/b": "y" });
  expect(sourcesHash(one, ["core"])).not.toBe(sourcesHash(other, ["core"]));
});

test("a file that no build reads does not change it", () => {
  const project = sources();
  const before = sourcesHash(project, PATHS);
  writeFileSync(join(project, "README.md"), "R");
  expect(sourcesHash(project, PATHS)).toBe(before);
});
