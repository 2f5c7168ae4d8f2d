/**
 * `npm start`: sets up what is missing, then opens the app and stays until it is closed.
 *
 * Without a display on Linux, or with `--demo`, it plays the demo instead (demo.mjs). What else follows `--` goes to
 * the app: `npm start -- --user-data-dir=DIR`.
 */

import { prepareApp, withPackages } from "./set-up/set-up.mjs";
import { openWindow, play } from "./stage/play.mjs";
import { layOutStage } from "./stage/stage.mjs";

await withPackages(async () => {
  const args = process.argv.slice(2);
  const hasDisplay =
    process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  const demo = args.includes("--demo") || !hasDisplay;
  const runtime = await prepareApp(hasDisplay ? ["window"] : ["window", "headless"]);
  const stage = await layOutStage(runtime);
  const appArgs = args.filter((arg) => arg !== "--demo");
  if (!demo) return await openWindow(stage, appArgs);
  return await play(stage, { args: ["scripts/demo.mjs", ...appArgs], hasDisplay, version: runtime.version });
});
