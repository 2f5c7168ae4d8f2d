import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The clone. Found without `import.meta.dirname`, for a Node too old to have it is to be told so in a sentence. */
export const PROJECT = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

/** Where what set-up keeps about this clone lies: ignored by git, gone with `node_modules`. */
export const CLONE_STATE = join(PROJECT, "node_modules/.cache/module-bench");

/**
 * The user's cache folder for this project, by the platform's custom. What lies there can be fetched again.
 *
 * @param {{ readonly platform: string, readonly home: string, readonly env: NodeJS.ProcessEnv }} [machine]
 */
export function cacheFolder(machine = { platform: process.platform, home: homedir(), env: process.env }) {
  const { platform, home, env } = machine;
  if (platform === "win32")
    return join(env.LOCALAPPDATA ?? join(home, "AppData", "Local"), "module-bench", "cache");
  if (platform === "darwin") return join(home, "Library", "Caches", "module-bench");
  // The standard says that a relative path there is to be ignored.
  const own = env.XDG_CACHE_HOME;
  return join(own?.startsWith("/") ? own : join(home, ".cache"), "module-bench");
}

/**
 * @typedef {object} Manifest
 * @property {string} name
 * @property {string} version
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [devDependencies]
 * @property {Record<string, string>} [optionalDependencies]
 * @property {Record<string, string>} [peerDependencies]
 */

/**
 * @param {string} folder
 * @returns {Manifest}
 */
export function readManifest(folder) {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}
