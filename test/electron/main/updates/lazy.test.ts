import { expect, it } from "vitest";
import { read, sources } from "../../../docs/documents.ts";

/** `import … from "x"` at run time; types are gone by then, and `import(…)` comes later. */
function importsOf(file: string): readonly string[] {
  return [...read(file).matchAll(/^import (?!type\b)[^;]*?"([^"]+)";/gms)].map(([, from = ""]) => from);
}

it("the updater is loaded by one question at run time, and by nothing that starts the app", () => {
  const main = sources().filter((file) => /^(core|adapters|electron)\//.test(file));
  const naming = main.filter((file) => importsOf(file).some((from) => from.startsWith("electron-updater")));
  expect(naming).toEqual(["electron/main/updates/electron-updater.ts"]);
  expect(
    main.filter((file) => importsOf(file).some((from) => from.endsWith("/electron-updater.ts"))),
  ).toEqual([]);
  expect(main.filter((file) => /import\("\.\/electron-updater\.ts"\)/.test(read(file)))).toEqual([
    "electron/main/updates/open-updates.ts",
  ]);
});
