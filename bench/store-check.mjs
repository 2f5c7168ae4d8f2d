/**
 * What a large store costs: the whole look in a thread of its own and the commands meanwhile, an update with its copy,
 * an export and the memory it takes.
 *
 * `node bench/store-check.mjs [SESSIONS]`, 20 observations each; the default of 50,000 makes a file of about 700 MB.
 */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { openStore } from "../adapters/sqlite/open.ts";
import { runJob } from "../adapters/sqlite/run-job.ts";

const WORKER = new URL("../electron/main/store-worker.ts", import.meta.url);
// The tests' project is none that this one is compiled with.
const { makeLargeFile } = await import(
  new URL("../test/adapters/sqlite/kill/large-file.ts", import.meta.url).href
);
const sessions = Number(process.argv[2] ?? 50_000);
const folder = mkdtempSync(join(tmpdir(), "bench-store-check-"));
const file = join(folder, "module-bench.sqlite");
try {
  await measure();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure() {
  makeLargeFile(file, { sessions, observationsEach: 20 });
  say(`file: ${(statSync(file).size / 1e6).toFixed(0)} MB, ${sessions * 20} observations`);
  const since = performance.now();
  const opened = openStore(file);
  if (!opened.ok) throw new Error(opened.error.detail);
  say(`opening with the update from version 1 and its copy: ${ms(performance.now() - since)}`);
  opened.value.close();
  const before = performance.now();
  const again = openStore(file);
  if (!again.ok) throw new Error(again.error.detail);
  say(`opening up to date: ${ms(performance.now() - before)}`);
  say(`commands, alone: ${await latencies(again.value, wait(3_000))}`);
  const check = runJob(new Worker(WORKER, { workerData: { file, job: { kind: "check" } } }));
  const checkSince = performance.now();
  const checked = check.ended.then((ended) => ({ ended, tookMs: performance.now() - checkSince }));
  const meanwhile = await latencies(again.value, checked);
  const { ended, tookMs } = await checked;
  say(
    `whole look: ${ms(tookMs)}, ${ended.ok ? JSON.stringify(ended.value) : ended.error.detail}; commands meanwhile: ${meanwhile}`,
  );
  const to = join(folder, "export.jsonl");
  let peak = 0;
  const exportSince = performance.now();
  const wish = { scope: { kind: "all" }, to, exportedAt: 0 };
  const worker = new Worker(WORKER, { workerData: { file, job: { kind: "export", wish, secrets: [] } } });
  const job = runJob(worker, () => {
    peak = Math.max(peak, process.memoryUsage.rss());
  });
  const rest = process.memoryUsage.rss();
  await job.ended;
  /** @param {number} bytes */
  const mb = (bytes) => `${(bytes / 1e6).toFixed(0)} MB`;
  say(
    `export: ${ms(performance.now() - exportSince)}, ${mb(statSync(to).size)}, memory ${mb(rest)} before, at most ${mb(peak)}`,
  );
  again.value.close();
}

/**
 * Writes a fact and reads a page of sessions in turns, until `end` settles.
 *
 * @param {import("../adapters/sqlite/sqlite-store.ts").SqliteStore} store
 * @param {Promise<unknown>} end
 */
async function latencies(store, end) {
  let going = true;
  void end.then(() => {
    going = false;
  });
  /** @type {number[]} */
  const took = [];
  while (going) {
    const since = performance.now();
    store.recordFact(1, { at: 1, kind: "resumed" }, null);
    store.sessions({ limit: 50 });
    took.push(performance.now() - since);
    await new Promise((resolve) => setImmediate(resolve));
  }
  took.sort((a, b) => a - b);
  /** @param {number} share */
  const at = (share) => ms(took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0);
  return `${took.length} times, median ${at(0.5)}, p99 ${at(0.99)}, longest ${at(1)}`;
}

/**
 * @param {number} forMs
 * @returns {Promise<void>}
 */
function wait(forMs) {
  return new Promise((resolve) => setTimeout(resolve, forMs));
}

/** @param {number} value */
function ms(value) {
  return value < 10 ? `${value.toFixed(2)} ms` : `${value.toFixed(0)} ms`;
}

/** @param {string} line */
function say(line) {
  process.stdout.write(`${line}\n`);
}
