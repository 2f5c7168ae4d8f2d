import type { Locator } from "@playwright/test";
import { expect, test } from "./bench-app.ts";
import { inBrowser } from "./browser.ts";
import { CANARY } from "./canary/key.ts";
import { ownHost } from "./canary/own-hosts.ts";

/** The sandbox's example: what the form is filled with, and what of it arrives, as JSON. */
const VALUES = [
  { field: "Employee Name", value: "John Doe", apiName: "employee_name", arrives: '"John Doe"' },
  {
    field: "Employee Email",
    value: "john.doe@example.com",
    apiName: "employee_email",
    arrives: '"john.doe@example.com"',
  },
  {
    field: "Employment Start Date",
    value: "2021-09-09",
    apiName: "employment_start_date",
    arrives: '"2021-09-09"',
  },
  {
    field: "Employee Reference Number",
    value: "1234",
    apiName: "employee_reference_number",
    arrives: "1234",
  },
] as const;

test("the first run ends in a completed session, through the browser page", async ({ launch }) => {
  const { page, openedLinks } = await launch();
  const start = page.getByRole("button", { name: "Start session" });
  await expect(start).toBeFocused();
  await expect(page.getByText("This is a built-in sandbox: nothing leaves this computer.")).toBeVisible();
  for (const { field, value } of VALUES) {
    await expect(page.getByLabel(field, { exact: true })).toHaveValue(value);
  }
  const shown = await page
    .getByRole("region", { name: "Request" })
    .getByRole("region", { name: "Body" })
    .textContent();
  expect(shown).toBe(
    '{"data":{"startParameters":{"employee_name":"John Doe","employee_email":"john.doe@example.com","employment_start_date":"2021-09-09","employee_reference_number":1234}}}',
  );

  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Accepted 201" })).toBeVisible();
  await expect(start).toBeFocused();
  const timeline = page.getByRole("region", { name: "Session timeline" });
  await expect(timeline).toContainText("waiting_for_input");
  await page.getByRole("button", { name: "Open in browser" }).click();
  await expect.poll(openedLinks).toHaveLength(1);

  await inBrowser(openedLinks()[0] ?? "", async (visited) => {
    for (const { apiName, arrives } of VALUES) {
      const cells = visited.getByRole("row").filter({ hasText: apiName }).getByRole("cell");
      await expect(cells.nth(1)).toHaveText(arrives);
      await expect(cells.nth(2)).toHaveText("yes");
    }
    await visited.getByLabel("Your name").fill("Jane Roe");
    await visited.getByLabel("Comment").fill("Looks right.");
    await visited.getByRole("button", { name: "Complete session" }).click();
    await expect(visited.getByRole("heading", { name: "Your part is done" })).toBeVisible();
    await expect(visited.getByText("Jane Roe")).toBeVisible();
  });
  await expect(timeline).toContainText("completed");
  for (const { field, value } of VALUES) {
    await expect(page.getByLabel(field, { exact: true })).toHaveValue(value);
  }
});

test("by keyboard alone: the main job in at most twelve presses, then the palette, a module with its key, the settings", async ({
  launch,
  serve,
}) => {
  const api = await serve();
  ownHost(api.url);
  const { page, app, openedLinks } = await launch();
  let presses = 0;
  async function press(key: string): Promise<void> {
    presses++;
    await page.keyboard.press(key);
  }
  async function tabTo(control: Locator): Promise<void> {
    for (let steps = 0; !(await control.evaluate((element) => element === document.activeElement)); steps++) {
      expect(steps).toBeLessThan(40);
      await press("Tab");
    }
  }
  async function inPalette(words: string): Promise<void> {
    await press("Control+k");
    await expect(page.getByRole("combobox", { name: "Find or do" })).toBeFocused();
    await page.keyboard.type(words);
    await press("Enter");
  }
  await expect(page.getByRole("button", { name: "Start session" })).toBeFocused();
  await press("Enter");
  const timeline = page.getByRole("region", { name: "Session timeline" });
  await expect(timeline).toContainText("waiting_for_input");
  await expect(page.getByRole("button", { name: "Open in browser" })).toBeVisible();
  await press("F6");
  await press("o");
  await expect.poll(openedLinks).toHaveLength(1);
  expect(presses).toBeLessThanOrEqual(12);
  await inBrowser(openedLinks()[0] ?? "", async (visited) => {
    await visited.getByRole("button", { name: "Complete session" }).click();
    await expect(visited.getByRole("heading", { name: "Your part is done" })).toBeVisible();
  });
  await expect(timeline).toContainText("completed");

  await inPalette("new module");
  const connection = page.getByRole("group", { name: "Connection" });
  await tabTo(connection.getByLabel("Name"));
  await page.keyboard.type("Acme");
  await tabTo(connection.getByLabel("Base URL"));
  await page.keyboard.type(`${api.url}/s/oITwNKIrRdS0A0TFVPP54g`);
  await tabTo(connection.getByLabel("Environment"));
  await press("Enter");
  await page.keyboard.type("TEST");
  await press("Enter");
  const module = page.getByRole("group", { name: "Module", exact: true });
  await tabTo(module.getByLabel("Name"));
  await page.keyboard.type("Hand-made");
  await tabTo(module.getByLabel("Module ID"));
  await page.keyboard.type("oITwNKIrRdS0A0TFVPP54g");
  await tabTo(page.getByRole("button", { name: "Save" }));
  await press("Enter");
  await page.getByRole("button", { name: "Start session" }).waitFor();
  const [keyWindow] = await Promise.all([app.waitForEvent("window"), inPalette("enter the module key")]);
  await expect(keyWindow.getByLabel("API key", { exact: true })).toBeFocused();
  await keyWindow.keyboard.type(CANARY);
  const closed = keyWindow.waitForEvent("close");
  await keyWindow.keyboard.press("Enter").catch(() => {});
  await closed;
  await press("Control+Enter");
  await expect(timeline).toContainText("completed");
  expect(api.starts()).toHaveLength(1);

  await inPalette("go to settings");
  await expect(page.getByRole("heading", { name: "Settings", level: 1 })).toBeVisible();
  await press("Alt+ArrowLeft");
  await expect(page.getByRole("heading", { name: "Hand-made", level: 1 })).toBeVisible();
});
