/** `npm run dev`: the developer's loop. Main and preload restart, the page reloads in place. */
import { join } from "node:path";
import { forgetBuild } from "./set-up/build-app.mjs";
import { describeRuntime, electronRuntime } from "./set-up/electron-runtime.mjs";
import { PROJECT } from "./set-up/places.mjs";
import { withPackages } from "./set-up/set-up.mjs";
import { systemLibraries } from "./set-up/system-libraries.mjs";
import { layOutDevelopment } from "./stage/development.mjs";
import { show } from "./terminal/run.mjs";
import { say, Trouble } from "./terminal/say.mjs";

await withPackages(async () => {
  if (process.getuid?.() === 0) {
    throw new Trouble(
      "Chromium's sandbox refuses root. Run `npm run dev` as another user, in a clone that is theirs.",
    );
  }
  await systemLibraries(["window"]);
  const runtime = await electronRuntime();
  say(`• ${describeRuntime(runtime)}, Node ${process.versions.node}`);
  const executable = await layOutDevelopment(runtime);
  // What it writes to out/ is for development: `npm start` must not take it for a build.
  forgetBuild();
  const args = [join(PROJECT, "node_modules/electron-vite/bin/electron-vite.js"), "dev"];
  const env = { ...process.env, ELECTRON_EXEC_PATH: executable };
  const { code } = await show(process.execPath, args, { cwd: PROJECT, env });
  return code ?? 1;
});
