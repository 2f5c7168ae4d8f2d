import { expect, test } from "./bench-app.ts";
import { inBrowser } from "./browser.ts";

test("the first run ends in a completed session, through the browser page", async ({ launch }) => {
  const { page, openedLinks } = await launch();
  const start = page.getByRole("button", { name: "Start session" });
  await expect(start).toBeFocused();
  await expect(page.getByText("This is a built-in sandbox: nothing leaves this computer.")).toBeVisible();
  await expect(page.getByLabel("Employee Name", { exact: true })).toHaveValue("John Doe");
  await expect(page.getByLabel("Employee Reference Number", { exact: true })).toHaveValue("1234");
  const shown = await page
    .getByRole("region", { name: "Request" })
    .getByRole("region", { name: "Body" })
    .textContent();
  expect(shown).toBe(
    '{"data":{"startParameters":{"employee_name":"John Doe","employee_email":"john.doe@example.com","employment_start_date":"2021-09-09","employee_reference_number":1234}}}',
  );

  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Accepted 201" })).toBeVisible();
  const timeline = page.getByRole("region", { name: "Session timeline" });
  await expect(timeline).toContainText("waiting_for_input");
  await page.getByRole("button", { name: "Open in browser" }).click();
  await expect.poll(() => openedLinks().length).toBe(1);

  await inBrowser(openedLinks()[0] ?? "", async (visited) => {
    await expect(visited.getByRole("row").filter({ hasText: "employee_name" })).toContainText('"John Doe"');
    await expect(visited.getByRole("row").filter({ hasText: "employee_reference_number" })).toContainText(
      "1234",
    );
    await visited.getByLabel("Your name").fill("Jane Roe");
    await visited.getByLabel("Comment").fill("Looks right.");
    await visited.getByRole("button", { name: "Complete session" }).click();
    await expect(visited.getByRole("status")).toBeVisible();
  });
  await expect(timeline).toContainText("completed");
  await expect(page.getByLabel("Employee Name", { exact: true })).toHaveValue("John Doe");
});

test("the main job takes at most twelve key presses from a cold first run", async ({ launch }) => {
  const { page, openedLinks } = await launch();
  let presses = 0;
  async function press(key: string): Promise<void> {
    presses++;
    await page.keyboard.press(key);
  }
  await expect(page.getByRole("button", { name: "Start session" })).toBeFocused();
  await press("Enter");
  const timeline = page.getByRole("region", { name: "Session timeline" });
  await expect(timeline).toContainText("waiting_for_input");
  const open = page.getByRole("button", { name: "Open in browser" });
  while (!(await open.evaluate((button) => button === document.activeElement))) {
    expect(presses).toBeLessThan(11);
    await press("Tab");
  }
  await press("Enter");
  await expect.poll(() => openedLinks().length).toBe(1);
  await inBrowser(openedLinks()[0] ?? "", async (visited) => {
    await visited.getByRole("button", { name: "Complete session" }).click();
  });
  await expect(timeline).toContainText("completed");
  expect(presses).toBeLessThanOrEqual(12);
});
