/**
 * `npm run bench:form`: from a key press to the paint that shows it, in a form with 200 parameters, beside a bare input
 * in the same window of the real app. What follows `--` is told in form/measure.mjs.
 */

import { prepareApp, withPackages } from "../scripts/set-up/set-up.mjs";
import { play } from "../scripts/stage/play.mjs";
import { layOutStage } from "../scripts/stage/stage.mjs";

await withPackages(async () => {
  const runtime = await prepareApp(["window", "headless"]);
  const stage = await layOutStage(runtime);
  return await play(stage, {
    args: ["bench/form/measure.mjs", ...process.argv.slice(2)],
    hasDisplay: false,
    version: runtime.version,
  });
});
