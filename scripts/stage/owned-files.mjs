import { chmodSync, chownSync, mkdirSync, writeFileSync } from "node:fs";

/** @typedef {import("./unprivileged-user.mjs").User | undefined} Owner  Undefined: we ourselves. */

/**
 * Makes a folder that only its owner may enter.
 *
 * @param {string} folder
 * @param {Owner} user
 */
export function folderFor(folder, user) {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o700);
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
}

/**
 * Makes a folder that only its owner may write to, and everybody may read.
 *
 * @param {string} folder
 * @param {Owner} user
 */
export function publicFolderFor(folder, user) {
  folderFor(folder, user);
  chmodSync(folder, 0o755);
}

/**
 * Writes a file that only its owner may read.
 *
 * @param {string} file
 * @param {{ readonly bytes: Uint8Array, readonly user: Owner }} content
 */
export function writeFor(file, { bytes, user }) {
  writeFileSync(file, bytes, { mode: 0o600 });
  if (user !== undefined) chownSync(file, user.uid, user.gid);
}
