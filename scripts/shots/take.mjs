/** Plays the sandbox in the real app and takes the pictures; runs on the stage, see shots.mjs. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron } from "playwright";
import { completePage } from "../demo/complete-page.mjs";
import { DRIVEN_ELECTRON } from "../stage/driven-electron.mjs";

const { MODULE_BENCH_APP = "", MODULE_BENCH_ARTIFACTS = "." } = process.env;
const profile = mkdtempSync(join(tmpdir(), "module-bench-shots-"));
const app = await _electron.launch({
  executablePath: DRIVEN_ELECTRON,
  args: [...(MODULE_BENCH_APP === "" ? [] : [MODULE_BENCH_APP]), `--user-data-dir=${profile}`],
  chromiumSandbox: true,
  colorScheme: null,
});
try {
  const page = await app.firstWindow();
  const start = page.getByRole("button", { name: "Start session" });
  const timeline = page.getByRole("region", { name: "Session timeline" });
  /** @param {string} name */
  const navigate = (name) => page.getByRole("navigation").getByRole("button", { name }).first().click();
  /** @param {string} name */
  const picture = (name) => page.screenshot({ path: join(MODULE_BENCH_ARTIFACTS, `${name}.png`) });
  /** @param {"Light" | "Dark"} theme */
  async function look(theme) {
    await navigate("Settings");
    await page.getByText(theme, { exact: true }).click();
    await navigate("Employee onboarding");
  }

  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
  await start.waitFor();
  await look("Light");
  const number = page.getByLabel("Employee Reference Number");
  await number.fill("12,5");
  await page.getByLabel("Employment Start Date").fill("2021-02-30");
  await page.getByLabel("Employee Email").fill("");
  await page.getByLabel("Employee Name").press("ControlOrMeta+e");
  await page.getByRole("menuitemradio", { name: "null" }).waitFor();
  await picture("values-light");
  await page.keyboard.press("Escape");
  await page.getByLabel("Employee Email").fill("john.doe@example.com");
  await page.getByLabel("Employment Start Date").fill("2021-09-09");
  await number.fill("1234");
  await start.click();
  await timeline.getByText("waiting_for_input").first().waitFor();
  await page.getByText(/for 1\d/).waitFor();
  await look("Dark");
  await timeline.waitFor();
  await picture("bench-dark");
  await look("Light");
  await timeline.waitFor();
  await picture("bench-light");

  const link = await page
    .getByText(/\/s\/[\w-]+\/sessions\//)
    .first()
    .textContent();
  await completePage(link ?? "");
  await timeline.getByText("completed").first().waitFor();
  await navigate("Sessions");
  await page.getByRole("heading", { name: "Sessions", level: 1 }).waitFor();
  await page.getByRole("row").filter({ hasText: "completed" }).first().click();
  await page.getByRole("tab", { name: "Changes", exact: true }).waitFor();
  await picture("session-light");

  await navigate("Employee onboarding");
  await page.getByRole("button", { name: "Back to the request" }).click();
  await page.getByRole("combobox", { name: "Scenario" }).click();
  await page.getByRole("option", { name: "Start cut before the answer" }).click();
  await start.click();
  await page.getByRole("status").filter({ hasText: "a session may exist" }).waitFor();
  await picture("doubt-light");
} finally {
  await app.close();
  rmSync(profile, { recursive: true, force: true });
}
