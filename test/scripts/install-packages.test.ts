import { expect, test } from "vitest";
import { isInstalled } from "../../scripts/set-up/install-packages.mjs";
import { temporaryFolder } from "./temporary-folder.ts";

interface Entry {
  readonly version: string;
  readonly integrity: string;
  readonly optional?: boolean;
}

const A = { version: "1.0.0", integrity: "sha512-a" };
const B = { version: "2.0.0", integrity: "sha512-b" };

function project(locked: Readonly<Record<string, Entry>>, present?: Readonly<Record<string, Entry>>): string {
  const root = { name: "module-bench" };
  return temporaryFolder({
    "package-lock.json": JSON.stringify({ packages: { "": root, ...locked } }),
    ...(present === undefined
      ? {}
      : { "node_modules/.package-lock.json": JSON.stringify({ packages: present }) }),
  });
}

test("what npm's account of node_modules names as the lockfile does is installed", () => {
  expect(isInstalled(project({ "node_modules/a": A }, { "node_modules/a": A }))).toBe(true);
});

test("a bare clone, and an install that was cut off, are not", () => {
  expect(isInstalled(project({ "node_modules/a": A }))).toBe(false);
});

test.for([
  ["a package came", { "node_modules/a": A, "node_modules/b": B }, { "node_modules/a": A }],
  ["a package went", { "node_modules/a": A }, { "node_modules/a": A, "node_modules/b": B }],
  ["a version changed", { "node_modules/a": { ...A, version: "1.0.1" } }, { "node_modules/a": A }],
  [
    "other bytes under the same version",
    { "node_modules/a": { ...A, integrity: "sha512-c" } },
    { "node_modules/a": A },
  ],
] as const)("%s: not installed", ([, locked, present]) => {
  expect(isInstalled(project(locked, present))).toBe(false);
});

test("what is for another platform may be absent", () => {
  const locked = { "node_modules/a": A, "node_modules/b-win32": { ...B, optional: true } };
  expect(isInstalled(project(locked, { "node_modules/a": A }))).toBe(true);
});
