/** `npm run check:rooms`: the rooms and their arrows, with the reason beside each violation. */
import { runGate } from "./layers/gates.mjs";
import { print, runCommand } from "./terminal/say.mjs";

await runCommand(async () => {
  const { counts, output } = await runGate("rooms");
  print(output === "" ? "✓ every import points downwards" : output);
  return counts.failed === 0 ? 0 : 1;
});
