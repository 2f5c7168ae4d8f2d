import { execFile } from "node:child_process";

/** How long the session bus may take to answer, in ms. */
const PATIENCE_MS = 2_000;

/** What comes with the bus to ask it. */
const DBUS_SEND = "dbus-send";

/** Tells whether a program of this name runs on Linux' session bus. Without an answer there is none. */
export async function hasOwner(name: string, program = DBUS_SEND): Promise<boolean> {
  const answer = await ask(program, ["NameHasOwner", `string:${name}`]);
  return /\btrue\b/.test(answer);
}

/** Tells whether a program of this name would be started by the bus when it is called. */
export async function canBeActivated(name: string, program = DBUS_SEND): Promise<boolean> {
  const answer = await ask(program, ["ListActivatableNames"]);
  return answer.split(/\s+/).includes(name);
}

/** What the bus itself answers, as text; empty without an answer. */
function ask(program: string, [method = "", ...rest]: readonly string[]): Promise<string> {
  const question = [
    "--session",
    "--print-reply=literal",
    "--dest=org.freedesktop.DBus",
    "/org/freedesktop/DBus",
    `org.freedesktop.DBus.${method}`,
    ...rest,
  ];
  return new Promise((resolve) => {
    execFile(program, question, { timeout: PATIENCE_MS }, (error, answer) =>
      resolve(error === null ? answer : ""),
    );
  });
}
