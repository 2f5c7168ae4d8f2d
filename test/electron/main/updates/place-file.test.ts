import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { installingWay } from "../../../../electron/main/updates/installing-way.ts";
import { placeFile } from "../../../../electron/main/updates/place-file.ts";
import { temporaryFolders } from "../../../adapters/sqlite/samples.ts";

const folder = temporaryFolders();
const NEW = "new version";
const SUM = createHash("sha512").update(NEW).digest("base64");

function laidOut(downloaded: string) {
  const from = join(folder(), "downloaded");
  const image = join(folder(), "Module Bench.AppImage");
  writeFileSync(from, downloaded);
  writeFileSync(image, "old version");
  return { from, image };
}

it("puts the new file in the old one's place, to be run", async () => {
  const { from, image } = laidOut(NEW);
  expect(await placeFile(from, image, SUM)).toBe(true);
  expect(readFileSync(image, "utf8")).toBe(NEW);
  expect(statSync(image).mode & 0o777).toBe(0o755);
  expect(readdirSync(join(image, ".."))).toEqual(["Module Bench.AppImage"]);
});

it("leaves the old one where what was downloaded is another file by now, or gone", async () => {
  const { from, image } = laidOut("exchanged since");
  expect(await placeFile(from, image, SUM)).toBe(false);
  await expect(placeFile(`${from}-gone`, image, SUM)).rejects.toThrow("ENOENT");
  expect(readFileSync(image, "utf8")).toBe("old version");
  expect(readdirSync(join(image, ".."))).toEqual(["Module Bench.AppImage"]);
});

it("leaves the old one where the new one cannot be written beside it", async () => {
  const { from, image } = laidOut(NEW);
  mkdirSync(`${image}.new`);
  await expect(placeFile(from, image, SUM)).rejects.toThrow();
  expect(readFileSync(image, "utf8")).toBe("old version");
});

const MOUNT = "/tmp/.mount_Module";

it("an AppImage replaces itself, and nothing else that is started from one", () => {
  const { image } = laidOut(NEW);
  const env = { APPIMAGE: image, APPDIR: MOUNT };
  const own = { platform: "linux", env, execPath: `${MOUNT}/module-bench` } as const;
  expect(installingWay(own)).toEqual({ kind: "appimage", file: image });
  expect(installingWay({ ...own, execPath: "/opt/Module Bench/module-bench" })).toBeNull();
  expect(installingWay({ ...own, execPath: `${MOUNT}-other/module-bench` })).toBeNull();
  expect(installingWay({ ...own, env: {} })).toBeNull();
  expect(installingWay({ ...own, env: { ...env, APPIMAGE: `${image}-gone` } })).toBeNull();
  expect(installingWay({ ...own, platform: "darwin" })).toBeNull();
});

it("on Windows, what the installer put there does, and an unpacked archive does not", () => {
  const place = folder();
  const facts = { platform: "win32", env: {}, execPath: join(place, "Module Bench.exe") } as const;
  expect(installingWay(facts)).toBeNull();
  writeFileSync(join(place, "Uninstall Module Bench.exe"), "");
  expect(installingWay(facts)).toEqual({ kind: "nsis" });
});
