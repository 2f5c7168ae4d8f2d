import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { show } from "../terminal/run.mjs";
import { step, Trouble } from "../terminal/say.mjs";
import { withLock } from "./lock.mjs";
import { npmCommand } from "./npm.mjs";
import { PROJECT } from "./places.mjs";

/** Installs what the lockfile names with `npm ci`, when that is not what is there; else does nothing. */
export async function installPackages() {
  if (isInstalled(PROJECT)) return;
  await withLock(join(PROJECT, ".cache", "install.lock"), async () => {
    if (isInstalled(PROJECT)) return;
    refuseToReplaceOurselves();
    await step("Installing packages (npm ci, about a minute)", runNpmCi);
  });
}

/**
 * @typedef {object} Locked  An entry of a lockfile.
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [optional]
 */

/**
 * Tells whether `node_modules` is what the lockfile names.
 *
 * npm writes its own account of `node_modules` there as the last thing of an install, so one that was cut off never
 * looks finished, and one that the user ran counts as well as ours.
 *
 * @param {string} project
 */
export function isInstalled(project) {
  const account = join(project, "node_modules", ".package-lock.json");
  if (!existsSync(account)) return false;
  const wanted = readLockfile(join(project, "package-lock.json"));
  const present = readLockfile(account);
  return (
    Object.keys(present).every((path) => path in wanted) &&
    Object.entries(wanted).every(([path, entry]) => isThere(entry, present[path]))
  );
}

/**
 * @param {Locked} wanted
 * @param {Locked | undefined} present
 */
function isThere(wanted, present) {
  // What is for another platform is optional and absent.
  if (present === undefined) return wanted.optional === true;
  return present.version === wanted.version && present.integrity === wanted.integrity;
}

/**
 * @param {string} file
 * @returns {Record<string, Locked>}  By path below the project, without the project itself.
 */
function readLockfile(file) {
  const { "": _project, ...packages } = JSON.parse(readFileSync(file, "utf8")).packages;
  return packages;
}

async function runNpmCi() {
  const npm = npmCommand();
  // Both kinds by name: with NODE_ENV=production npm would leave out every tool.
  const kinds = ["--include=dev", "--include=optional"];
  // By default npm keeps silent for two minutes and a half before it says that there is no network.
  const retries = ["--fetch-retries=3", "--fetch-retry-mintimeout=2000", "--fetch-retry-factor=3"];
  const args = [...npm.args, "ci", ...kinds, ...retries, "--loglevel=error"];
  const { code } = await show(npm.program, args, { cwd: PROJECT });
  if (code === 0) return;
  throw new Trouble(
    "The packages could not be installed; npm's own message stands above. " +
      "ENOTFOUND, ETIMEDOUT and the like: npm cannot reach its registry (look at the network, and at `npm config get registry`). " +
      "ENOSPC: the disk is full (1.5 GB are needed). Nothing is half installed: run the command again.",
  );
}

function refuseToReplaceOurselves() {
  if (process.platform !== "win32" || !process.execPath.startsWith(join(PROJECT, "node_modules"))) return;
  throw new Trouble(
    "The packages changed, and Windows cannot replace the Node that is running. Run `npm ci`, then the command again.",
  );
}
