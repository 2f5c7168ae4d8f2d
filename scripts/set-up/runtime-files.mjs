import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * @param {string} folder  A runtime.
 * @param {NodeJS.Platform} [platform]
 */
export function executableIn(folder, platform = process.platform) {
  if (platform === "darwin") return join(folder, "Electron.app", "Contents", "MacOS", "Electron");
  return join(folder, platform === "win32" ? "electron.exe" : "electron");
}

/**
 * Tells whether a runtime is there and whole. Its `version` file is the last thing that is written.
 *
 * @param {string} folder
 * @param {string} version  Without a `v`; the file may have one.
 */
export function isRuntime(folder, version) {
  const stamp = join(folder, "version");
  if (!existsSync(stamp) || !existsSync(executableIn(folder))) return false;
  return readFileSync(stamp, "utf8").trim().replace(/^v/, "") === version;
}
