import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { say } from "../terminal/say.mjs";

const LOOK_AGAIN_MS = 250;

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
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (!isFileError(error, "EEXIST")) throw error;
  }
  if (!isAlive(ownerOf(file))) rmSync(file, { force: true });
  return false;
}

/** @param {string} file */
function ownerOf(file) {
  try {
    return Number(readFileSync(file, "utf8"));
  } catch {
    return 0;
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
