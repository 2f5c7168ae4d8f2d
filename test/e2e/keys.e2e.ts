import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { closedBy, expect, test } from "./bench-app.ts";
import { inNavigation } from "./navigation.ts";
import { describeModule } from "./own-module.ts";
import { filesWith } from "./profile-files.ts";

const KEY = "canary-key-7f3a9c2e5b8d1046-of-the-end-to-end-tests";

test("with a keyring the key is there after a restart, sealed, and in no file in clear", async ({
  launch,
  serve,
}) => {
  const api = await serve();
  const first = await launch();
  const vault = join(first.profile, "vault.json");
  await describeModule(first.page, { baseUrl: api.url, parameters: [] });
  await expect(first.page.getByText("No API key yet").first()).toBeVisible();
  const window = await first.openKeyWindow();
  await expect(window.getByText(`Goes only to ${new URL(api.url).host}`)).toBeVisible();
  const windows = await first.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((each) => ({ title: each.getTitle(), modal: each.isModal() })),
  );
  expect(windows.toSorted((a, b) => Number(a.modal) - Number(b.modal))).toEqual([
    { title: "Module Bench", modal: false },
    { title: "API key", modal: true },
  ]);
  await window.getByLabel("API key", { exact: true }).fill("never kept");
  await closedBy(window, () => window.keyboard.press("Escape"));
  await expect(first.page.getByText("No API key yet").first()).toBeVisible();
  await first.setKey(KEY);
  await expect(first.page.getByText(/Key kept by the system’s keyring/)).toBeVisible();
  expect(statSync(vault).mode & 0o777).toBe(0o600);
  expect(filesWith(first.profile, KEY)).toEqual([]);
  await first.quit();
  expect(filesWith(first.profile, KEY)).toEqual([]);

  const second = await launch({ profile: first.profile });
  await inNavigation(second.page, "Hand-made");
  await expect(second.page.getByText(/Key kept by the system’s keyring/)).toBeVisible();
  await second.page.getByRole("button", { name: "Start session" }).click();
  await expect(second.page.getByRole("status").filter({ hasText: "Accepted" })).toBeVisible();
  expect(api.starts()[0]?.head).toContain(`Authorization: Bearer ${KEY}`);
  await second.quit();

  const sealed = readFileSync(vault);
  const { page, setKey } = await launch({ profile: first.profile, keyring: "basic store" });
  await inNavigation(page, "Hand-made");
  await expect(page.getByText(/Kept keys cannot be read/).first()).toBeVisible();
  await setKey("another key for this run");
  await expect(page.getByText(/Key in memory until you quit/)).toBeVisible();
  expect(readFileSync(vault)).toEqual(sealed);
});

for (const keyring of ["basic store", "no session bus"] as const) {
  test(`without a keyring (${keyring}) a key lives until the app quits, and that is said before it is typed`, async ({
    launch,
    serve,
  }) => {
    const api = await serve();
    const first = await launch({ keyring });
    await describeModule(first.page, { baseUrl: api.url, parameters: [] });
    const window = await first.openKeyWindow();
    await expect(window.getByRole("note")).toContainText("Kept until you quit.");
    await closedBy(window, () => window.getByRole("button", { name: "Cancel" }).click());
    await first.setKey(KEY);
    await expect(first.page.getByText(/Key in memory until you quit/)).toBeVisible();
    await first.page.getByRole("button", { name: "Start session" }).click();
    await expect(first.page.getByRole("status").filter({ hasText: "Accepted" })).toBeVisible();
    expect(api.starts()[0]?.head).toContain(`Authorization: Bearer ${KEY}`);
    expect(filesWith(first.profile, KEY)).toEqual([]);
    await first.quit();
    expect(filesWith(first.profile, KEY)).toEqual([]);

    const { page } = await launch({ profile: first.profile, keyring });
    await inNavigation(page, "Hand-made");
    await expect(page.getByText("No API key yet").first()).toBeVisible();
    await page.getByRole("button", { name: "Start session" }).click();
    await expect(page.getByRole("alert")).toContainText("There is no API key for this module");
    expect(api.starts()).toHaveLength(1);
  });
}
