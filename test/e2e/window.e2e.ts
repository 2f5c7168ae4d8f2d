import { spawn } from "node:child_process";
import { expect, test } from "./bench-app.ts";
import { inNavigation, openSession } from "./navigation.ts";
import { describeModule } from "./own-module.ts";
import { chooseScenario } from "./scenario.ts";

const { MODULE_BENCH_ELECTRON = "", MODULE_BENCH_APP = "" } = process.env;

test("the window comes back where it was", async ({ launch }) => {
  const first = await launch();
  const wanted = { x: 40, y: 30, width: 1100, height: 720 };
  await first.app.evaluate(({ BrowserWindow }, bounds) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(bounds);
  }, wanted);
  const boundsOf = (app: typeof first.app) =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  await expect.poll(() => boundsOf(first.app)).toEqual(wanted);
  await first.quit();
  const { app } = await launch({ profile: first.profile });
  await expect.poll(() => boundsOf(app)).toEqual(wanted);
});

test("a second instance on the same profile hands over and ends", async ({ launch }) => {
  const { app, profile, page } = await launch();
  await app.evaluate((electron) => {
    electron.app.on("second-instance", () => {
      Object.assign(globalThis, { handedOver: true });
    });
  });
  const args = [...(MODULE_BENCH_APP === "" ? [] : [MODULE_BENCH_APP]), `--user-data-dir=${profile}`];
  const second = spawn(MODULE_BENCH_ELECTRON, args, { stdio: "ignore" });
  const code = await new Promise((resolve) => second.once("exit", resolve));
  expect(code).toBe(0);
  await expect.poll(() => app.evaluate(() => "handedOver" in globalThis)).toBe(true);
  expect(app.windows()).toHaveLength(1);
  await expect(page.getByRole("button", { name: "Start session" })).toBeVisible();
});

test("watching goes on while another view is open", async ({ launch }) => {
  const { page } = await launch();
  await chooseScenario(page, "Runs, then completes");
  await page.getByRole("button", { name: "Start session" }).click();
  await expect(page.getByRole("region", { name: "Session timeline" })).toContainText("created");
  await inNavigation(page, "Settings");
  await expect(page.getByRole("button", { name: "Watching 1 session" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Watching 1 session" })).toHaveCount(0, { timeout: 20_000 });
  await inNavigation(page, "Sessions");
  await expect(page.getByRole("row").filter({ hasText: "Employee onboarding" })).toContainText("completed");
});

test("what the system says of sleep stands in the timeline, and the session is asked again", async ({
  launch,
  serve,
}) => {
  const api = await serve({ states: ["running"] });
  const { app, page, setKey } = await launch();
  await describeModule(page, { baseUrl: api.url, parameters: [] });
  await setKey();
  await page.getByRole("button", { name: "Start session" }).click();
  await expect(page.getByRole("region", { name: "Session timeline" })).toContainText("running");
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit("suspend"));
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit("resume"));
  const before = api.queries().length;
  await openSession(page, "Hand-made");
  await expect(page.getByLabel("Facts")).toContainText(/asleep \d/);
  await expect.poll(() => api.queries().length, { timeout: 20_000 }).toBeGreaterThan(before);
});

test("a session that somebody else started is watched by its link", async ({ launch }) => {
  const { page } = await launch();
  const { url } = await page.evaluate(async () => {
    const { bench } = globalThis as unknown as {
      bench: { library(): Promise<{ connections: readonly { baseUrl: string }[] }> };
    };
    return { url: (await bench.library()).connections[0]?.baseUrl ?? "" };
  });
  const answer = await fetch(`${url}/api/execution/oITwNKIrRdS0A0TFVPP54g/sessions`, {
    method: "POST",
    headers: { Authorization: "Bearer sandbox-employee-onboarding", "Content-Type": "application/json" },
  });
  const { links } = (await answer.json()) as { links: { browser: string } };

  await inNavigation(page, "Sessions");
  const watch = page.getByRole("button", { name: "Watch a session…" });
  await watch.click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Session id or link").fill(links.browser);
  await dialog.getByRole("button", { name: "Watch", exact: true }).click();
  const timeline = page.getByRole("region", { name: "Session timeline" });
  await expect(timeline).toContainText("waiting_for_input");
  await page.getByRole("tab", { name: "Values" }).click();
  await expect(page.getByRole("tabpanel")).toContainText("Somebody else started this session");

  // Watched a second time it is the same session, not a second one.
  await inNavigation(page, "Sessions");
  await watch.click();
  await dialog.getByLabel("Session id or link").fill(links.browser);
  await dialog.getByRole("button", { name: "Watch", exact: true }).click();
  await expect(timeline).toContainText("waiting_for_input");
  await inNavigation(page, "Sessions");
  await expect(page.getByRole("row").filter({ hasText: "watched by link or id" })).toHaveCount(1);
});
