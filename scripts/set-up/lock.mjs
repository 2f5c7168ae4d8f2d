import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { say } from "../terminal/say.mjs";

const LOOK_AGAIN_MS = 250;
const UNWRITTEN_MS = 2_000;

/**
 * Does `work` while no other run of ours does the same, so that two commands at once do not install over each other.
 * A lock whose owner is gone (killed, power cut) is taken over.
 *
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  mkdirSync(dirname(file), { recursive: true });
  let told = false;
  while (!takeLock(file)) {
    if (!told) say("• Waiting for another run that sets up the same things …");
    told = true;
    await wait(LOOK_AGAIN_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** @param {string} file */
function takeLock(file) {
  if (tryToCreate(file)) return true;
  if (!isAbandoned(file)) return false;
  rmSync(file, { force: true });
  return tryToCreate(file);
}

/** @param {string} file */
function tryToCreate(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (isFileError(error, "EEXIST")) return false;
    throw error;
  }
}

/** @param {string} file */
function isAbandoned(file) {
  try {
    const owner = readFileSync(file, "utf8");
    // Created and not yet written: that takes no time, unless its owner was killed in between.
    if (owner === "") return Date.now() - statSync(file).mtimeMs > UNWRITTEN_MS;
    return !isAlive(Number(owner));
  } catch (error) {
    // Given back just now.
    if (isFileError(error, "ENOENT")) return false;
    throw error;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isFileError(error, "EPERM");
  }
}

/**
 * @param {unknown} error
 * @param {string} code
 */
export function isFileError(error, code) {
  return error instanceof Error && "code" in error && error.code === code;
}
