import type { Page } from "@playwright/test";
import { DEFAULT_NETWORK } from "../../core/network.ts";
import { de } from "../../core/words/de.ts";
import { en } from "../../core/words/en.ts";
import { pseudo } from "../../core/words/pseudo.ts";
import type { Words } from "../../core/words/words.ts";
import { type BenchApp, closedBy, expect, test } from "./bench-app.ts";
import { cutTexts } from "./cut-texts.ts";

test("a German system gets a German window, menu and key window, and English as soon as it is chosen", async ({
  launch,
}) => {
  const bench = await launch({ args: ["--lang=de"] });
  const { app, page } = bench;
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(page.getByRole("button", { name: de.start.button })).toBeVisible();
  const { file, edit, view, window: windowMenu, help } = de.menu;
  expect(await menuOf(bench)).toEqual([file, edit, view, windowMenu, help]);

  await test.step("key window", async () => {
    await describeOwnModule(page);
    await goTo(page, "Eigenes Modul");
    const [window] = await Promise.all([
      app.waitForEvent("window"),
      page.getByRole("button", { name: de.keys.set }).first().click(),
    ]);
    await window.getByRole("button", { name: de.controls.cancel }).waitFor();
    expect(await window.locator("html").getAttribute("lang")).toBe("de");
    expect(await titlesOf(bench)).toContain(de.windows.keyWindows.api_key);
    await closedBy(window, () => window.keyboard.press("Escape"));
  });

  await test.step("nothing is cut in a small window", async () => {
    await resize(bench);
    for (const name of [de.shell.modules, de.shell.sessions, de.shell.settings]) {
      await goTo(page, name);
      expect(await cutTexts(page), name).toEqual([]);
    }
  });

  await goTo(page, de.shell.settings);
  await page.getByRole("radio", { name: "English" }).check();
  await expect(page.getByRole("heading", { name: en.settings.title, exact: true })).toBeVisible();
  await expect.poll(() => menuOf(bench)).toContain(en.menu.help);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("the pseudo-locale, which is 40 % longer than English, is cut nowhere at 1024 × 700", async ({
  launch,
}) => {
  const bench = await launch({ env: { MODULE_BENCH_WORDS: "pseudo" } });
  const { page } = bench;
  const words: Words = pseudo(en);
  await resize(bench);
  await expect(page.getByRole("button", { name: words.start.button })).toBeVisible();
  expect(await cutTexts(page), "Start").toEqual([]);
  await page.getByRole("button", { name: words.start.button }).click();
  await page.getByRole("region", { name: words.timeline.region }).waitFor();
  expect(await cutTexts(page), "Start with its session").toEqual([]);
  // It finds what is cut.
  const tabs = page.getByRole("tab", { name: words.modules.tabs.parameters });
  const width = (px: string) =>
    tabs.evaluate((tab, to) => Object.assign(tab.style, { width: to, overflow: "hidden" }), px);
  await width("20px");
  expect(await cutTexts(page)).toEqual([expect.stringContaining(words.modules.tabs.parameters)]);
  await width("");
  for (const tab of [words.modules.tabs.parameters, words.modules.tabs.sessions]) {
    await page.getByRole("tab", { name: tab }).click();
    expect(await cutTexts(page), tab).toEqual([]);
  }
  for (const name of [words.shell.modules, words.shell.sessions, words.shell.settings]) {
    await goTo(page, name);
    expect(await cutTexts(page), name).toEqual([]);
  }
});

/** The labels of the native menu. */
function menuOf({ app }: BenchApp): Promise<readonly string[]> {
  return app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? []);
}

function titlesOf({ app }: BenchApp): Promise<readonly string[]> {
  return app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.getTitle()),
  );
}

async function goTo(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation").first().getByRole("button", { name, exact: true }).click();
  await page.getByRole("main").waitFor();
}

async function resize({ app, page }: BenchApp): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700));
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([1024, 700]);
}

/** By the page's own way to main: the form would be filled in by words of one language. */
async function describeOwnModule(page: Page): Promise<void> {
  const described = { name: "Eigenes Modul", moduleId: "Zk3NKIrRdS0A0TFVPP54gA", kind: "input", notes: "" };
  await page.evaluate(
    async ([network, module]) => {
      const { bench } = globalThis as unknown as {
        bench: Record<"saveConnection" | "saveModule", (draft: object) => Promise<{ readonly id: number }>>;
      };
      const connection = { name: "Acme", baseUrl: "https://acme.example", colour: "teal", network };
      const { id: connectionId } = await bench.saveConnection({
        id: null,
        environment: { kind: "test" },
        ...connection,
      });
      await bench.saveModule({ id: null, connectionId, parameters: [], ...module });
    },
    [DEFAULT_NETWORK, described] as const,
  );
}
