import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./bench-app.ts";
import { describeModule } from "./own-module.ts";
import { recordingApi } from "./recording-api.ts";

const KEY = "canary-key-7f3a9c2e5b8d1046-of-the-end-to-end-tests";

test("with a keyring the key is there after a restart, sealed, and in no file in clear", async ({
  launch,
}) => {
  const api = await recordingApi();
  const first = await launch();
  await describeModule(first.page, { baseUrl: api.url, parameters: [] });
  await expect(first.page.getByText("No API key yet").first()).toBeVisible();
  await first.setKey(KEY);
  await expect(first.page.getByText(/Key kept by the system’s keyring/)).toBeVisible();
  await first.quit();
  expect(statSync(join(first.profile, "vault.json")).mode & 0o777).toBe(0o600);
  expect(filesWith(first.profile, KEY)).toEqual([]);

  const { page } = await launch({ profile: first.profile });
  await page.getByRole("navigation").getByRole("button", { name: "Hand-made" }).click();
  await expect(page.getByText(/Key kept by the system’s keyring/)).toBeVisible();
  await page.getByRole("button", { name: "Start session" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Accepted" })).toBeVisible();
  expect(api.starts()[0]?.head).toContain(`Authorization: Bearer ${KEY}`);
  await api.close();
});

test("without a keyring a key lives until the app quits, and that is said before it is typed", async ({
  launch,
}) => {
  const api = await recordingApi();
  const first = await launch({ keyring: false });
  await describeModule(first.page, { baseUrl: api.url, parameters: [] });
  const [window] = await Promise.all([
    first.app.waitForEvent("window"),
    first.page.getByRole("button", { name: "Set API key…" }).first().click(),
  ]);
  await expect(window.getByText("Kept until you quit.")).toBeVisible();
  const closed = window.waitForEvent("close");
  await window.getByRole("button", { name: "Cancel" }).click();
  await closed;
  await first.setKey(KEY);
  await first.page.getByRole("button", { name: "Start session" }).click();
  await expect(first.page.getByRole("status").filter({ hasText: "Accepted" })).toBeVisible();
  await first.quit();
  expect(filesWith(first.profile, KEY)).toEqual([]);

  const { page } = await launch({ profile: first.profile, keyring: false });
  await page.getByRole("navigation").getByRole("button", { name: "Hand-made" }).click();
  await expect(page.getByText("No API key yet").first()).toBeVisible();
  await api.close();
});

function filesWith(folder: string, text: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).includes(text));
}
