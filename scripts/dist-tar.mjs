/** `npm run dist:tar`: the app as one archive that runs from any folder, in `dist/`. Downloads nothing more. */
import { dirname } from "node:path";
import { buildTar } from "./linux/build-tar.mjs";
import { packIfStale } from "./set-up/pack-app.mjs";
import { prepareApp, withPackages } from "./set-up/set-up.mjs";
import { print, step } from "./terminal/say.mjs";

await withPackages(async () => {
  const executable = await packIfStale(await prepareApp([]));
  print(await step("Making the archive", () => buildTar(dirname(executable))));
  return 0;
});
