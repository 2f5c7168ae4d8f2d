import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { firstLook } from "../../../../electron/main/window/first-look.ts";
import { temporaryFolders } from "../../../adapters/sqlite/samples.ts";

const NOTHING_KNOWN = { theme: "system", zoom: 100, language: "system", times: "local", place: null };
const PLACE = { x: -40, y: 12, width: 1_000, height: 700, maximized: false, fullScreen: true };

const temporaryFolder = temporaryFolders();

function folderWith(text: string): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "preferences.json"), text);
  return folder;
}

it("sees what the preferences wrote", async () => {
  // In plain Node the package `electron` is the path of a binary, which it would fetch if it were not told of a place.
  process.env.ELECTRON_OVERRIDE_DIST_PATH ??= "no-electron-here";
  const { PreferenceStore } = await import("../../../../electron/main/preferences.ts");
  const folder = temporaryFolder();
  const preferences = new PreferenceStore(folder);
  preferences.setPreferences({ theme: "dark", zoom: 150, language: "de", times: "utc" });
  preferences.setWindowPlace(PLACE);
  await preferences.written();
  expect(firstLook(folder)).toEqual({ theme: "dark", zoom: 150, language: "de", times: "utc", place: PLACE });
});

it("sees nothing in a profile that is new", () => {
  expect(firstLook(temporaryFolder())).toEqual(NOTHING_KNOWN);
});

it.each([
  ["no JSON", '{"preferences":{"theme":"dark"'],
  ["a text", '"dark"'],
  ["null", "null"],
  ["a list", '[{"theme":"dark"}]'],
  ["other kinds of values", '{"preferences":[],"windowPlace":3}'],
  ["an unknown theme", '{"preferences":{"theme":"neon"}}'],
  ["a language that is not spoken", '{"preferences":{"language":"fr","times":"zulu"}}'],
  ["a size that is none", '{"preferences":{"zoom":130}}'],
  ["half a place", '{"windowPlace":{"x":1,"y":1,"width":900}}'],
  ["a place with parts of pixels", JSON.stringify({ windowPlace: { ...PLACE, x: 0.5 } })],
  ["a place that nobody sees", JSON.stringify({ windowPlace: { ...PLACE, height: 3 } })],
  ["a place with texts", JSON.stringify({ windowPlace: { ...PLACE, maximized: "yes" } })],
])("takes %s for nothing", (_, text) => {
  expect(firstLook(folderWith(text))).toEqual(NOTHING_KNOWN);
});
