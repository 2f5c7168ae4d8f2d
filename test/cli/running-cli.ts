import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const builtIn = mkdtempSync(join(tmpdir(), "module-bench-cli-"));

/** The bench as it ships, built anew for each file of tests. */
export const BUILT = join(builtIn, "module-bench.js");

beforeAll(() => {
  const vite = join(root, "node_modules/vite/bin/vite.js");
  const args = ["build", "--config", "cli.vite.config.ts", "--outDir", builtIn, "--logLevel", "error"];
  execFileSync(process.execPath, [vite, ...args], { cwd: root });
}, 60_000);

/** What a key looks like; found nowhere else. */
export const KEY = "NiAMlNvpsDkMgmYpCPzBL8PfGFXGO1XE4Xko3bkW2bE";

/** Ended with the file, not with the test: tests that run side by side share these hooks. */
const leftovers: (() => void)[] = [() => rmSync(builtIn, { recursive: true, force: true })];

afterAll(() => {
  for (const clear of leftovers.splice(0)) clear();
});

export interface CliOptions {
  /** Beside a minimal environment; a key is there unless it is set to `undefined`. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Written to stdin, which then ends; without it stdin is empty from the start. */
  readonly stdin?: string | Uint8Array;
  /** Leaves stdin open, so that a reader waits. */
  readonly stdinOpen?: true;
  readonly node?: string;
  readonly nodeOptions?: readonly string[];
  readonly cwd?: string;
}

export interface CliEnd {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The lines of stdout as JSON. */
  readonly events: readonly Readonly<Record<string, unknown>>[];
}

export interface RunningCli {
  readonly child: ChildProcess;
  readonly ended: Promise<CliEnd>;
  /** What stdout has held so far. */
  readonly output: () => string;
  /** Resolves when the text has appeared on stdout; fails when the child ends without it. */
  readonly shows: (text: string) => Promise<void>;
}

/** Starts the headless bench as a child process, ended with the tests at the latest. */
export function startCli(args: readonly string[], options: CliOptions = {}): RunningCli {
  const { env = {}, stdin, node = process.execPath, nodeOptions = [], cwd } = options;
  const child = spawn(node, [...nodeOptions, BUILT, ...args], {
    env: { PATH: process.env.PATH, TZ: "UTC", MODULE_BENCH_API_KEY: KEY, ...env },
    stdio: ["pipe", "pipe", "pipe"],
    ...(cwd === undefined ? {} : { cwd }),
  });
  leftovers.push(() => child.kill("SIGKILL"));
  child.stdin.on("error", () => undefined);
  if (options.stdinOpen !== true) child.stdin.end(stdin);
  let stdout = "";
  let stderr = "";
  const waiting = new Set<() => void>();
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
    for (const look of waiting) look();
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const ended = new Promise<CliEnd>((done, failed) => {
    child.once("error", failed);
    child.once("close", (code) => done({ code, stdout, stderr, events: jsonLines(stdout) }));
  });
  const shows = (text: string) =>
    new Promise<void>((done, failed) => {
      const look = () => {
        if (stdout.includes(text)) done();
      };
      waiting.add(look);
      look();
      void ended.then(() => failed(new Error(`Ended without ${text}: ${stdout}${stderr}`)), failed);
    });
  return { child, ended, output: () => stdout, shows };
}

/** Runs the headless bench to its end. */
export function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliEnd> {
  return startCli(args, options).ended;
}

/** The one event of a kind. */
export function onlyEvent({ events }: CliEnd, event: string): Readonly<Record<string, unknown>> {
  const [found, ...others] = events.filter((candidate) => candidate.event === event);
  if (found === undefined || others.length > 0) throw new Error(`Not exactly one ${event}.`);
  return found;
}

/** A folder of the test's own, gone after the file's tests. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "module-bench-cli-"));
  leftovers.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function jsonLines(text: string): readonly Readonly<Record<string, unknown>>[] {
  return text.split("\n").flatMap((line) => {
    if (!line.startsWith('{"')) return [];
    const event: Readonly<Record<string, unknown>> = JSON.parse(line);
    return [event];
  });
}
