/**
 * `npm run bench:start`: start to a usable window, and idle memory, beside a bare Electron window on the same runtime
 * in the same run. What follows `--` is told in start-up/measure.mjs. Linux only: memory is read from /proc.
 *
 * The disk's cache is warm in every counted start: what is compared is what the programs do, not the disk.
 */

import { prepareApp, withPackages } from "../scripts/set-up/set-up.mjs";
import { play } from "../scripts/stage/play.mjs";
import { layOutStage } from "../scripts/stage/stage.mjs";
import { layOutBare } from "./bare-window/lay-out.mjs";

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
