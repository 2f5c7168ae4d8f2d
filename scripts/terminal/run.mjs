import { spawn } from "node:child_process";

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]  Whole, not added to ours. Default: ours.
 * @property {{ readonly uid: number, readonly gid: number } | undefined} [user]
 *   Who it runs as; needs root. Default: who we are.
 * @property {string} [input]  Written to its standard input, which is then closed.
 * @property {number} [timeoutMs]  Killed after that; `code` is then null.
 * @property {number} [patienceMs]  How long it may take to end when a signal ends us. Default 5,000.
 */

/**
 * @typedef {object} RunResult
 * @property {number | null} code  Null when a signal ended it or it could not be started.
 * @property {string} output  What it wrote to both streams, in order of arrival; empty when `show` ran it.
 */

/** @typedef {import("node:child_process").ChildProcess} Child */

/** @type {Map<Child, number>} What runs, and its patience. */
const running = new Map();
let ending = false;

const PATIENCE_MS = 5_000;

/** Ends what runs before we end, so that no window, display or bus stays behind. */
export function passSignalsOn() {
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => {
      if (ending) return;
      ending = true;
      process.exitCode = signal === "SIGINT" ? 130 : 143;
      for (const [child, patienceMs] of running) endWithPatience(child, { signal, patienceMs });
    });
  }
  process.once("exit", () => {
    for (const child of running.keys()) child.kill("SIGKILL");
  });
}

/** Tells whether a signal asked us to end: whoever has a list of steps then stops at the next. */
export function isEnding() {
  return ending;
}

/**
 * @param {Child} child
 * @param {{ readonly signal: NodeJS.Signals, readonly patienceMs: number }} how
 */
function endWithPatience(child, { signal, patienceMs }) {
  child.kill(signal);
  setTimeout(() => child.kill("SIGKILL"), patienceMs).unref();
}

/**
 * Starts a program that is to end with us.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions & { readonly stdio: import("node:child_process").StdioOptions }} options
 * @returns {Child}
 */
export function startProgram(program, args, { user, timeoutMs, patienceMs = PATIENCE_MS, cwd, env, stdio }) {
  const child = spawn(program, [...args], {
    stdio,
    windowsHide: true,
    ...(cwd === undefined ? {} : { cwd }),
    ...(env === undefined ? {} : { env }),
    ...(timeoutMs === undefined ? {} : { timeout: timeoutMs }),
    ...user,
  });
  running.set(child, patienceMs);
  child.once("exit", () => running.delete(child));
  child.once("error", () => running.delete(child));
  return child;
}

/**
 * Ends a program and waits until it is gone.
 *
 * @param {Child} child
 * @returns {Promise<void>}
 */
export function endProgram(child) {
  return new Promise((resolve) => {
    if (!running.has(child)) {
      resolve();
      return;
    }
    child.once("exit", () => resolve());
    endWithPatience(child, { signal: "SIGTERM", patienceMs: PATIENCE_MS });
  });
}

/**
 * Runs a program with our own terminal and waits for its end.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>}
 */
export function show(program, args, options = {}) {
  return toTheEnd(program, args, { ...options, stdio: "inherit" });
}

/**
 * Runs a program silently and returns what it wrote.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>}
 */
export function capture(program, args, options = {}) {
  return toTheEnd(program, args, {
    ...options,
    stdio: [options.input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
  });
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions & { readonly stdio: import("node:child_process").StdioOptions }} options
 * @returns {Promise<RunResult>}
 */
function toTheEnd(program, args, options) {
  return new Promise((resolve) => {
    if (ending) {
      resolve({ code: null, output: "" });
      return;
    }
    const child = startProgram(program, args, options);
    let output = "";
    child.stdout?.setEncoding("utf8").on("data", (chunk) => {
      output += chunk;
    });
    child.stderr?.setEncoding("utf8").on("data", (chunk) => {
      output += chunk;
    });
    child.once("error", (error) => resolve({ code: null, output: `${output}${error.message}\n` }));
    child.once("close", (code) => resolve({ code, output }));
    // A program that ends before it has read everything closes the pipe; its exit code says what happened.
    child.stdin?.on("error", () => {});
    child.stdin?.end(options.input);
  });
}
