/**
 * Scrolls the real app's list: `--sessions=N` (default 100,000) rows from end to end, turns of the wheel of `--fast=PX`
 * (default 2,400) and before that `--slow=N` (default 300) of 120 px, as a hand does.
 *
 * Long tasks are those that Chromium itself tells of, from 50 ms on; frames are timed beside.
 */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { _electron } from "playwright";
import { print, runCommand, say, Trouble } from "../../scripts/terminal/say.mjs";
import { seedStore } from "../lists/seed-store.mjs";

const { MODULE_BENCH_ELECTRON = "", MODULE_BENCH_APP = "", MODULE_BENCH_ELECTRON_VERSION = "" } = process.env;
const ROW = 50;

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      sessions: { type: "string", default: "100000" },
      fast: { type: "string", default: "2400" },
      slow: { type: "string", default: "300" },
    },
  });
  const [sessions, fast, slow] = [Number(values.sessions), Number(values.fast), Number(values.slow)];
  if (!(sessions >= 100) || !(fast >= 1) || !(slow >= 0))
    throw new Trouble("--sessions is from 100 on, --fast from 1 on.");
  const profile = mkdtempSync(join(tmpdir(), "module-bench-scroll-"));
  say(`• Making ${sessions} sessions …`);
  await seedStore(join(profile, "module-bench.sqlite"), sessions);
  const app = await _electron.launch({
    executablePath: MODULE_BENCH_ELECTRON,
    args: [
      ...(MODULE_BENCH_APP === "" ? [] : [MODULE_BENCH_APP]),
      `--user-data-dir=${profile}`,
      "--password-store=basic",
    ],
    chromiumSandbox: true,
  });
  try {
    const page = await app.firstWindow();
    await page
      .getByRole("navigation", { name: "Main" })
      .getByRole("button", { name: "Sessions" })
      .first()
      .click();
    const grid = page.getByRole("grid", { name: "Sessions" });
    await grid.getByRole("row").nth(5).waitFor();
    const box = await grid.boundingBox();
    if (box === null) throw new Error("The list is not on screen.");
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await watchTasks(page);
    const parts = [
      await part(page, "by hand, 120 px a turn", slow, 120),
      await part(page, `flung, ${fast} px a turn`, Math.ceil((sessions * ROW) / fast), fast),
    ];
    const last = await grid.getByRole("row").last().getAttribute("aria-rowindex");
    if (Number(last) < sessions) throw new Error(`The last row was not reached: ${last}.`);
    print(table(parts));
    return parts.some(({ long }) => long.length > 0) ? 1 : 0;
  } finally {
    await app.close();
    rmSync(profile, { recursive: true, force: true });
  }
});

/** @param {import("playwright").Page} page */
async function watchTasks(page) {
  await page.evaluate(() => {
    const place = /** @type {any} */ (globalThis);
    place.longTasks = [];
    place.frameTimes = [];
    new place.PerformanceObserver((/** @type {any} */ list) => {
      for (const { duration } of list.getEntries()) place.longTasks.push(duration);
    }).observe({ type: "longtask" });
    let last = performance.now();
    const frame = (/** @type {number} */ now) => {
      place.frameTimes.push(now - last);
      last = now;
      place.requestAnimationFrame(frame);
    };
    place.requestAnimationFrame(frame);
  });
}

/**
 * @typedef {{ readonly name: string, readonly turns: number, readonly long: readonly number[], readonly frames: readonly number[] }} Part
 * @param {import("playwright").Page} page
 * @param {string} name
 * @param {number} turns
 * @param {number} step  In px.
 * @returns {Promise<Part>}
 */
async function part(page, name, turns, step) {
  await page.evaluate(() => {
    const place = /** @type {any} */ (globalThis);
    place.longTasks = [];
    place.frameTimes = [];
  });
  for (let turn = 0; turn < turns; turn++) await page.mouse.wheel(0, step);
  // Two frames after the last turn everything that it set off has been told.
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const { requestAnimationFrame } = /** @type {any} */ (globalThis);
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      }),
  );
  const seen = await page.evaluate(() => {
    const { longTasks, frameTimes } = /** @type {any} */ (globalThis);
    return { long: longTasks, frames: frameTimes };
  });
  say(`• ${name}: ${turns} turns`);
  return { name, turns, ...seen };
}

/** @param {readonly Part[]} parts */
function table(parts) {
  const rows = parts.map(({ name, turns, long, frames }) => {
    const sorted = [...frames].sort((a, b) => a - b);
    const at = (/** @type {number} */ share) =>
      (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
    const longest = long.length === 0 ? "none" : `${long.length}, longest ${Math.max(...long).toFixed(0)} ms`;
    return `| ${name} | ${turns} | ${longest} | ${at(0.5)} | ${at(0.99)} | ${at(1)} |`;
  });
  return [
    `Electron ${MODULE_BENCH_ELECTRON_VERSION}`,
    "",
    "| scrolled | turns of the wheel | tasks over 50 ms | frame, median ms | 99 % | longest |",
    "|---|---|---|---|---|---|",
    ...rows,
  ].join("\n");
}
