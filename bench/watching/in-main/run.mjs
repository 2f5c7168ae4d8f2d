/**
 * Runs the measuring app beside its server and beside the same app idling, and says what the event loop of main had to
 * bear.
 *
 * Gets what in-main.mjs tells it. `--seconds=N` (default 60) of watching, half as long of idling before and after.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { endProgram, startProgram } from "../../../scripts/terminal/run.mjs";
import { print, runCommand, say, Trouble } from "../../../scripts/terminal/say.mjs";

const { MODULE_BENCH_IN_MAIN = "", MODULE_BENCH_IN_MAIN_APP = "" } = process.env;
const { MODULE_BENCH_ELECTRON_VERSION = "" } = process.env;

const SESSIONS = 10_000;
const QUERIES_PER_MINUTE = 2_400;
/** How much later the loop may be than when it idles, at the 99th percentile, in ms. */
const ALLOWED_MS = 2;

await runCommand(async () => {
  const { values } = parseArgs({ options: { seconds: { type: "string", default: "60" } } });
  const seconds = Number(values.seconds);
  if (!(seconds >= 1)) throw new Trouble("--seconds is a number from 1 on.");
  const folder = mkdtempSync(join(tmpdir(), "module-bench-in-main-"));
  const server = startProgram(process.execPath, [join(import.meta.dirname, "server.mjs")], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const port = (await firstLine(server)).trim();
    const wish = {
      url: `http://127.0.0.1:${port}`,
      sessions: SESSIONS,
      queriesPerMinute: QUERIES_PER_MINUTE,
      idleMs: seconds * 500,
      settleMs: 10_000,
      busyMs: seconds * 1_000,
    };
    say(`• ${SESSIONS} sessions in Electron's main: ${seconds} s of watching, as long of idling around it …`);
    const idling = startMeasured(folder, { ...wish, sessions: 0 });
    const watching = startMeasured(folder, wish);
    const [atTheSameTime, seen] = await Promise.all([firstLine(idling), firstLine(watching)]);
    return report({ ...JSON.parse(seen), idleMeanwhile: JSON.parse(atTheSameTime) }, seconds);
  } finally {
    await endProgram(server);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

/**
 * @param {string} folder
 * @param {{ readonly sessions: number }} wish
 */
function startMeasured(folder, wish) {
  const args = [
    ...(MODULE_BENCH_IN_MAIN_APP === "" ? [] : [MODULE_BENCH_IN_MAIN_APP]),
    `--user-data-dir=${join(folder, String(wish.sessions))}`,
  ];
  return startProgram(MODULE_BENCH_IN_MAIN, args, {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, MODULE_BENCH_IN_MAIN_WISH: JSON.stringify(wish) },
  });
}

/**
 * @param {{
 *   readonly idleBefore: import("./loop-delay.mjs").LoopDelay, readonly idleAfter: import("./loop-delay.mjs").LoopDelay,
 *   readonly busy: import("./loop-delay.mjs").LoopDelay, readonly idleMeanwhile: import("./loop-delay.mjs").LoopDelay,
 *   readonly queries: number,
 *   readonly takingUpMost: number, readonly takenUpMs: number,
 * }} seen
 * @param {number} seconds
 */
function report(seen, seconds) {
  const { idleBefore, idleAfter, busy, idleMeanwhile } = seen;
  print(`in Electron ${MODULE_BENCH_ELECTRON_VERSION}'s main, ${SESSIONS} sessions taken up at once:`);
  for (const [name, delay] of /** @type {const} */ ([
    ["idle before", idleBefore],
    ["watching", busy],
    ["idle beside it", idleMeanwhile],
    ["idle after", idleAfter],
  ])) {
    print(
      `  ${name.padEnd(14)} loop late p50 ${ms(delay.p50)}, p99 ${ms(delay.p99)}, most ${ms(delay.most)} (${delay.count} looks)`,
    );
  }
  // The two looked at the same minute: what else this machine did then, it did to both.
  const over = busy.p99 - idleMeanwhile.p99;
  print(
    `  ${(seen.queries / seconds).toFixed(1)} queries a second; p99 ${ms(over)} over that of the idle app beside it`,
  );
  print(`  taking up: the loop was late by ${ms(seen.takingUpMost)} at most`);
  if ((loadavg()[0] ?? 0) > availableParallelism()) {
    say("✗ Something else kept this machine busy: these figures say little. Run it again when it is quiet.");
  }
  return over <= ALLOWED_MS ? 0 : 1;
}

/** @param {number} value */
function ms(value) {
  return `${value.toFixed(2)} ms`;
}

/**
 * @param {import("node:child_process").ChildProcess} program
 * @returns {Promise<string>}
 */
function firstLine(program) {
  return new Promise((resolve, reject) => {
    let said = "";
    program.stdout?.on("data", (chunk) => {
      said += String(chunk);
      if (said.includes("\n")) resolve(said.slice(0, said.indexOf("\n")));
    });
    program.once("exit", (code) => reject(new Trouble(`A program of the measurement ended with ${code}.`)));
  });
}
