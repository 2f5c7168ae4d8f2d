import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { type BenchApp, expect, test } from "./bench-app.ts";
import { describeModule } from "./own-module.ts";
import { chooseScenario } from "./scenario.ts";

const SIZES = [
  { width: 1024, height: 700 },
  { width: 1920, height: 1080 },
] as const;

/** The views that a person meets, and how to get there. */
const VIEWS: readonly { readonly name: string; readonly go: (page: Page) => Promise<void> }[] = [
  { name: "Modules", go: (page) => inNavigation(page, "Modules") },
  {
    name: "New module",
    async go(page) {
      await inNavigation(page, "Modules");
      await page.getByRole("button", { name: "New module" }).click();
    },
  },
  { name: "Sessions", go: (page) => inNavigation(page, "Sessions") },
  {
    name: "Session",
    async go(page) {
      await inNavigation(page, "Sessions");
      await page.getByRole("row").filter({ hasText: "Employee onboarding" }).first().click();
      await page.getByRole("region", { name: "Session timeline" }).waitFor();
    },
  },
  { name: "Settings", go: (page) => inNavigation(page, "Settings") },
];

test("axe finds nothing in any view, light and dark, and nothing scrolls sideways at any size", async ({
  launch,
}) => {
  test.setTimeout(120_000);
  const bench = await launch();
  const { page } = bench;
  await check(bench, "Start");
  await chooseScenario(page, "Completes at once");
  await page.getByRole("button", { name: "Start session" }).click();
  await expect(page.getByRole("region", { name: "Session timeline" })).toContainText("completed");
  await check(bench, "Start, with its session");
  for (const theme of ["Light", "Dark"] as const) {
    await inNavigation(page, "Settings");
    await page.getByText(theme, { exact: true }).click();
    await expect
      .poll(() => page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches))
      .toBe(theme === "Dark");
    for (const view of VIEWS) {
      await view.go(page);
      await check(bench, `${view.name}, ${theme}`);
    }
  }
});

test("the key window passes axe too", async ({ launch }) => {
  const { app, page } = await launch();
  await describeModule(page, { baseUrl: "https://acme.example", parameters: [] });
  const [window] = await Promise.all([
    app.waitForEvent("window"),
    page.getByRole("button", { name: "Set API key…" }).first().click(),
  ]);
  await window.getByLabel("API key", { exact: true }).waitFor();
  expect(await violations(window)).toEqual([]);
});

async function check({ app, page }: BenchApp, where: string): Promise<void> {
  await test.step(where, async () => {
    expect(await violations(page), where).toEqual([]);
    for (const size of SIZES) {
      await app.evaluate(({ BrowserWindow }, { width, height }) => {
        BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
      }, size);
      await expect.poll(() => page.evaluate(() => innerWidth)).toBe(size.width);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${where} at ${size.width}`).toBe(0);
    }
  });
}

/** Legacy mode, because Electron cannot open the blank page that axe's default needs. */
async function violations(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

function inNavigation(page: Page, name: string): Promise<void> {
  return page.getByRole("navigation").getByRole("button", { name }).first().click();
}
