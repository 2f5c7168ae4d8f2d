import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectEnv, projectNode } from "../set-up/node-version.mjs";
import { PROJECT } from "../set-up/places.mjs";
import { show } from "../terminal/run.mjs";
import { groupsInVitest } from "./fault-table.mjs";
import { countVitest, judge } from "./layer.mjs";
import { readReport } from "./report.mjs";

/**
 * Runs one of the projects in vitest.config.ts.
 *
 * @param {string} name
 * @returns {Promise<import("./layer.mjs").LayerResult>}
 */
export async function runVitest(name) {
  const since = performance.now();
  const folder = mkdtempSync(join(tmpdir(), "module-bench-report-"));
  const file = join(folder, "report.json");
  const vitest = join(PROJECT, "node_modules/vitest/vitest.mjs");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const { code } = await show(projectNode(), [vitest, "run", "--project", name, ...reporters], {
    cwd: PROJECT,
    env: projectEnv(),
  });
  const counts = readReport(file, countVitest);
  const groups = name === "faults" ? (readReport(file, groupsInVitest) ?? []) : [];
  rmSync(folder, { recursive: true, force: true });
  const ms = performance.now() - since;
  return { name, counts: judge({ code: code ?? 1, counts }), groups, ms, output: "" };
}
