import { fileURLToPath } from "node:url";

/**
 * What Playwright starts as Electron, in a program that stage/play.mjs runs. On Windows the Electron itself: a script
 * is no executable there.
 */
export const DRIVEN_ELECTRON =
  process.platform === "win32"
    ? (process.env.MODULE_BENCH_ELECTRON ?? "")
    : fileURLToPath(new URL("./electron-for-driver.mjs", import.meta.url));
