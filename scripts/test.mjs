/**
 * `npm test`: sets up what is missing, then runs every layer, also when one before it failed, and ends with one line
 * over all of them.
 *
 * `--only e2e` or `--only long` runs one layer; what follows goes to Playwright. `--only faults` plays the fault matrix:
 * its own layer, and the group that needs the real app. `--only dist` installs the packages on this machine and removes
 * them again. `--only interop` plays snippets and exports with other people's tools.
 */
import { runDist } from "./layers/dist-layer.mjs";
import { runEndToEnd } from "./layers/e2e-layer.mjs";
import { runInterop } from "./layers/interop-layer.mjs";
import { count, inWords } from "./layers/layer.mjs";
import { report, reportFaults, runGates, runGuarded, runProjects } from "./layers/run-layers.mjs";
import { packIfStale } from "./set-up/pack-app.mjs";
import { prepareApp, withPackages } from "./set-up/set-up.mjs";
import { layOutPacked, layOutStage } from "./stage/stage.mjs";
import { print } from "./terminal/say.mjs";

const ran = await withPackages(async () => {
  const { layers, rest } = readArguments(process.argv.slice(2));
  const app = prepareApp(["window", "headless", "tests"]);
  // Only the end-to-end layer cannot do without it, and tells its failure; the others wait for the build alone.
  await app.catch(() => {});
  const results = [];
  if (layers.includes("gates")) results.push(...(await runGates()));
  results.push(
    ...(await runProjects(
      ["unit", "room", "page", "faults", "long"].filter((name) => layers.includes(name)),
    )),
  );
  if (layers.includes("e2e")) results.push(await runGuarded("e2e", () => endToEnd(app, rest)));
  if (layers.includes("dist")) results.push(await runGuarded("dist", () => installed(app)));
  if (layers.includes("interop")) results.push(await runGuarded("interop", runInterop));
  if (layers.includes("faults")) results.push(reportFaults(results));
  return report(results);
});
if (!ran) print(inWords(count({ failed: 1 })));

/**
 * @param {ReturnType<typeof prepareApp>} app
 * @param {readonly string[]} args
 */
async function endToEnd(app, args) {
  const runtime = await app;
  const stage = await layOutStage(runtime);
  const packed = await layOutPacked(stage, await packIfStale(runtime));
  return await runEndToEnd(stage, { version: runtime.version, packed, args });
}

/** @param {ReturnType<typeof prepareApp>} app */
async function installed(app) {
  await packIfStale(await app);
  return await runDist();
}

/** @param {readonly string[]} args */
function readArguments(args) {
  const [only, layer] = args;
  if (only !== "--only") return { layers: ["gates", "unit", "room", "page", "faults", "e2e"], rest: args };
  if (layer === "faults") return { layers: ["faults", "e2e"], rest: ["processes"] };
  return { layers: args.slice(1, 2), rest: args.slice(2) };
}
