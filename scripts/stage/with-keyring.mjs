import { randomBytes } from "node:crypto";
import { capture, endProgram, startProgram } from "../terminal/run.mjs";
import { Trouble } from "../terminal/say.mjs";

/**
 * Opens a session bus with a real, unlocked keyring on it, in a home that is thrown away: nothing of the user's own
 * keyring is read or written.
 *
 * @param {{
 *   readonly env: NodeJS.ProcessEnv,
 *   readonly user: import("./unprivileged-user.mjs").User | undefined,
 * }} place  `env` names the throw-away HOME and XDG_RUNTIME_DIR.
 * @returns {Promise<import("./with-display.mjs").Session>}
 */
export async function openKeyring({ env, user }) {
  const bus = startProgram("dbus-daemon", ["--session", "--nofork", "--print-address=3"], {
    env,
    user,
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  const session = { DBUS_SESSION_BUS_ADDRESS: await busAddress(bus) };
  // It reads the password that the keyring is made with, becomes a daemon, and ends with the bus.
  const unlocked = await capture("gnome-keyring-daemon", ["--unlock", "--components=secrets"], {
    env: { ...env, ...session },
    input: randomBytes(16).toString("hex"),
    timeoutMs: 20_000,
    user,
  });
  if (unlocked.code !== 0) {
    await endProgram(bus);
    throw new Trouble(`gnome-keyring-daemon could not be started. It said:\n${unlocked.output.trim()}`);
  }
  return { env: session, close: () => endProgram(bus) };
}

/**
 * @param {import("node:child_process").ChildProcess} bus
 * @returns {Promise<string>}
 */
function busAddress(bus) {
  return new Promise((resolve, reject) => {
    let said = "";
    bus.stderr?.on("data", (chunk) => {
      said += chunk;
    });
    bus.stdio[3]?.on("data", (/** @type {Buffer} */ chunk) => resolve(String(chunk).trim()));
    bus.once("error", (error) => reject(new Trouble(`dbus-daemon could not be started: ${error.message}.`)));
    bus.once("exit", () => reject(new Trouble(`dbus-daemon ended at once. It said:\n${said.trim()}`)));
  });
}
