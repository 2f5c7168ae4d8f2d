/**
 * The demo: plays the main job on the built-in sandbox through the real app, tells the timeline as it happens, saves a
 * picture of the window and quits with 0.
 *
 * Gets what stage/play.mjs tells it: `MODULE_BENCH_ELECTRON`, `MODULE_BENCH_APP`, `MODULE_BENCH_ARTIFACTS`. Its own
 * arguments go to the app; without `--user-data-dir` it plays on a profile that is gone afterwards.
 */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron } from "playwright";
import { completePage } from "./demo/complete-page.mjs";
import { DRIVEN_ELECTRON } from "./stage/driven-electron.mjs";
import { say } from "./terminal/say.mjs";

/** How long the demo waits for any one thing, in ms. */
const PATIENCE_MS = 60_000;

const { MODULE_BENCH_APP = "", MODULE_BENCH_ARTIFACTS = "." } = process.env;
const appArgs = process.argv.slice(2);
const ownProfile = mkdtempSync(join(tmpdir(), "module-bench-demo-"));
const profile = appArgs.some((arg) => arg.startsWith("--user-data-dir"))
  ? []
  : [`--user-data-dir=${ownProfile}`];

const app = await _electron.launch({
  executablePath: DRIVEN_ELECTRON,
  args: [...(MODULE_BENCH_APP === "" ? [] : [MODULE_BENCH_APP]), ...profile, ...appArgs],
  chromiumSandbox: true,
});
try {
  await play();
} finally {
  await app.close();
  rmSync(ownProfile, { recursive: true, force: true });
}

async function play() {
  const page = await app.firstWindow();
  page.setDefaultTimeout(PATIENCE_MS);
  const start = page.getByRole("button", { name: "Start session" });
  await start.waitFor();
  say(
    `• The window is there: ${(await page.getByRole("heading", { level: 1 }).first().textContent())?.trim()}`,
  );
  say(`• This will be sent: ${await page.getByRole("region", { name: "Body" }).textContent()}`);
  await start.click();
  await page.getByRole("status").filter({ hasText: "Accepted" }).first().waitFor();
  say("• Start session: accepted");

  const timeline = page.getByRole("region", { name: "Session timeline" });
  for (const state of ["waiting_for_input", "completed"]) {
    await timeline.getByText(state, { exact: true }).first().waitFor();
    say(`• The timeline now shows: ${await seenStates()}`);
    if (state !== "waiting_for_input") continue;
    const link = await page.evaluate(async () => {
      const bench = /** @type {{ bench: import("../electron/bridge/bench-api.ts").BenchApi }} */ (
        /** @type {unknown} */ (globalThis)
      ).bench;
      return (await bench.sessions({ limit: 1 })).sessions[0]?.startLink ?? "";
    });
    await completePage(link);
    say(`• A person filled in the page: ${link}`);
  }

  async function seenStates() {
    const words = (await timeline.textContent()) ?? "";
    const states = ["created", "running", "waiting_for_input", "completed", "fatal_errored", "unknown"];
    return states.filter((state) => words.includes(state)).join(" → ");
  }

  const picture = join(MODULE_BENCH_ARTIFACTS, "module-bench.png");
  await page.screenshot({ path: picture });
  say(`✓ The session is completed. A picture of the window: ${picture}`);
}
