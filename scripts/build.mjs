/** `npm run build`: builds the app and the CLI into `out/`, after a plain `npm ci`, whatever is there already. */
import { build } from "./set-up/build-app.mjs";
import { checkNodeVersion, continueOnProjectNode } from "./set-up/node-version.mjs";
import { passSignalsOn } from "./terminal/run.mjs";
import { runCommand, step } from "./terminal/say.mjs";

passSignalsOn();
await runCommand(async () => {
  checkNodeVersion();
  const elsewhere = await continueOnProjectNode();
  if (elsewhere !== undefined) return elsewhere;
  await step("Building the app and the CLI", build);
  return 0;
});
