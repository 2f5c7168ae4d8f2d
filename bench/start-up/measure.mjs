/**
 * Starts the bare window and Module Bench in turn, and prints the medians side by side.
 *
 * A window is usable at its first contentful paint: the page paints nothing before it has all it needs. Counted from
 * the creation of the main process, by that process's own clock. Memory is PSS over the whole process tree.
 */

import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { _electron } from "playwright";
import { print, say } from "../../scripts/terminal/say.mjs";

/** How long an app is left alone before its memory is read, in ms. */
const IDLE_MS = 5_000;

const { env } = process;
const rounds = Number(process.argv.find((arg) => arg.startsWith("--rounds="))?.slice(9) ?? 5);
const kinds = [
  { name: "bare window", executable: env.MODULE_BENCH_BARE ?? "", app: env.MODULE_BENCH_BARE_APP ?? "" },
  { name: "Module Bench", executable: env.MODULE_BENCH_ELECTRON ?? "", app: env.MODULE_BENCH_APP ?? "" },
];
/** @type {Map<string, { ms: number[], mb: number[] }>} */
const results = new Map(kinds.map(({ name }) => [name, { ms: [], mb: [] }]));
const profiles = mkdtempSync(join(tmpdir(), "module-bench-bench-"));

for (let round = 0; round <= rounds; round++) {
  for (const kind of kinds) {
    const { ms, mb } = await startOnce(kind, round === rounds);
    // The first round warms the disk's cache for both and makes the profiles.
    if (round === 0) continue;
    results.get(kind.name)?.ms.push(ms);
    if (mb !== null) results.get(kind.name)?.mb.push(mb);
    say(`• ${kind.name}: ${Math.round(ms)} ms${mb === null ? "" : `, ${Math.round(mb)} MB idle`}`);
  }
}
rmSync(profiles, { recursive: true, force: true });
report();

/**
 * @param {{ readonly name: string, readonly executable: string, readonly app: string }} kind
 * @param {boolean} measureMemory
 */
async function startOnce({ name, executable, app }, measureMemory) {
  const profile = join(profiles, name.replaceAll(" ", "-"));
  const started = await _electron.launch({
    executablePath: executable,
    args: [...(app === "" ? [] : [app]), `--user-data-dir=${profile}`],
    chromiumSandbox: true,
  });
  const page = await started.firstWindow();
  await page.getByRole("button", { name: "Start session" }).waitFor();
  const createdAt = await started.evaluate(() => process.getCreationTime?.() ?? 0);
  const paintedAt = await page.evaluate(
    () =>
      performance.timeOrigin + (performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0),
  );
  let mb = null;
  if (measureMemory) {
    await pause(IDLE_MS);
    mb = treeOf(started.process().pid ?? 0).reduce((sum, pid) => sum + pssOf(pid), 0) / 1024;
  }
  await started.close();
  return { ms: paintedAt - createdAt, mb };
}

/** @param {number} root  @returns {readonly number[]}  The process and all below it. */
function treeOf(root) {
  const parents = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => ({ pid: Number(pid), parent: parentOf(pid) }));
  const tree = [root];
  for (const pid of tree)
    tree.push(...parents.filter(({ parent }) => parent === pid).map((each) => each.pid));
  return tree;
}

/** @param {string} pid */
function parentOf(pid) {
  try {
    return Number(/^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** @param {number} pid  @returns {number}  KiB; 0 for a process that ended or may not be read. */
function pssOf(pid) {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** @param {readonly number[]} values */
function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function report() {
  print(`Electron ${env.MODULE_BENCH_ELECTRON_VERSION}, ${rounds} rounds, medians`);
  const rows = kinds.map(({ name }) => {
    const { ms, mb } = results.get(name) ?? { ms: [], mb: [] };
    return { name, ms: median(ms), mb: median(mb) };
  });
  for (const { name, ms, mb } of rows) print(`${name.padEnd(13)} ${Math.round(ms)} ms  ${Math.round(mb)} MB`);
  const [bare, ours] = rows;
  if (bare === undefined || ours === undefined) return;
  print(`ratio         ${(ours.ms / bare.ms).toFixed(2)}     ${(ours.mb / bare.mb).toFixed(2)}`);
}
