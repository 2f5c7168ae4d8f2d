/**
 * `npm run bench:hidden`: the processor time that a hidden window takes which watches 100 sessions that wait for a
 * person, beside a bare hidden window on the same runtime at the same time. What follows `--` is told in
 * hidden/measure.mjs. Linux only: it is read from /proc.
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
    args: ["bench/hidden/measure.mjs", ...process.argv.slice(2)],
    hasDisplay: false,
    version: runtime.version,
    env: { MODULE_BENCH_BARE: bare.executable, MODULE_BENCH_BARE_APP: bare.app },
  });
});
