import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { createPackage } from "@electron/asar";
import { expect, it } from "vitest";
import { secretsInPacked } from "../../scripts/secrets/packed.mjs";
import { temporaryFolder } from "./temporary-folder.ts";

const KEY = `Aa1${randomBytes(30).toString("base64url")}`;

async function packed(files: Readonly<Record<string, string>>, beside = {}): Promise<string> {
  const folder = temporaryFolder({ "resources/empty.txt": "", ...beside });
  await createPackage(temporaryFolder(files), join(folder, "resources/app.asar"));
  return folder;
}

it("every text in the archive and beside it is read", async () => {
  const folder = await packed({ "out/main.js": "start();", "out/a.woff2": "\0" }, { "locales/en.pak": "\0" });
  expect(await secretsInPacked(folder)).toEqual({ texts: 2, hits: [] });
});

it("a key, a token and a place of this machine are found wherever they lie", async () => {
  const files = {
    "out/main.js": `\nconst key = "${KEY}";`,
    "out/deep/page.js": `at /builds/of/ada/page.tsx; ${"ghp"}_${"0aB1cD2eF3".repeat(4).slice(0, 36)}`,
  };
  const folder = await packed(files, { "resources/feed.yml": "file: /builds/of/ada/feed" });
  const { hits } = await secretsInPacked(folder, ["/builds/of/ada"]);
  expect(hits.map(({ path, line, rule }) => `${path}:${line} ${rule}`).toSorted()).toEqual([
    "app.asar/out/deep/page.js:1 github",
    "app.asar/out/deep/page.js:1 path-of-this-machine",
    "app.asar/out/main.js:2 api-key",
    "resources/feed.yml:1 path-of-this-machine",
  ]);
});
