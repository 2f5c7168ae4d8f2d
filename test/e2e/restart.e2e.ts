import { expect, test } from "./bench-app.ts";
import { describeModule } from "./own-module.ts";
import { recordingApi } from "./recording-api.ts";
import { chooseScenario } from "./scenario.ts";

for (const end of ["quit", "kill"] as const) {
  test(`a session is watched on after a restart (${end}), and the time between is told`, async ({
    launch,
  }) => {
    const first = await launch();
    await chooseScenario(first.page, "Slow");
    await first.page.getByRole("button", { name: "Start session" }).click();
    const timeline = first.page.getByRole("region", { name: "Session timeline" });
    await expect(timeline).toContainText("running", { timeout: 30_000 });
    await first[end]();

    const { page } = await launch({ profile: first.profile });
    await page.getByRole("navigation").getByRole("button", { name: "Sessions" }).click();
    await page.getByRole("row").filter({ hasText: "Employee onboarding" }).first().click();
    const again = page.getByRole("region", { name: "Session timeline" });
    await expect(again).toContainText("completed", { timeout: 45_000 });
    await page.getByRole("tab", { name: "Raw" }).click();
    await expect(page.getByText('"not_running"').first()).toBeVisible();
  });
}

test("a start that the app's end cut off is in doubt afterwards, said at once, and sent once only", async ({
  launch,
}) => {
  const api = await recordingApi({ silent: true });
  const first = await launch();
  await describeModule(first.page, { baseUrl: api.url, parameters: [] });
  await first.setKey("a-key-of-the-tests");
  await first.page.getByRole("button", { name: "Start session" }).click();
  await expect.poll(() => api.starts().length).toBe(1);
  await first.kill();

  const { page } = await launch({ profile: first.profile });
  await expect(page.getByText(/in doubt/).first()).toBeVisible();
  await page.getByRole("navigation").getByRole("button", { name: "Sessions" }).click();
  await expect(page.getByRole("row").filter({ hasText: "Hand-made" })).toContainText("in doubt");
  expect(api.starts()).toHaveLength(1);
  await api.close();
});
