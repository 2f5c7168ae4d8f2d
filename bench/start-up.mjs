/**
 * `npm run bench:start`: start to a usable window, and idle memory, beside a bare Electron window on the same runtime
 * in the same run. What follows `--` is told in start-up/measure.mjs. Linux only: memory is read from /proc.
 *
 * The disk's cache is warm in every counted start: what is compared is what the programs do, not the disk.
 */

import { dirname, join } from "node:path";
import { executableIn } from "../scripts/set-up/runtime-files.mjs";
import { prepareApp, withPackages } from "../scripts/set-up/set-up.mjs";
import { linkTree } from "../scripts/stage/link-tree.mjs";
import { play } from "../scripts/stage/play.mjs";
import { prepareSandboxHelper } from "../scripts/stage/sandbox-helper.mjs";
import { layOutStage } from "../scripts/stage/stage.mjs";

const BARE = join(import.meta.dirname, "bare-window");

await withPackages(async () => {
  const runtime = await prepareApp(["window", "headless"]);
  const stage = await layOutStage(runtime);
  const bare = await layOutBare(runtime, stage);
  return await play(stage, {
    args: ["bench/start-up/measure.mjs", ...process.argv.slice(2)],
    hasDisplay: false,
    version: runtime.version,
    env: { MODULE_BENCH_BARE: bare.executable, MODULE_BENCH_BARE_APP: bare.app },
  });
});

/**
 * The bare window on the same Electron: told on the command line, or laid beside the stage for one that is not.
 *
 * @param {import("../scripts/set-up/electron-runtime.mjs").ElectronRuntime} runtime
 * @param {import("../scripts/stage/stage.mjs").Stage} stage
 * @returns {Promise<{ readonly executable: string, readonly app: string }>}
 */
async function layOutBare(runtime, stage) {
  if (stage.args.length > 0) return { executable: stage.executable, app: BARE };
  const electron = join(dirname(dirname(stage.executable)), "bare");
  linkTree(runtime.folder, electron, { skip: (path) => path === "resources/app" });
  linkTree(BARE, join(electron, "resources", "app"));
  await prepareSandboxHelper(electron, stage.user);
  return { executable: executableIn(electron), app: "" };
}
