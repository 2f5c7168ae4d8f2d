import { execFile } from "node:child_process";

/** How long the session bus may take to answer, in ms. */
const PATIENCE_MS = 2_000;

const QUESTION = [
  "--session",
  "--print-reply=literal",
  "--dest=org.freedesktop.DBus",
  "/org/freedesktop/DBus",
  "org.freedesktop.DBus.NameHasOwner",
  "string:org.kde.StatusNotifierWatcher",
];

/**
 * Tells whether this Linux desktop shows icons of programs: somebody has to watch for them on the session bus. Without an
 * answer there is nobody.
 *
 * Source: freedesktop.org, StatusNotifierItem; Electron docs, Tray, “Platform considerations”.
 *
 * @param program  `dbus-send`, which comes with the bus; a test's own.
 */
export function hasTrayHost(program = "dbus-send"): Promise<boolean> {
  return new Promise((resolve) => {
    execFile(program, QUESTION, { timeout: PATIENCE_MS }, (error, answer) =>
      resolve(error === null && /\btrue\b/.test(answer)),
    );
  });
}
