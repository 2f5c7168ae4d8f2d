import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { show } from "../terminal/run.mjs";
import { step, Trouble } from "../terminal/say.mjs";
import { withLock } from "./lock.mjs";
import { npmCommand } from "./npm.mjs";
import { PROJECT, readManifest } from "./places.mjs";

/**
 * Other people's tools that snippets and exports are played with. They are no dependency of the project: what they bring
 * is far more than the project itself, and nobody needs it but `npm run test:interop`.
 *
 * @type {Readonly<Record<string, string>>}
 */
const TOOLS = { httpyac: "6.16.7", newman: "6.2.2", "@usebruno/cli": "4.1.0" };

const FOLDER = join(PROJECT, ".cache", "interop");

/** Where each tool begins, for Node. */
export const INTEROP_TOOLS = {
  httpyac: join(FOLDER, "node_modules/httpyac/bin/httpyac.js"),
  newman: join(FOLDER, "node_modules/newman/bin/newman.js"),
  bru: join(FOLDER, "node_modules/@usebruno/cli/bin/bru.js"),
};

/** Installs the tools into a cache of their own, without running anything of theirs; does nothing when they are there. */
export async function installInteropTools() {
  await withLock(join(PROJECT, ".cache", "interop.lock"), async () => {
    if (areThere()) return;
    await step("Installing httpyac, newman and bru (npm install, about a minute)", runNpmInstall);
  });
}

function areThere() {
  // npm writes this as the last thing of an install.
  if (!existsSync(join(FOLDER, "node_modules/.package-lock.json"))) return false;
  return Object.entries(TOOLS).every(([name, version]) => {
    const folder = join(FOLDER, "node_modules", name);
    return existsSync(folder) && readManifest(folder).version === version;
  });
}

async function runNpmInstall() {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const manifest = { name: "interop-tools", private: true, dependencies: TOOLS };
  writeFileSync(join(FOLDER, "package.json"), JSON.stringify(manifest, null, 2));
  const npm = npmCommand();
  const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const args = [...npm.args, "install", "--prefix", FOLDER, ...quiet];
  const { code } = await show(npm.program, args, { cwd: FOLDER });
  if (code !== 0)
    throw new Trouble("httpyac, newman and bru could not be installed; npm's own message stands above.");
}
