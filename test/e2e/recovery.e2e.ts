import { chmodSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { ElectronApplication } from "@playwright/test";
import { expect, test } from "./bench-app.ts";
import { axe } from "./looks/axe.ts";
import { flaws } from "./looks/flaws.ts";

const STORE = "module-bench.sqlite";

/** The titles of the windows that a person sees. */
function visibleWindows(app: ElectronApplication): Promise<readonly string[]> {
  return app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .filter((window) => window.isVisible())
      .map((window) => window.getTitle()),
  );
}

test("damaged files are put aside on the person's word, under the name that is told, and the bench works", async ({
  launch,
}) => {
  const first = await launch();
  await first.quit();
  for (const file of [STORE, "preferences.json", "preferences.json.bak"]) {
    writeFileSync(join(first.profile, file), `damaged: ${file}`);
  }

  const { page, app } = await launch({
    profile: first.profile,
    async recover(window, running) {
      await expect(window.getByRole("heading", { level: 1 })).toHaveText("What is kept is damaged");
      expect(await visibleWindows(running)).toHaveLength(1);
      expect((await axe(window)).violations).toEqual([]);
      expect(await flaws(window)).toEqual([]);
      expect(readFileSync(join(first.profile, STORE), "utf8")).toBe(`damaged: ${STORE}`);
      await window.getByRole("button", { name: "Rescue what can be read" }).click();
      await expect(window.getByRole("alert")).toContainText("Nothing in the file can be read");
      // By keyboard alone: from the way that failed to the next one.
      await window.getByRole("button", { name: "Rescue what can be read" }).focus();
      await window.keyboard.press("Tab");
      await window.keyboard.press("Enter");
    },
  });
  for (const [file, says, names] of [
    [STORE, "The bench begins anew.", /lies under (\S+)\. Nothing/],
    ["preferences.json", "The settings could not be read.", /put aside as (\S+[^\s.,])[.,]/],
  ] as const) {
    const notice = page.getByRole("alert").filter({ hasText: says });
    await expect(notice).toBeVisible();
    const aside = names.exec((await notice.textContent()) ?? "")?.[1] ?? "";
    expect(readFileSync(resolve(first.profile, aside), "utf8")).toBe(`damaged: ${file}`);
    await notice.getByRole("button", { name: "Dismiss" }).click();
    await expect(notice).toHaveCount(0);
  }
  expect(await visibleWindows(app)).toEqual(["Module Bench"]);
  await page.getByRole("button", { name: "Start session" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Accepted" })).toBeVisible();
});

test("what can be read of a damaged store is rescued, and told in numbers", async ({ launch }) => {
  const first = await launch();
  await first.page.getByRole("button", { name: "Start session" }).click();
  await expect(first.page.getByRole("status").filter({ hasText: "Accepted" })).toBeVisible();
  await first.quit();
  const file = join(first.profile, STORE);
  truncateSync(file, statSync(file).size - 4_096);

  const { page } = await launch({
    profile: first.profile,
    recover: (window) => window.getByRole("button", { name: "Rescue what can be read" }).click(),
  });
  await expect(page.getByRole("alert").filter({ hasText: "1 session was rescued" })).toBeVisible();
  await page.getByRole("button", { name: "Sessions" }).click();
  await expect(page.getByRole("row").filter({ hasText: "Employee onboarding" })).toHaveCount(1);
});

test("a profile that nobody may write to is told as that, and not taken for another instance", async ({
  launch,
}) => {
  const first = await launch();
  await first.quit();
  const modes = readdirSync(first.profile).map(
    (name) => [name, statSync(join(first.profile, name)).mode] as const,
  );
  chmodSync(first.profile, 0o500);
  for (const [name, mode] of modes) chmodSync(join(first.profile, name), mode & 0o555);

  const { page } = await launch({
    profile: first.profile,
    async recover(window) {
      await expect(window.getByRole("heading", { level: 1 })).toHaveText(
        "Nothing can be written to the data folder",
      );
      chmodSync(first.profile, 0o700);
      for (const [name, mode] of modes) chmodSync(join(first.profile, name), mode);
      await window.getByRole("button", { name: "Try again" }).click();
    },
  });
  await page.getByRole("button", { name: "Start session" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Accepted" })).toBeVisible();
});

test("quitting at the recovery window leaves the file as it was", async ({ launch }) => {
  const first = await launch();
  await first.quit();
  const file = join(first.profile, STORE);
  writeFileSync(file, "damaged");
  const quitting = launch({
    profile: first.profile,
    recover: (window) => window.getByRole("button", { name: "Quit" }).click(),
  });
  await expect(quitting).rejects.toThrow(/closed/);
  expect(readFileSync(file, "utf8")).toBe("damaged");
  expect(readdirSync(first.profile).filter((name) => name.includes("damaged-"))).toEqual([]);
});

test("the history is exported to a file of the person's choice, whole and without a key", async ({
  launch,
}) => {
  const { app, page, profile } = await launch();
  await page.getByRole("button", { name: "Start session" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Accepted" })).toBeVisible();
  const to = join(profile, "export.jsonl");
  // The system's dialog belongs to the system: what it would give is put in its place.
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, to);
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("button", { name: "Export everything…" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Exported 1 session" })).toContainText(to);
  const text = readFileSync(to, "utf8");
  const lines = text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as { readonly kind: string });
  expect(lines[0]).toMatchObject({ kind: "export", format: "module-bench/history", version: 1 });
  expect(lines.at(-1)).toMatchObject({ kind: "end", sessions: 1 });
  expect(text).toContain("Bearer ••••••••");
  if (process.platform !== "win32") expect(statSync(to).mode & 0o777).toBe(0o600);
});
