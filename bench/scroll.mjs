/**
 * `npm run bench:scroll`: scrolling through the Sessions list with 100,000 rows by real wheel events, in the real app.
 * Fails where a task of the page took longer than 50 ms. What follows `--` is told in scroll/measure.mjs.
 */

import { prepareApp, withPackages } from "../scripts/set-up/set-up.mjs";
import { play } from "../scripts/stage/play.mjs";
import { layOutStage } from "../scripts/stage/stage.mjs";

await withPackages(async () => {
  const runtime = await prepareApp(["window", "headless"]);
  const stage = await layOutStage(runtime);
  return await play(stage, {
    args: ["bench/scroll/measure.mjs", ...process.argv.slice(2)],
    hasDisplay: false,
    version: runtime.version,
  });
});
