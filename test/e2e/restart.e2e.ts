import type { Page } from "@playwright/test";
import { expect, test } from "./bench-app.ts";
import { inBrowser } from "./browser.ts";
import { inNavigation, openSession } from "./navigation.ts";
import { describeModule } from "./own-module.ts";

const ENDS = ["quit", "kill"] as const;

for (const end of ENDS) {
  test(`a session is watched on to its end after a restart (${end}), and the time between is told`, async ({
    launch,
    serve,
  }) => {
    const api = await serve({ states: ["running"] });
    const first = await launch();
    await describeModule(first.page, { baseUrl: api.url, parameters: [] });
    await first.setKey();
    await first.page.getByRole("button", { name: "Start session" }).click();
    await expect(first.page.getByRole("region", { name: "Session timeline" })).toContainText("running");
    await first[end]();

    const askedBefore = api.queries().length;
    const { page } = await launch({ profile: first.profile });
    await expect.poll(() => api.queries().length).toBeGreaterThan(askedBefore);
    await openSession(page, "Hand-made");
    await expect(page.getByLabel("Facts")).toContainText(/not running \d/);
    await expect(page.getByLabel("Facts")).toContainText("live");
    api.say("completed");
    await expect(page.getByRole("region", { name: "Session timeline" })).toContainText("completed", {
      timeout: 20_000,
    });
    await expect(page.getByLabel("Facts")).toContainText("ended");
    expect(api.starts()).toHaveLength(1);
  });

  test(`a start that the app's end (${end}) cut off is in doubt afterwards, said at once, and sent once only`, async ({
    launch,
    serve,
  }) => {
    const api = await serve({ start: "silence" });
    const first = await launch();
    await describeModule(first.page, { baseUrl: api.url, parameters: [] });
    await first.setKey();
    await first.page.getByRole("button", { name: "Start session" }).click();
    await expect.poll(() => api.starts().length).toBe(1);
    await first[end]();

    const { page } = await launch({ profile: first.profile });
    await expect(page.getByRole("alert").filter({ hasText: "1 start was cut off." })).toContainText(
      "Nothing is sent again by itself",
    );
    await inNavigation(page, "Sessions");
    const row = page.getByRole("row").filter({ hasText: "Hand-made" });
    await expect(row).toContainText("in doubt");
    await row.getByRole("button").click();
    await expect(page.getByRole("status").filter({ hasText: "a session may exist" })).toContainText(
      "The app ended between the sending and the answer.",
    );
    const sessions = page
      .getByRole("navigation", { name: "Main" })
      .getByRole("button", { name: "Sessions", exact: true });
    await expect(sessions).toHaveAccessibleDescription("1 start in doubt");
    await page.getByRole("button", { name: "Mark as not started" }).click();
    await expect(page.getByRole("note")).toContainText("you said that this start came to no session");
    await expect(sessions).toHaveAccessibleDescription("");
    expect(api.requests).toHaveLength(1);
  });
}

test("presets, what was typed and the counter outlive a restart; a start with changes is compared with the one it came from", async ({
  launch,
}) => {
  const first = await launch();
  const number = (page: Page) => page.getByLabel("Employee Reference Number", { exact: true });
  const body = (page: Page) => page.getByRole("region", { name: "Body" });
  await number(first.page).fill("{{counter}}");
  await first.page.getByRole("button", { name: /^Values: / }).press("Enter");
  await first.page.getByRole("menuitem", { name: /^Save as preset/ }).press("Enter");
  await first.page.getByRole("textbox", { name: "Name", exact: true }).fill("Counted");
  await first.page.keyboard.press("Enter");
  await expect(first.page.getByRole("button", { name: "Values: Counted" })).toBeVisible();
  // While it goes, it still takes what is pressed.
  await expect(first.page.getByRole("dialog")).toHaveCount(0);
  await expect(body(first.page)).toContainText('"employee_reference_number":1');
  const shown = await body(first.page).textContent();
  await first.page.keyboard.press("Control+Enter");
  await expect(first.page.getByRole("status").filter({ hasText: "Accepted" })).toBeVisible();
  await first.quit();

  const { page } = await launch({ profile: first.profile });
  await openSession(page, "Employee onboarding");
  await page.getByRole("tab", { name: "Values" }).click();
  await expect(page.getByRole("figure", { name: "Exact body" })).toContainText(shown ?? "");
  await page.getByRole("button", { name: "Start again with changes" }).click();
  await expect(number(page)).toHaveValue("{{counter}}");
  await page.getByLabel("Employee Name", { exact: true }).fill("Jane");
  await expect(page.getByRole("table", { name: "What differs from that start" }).getByRole("row")).toHaveText(
    ["ParameterThenNow", 'employee_name"John Doe""Jane"', "employee_reference_number12"],
  );
  await page.getByRole("button", { name: /^Values: Start of/ }).click();
  await page.getByRole("menuitem", { name: "Counted" }).click();
  await expect(page.getByRole("menu")).toHaveCount(0);
  await expect(page.getByLabel("Employee Name", { exact: true })).toHaveValue("John Doe");
  await expect(body(page)).toContainText('"employee_reference_number":2');
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("status").filter({ hasText: "Accepted" })).toBeVisible();
  await expect(page.getByText("Sent as 3")).toBeVisible();
});

test("the sandbox's sessions outlive a restart: the page of the last run is opened and finishes the session", async ({
  launch,
}) => {
  const first = await launch();
  await first.page.getByRole("button", { name: "Start session" }).click();
  await expect(first.page.getByRole("region", { name: "Session timeline" })).toContainText(
    "waiting_for_input",
  );
  await first.quit();

  const { page, openedLinks } = await launch({ profile: first.profile });
  await openSession(page, "waiting_for_input");
  await page.getByRole("button", { name: "Open in browser" }).click();
  await expect.poll(() => openedLinks().length).toBe(1);
  await inBrowser(openedLinks()[0] ?? "", async (visited) => {
    await visited.getByRole("button", { name: "Complete session" }).click();
    await expect(visited.getByRole("heading", { name: "Your part is done" })).toBeVisible();
  });
  await expect(page.getByRole("region", { name: "Session timeline" })).toContainText("completed");
});
