import { Spec, Validation } from "@cyclonedx/cyclonedx-library";
import { expect, it } from "vitest";
import { billOfMaterials } from "../../scripts/bill/materials.mjs";
import { namedPackages, packagesInStyle } from "../../scripts/bill/named-packages.mjs";
import { noticesText } from "../../scripts/bill/notices.mjs";
import { packageOf } from "../../scripts/bill/remember-packages.mjs";
import { neededBy, shippedPackages } from "../../scripts/bill/shipped-packages.mjs";
import { PROJECT } from "../../scripts/set-up/places.mjs";
import { temporaryFolder } from "./temporary-folder.ts";

const ELECTRON_LICENCE = "Copyright (c) Electron contributors";
const shipped = shippedPackages(PROJECT);
const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);

function bill(packages = shipped) {
  const named = namedPackages(PROJECT);
  return billOfMaterials(packages, {
    version: "1.2.3",
    electronVersion: "45.4.1",
    named,
    sqliteVersion: "3.53.4",
  });
}

it("a module belongs to the innermost package, and ours to none", () => {
  expect(packageOf("/clone/node_modules/react/index.js")).toBe("node_modules/react");
  expect(packageOf("/clone/node_modules/@a/b/node_modules/@c/d/x.js?commonjs")).toBe(
    "node_modules/@a/b/node_modules/@c/d",
  );
  expect(packageOf("C:\\clone\\node_modules\\a\\x.js")).toBe("node_modules/a");
  expect(packageOf("\0rolldown/runtime.js")).toBe("node_modules/rolldown");
  expect(packageOf("\0@oxc-project+runtime@0.1.0/helpers/a.js")).toBe("node_modules/rolldown");
  expect(packageOf("\0vite/preload-helper.js")).toBe("node_modules/vite");
  expect(packageOf("/clone/core/start-body.ts")).toBeUndefined();
});

it("a style's packages are those that it takes something from", () => {
  const style = `@import "tailwindcss"; @import "./own.css";
    src: url("@fonts/inter/files/a.woff2"); src: url(other/b.woff2); src: url("data:font/woff2;base64,A"); url(/c.png)`;
  expect(packagesInStyle(style)).toEqual(["tailwindcss", "@fonts/inter", "other"]);
});

it("what a package asks for is found as Node would find it", () => {
  const conf = shipped.find(({ path }) => path === "node_modules/conf");
  if (conf === undefined) throw new Error("conf is not shipped any more: take another one.");
  expect(neededBy(conf, shipped).map(({ path }) => path)).toContain(
    "node_modules/conf/node_modules/env-paths",
  );
});

it("the notices have a text of each package, and of Electron, and are the same each time", () => {
  const electron = { version: "45.4.1", folder: temporaryFolder({ LICENSE: ELECTRON_LICENCE }) };
  const text = noticesText(shipped, { project: PROJECT, electron });
  const sections = text.split(`\n\n${"=".repeat(80)}\n\n`).slice(1);
  expect(sections.map((section) => section.split("\n")[0])).toEqual([
    ...shipped.map(({ name, version, licence }) => `${name} ${version} (${licence})`),
    "Electron 45.4.1 (MIT)",
  ]);
  // A licence that asks for its text to be passed on is longer than that.
  for (const section of sections.slice(0, -1)) expect(section.length, section).toBeGreaterThan(500);
  expect(sections.at(-1)).toContain(ELECTRON_LICENCE);
  expect(noticesText(shipped, { project: PROJECT, electron })).toBe(text);
});

it("a package or an Electron without a licence text stops the build", () => {
  const [first] = shipped.slice(0, 1);
  const project = temporaryFolder({ [`${first?.path}/package.json`]: "{}" });
  const electron = { version: "45.4.1", folder: temporaryFolder({ LICENSE: ELECTRON_LICENCE }) };
  expect(() => noticesText(shipped.slice(0, 1), { project, electron })).toThrow("brings no licence text");
  expect(() =>
    noticesText([], { project, electron: { version: "45.4.1", folder: temporaryFolder() } }),
  ).toThrow("brings no licence text");
});

it("the bill of materials holds to CycloneDX's own schema", async () => {
  expect(await validator.validate(JSON.stringify(bill()))).toBeNull();
  const { components, ...without } = bill();
  expect(components.length).toBe(shipped.length + 2);
  const nameless = components.map(({ name: _, ...rest }) => rest);
  expect(await validator.validate(JSON.stringify({ ...without, components: nameless }))).not.toBeNull();
});

it("the bill has each package once, with its hash, and names nothing that is not in it", () => {
  const { components, dependencies, metadata } = bill();
  const references = components.map((component) => component["bom-ref"]);
  expect(new Set(references).size).toBe(references.length);
  const react = components.find((component) => component["bom-ref"].startsWith("pkg:npm/react@"));
  expect(react).toMatchObject({
    hashes: [{ alg: "SHA-512", content: expect.stringMatching(/^[0-9a-f]{128}$/) }],
  });
  expect(dependencies.map(({ ref }) => ref)).toEqual(
    expect.arrayContaining([metadata.component["bom-ref"], ...references]),
  );
  for (const { dependsOn } of dependencies) expect(references).toEqual(expect.arrayContaining(dependsOn));
});

it("the same content has the same number, another content another", () => {
  expect(bill()).toEqual(bill());
  expect(bill(shipped.slice(1)).serialNumber).not.toBe(bill().serialNumber);
});
