import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeBill } from "../bill/write-bill.mjs";
import { capture } from "../terminal/run.mjs";
import { step, Trouble } from "../terminal/say.mjs";
import { SOURCES, sourcesHash } from "./build-app.mjs";
import { withLock } from "./lock.mjs";
import { projectEnv, projectNode } from "./node-version.mjs";
import { CLONE_STATE, PROJECT } from "./places.mjs";

/** @typedef {import("./electron-runtime.mjs").ElectronRuntime} ElectronRuntime */

const STAMP = join(CLONE_STATE, "packed");
/** What packing reads beside the build's own sources. */
const PACKED_TOO = ["electron-builder.yml", "build", "LICENSE", "scripts/bill", "scripts/secrets"];

/**
 * Packs the app when it, its packaging or its Electron changed since the last time. It is built already.
 *
 * @param {ElectronRuntime} runtime
 * @returns {Promise<string>}  The packed app's executable.
 */
export async function packIfStale(runtime) {
  return await withLock(join(PROJECT, ".cache", "pack.lock"), async () => {
    const executable = packedExecutable();
    const isPacked =
      existsSync(STAMP) && executable !== undefined && readFileSync(STAMP, "utf8") === packHash(runtime);
    return isPacked ? executable : await step("Packing the app", () => packApp(runtime));
  });
}

/**
 * Packs the app into `dist/` with electron-builder, with the notices and the bill of materials of what is in it.
 *
 * @param {ElectronRuntime} runtime
 * @returns {Promise<string>}  The packed app's executable.
 */
export async function packApp(runtime) {
  rmSync(STAMP, { force: true });
  writeBill(PROJECT, runtime);
  const builder = join(PROJECT, "node_modules/electron-builder/cli.js");
  const electron = [`-c.electronDist=${runtime.folder}`, `-c.electronVersion=${runtime.version}`];
  const { code, output } = await capture(projectNode(), [builder, "--dir", "--publish=never", ...electron], {
    cwd: PROJECT,
    env: { ...projectEnv(), CSC_IDENTITY_AUTO_DISCOVERY: "false" },
  });
  const executable = packedExecutable();
  if (code !== 0 || executable === undefined)
    throw new Trouble(`The app could not be packed:\n\n${output.trim()}`);
  await refuseSecrets(executable);
  mkdirSync(CLONE_STATE, { recursive: true });
  writeFileSync(STAMP, packHash(runtime));
  return executable;
}

/**
 * What is packed may leave this machine: nothing secret goes with it, and no place of this machine.
 *
 * @param {string} executable
 */
async function refuseSecrets(executable) {
  // Installed by then, while this module is loaded before.
  const { secretsInPacked } = await import("../secrets/packed.mjs");
  const beside = dirname(executable);
  const { hits } = await secretsInPacked(process.platform === "darwin" ? dirname(beside) : beside);
  if (hits.length === 0) return;
  const list = hits.map(({ path, line, rule }) => `${path}:${line} ${rule}`).join("\n");
  throw new Trouble(`What was packed holds what must not leave this machine:\n\n${list}`);
}

/** @param {ElectronRuntime} runtime */
function packHash(runtime) {
  return `${runtime.version} ${sourcesHash(PROJECT, [...SOURCES, ...PACKED_TOO])}`;
}

/**
 * Where electron-builder's `dir` target puts the executable.
 *
 * @type {Readonly<Record<string, { readonly folder: RegExp, readonly executable: string }>>}
 */
const PLACES = {
  linux: { folder: /^linux.*-unpacked$/, executable: "module-bench" },
  win32: { folder: /^win.*-unpacked$/, executable: "Module Bench.exe" },
  darwin: { folder: /^mac/, executable: "Module Bench.app/Contents/MacOS/Module Bench" },
};

/** @returns {string | undefined} */
function packedExecutable() {
  const place = PLACES[process.platform];
  const dist = join(PROJECT, "dist");
  if (place === undefined || !existsSync(dist)) return undefined;
  const folder = readdirSync(dist).find((name) => place.folder.test(name));
  const executable = folder === undefined ? undefined : join(dist, folder, place.executable);
  return executable !== undefined && existsSync(executable) ? executable : undefined;
}
