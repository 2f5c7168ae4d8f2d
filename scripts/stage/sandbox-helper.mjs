import { chmodSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { capture } from "../terminal/run.mjs";
import { Trouble } from "../terminal/say.mjs";

const SETUID_ROOT = 0o4755;

/**
 * Sees to it that Chromium's sandbox can work. It needs user namespaces; some systems (Ubuntu since 24.04) keep them
 * from programs they do not know, and then its helper must belong to root and be setuid.
 *
 * @param {string} electron  The runtime's folder.
 * @param {import("./unprivileged-user.mjs").User | undefined} user  Who runs it. Undefined: we ourselves, not root.
 */
export async function prepareSandboxHelper(electron, user) {
  const helper = join(electron, "chrome-sandbox");
  if (isSetuidRoot(helper)) return;
  const { code } = await capture("unshare", ["--user", "true"], { user });
  if (code === 0) return;
  if (user === undefined) {
    throw new Trouble(
      "This system does not let programs make user namespaces, so Chromium's sandbox needs its helper. Run this, then the command again:\n\n" +
        `  sudo chown root:root "${helper}" && sudo chmod 4755 "${helper}"`,
    );
  }
  // Not the link: the original in the cache stays an ordinary file.
  const { atime, mtime } = statSync(helper);
  const bytes = readFileSync(helper);
  rmSync(helper);
  writeFileSync(helper, bytes);
  utimesSync(helper, atime, mtime);
  chmodSync(helper, SETUID_ROOT);
}

/** @param {string} helper */
function isSetuidRoot(helper) {
  const { uid, mode } = statSync(helper);
  return uid === 0 && (mode & 0o7777) === SETUID_ROOT;
}
