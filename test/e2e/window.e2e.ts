import { spawn } from "node:child_process";
import { expect, test } from "./bench-app.ts";
import { chooseScenario, openModule } from "./scenario.ts";

const { MODULE_BENCH_ELECTRON = "", MODULE_BENCH_APP = "" } = process.env;

test("the window comes back where it was", async ({ launch }) => {
  const first = await launch();
  const wanted = { x: 40, y: 30, width: 1100, height: 720 };
  await first.app.evaluate(({ BrowserWindow }, bounds) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(bounds);
  }, wanted);
  await first.quit();
  const { app } = await launch({ profile: first.profile });
  const bounds = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  expect(bounds).toMatchObject({ width: wanted.width, height: wanted.height });
});

test("a second instance on the same profile hands over and ends", async ({ launch }) => {
  const { profile, page } = await launch();
  const args = [...(MODULE_BENCH_APP === "" ? [] : [MODULE_BENCH_APP]), `--user-data-dir=${profile}`];
  const second = spawn(MODULE_BENCH_ELECTRON, args, { stdio: "ignore" });
  const code = await new Promise((resolve) => second.once("exit", resolve));
  expect(code).toBe(0);
  await expect(page.getByRole("button", { name: "Start session" })).toBeVisible();
});

test("watching goes on while another view is open", async ({ launch }) => {
  const { page } = await launch();
  await chooseScenario(page, "Runs, then completes");
  await page.getByRole("button", { name: "Start session" }).click();
  await expect(page.getByRole("region", { name: "Session timeline" })).toContainText("created");
  await page.getByRole("navigation").getByRole("button", { name: "Settings" }).click();
  await page.getByRole("navigation").getByRole("button", { name: "Sessions" }).click();
  await expect(page.getByRole("row").filter({ hasText: "Employee onboarding" })).toContainText("completed", {
    timeout: 20_000,
  });
});

test("a session that somebody else started is watched by its link", async ({ launch }) => {
  const { page } = await launch();
  await openModule(page, "Employee onboarding");
  await page.getByRole("button", { name: "Start session" }).click();
  await expect(page.getByRole("region", { name: "Session timeline" })).toContainText("waiting_for_input");
  const link = await page
    .getByText(/\/s\/oITwNKIrRdS0A0TFVPP54g\/sessions\//)
    .first()
    .textContent();
  await page.getByRole("navigation").getByRole("button", { name: "Sessions" }).click();
  await page.getByRole("button", { name: "Watch a session…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Session id or link").fill(link ?? "");
  await dialog.getByRole("button", { name: "Watch", exact: true }).click();
  // It is in the list already, so that one is opened instead of a second row.
  await expect(page.getByRole("region", { name: "Session timeline" })).toContainText("waiting_for_input");
});
