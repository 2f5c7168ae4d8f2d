/** `npm run dist:dir`: packs the app, unpacked, into `dist/` with the Electron that is there. Downloads nothing more. */
import { packApp } from "./set-up/pack-app.mjs";
import { prepareApp, withPackages } from "./set-up/set-up.mjs";
import { print, step } from "./terminal/say.mjs";

await withPackages(async () => {
  const runtime = await prepareApp([]);
  print(await step("Packing the app", () => packApp(runtime)));
  return 0;
});
