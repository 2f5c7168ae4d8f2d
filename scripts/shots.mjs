/** `npm run shots`: makes the pictures of README and guide with the real app, and puts them into `docs/pictures/`. */

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "./set-up/places.mjs";
import { prepareApp, withPackages } from "./set-up/set-up.mjs";
import { play } from "./stage/play.mjs";
import { layOutStage } from "./stage/stage.mjs";
import { print } from "./terminal/say.mjs";

/** What `shots/take.mjs` leaves among the artifacts. */
const PICTURES = [
  "bench-light.png",
  "bench-dark.png",
  "values-light.png",
  "session-light.png",
  "doubt-light.png",
];

await withPackages(async () => {
  const runtime = await prepareApp(["window", "headless"]);
  const stage = await layOutStage(runtime);
  const code = await play(stage, {
    args: ["scripts/shots/take.mjs"],
    hasDisplay: false,
    version: runtime.version,
  });
  if (code !== 0) return code;
  const folder = join(PROJECT, "docs/pictures");
  mkdirSync(folder, { recursive: true });
  for (const picture of PICTURES) {
    // Not copyFile: as root that would give the picture to the user who took it.
    writeFileSync(join(folder, picture), readFileSync(join(stage.artifacts, picture)));
    print(join("docs/pictures", picture));
  }
  return 0;
});
