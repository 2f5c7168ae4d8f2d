import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { capture, isEnding } from "../terminal/run.mjs";
import { step, Trouble } from "../terminal/say.mjs";
import { withLock } from "./lock.mjs";
import { projectEnv, projectNode } from "./node-version.mjs";
import { CLONE_STATE, PROJECT } from "./places.mjs";

/** Everything that a build reads. */
export const SOURCES = [
  "core",
  "adapters",
  "sandbox",
  "cli",
  "electron",
  "renderer",
  "package.json",
  "package-lock.json",
  "electron.vite.config.ts",
  "cli.vite.config.ts",
  "scripts/bill/remember-packages.mjs",
  "scripts/guide",
  "docs/guide.md",
  "docs/pictures",
];
const STAMP = join(CLONE_STATE, "built");
const CLI = join(PROJECT, "out/cli/module-bench.js");
const RESULTS = [
  "out/main/main.js",
  "out/main/app.js",
  "out/preload/preload.cjs",
  "out/renderer/index.html",
  "out/cli/module-bench.js",
  ...["cli", "main", "page", "preload"].map((build) => `out/packages/${build}.json`),
];

/** Builds the app and the CLI into `out/`, when a source changed since the last time. */
export async function buildIfStale() {
  if (isBuilt()) return;
  await withLock(join(PROJECT, ".cache", "build.lock"), async () => {
    if (!isBuilt()) await step("Building the app and the CLI", build);
  });
}

/** Makes the next `buildIfStale` build: for who writes to `out/` in another way. */
export function forgetBuild() {
  rmSync(STAMP, { force: true });
}

/** Builds the app and the CLI into `out/`. Needs neither Electron's binary nor a display. */
export async function build() {
  const hash = sourcesHash(PROJECT, SOURCES);
  forgetBuild();
  const tool = join(PROJECT, "node_modules");
  await Promise.all([
    runTool("the app", [join(tool, "electron-vite/bin/electron-vite.js"), "build"]),
    runTool("the CLI", [join(tool, "vite/bin/vite.js"), "build", "--config", "cli.vite.config.ts"]),
  ]);
  chmodSync(CLI, 0o755);
  mkdirSync(CLONE_STATE, { recursive: true });
  writeFileSync(STAMP, hash);
}

function isBuilt() {
  if (!existsSync(STAMP) || !RESULTS.every((file) => existsSync(join(PROJECT, file)))) return false;
  return readFileSync(STAMP, "utf8") === sourcesHash(PROJECT, SOURCES);
}

/**
 * @param {string} what
 * @param {readonly string[]} args
 */
async function runTool(what, args) {
  const { code, output } = await capture(projectNode(), args, { cwd: PROJECT, env: projectEnv() });
  if (code === 0) return;
  if (isEnding()) throw new Trouble("Stopped.");
  throw new Trouble(`${what} could not be built:\n\n${output.trim()}`);
}

/**
 * One hash over the names and contents of files and folders. A file that is absent counts as absent.
 *
 * @param {string} project
 * @param {readonly string[]} paths  Relative to it.
 */
export function sourcesHash(project, paths) {
  const hash = createHash("sha256");
  for (const path of paths.flatMap((each) => filesBelow(project, each))) {
    const bytes = readFileSync(join(project, path));
    hash.update(`${path}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest("hex");
}

/**
 * @param {string} project
 * @param {string} path
 * @returns {readonly string[]}
 */
function filesBelow(project, path) {
  const absolute = join(project, path);
  const stat = statSync(absolute, { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (!stat.isDirectory()) return [path];
  return readdirSync(absolute)
    .sort()
    .flatMap((name) => filesBelow(project, `${path}/${name}`));
}
