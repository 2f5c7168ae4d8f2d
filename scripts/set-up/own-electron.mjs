import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { capture } from "../terminal/run.mjs";
import { say, step } from "../terminal/say.mjs";
import { withLock } from "./lock.mjs";
import { projectNode } from "./node-version.mjs";
import { cacheFolder, PROJECT, readManifest } from "./places.mjs";
import { executableIn, isRuntime } from "./runtime-files.mjs";

const PACKAGE = join(PROJECT, "node_modules", "electron");
const FOLDER = join(PACKAGE, "dist");
const DOWNLOAD_LIMIT_MS = 10 * 60_000;
const REMEMBERED_MS = 24 * 60 * 60_000;

/**
 * The Electron of the `electron` package, downloaded by that package's own script when it is not there yet.
 *
 * Where the download failed within the last day it is not tried again: each command would wait for it.
 *
 * @returns {Promise<
 *   | { readonly kind: "found", readonly runtime: import("./electron-runtime.mjs").ElectronRuntime }
 *   | { readonly kind: "unreachable", readonly reason: string, readonly memory: string }
 * >}
 */
export async function ownElectron() {
  const { version } = readManifest(PACKAGE);
  const memory = join(cacheFolder(), "electron-download.json");
  if (isRuntime(FOLDER, version)) return found(version);

  const remembered = recallFailure(memory, { version, now: Date.now() });
  if (remembered !== undefined) return { kind: "unreachable", reason: remembered, memory };

  return await withLock(join(PROJECT, ".cache", "electron.lock"), async () => {
    if (isRuntime(FOLDER, version)) return found(version);
    const result = await step(`Downloading Electron ${version}`, () =>
      capture(projectNode(), [join(PACKAGE, "install.js")], { cwd: PROJECT, timeoutMs: DOWNLOAD_LIMIT_MS }),
    );
    if (isRuntime(FOLDER, version)) return found(version);
    const reason = failureIn(result);
    say(`  it could not be downloaded: ${reason} (not tried again for a day)`);
    rememberFailure(memory, { version, now: Date.now(), reason });
    return { kind: "unreachable", reason, memory };
  });
}

/**
 * @param {string} version
 * @returns {{ readonly kind: "found", readonly runtime: import("./electron-runtime.mjs").ElectronRuntime }}
 */
function found(version) {
  return {
    kind: "found",
    runtime: { kind: "own", version, folder: FOLDER, executable: executableIn(FOLDER) },
  };
}

/** @param {import("../terminal/run.mjs").RunResult} result */
function failureIn({ code, output }) {
  const cause = /\b(E[A-Z_]{4,}|UND_ERR_[A-Z_]+|HTTP[^\n]*\b[45]\d\d|status(?: code)? [45]\d\d)\b/.exec(
    output,
  )?.[0];
  if (cause !== undefined) return cause;
  if (code === null) return "no end after ten minutes";
  const first = output.split("\n").find((line) => line.trim() !== "");
  return first?.trim().replace(/^TypeError: /, "") ?? "no reason given";
}

/**
 * @param {string} file
 * @param {{ readonly version: string, readonly now: number }} what
 * @returns {string | undefined}  The reason of a failure of this version within the last day.
 */
export function recallFailure(file, { version, now }) {
  try {
    const kept = JSON.parse(readFileSync(file, "utf8"));
    const age = now - kept.at;
    if (kept.version !== version || !(age >= 0 && age < REMEMBERED_MS)) return undefined;
    return String(kept.reason);
  } catch {
    // Absent or damaged: it costs one more try.
    return undefined;
  }
}

/**
 * @param {string} file
 * @param {{ readonly version: string, readonly now: number, readonly reason: string }} what
 */
export function rememberFailure(file, { version, now, reason }) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ version, at: now, reason }));
}
