/** `npm run cli -- …`: runs the headless bench, built first when a source changed. Its output is the CLI's alone. */
import { join } from "node:path";
import { buildIfStale } from "./set-up/build-app.mjs";
import { PROJECT } from "./set-up/places.mjs";
import { withPackages } from "./set-up/set-up.mjs";
import { show } from "./terminal/run.mjs";

await withPackages(async () => {
  await buildIfStale();
  const { code } = await show(process.execPath, [
    join(PROJECT, "out/cli/module-bench.js"),
    ...process.argv.slice(2),
  ]);
  return code ?? 1;
});
