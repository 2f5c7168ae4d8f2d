import { join } from "node:path";
import { projectEnv, projectNode } from "../set-up/node-version.mjs";
import { PROJECT } from "../set-up/places.mjs";
import { capture } from "../terminal/run.mjs";
import { count } from "./layer.mjs";

const MODULES = join(PROJECT, "node_modules");

/** What the rooms gate looks at. */
const ROOMS = ["core", "adapters", "sandbox", "cli", "electron", "renderer", "scripts", "bench", "test"];

/**
 * The command lines of the gates, for Node. By path and not by name: two packages bring a `tsc`.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const GATES = {
  lint: [join(MODULES, "@biomejs/biome/bin/biome"), "check", "--error-on-warnings", "."],
  types: [join(MODULES, "typescript/bin/tsc"), "-b"],
  rooms: [
    "--import",
    new URL("typescript-for-rooms.mjs", import.meta.url).href,
    join(MODULES, "dependency-cruiser/bin/dependency-cruise.mjs"),
    "--config",
    ".dependency-cruiser.cjs",
    ...ROOMS,
  ],
  knip: [join(MODULES, "knip/bin/knip.js")],
  secrets: [join(PROJECT, "scripts/secrets.mjs")],
};

/**
 * Runs a gate, which counts as one test.
 *
 * @param {string} name
 * @param {string} [project]
 * @returns {Promise<import("./layer.mjs").LayerResult>}
 */
export async function runGate(name, project = PROJECT) {
  const since = performance.now();
  const { code, output } = await capture(projectNode(), GATES[name] ?? [], {
    cwd: project,
    env: projectEnv(),
  });
  const counts = code === 0 ? count({ passed: 1 }) : count({ failed: 1 });
  return { name, counts, ms: performance.now() - since, output: code === 0 ? "" : output.trim() };
}
