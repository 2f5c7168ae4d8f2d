/** `npm run dist:deb`: a Debian package of the app, in `dist/`, from what `npm run dist:dir` packs. Downloads nothing more. */
import { dirname } from "node:path";
import { buildDeb } from "./linux/build-deb.mjs";
import { packIfStale } from "./set-up/pack-app.mjs";
import { prepareApp, withPackages } from "./set-up/set-up.mjs";
import { print, step } from "./terminal/say.mjs";

await withPackages(async () => {
  const executable = await packIfStale(await prepareApp([]));
  print(await step("Making the Debian package", () => buildDeb(dirname(executable))));
  return 0;
});
