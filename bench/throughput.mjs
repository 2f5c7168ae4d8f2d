/**
 * `npm run bench:throughput`: 10,000 pairs of a start and its query, at 1, 16 and 64 in flight, with every word of the
 * record on disk, beside the least loop over `node:http` in the same run.
 *
 * The server is a process of its own and answers at once, so that all that is measured is this side. The loop is run
 * twice: with a connection for each call, as the bench has it, and on kept connections.
 */

import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { Agent } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { nodeTransport } from "../adapters/http-transport.ts";
import { workerStore } from "../adapters/sqlite/worker-store.ts";
import { systemClock } from "../adapters/system-clock.ts";
import { print } from "../scripts/terminal/say.mjs";
import { bareLoop } from "./throughput/bare-loop.mjs";
import { timePairs } from "./throughput/pairs.mjs";
import { wholeBench } from "./throughput/whole-bench.mjs";

const PAIRS = Number(process.argv[2] ?? 10_000);
const WARM_UP = 500;

const folder = mkdtempSync(join(tmpdir(), "module-bench-throughput-"));
const server = fork(new URL("./throughput/server.mjs", import.meta.url));
const [{ port }] = /** @type {[{ port: number }]} */ (await once(server, "message"));
const store = workerStore(
  new Worker(new URL("../electron/main/store-worker.ts", import.meta.url), {
    workerData: { file: join(folder, "bench.sqlite") },
  }),
);
const opened = await store.opened;
if (!opened.ok) throw new Error(opened.error.detail);

const kept = new Agent({ keepAlive: true, maxSockets: 64 });
const contenders = /** @type {const} */ ({
  "node:http, a connection for each call": bareLoop(port, false),
  "node:http, kept connections": bareLoop(port, kept),
  "the bench, record on disk": wholeBench({
    store,
    transport: nodeTransport(),
    clock: systemClock(),
    baseUrl: `http://127.0.0.1:${port}`,
  }),
});

try {
  for (const pair of Object.values(contenders)) await timePairs({ count: WARM_UP, inFlight: 16 }, pair);
  print(`${PAIRS} pairs of a start and its query on Node ${process.versions.node}`);
  for (const inFlight of [1, 16, 64]) {
    print(`${inFlight} in flight`);
    /** @type {number[]} */
    const rates = [];
    for (const [name, pair] of Object.entries(contenders)) {
      const ms = await timePairs({ count: PAIRS, inFlight }, pair);
      const rate = PAIRS / (ms / 1000);
      rates.push(rate);
      const [each = rate] = rates;
      print(`  ${name.padEnd(38)} ${rate.toFixed(0).padStart(6)} pairs/s  ${(rate / each).toFixed(2)}`);
    }
  }
  server.send("count");
  const [counted] = /** @type {[{ starts: number, queries: number }]} */ (await once(server, "message"));
  const expected = 3 * (WARM_UP + 3 * PAIRS);
  print(`counted by the server: ${counted.starts} starts, ${counted.queries} queries of ${expected} each`);
  if (counted.starts !== expected || counted.queries !== expected) process.exitCode = 1;
} finally {
  kept.destroy();
  await store.close();
  server.disconnect();
  rmSync(folder, { recursive: true });
}
