import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { parseVaultFile, vaultText } from "../../electron/main/vault/vault-file.ts";
import { closedBy, expect, test } from "./bench-app.ts";
import { CANARY, PASTED } from "./canary/key.ts";
import { inNavigation } from "./navigation.ts";
import { describeModule } from "./own-module.ts";
import { filesWith } from "./profile-files.ts";

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
  await first.setKey(CANARY);
  await expect(first.page.getByText(/Key kept by the system’s keyring/)).toBeVisible();
  expect(statSync(vault).mode & 0o777).toBe(0o600);
  expect(filesWith(first.profile, CANARY)).toEqual([]);
  await first.quit();
  expect(filesWith(first.profile, CANARY)).toEqual([]);

  const second = await launch({ profile: first.profile });
  await inNavigation(second.page, "Hand-made");
  await expect(second.page.getByText(/Key kept by the system’s keyring/)).toBeVisible();
  await second.page.getByRole("button", { name: "Start session" }).click();
  await expect(second.page.getByRole("status").filter({ hasText: "Accepted" })).toBeVisible();
  expect(api.starts()[0]?.head).toContain(`Authorization: Bearer ${CANARY}`);
  await second.quit();

  const sealed = readFileSync(vault);
  const { page, setKey } = await launch({ profile: first.profile, keyring: "basic store" });
  await inNavigation(page, "Hand-made");
  await expect(
    page.getByText("Kept keys cannot be read: they were kept by another keyring than this session offers."),
  ).toBeVisible();
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
    await first.setKey(CANARY);
    await expect(first.page.getByText(/Key in memory until you quit/)).toBeVisible();
    await first.page.getByRole("button", { name: "Start session" }).click();
    await expect(first.page.getByRole("status").filter({ hasText: "Accepted" })).toBeVisible();
    expect(api.starts()[0]?.head).toContain(`Authorization: Bearer ${CANARY}`);
    expect(filesWith(first.profile, CANARY)).toEqual([]);
    await inNavigation(first.page, "Settings");
    // Notifications go over the same bus.
    const nobody = first.page.getByText("Nobody shows notifications");
    await expect(nobody).toHaveCount(keyring === "no session bus" ? 1 : 0);
    await first.quit();
    expect(filesWith(first.profile, CANARY)).toEqual([]);

    const { page } = await launch({ profile: first.profile, keyring });
    await inNavigation(page, "Hand-made");
    await expect(page.getByText("No API key yet").first()).toBeVisible();
    await page.getByRole("button", { name: "Start session" }).click();
    await expect(page.getByRole("alert")).toContainText("There is no API key for this module");
    expect(api.starts()).toHaveLength(1);
  });
}

test("the key window is a process of its own with one call, pastes through main, and is gone with all it held", async ({
  launch,
}) => {
  const { app, page, profile, openKeyWindow } = await launch();
  await describeModule(page, { baseUrl: "https://acme.example", parameters: [] });
  const window = await openKeyWindow();
  const seen = await window.evaluate(() => ({
    call: typeof (globalThis as { keyWindow?: unknown }).keyWindow,
    reached: ["bench", "recovery", "require", "process"].filter((name) => name in globalThis),
  }));
  expect(seen).toEqual({ call: "function", reached: [] });
  const refused = await window.evaluate(async () => {
    const { keyWindow } = globalThis as unknown as { keyWindow: (question: unknown) => Promise<unknown> };
    const odd = [{ kind: "library" }, { kind: "view", more: 1 }, null, { kind: "save", key: "k" }];
    return Promise.all(
      odd.map((each) =>
        keyWindow(each).then(
          () => "answered",
          (error: unknown) => String(error),
        ),
      ),
    );
  });
  for (const each of refused) expect(each).toContain("Refused: that is no question of the key window.");
  const { pid, stored } = await app.evaluate(({ BrowserWindow }) => {
    const own = BrowserWindow.getAllWindows().find((each) => each.isModal());
    return {
      pid: own?.webContents.getOSProcessId() ?? 0,
      stored: own?.webContents.session.storagePath ?? null,
    };
  });
  expect(stored).toBeNull();
  expect(existsSync(`/proc/${pid}`)).toBe(true);

  await app.evaluate(({ clipboard }, key) => clipboard.writeText(`Bearer ${key}`), PASTED);
  await window.getByRole("button", { name: "Paste" }).click();
  await expect(window.getByText(/“Bearer ” stands in front/)).toBeVisible();
  await expect(window.getByText(/The clipboard is cleared after 30 s/)).toBeVisible();
  await window.getByRole("button", { name: "Remove “Bearer ”" }).click();
  await expect(window.getByLabel("API key", { exact: true })).toHaveValue(PASTED);
  await window.getByLabel("API key", { exact: true }).press("ControlOrMeta+a");
  await window.getByLabel("API key", { exact: true }).press("ControlOrMeta+v");
  await expect(window.getByLabel("API key", { exact: true })).toHaveValue(`Bearer ${PASTED}`);
  await window.getByRole("button", { name: "Remove “Bearer ”" }).click();
  await closedBy(window, () => window.getByRole("button", { name: "Save key" }).click());
  await expect(page.getByText(/Key kept by the system’s keyring/)).toBeVisible();
  await expect.poll(() => existsSync(`/proc/${pid}`)).toBe(false);
  expect(filesWith(profile, PASTED)).toEqual([]);
});

test("a key is held back from another address, and is there again with its own", async ({
  launch,
  serve,
}) => {
  const [first, second] = [await serve(), await serve()];
  const { page, setKey } = await launch();
  await describeModule(page, { baseUrl: first.url, parameters: [] });
  await setKey(CANARY, "every module of the connection");
  const start = page.getByRole("button", { name: "Start session" });

  await moveTo(page, second.url);
  const held = `API key held back: it is for ${new URL(first.url).host}`;
  await inNavigation(page, "Hand-made");
  await expect(page.getByText(held)).toBeVisible();
  await expect(page.getByRole("button", { name: "Set API key…" }).first()).toBeVisible();
  await start.click();
  await expect(page.getByRole("alert")).toContainText("There is no API key for this module");
  expect(second.requests).toHaveLength(0);

  await moveTo(page, first.url);
  await inNavigation(page, "Hand-made");
  await expect(page.getByText(/Key kept by the system’s keyring/)).toBeVisible();
  await start.click();
  await expect(page.getByRole("status").filter({ hasText: "Accepted" })).toBeVisible();
  expect(first.starts()[0]?.head).toContain(`Authorization: Bearer ${CANARY}`);
  expect(second.requests).toHaveLength(0);
});

test("a damaged vault is told, is left alone, and gives way on a word", async ({ launch }) => {
  const first = await launch();
  await describeModule(first.page, { baseUrl: "https://acme.example", parameters: [] });
  await first.setKey(CANARY);
  await expect(first.page.getByText(/Key kept by the system’s keyring/)).toBeVisible();
  await first.quit();
  const vault = join(first.profile, "vault.json");
  const damaged = readFileSync(vault, "utf8").replace(/"setAt": \d/, '"setAt": 9');
  writeFileSync(vault, damaged);

  const { page, setKey } = await launch({ profile: first.profile });
  await inNavigation(page, "Hand-made");
  await expect(page.getByText("Kept keys cannot be read: their file is damaged.")).toBeVisible();
  await setKey(`${CANARY}-again`);
  await expect(page.getByText(/Key in memory until you quit/)).toBeVisible();
  expect(readFileSync(vault, "utf8")).toBe(damaged);
  await inNavigation(page, "Settings");
  await page.getByRole("button", { name: "Put the unreadable keys aside" }).click();
  await expect(page.getByText(/Put aside as vault\.damaged-/)).toBeVisible();
  await inNavigation(page, "Hand-made");
  await expect(page.getByText(/Key kept by the system’s keyring/)).toBeVisible();
  const aside = readdirSync(first.profile).filter((name) => name.startsWith("vault.damaged-"));
  expect(aside.map((name) => readFileSync(join(first.profile, name), "utf8"))).toEqual([damaged]);
});

test("a data key that the real keyring does not give back whole is told from a damaged file", async ({
  launch,
}) => {
  const first = await launch();
  await describeModule(first.page, { baseUrl: "https://acme.example", parameters: [] });
  await first.setKey(CANARY);
  await expect(first.page.getByText(/Key kept by the system’s keyring/)).toBeVisible();
  await first.quit();
  const vault = join(first.profile, "vault.json");
  const kept = parseVaultFile(readFileSync(vault, "utf8"));
  if (kept === null) throw new Error("No vault.");
  const wrapped = Buffer.from(kept.wrappedKey, "base64");
  // Linux' older cipher notices no change in the middle: other bytes come out, and no error.
  wrapped[5] = (wrapped[5] ?? 0) ^ 1;
  const foreign = vaultText({ ...kept, wrappedKey: wrapped.toString("base64") });
  writeFileSync(vault, foreign);

  const { page } = await launch({ profile: first.profile });
  await inNavigation(page, "Hand-made");
  await expect(page.getByText(/the keyring no longer holds what opens them/)).toBeVisible();
  expect(readFileSync(vault, "utf8")).toBe(foreign);
});

test("the keys of a removed connection are forgotten at the next start, not before", async ({ launch }) => {
  const first = await launch();
  await describeModule(first.page, { baseUrl: "https://acme.example", parameters: [] });
  await first.setKey(CANARY, "every module of the connection");
  await expect(first.page.getByText(/Key kept by the system’s keyring/)).toBeVisible();
  const vault = join(first.profile, "vault.json");
  const kept = () => Object.keys((JSON.parse(readFileSync(vault, "utf8")) as { keys: object }).keys);
  await inNavigation(first.page, "Modules");
  await first.page.getByRole("button", { name: "Edit connection Acme" }).click();
  await first.page.getByRole("button", { name: "Delete connection" }).click();
  await first.page.getByRole("button", { name: "Undo" }).waitFor();
  expect(kept()).toHaveLength(1);
  await first.quit();
  await launch({ profile: first.profile });
  expect(kept()).toEqual([]);
});

/** Gives the connection another address, as a person does. */
async function moveTo(page: Page, url: string): Promise<void> {
  await inNavigation(page, "Modules");
  await page.getByRole("button", { name: "Edit connection Acme" }).click();
  await page.getByLabel("Base URL").fill(url);
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("heading", { name: "Modules" }).waitFor();
}
