import { chmodSync, existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { linkTree } from "../../scripts/stage/link-tree.mjs";
import { temporaryFolder } from "./temporary-folder.ts";

function inode(path: string): number {
  return statSync(path).ino;
}

function mode(path: string): number {
  return statSync(path).mode & 0o777;
}

test("a file that everybody may read is a link, one that they may not is a readable copy", () => {
  const from = temporaryFolder({ open: "o", "deep/closed": "c" });
  chmodSync(join(from, "open"), 0o644);
  chmodSync(join(from, "deep"), 0o700);
  chmodSync(join(from, "deep/closed"), 0o600);
  const to = join(temporaryFolder(), "stage");
  linkTree(from, to);
  expect(inode(join(to, "open"))).toBe(inode(join(from, "open")));
  expect(readFileSync(join(to, "deep/closed"), "utf8")).toBe("c");
  expect(mode(join(to, "deep/closed"))).toBe(0o644);
  expect(mode(join(to, "deep"))).toBe(0o755);
  expect(mode(join(from, "deep/closed"))).toBe(0o600);
});

test("a second time brings over what was replaced, new or gone, and leaves the rest alone", () => {
  const from = temporaryFolder({ same: "s", replaced: "old", gone: "g", "folder/x": "x" });
  const to = join(temporaryFolder(), "stage");
  linkTree(from, to);
  const before = inode(join(to, "same"));
  writeFileSync(join(from, "next"), "new");
  renameSync(join(from, "next"), join(from, "replaced"));
  rmSync(join(from, "gone"));
  rmSync(join(from, "folder"), { recursive: true });
  writeFileSync(join(from, "folder"), "now a file");
  linkTree(from, to);
  expect(readFileSync(join(to, "replaced"), "utf8")).toBe("new");
  expect(existsSync(join(to, "gone"))).toBe(false);
  expect(readFileSync(join(to, "folder"), "utf8")).toBe("now a file");
  expect(inode(join(to, "same"))).toBe(before);
});

test("a closed file that changed is copied again", () => {
  const from = temporaryFolder({ closed: "old" });
  chmodSync(join(from, "closed"), 0o600);
  const to = join(temporaryFolder(), "stage");
  linkTree(from, to);
  writeFileSync(join(from, "closed"), "longer than before");
  linkTree(from, to);
  expect(readFileSync(join(to, "closed"), "utf8")).toBe("longer than before");
});

test("what is skipped is neither laid out nor removed", () => {
  const from = temporaryFolder({ a: "a", "resources/app/theirs": "t", "resources/pak": "p" });
  const to = temporaryFolder({ "resources/app/ours": "o" });
  linkTree(from, to, { skip: (path) => path === "resources/app" });
  expect(existsSync(join(to, "resources/app/theirs"))).toBe(false);
  expect(readFileSync(join(to, "resources/app/ours"), "utf8")).toBe("o");
  expect(readFileSync(join(to, "resources/pak"), "utf8")).toBe("p");
});
