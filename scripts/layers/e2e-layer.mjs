import { rmSync } from "node:fs";
import { join } from "node:path";
import { openGate } from "../canary/gate.mjs";
import { play } from "../stage/play.mjs";
import { groupsInPlaywright } from "./fault-table.mjs";
import { countPlaywright, judge, sum } from "./layer.mjs";
import { readReport } from "./report.mjs";

/**
 * Runs the end-to-end tests in a session of their own, as the stage's user, and behind them the canary gate, which counts as
 * one test more.
 *
 * @param {import("../stage/stage.mjs").Stage} stage
 * @param {{ readonly version: string, readonly packed: string, readonly args: readonly string[] }} run
 *   `version` is Electron's, `packed` the executable of the packed app, `args` go to Playwright.
 * @returns {Promise<import("./layer.mjs").LayerResult>}
 */
export async function runEndToEnd(stage, { version, packed, args }) {
  const since = performance.now();
  const report = join(stage.artifacts, "e2e.json");
  rmSync(report, { force: true });
  const gate = await openGate(stage, join(stage.artifacts, "canary"));
  const code = await play(stage, {
    args: ["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json", ...args],
    hasDisplay: process.platform !== "linux",
    version,
    env: {
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      MODULE_BENCH_E2E_RESULTS: join(stage.artifacts, "e2e"),
      MODULE_BENCH_PACKED: packed,
      ...gate.env,
    },
  });
  const counts = readReport(report, countPlaywright);
  const groups = readReport(report, groupsInPlaywright) ?? [];
  const whole = args.length === 0;
  const all = sum([judge({ code, counts }), await gate.close({ whole })]);
  return { name: "e2e", counts: all, groups, ms: performance.now() - since, output: "" };
}
