/**
 * Starts the bare window and Module Bench in turn, on fresh and on used profiles, and prints the medians side by side.
 *
 * Gets what start-up.mjs tells it. `--rounds=N` (default 5) · `--idle=SECONDS` (default 5, 0 leaves memory out) ·
 * `--json`: the table goes to standard error, and every single figure to standard output.
 */

import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { print, runCommand, say, Trouble } from "../../scripts/terminal/say.mjs";
import { treeMegabytes } from "./memory.mjs";
import { startApp } from "./started-app.mjs";
import { summary, table } from "./table.mjs";

const { MODULE_BENCH_BARE = "", MODULE_BENCH_BARE_APP = "" } = process.env;
const { MODULE_BENCH_ELECTRON = "", MODULE_BENCH_APP = "", MODULE_BENCH_ELECTRON_VERSION = "" } = process.env;

/** @type {readonly import("./table.mjs").AppName[]} */
const APPS = ["bare window", "Module Bench"];
const COMMANDS = {
  "bare window": { executable: MODULE_BENCH_BARE, app: MODULE_BENCH_BARE_APP },
  "Module Bench": { executable: MODULE_BENCH_ELECTRON, app: MODULE_BENCH_APP },
};
/** @type {readonly import("./table.mjs").ProfileKind[]} */
const PROFILES = ["fresh", "warm"];

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      rounds: { type: "string", default: "5" },
      idle: { type: "string", default: "5" },
      json: { type: "boolean", default: false },
    },
  });
  const rounds = Number(values.rounds);
  const idleSeconds = Number(values.idle);
  if (!Number.isInteger(rounds) || rounds < 1 || !(idleSeconds >= 0)) {
    throw new Trouble("--rounds is a whole number from 1 on, --idle a number of seconds from 0 on.");
  }
  const samples = await measure(rounds, idleSeconds);
  const conditions = { electron: MODULE_BENCH_ELECTRON_VERSION, rounds, idleSeconds, load: loadavg()[0] };
  const text = table(summary(samples), conditions);
  if ((conditions.load ?? 0) > availableParallelism()) {
    say("✗ Something else kept this machine busy: these figures say nothing. Run it again when it is quiet.");
  }
  if (!values.json) {
    print(text);
    return 0;
  }
  say(text);
  print(JSON.stringify({ ...conditions, summary: summary(samples), samples }, null, 2));
  return 0;
});

/**
 * @param {number} rounds
 * @param {number} idleSeconds
 * @returns {Promise<readonly import("./table.mjs").Sample[]>}
 */
async function measure(rounds, idleSeconds) {
  const folder = mkdtempSync(join(tmpdir(), "module-bench-start-up-"));
  /** @type {import("./table.mjs").Sample[]} */
  const samples = [];
  try {
    // Not counted: they bring both programs into the disk's cache and make the profiles that are warm from then on.
    for (const app of APPS) await startOnce({ app, profile: join(folder, `warm ${app}`), idleSeconds: 0 });
    for (let round = 0; round < rounds; round++) {
      // Turned round each time, so that neither always has the other's leftovers in front of it.
      const order = round % 2 === 0 ? APPS : APPS.toReversed();
      for (const profile of PROFILES) {
        for (const app of order) {
          const name = profile === "warm" ? `warm ${app}` : `fresh ${app} ${round}`;
          const figures = await startOnce({ app, profile: join(folder, name), idleSeconds });
          samples.push({ app, profile, ...figures });
          const memory = figures.idleMb === null ? "" : `, ${Math.round(figures.idleMb)} MB idle`;
          say(`• ${app}, ${profile} profile: ${Math.round(figures.usableMs)} ms${memory}`);
        }
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return samples;
}

/**
 * @param {{ readonly app: import("./table.mjs").AppName, readonly profile: string, readonly idleSeconds: number }} start
 * @returns {Promise<{ readonly usableMs: number, readonly idleMb: number | null }>}
 */
async function startOnce({ app, profile, idleSeconds }) {
  const { executable, app: folder } = COMMANDS[app];
  const args = [...(folder === "" ? [] : [folder]), `--user-data-dir=${profile}`];
  const started = await startApp(executable, args);
  try {
    const usableMs = await started.usableMs;
    if (idleSeconds === 0) return { usableMs, idleMb: null };
    await pause(idleSeconds * 1_000);
    return { usableMs, idleMb: treeMegabytes(started.pid) };
  } finally {
    await started.close();
  }
}
