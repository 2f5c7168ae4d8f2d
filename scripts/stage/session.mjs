import { chmodSync, chownSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { projectNode } from "../set-up/node-version.mjs";
import { folderFor } from "./owned-files.mjs";
import { sharedTemporaryFolder } from "./stage.mjs";
import { openDisplay } from "./with-display.mjs";
import { openKeyring } from "./with-keyring.mjs";
import { letNotificationsShow } from "./with-notifications.mjs";

/** What of our environment a run of its own may know: no home, bus, keyring, npm setting or secret of the user. */
const PASSED_ON = /^(PATH|LANG|LC_\w+|TZ|TERM|COLORTERM|NO_COLOR|FORCE_COLOR|CI|DEBUG|MODULE_BENCH_\w+)$/;

/**
 * Opens a session of its own for one run on Linux, as `xinit` and a login would: a home that is thrown away, a display,
 * a session bus and an unlocked keyring, all of the stage's user.
 *
 * @param {import("./stage.mjs").Stage} stage
 * @returns {Promise<{ readonly env: NodeJS.ProcessEnv, readonly folder: string, readonly close: () => Promise<void> }>}
 *   `env` is whole. `folder` is writable by the stage's user and is gone after `close`.
 */
export async function openSession({ user, project }) {
  const folder = mkdtempSync(
    join(user === undefined ? tmpdir() : sharedTemporaryFolder(), "module-bench-run-"),
  );
  chmodSync(folder, 0o700);
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const home = join(folder, "home");
  const runtime = join(folder, "runtime");
  folderFor(home, user);
  folderFor(runtime, user);

  /** @type {(() => Promise<void>)[]} */
  const closers = [async () => rmSync(folder, { recursive: true, force: true })];
  async function close() {
    for (const each of closers.reverse()) await each();
  }
  try {
    const base = { ...passedOn(process.env, projectNode(project)), HOME: home, XDG_RUNTIME_DIR: runtime };
    const display = await openDisplay({ folder, user });
    closers.push(display.close);
    const keyring = await openKeyring({ env: base, user });
    closers.push(keyring.close);
    const env = { ...base, ...display.env, ...keyring.env };
    await letNotificationsShow({ env, user });
    return { env, folder, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} node  Its folder comes first on the PATH: `node` there is the project's.
 * @returns {NodeJS.ProcessEnv}
 */
export function passedOn(env, node) {
  const kept = Object.fromEntries(Object.entries(env).filter(([name]) => PASSED_ON.test(name)));
  return { ...kept, PATH: `${dirname(node)}${delimiter}${env.PATH ?? ""}` };
}
