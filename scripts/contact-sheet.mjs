/** `npm run contact-sheet`: pictures of every view, state, theme and size, in `test-results/contact-sheet/`. */

import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { openGate } from "./canary/gate.mjs";
import { PROJECT } from "./set-up/places.mjs";
import { prepareApp, withPackages } from "./set-up/set-up.mjs";
import { play } from "./stage/play.mjs";
import { layOutStage } from "./stage/stage.mjs";
import { print } from "./terminal/say.mjs";

const FOLDER = "test-results/contact-sheet";

await withPackages(async () => {
  const runtime = await prepareApp(["window", "headless"]);
  const stage = await layOutStage(runtime);
  const made = join(stage.artifacts, "contact-sheet");
  rmSync(made, { recursive: true, force: true });
  // What drives the app in tests plants a key in it, and looks for that key wherever the app leaves something.
  const gate = await openGate(stage, join(stage.artifacts, "canary"));
  const config = "test/e2e/looks/contact-sheet.config.ts";
  const code = await play(stage, {
    args: ["node_modules/@playwright/test/cli.js", "test", "--config", config, ...process.argv.slice(2)],
    hasDisplay: process.platform !== "linux",
    version: runtime.version,
    env: { MODULE_BENCH_E2E_RESULTS: join(stage.artifacts, "contact-sheet-run"), ...gate.env },
  });
  const { failed } = await gate.close({ whole: false });
  const folder = join(PROJECT, FOLDER);
  if (made !== folder) {
    rmSync(folder, { recursive: true, force: true });
    cpSync(made, folder, { recursive: true });
  }
  print(`${FOLDER}/at-work.html`);
  print(`${FOLDER}/around.html`);
  return code === 0 && failed > 0 ? 1 : code;
});
