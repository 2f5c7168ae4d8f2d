import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { endProgram, startProgram } from "../terminal/run.mjs";
import { Trouble } from "../terminal/say.mjs";
import { writeFor } from "./owned-files.mjs";

/**
 * @typedef {object} Session  What is opened for a run and closed after it.
 * @property {NodeJS.ProcessEnv} env  To be added to the environment of what runs in it.
 * @property {() => Promise<void>} close
 */

/**
 * Opens a display of its own on Xvfb: the server picks a free number, and only who has the cookie may draw on it.
 *
 * @param {{ readonly folder: string, readonly user: import("./unprivileged-user.mjs").User | undefined }} place
 *   `folder` takes the cookie.
 * @returns {Promise<Session>}
 */
export async function openDisplay({ folder, user }) {
  const cookie = join(folder, "Xauthority");
  writeFor(cookie, { bytes: xauthority(randomBytes(16)), user });
  if (user !== undefined) makeSocketFolder();
  // Without -noreset it starts anew when the last window has gone, and turns away who comes in that moment.
  const args = [
    "-displayfd",
    "3",
    "-screen",
    "0",
    "1920x1200x24",
    "-nolisten",
    "tcp",
    "-noreset",
    "-auth",
    cookie,
  ];
  const server = startProgram("Xvfb", args, { stdio: ["ignore", "ignore", "pipe", "pipe"], user });
  const number = await displayNumber(server);
  return {
    env: { DISPLAY: `:${number}`, XAUTHORITY: cookie },
    close: () => endProgram(server),
  };
}

/**
 * @param {import("node:child_process").ChildProcess} server
 * @returns {Promise<string>}
 */
function displayNumber(server) {
  return new Promise((resolve, reject) => {
    let said = "";
    server.stderr?.on("data", (chunk) => {
      said += chunk;
    });
    server.stdio[3]?.on("data", (/** @type {Buffer} */ chunk) => resolve(String(chunk).trim()));
    server.once("error", (error) => reject(new Trouble(`Xvfb could not be started: ${error.message}.`)));
    server.once("exit", () => reject(new Trouble(`Xvfb ended at once. It said:\n${said.trim()}`)));
  });
}

/** X wants this folder to be root's; a server that runs as somebody else could not make it so. */
function makeSocketFolder() {
  const folder = "/tmp/.X11-unix";
  if (existsSync(folder)) return;
  mkdirSync(folder);
  chmodSync(folder, 0o1777);
}

const FAMILY_WILD = 0xffff;

/**
 * An Xauthority file with one cookie that is good for every display: server and client read the same file, before the
 * display's number is known.
 *
 * @param {Uint8Array} cookie  16 bytes.
 */
export function xauthority(cookie) {
  const family = Buffer.alloc(2);
  family.writeUInt16BE(FAMILY_WILD);
  const fields = [Buffer.alloc(0), Buffer.alloc(0), Buffer.from("MIT-MAGIC-COOKIE-1"), Buffer.from(cookie)];
  return Buffer.concat([family, ...fields.flatMap((field) => [length(field), field])]);
}

/** @param {Buffer} field */
function length(field) {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(field.length);
  return bytes;
}
