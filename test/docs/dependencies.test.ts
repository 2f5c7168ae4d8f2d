import { expect, it } from "vitest";
import { namedPackages } from "../../scripts/bill/named-packages.mjs";
import { neededBy, readLock, shippedPackages } from "../../scripts/bill/shipped-packages.mjs";
import { chapter, ROOT, read, tableRows } from "./documents.ts";

const DOCUMENT = "docs/dependencies.md";
const shipped = shippedPackages(ROOT);
const named = namedPackages(ROOT);
const direct = shipped.filter(({ path, name }) => path === `node_modules/${name}` && named.includes(name));
const along = shipped.filter((each) => !direct.includes(each));

const licences = tableRows(chapter(DOCUMENT, "Licences"));
const ofTools = licences.findIndex(([licence]) => licence === "Apache-2.0");

it("each package that our sources name is shipped, and is in the table with its version, licence and builds", () => {
  expect(direct.map(({ name }) => name)).toEqual(named);
  const told = tableRows(chapter(DOCUMENT, "What the app names")).map(
    ([name, version, licence, , , builds]) => [name, version, licence, builds],
  );
  expect(told).toEqual(
    direct.map(({ name, version, licence, builds }) => [`\`${name}\``, version, licence, builds.join(", ")]),
  );
});

it("each has a reason and a day, and its size is about what is told", () => {
  for (const [name = "", , , released = "", size = "", , reason = ""] of tableRows(
    chapter(DOCUMENT, "What the app names"),
  )) {
    expect(released, name).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(reason.length, name).toBeGreaterThan(5);
    const { bytes = 0, builds = [] } = direct.find((each) => `\`${each.name}\`` === name) ?? {};
    if (!builds.includes("packages"))
      expect(Math.abs(bytes / 1000 - Number(size)), `${name} has ${bytes} bytes`).toBeLessThan(
        Math.max(10, Number(size) / 4),
      );
  }
});

it("each package that comes along is in the table, with what asks for it", () => {
  const told = tableRows(chapter(DOCUMENT, "What comes along"));
  expect(told.map(([name, licence]) => [name, licence])).toEqual(
    along.map(({ name, licence }) => [`\`${name}\``, licence]),
  );
  for (const [name = "", , by = ""] of told) {
    const asking = shipped.filter((each) =>
      neededBy(each, shipped).some((need) => `\`${need.name}\`` === name),
    );
    if (name !== "`rolldown`") expect(by).toBe(asking.map((each) => `\`${each.name}\``).join(", "));
  }
});

it("the document counts them", () => {
  expect(read(DOCUMENT)).toContain(
    `${direct.length} packages are named by our sources and shipped, ${along.length} come along`,
  );
  // A limit to think at, not to raise in passing. Six of them are one editor.
  expect(direct.length).toBeLessThanOrEqual(23);
});

it("only what is native is a dependency of package.json: the rest is bundled", () => {
  const { dependencies } = JSON.parse(read("package.json")) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const unbundled = direct.filter(({ builds }) => builds.includes("packages")).map(({ name }) => name);
  expect(Object.keys(dependencies)).toEqual(unbundled);
});

it("what is shipped has a licence that may be shipped, and each of these is in use", () => {
  const allowed = licences.slice(0, ofTools).map(([licence = ""]) => licence);
  expect([...new Set(shipped.map(({ licence }) => licence))].toSorted()).toEqual(allowed.toSorted());
});

it("tools have a licence that tools may have, and each of these is in use", () => {
  const all = Object.values(readLock(ROOT)).map(({ license = "none" }) => license);
  expect([...new Set(all)].toSorted()).toEqual(licences.map(([licence = ""]) => licence).toSorted());
});
