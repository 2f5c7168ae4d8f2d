/** `npm run check`: what a change must pass before it is shown to anybody, in under a minute. */
import { report, runGates, runProjects } from "./layers/run-layers.mjs";
import { withPackages } from "./set-up/set-up.mjs";

await withPackages(async () => report([...(await runGates()), ...(await runProjects(["unit"]))]));
