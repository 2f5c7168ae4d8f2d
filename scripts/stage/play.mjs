import { chmodSync, chownSync, copyFileSync, existsSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { projectNode } from "../set-up/node-version.mjs";
import { show } from "../terminal/run.mjs";
import { say } from "../terminal/say.mjs";
import { folderFor } from "./owned-files.mjs";
import { openSession, passedOn } from "./session.mjs";

/** @typedef {import("./stage.mjs").Stage} Stage */

/**
 * Runs a program that drives the app (the demo, the end-to-end tests) as the stage's user. Without a display of the
 * user's own it gets a session of its own: display, home, session bus, unlocked keyring.
 *
 * The program's folder is the project (or its copy), and its environment says, beside DISPLAY and HOME:
 * - `MODULE_BENCH_ELECTRON`: the Electron to start. Give it `chromiumSandbox: true`.
 * - `MODULE_BENCH_APP`: the app's folder, to be its first argument; empty when that Electron knows its app by itself.
 * - `MODULE_BENCH_ELECTRON_VERSION`
 * - `MODULE_BENCH_ARTIFACTS`: a folder for pictures and reports, which stays.
 *
 * @param {Stage} stage
 * @param {object} run
 * @param {readonly string[]} run.args  For Node: the program's path in the project first.
 * @param {boolean} run.hasDisplay  Whether to use the user's own session. Never as root.
 * @param {string} run.version  Electron's.
 * @param {NodeJS.ProcessEnv} [run.env]  Added to the environment.
 * @returns {Promise<number>}  The exit code.
 */
export async function play(stage, { args, hasDisplay, version, env = {} }) {
  const node = projectNode(stage.project);
  const told = {
    MODULE_BENCH_ELECTRON: stage.executable,
    MODULE_BENCH_APP: stage.args[0] ?? "",
    MODULE_BENCH_ELECTRON_VERSION: version,
    MODULE_BENCH_ARTIFACTS: stage.artifacts,
    ...env,
  };
  if (hasDisplay && stage.user === undefined) {
    const { code } = await show(node, args, { cwd: stage.project, env: { ...ownEnv(), ...told } });
    return code ?? 1;
  }
  const session = await openSession(stage);
  try {
    const options = { cwd: stage.project, env: { ...session.env, ...told }, user: stage.user };
    const { code } = await show(node, args, options);
    return code ?? 1;
  } finally {
    await session.close();
  }
}

/**
 * Opens the app on the user's own display and waits until it is closed.
 *
 * @param {Stage} stage
 * @param {readonly string[]} args  For the app.
 * @returns {Promise<number>}  The exit code.
 */
export async function openWindow(stage, args) {
  const { user } = stage;
  const env = user === undefined ? ownEnv() : envForOther(stage, user);
  if (user !== undefined) {
    say(
      `• You are root, and Chromium's sandbox refuses root: the app runs as nobody, and keeps its data in ${env.HOME}`,
    );
  }
  const { code } = await show(stage.executable, [...stage.args, ...args], { env, user });
  return code ?? 1;
}

/** Ours, without what would make Electron run as plain Node. */
function ownEnv() {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  return env;
}

/**
 * Lets another user open a window on root's display.
 *
 * @param {Stage} stage
 * @param {import("./unprivileged-user.mjs").User} user
 * @returns {NodeJS.ProcessEnv}
 */
function envForOther(stage, user) {
  const home = join(dirname(stage.artifacts), "home");
  folderFor(home, user);
  const runtime = join(home, ".runtime");
  folderFor(runtime, user);
  const env = passedOn(process.env, stage.executable);
  const ours = process.env.XAUTHORITY ?? join(homedir(), ".Xauthority");
  const cookie = join(home, ".Xauthority");
  if (existsSync(ours)) {
    copyFileSync(ours, cookie);
    chmodSync(cookie, 0o600);
    chownSync(cookie, user.uid, user.gid);
  }
  return { ...env, HOME: home, XDG_RUNTIME_DIR: runtime, DISPLAY: process.env.DISPLAY, XAUTHORITY: cookie };
}
