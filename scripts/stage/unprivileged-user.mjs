import { readFileSync } from "node:fs";
import { Trouble } from "../terminal/say.mjs";

/** @typedef {{ readonly uid: number, readonly gid: number }} User */

/**
 * Who Chromium runs as when we are root, for its real sandbox refuses root: `nobody`, by its row in the passwd file
 * (a user without a row has no keyring).
 *
 * @returns {User | undefined}  Undefined when we are not root: then we are that user ourselves.
 */
export function unprivilegedUser() {
  if (process.getuid?.() !== 0) return undefined;
  const user = readUser(readFileSync("/etc/passwd", "utf8"), "nobody");
  if (user !== undefined) return user;
  throw new Trouble(
    "This system has no user `nobody` to run Chromium as. Run the command as a user who is not root.",
  );
}

/**
 * @param {string} passwd  The file's text.
 * @param {string} name
 * @returns {User | undefined}
 */
export function readUser(passwd, name) {
  const row = passwd.split("\n").find((line) => line.startsWith(`${name}:`));
  const [uid, gid] = row?.split(":").slice(2, 4).map(Number) ?? [];
  return uid === undefined || gid === undefined || uid === 0 ? undefined : { uid, gid };
}
