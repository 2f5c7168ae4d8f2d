import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "../set-up/places.mjs";
import { isEnding } from "../terminal/run.mjs";
import { print, say, seconds } from "../terminal/say.mjs";
import { faultTable, inColumns } from "./fault-table.mjs";
import { runGate } from "./gates.mjs";
import { count, inWords, sum } from "./layer.mjs";
import { checkProof } from "./proof.mjs";
import { runVitest } from "./vitest-layer.mjs";

/** @typedef {import("./layer.mjs").LayerResult} LayerResult */

/**
 * Runs all gates. Two at a time: each uses about one core.
 *
 * @returns {Promise<readonly LayerResult[]>}
 */
export async function runGates() {
  const [lint, types] = await Promise.all([
    runGate("lint").then(tellLayer),
    runGate("types").then(tellLayer),
  ]);
  const [rooms, knip] = await Promise.all([
    runGate("rooms").then(tellLayer),
    runGate("knip").then(tellLayer),
  ]);
  const secrets = tellLayer(await runGate("secrets"));
  return [lint, types, rooms, knip, secrets];
}

/**
 * Runs projects of vitest.config.ts, each after the other: Vitest itself uses every core.
 *
 * @param {readonly string[]} names
 * @returns {Promise<readonly LayerResult[]>}
 */
export async function runProjects(names) {
  /** @type {LayerResult[]} */
  const results = [];
  for (const name of names) {
    if (!isEnding()) results.push(tellLayer(await runVitest(name)));
  }
  return results;
}

/**
 * Runs a layer that can fail before it begins (its build, its Electron, its display); that counts as one failure.
 *
 * @param {string} name
 * @param {() => Promise<LayerResult>} run
 * @returns {Promise<LayerResult>}
 */
export async function runGuarded(name, run) {
  const since = performance.now();
  try {
    return tellLayer(await run());
  } catch (error) {
    const output =
      error instanceof Error
        ? error.name === "Trouble"
          ? error.message
          : (error.stack ?? error.message)
        : String(error);
    return tellLayer({ name, counts: count({ failed: 1 }), ms: performance.now() - since, output });
  }
}

/**
 * Writes the table of the fault matrix with what was skipped, and compares it with the document.
 *
 * @param {readonly LayerResult[]} results
 * @returns {LayerResult}
 */
export function reportFaults(results) {
  const groups = results.flatMap((result) => result.groups ?? []);
  print("");
  for (const line of inColumns(faultTable(groups))) print(`  ${line}`);
  for (const name of groups.flatMap(({ skipped }) => skipped)) print(`  skipped: ${name}`);
  return tellLayer(checkProof(groups, readFileSync(join(PROJECT, "docs/proof.md"), "utf8")));
}

/**
 * Writes the table of layers, and alone at the very end the sum.
 *
 * @param {readonly LayerResult[]} results
 * @returns {number}  The exit code.
 */
export function report(results) {
  print("");
  for (const result of results) print(`  ${lineFor(result)}`);
  const total = sum(results.map(({ counts }) => counts));
  print("");
  print(inWords(total));
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

/**
 * @param {LayerResult} result
 * @returns {LayerResult}
 */
function tellLayer(result) {
  if (result.output !== "") say(`\n${result.output}\n`);
  say(`${result.counts.failed === 0 ? "✓" : "✗"} ${lineFor(result)}`);
  return result;
}

/** @param {LayerResult} result */
function lineFor({ name, counts, ms }) {
  return `${name.padEnd(7)} ${inWords(counts)}, ${seconds(ms)}`;
}
