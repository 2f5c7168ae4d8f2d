import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { type BenchApp, expect, test } from "./bench-app.ts";
import { inNavigation, openSession } from "./navigation.ts";
import { describeModule } from "./own-module.ts";
import { chooseScenario } from "./scenario.ts";

const SIZES = [
  { width: 1024, height: 700 },
  { width: 1920, height: 1080 },
] as const;

/** The views that a person meets, and how to get there from the Start view of a module that was started once. */
const VIEWS: readonly { readonly name: string; readonly go: (page: Page) => Promise<void> }[] = [
  {
    name: "Start with its session",
    async go(page) {
      await inNavigation(page, "Employee onboarding");
      await page.getByRole("region", { name: "Session timeline" }).waitFor();
    },
  },
  {
    name: "Start with its request",
    async go(page) {
      await inNavigation(page, "Contract risk check");
      await page.getByRole("region", { name: "Body" }).waitFor();
    },
  },
  {
    name: "Start that was refused",
    async go(page) {
      await inNavigation(page, "Weekly report");
      await chooseScenario(page, "Key refused (404)");
      await page.getByRole("button", { name: "Start session" }).click();
      await page.getByRole("region", { name: "What it may be" }).waitFor();
    },
  },
  { name: "Modules", go: (page) => inNavigation(page, "Modules") },
  {
    name: "New module",
    async go(page) {
      await inNavigation(page, "Modules");
      await page.getByRole("button", { name: "New module" }).click();
      await page.getByRole("button", { name: "Save" }).waitFor();
    },
  },
  { name: "Sessions", go: (page) => inNavigation(page, "Sessions") },
  {
    name: "Session",
    async go(page) {
      await openSession(page, "Employee onboarding");
      await page.getByRole("region", { name: "Session timeline" }).waitFor();
    },
  },
  { name: "Settings", go: (page) => inNavigation(page, "Settings") },
];

for (const theme of ["Light", "Dark"] as const) {
  test(`axe finds nothing in any view (${theme}), and nothing scrolls sideways at any size`, async ({
    launch,
  }) => {
    const bench = await launch();
    const { page } = bench;
    await setTheme(page, theme);
    await inNavigation(page, "Employee onboarding");
    await chooseScenario(page, "Completes at once");
    await page.getByRole("button", { name: "Start session" }).click();
    await expect(page.getByRole("region", { name: "Session timeline" })).toContainText("completed");
    for (const { name, go } of VIEWS) {
      await test.step(name, async () => {
        await resize(bench, { width: 1280, height: 800 });
        await go(page);
        expect(await violations(page)).toEqual([]);
        for (const size of SIZES) {
          await resize(bench, size);
          await expect.poll(() => scrolledSideways(page), `at ${size.width}`).toEqual([]);
        }
      });
    }
    await test.step("API key", async () => {
      await describeModule(page, { baseUrl: "https://acme.example", parameters: [] });
      const window = await bench.openKeyWindow();
      expect(await isDark(window)).toBe(theme === "Dark");
      expect(await violations(window)).toEqual([]);
      await window.getByLabel("API key", { exact: true }).fill("Bearer with a blank");
      expect(await violations(window)).toEqual([]);
    });
  });
}

async function setTheme(page: Page, theme: "Light" | "Dark"): Promise<void> {
  await inNavigation(page, "Settings");
  await page.getByRole("radiogroup", { name: "Theme" }).getByRole("radio", { name: theme }).check();
  await expect.poll(() => isDark(page)).toBe(theme === "Dark");
}

function isDark(page: Page): Promise<boolean> {
  return page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
}

async function resize(
  { app, page }: BenchApp,
  size: { readonly width: number; readonly height: number },
): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, size);
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([size.width, size.height]);
}

/** Everything that has a scrollbar along its lower edge. */
function scrolledSideways(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("*")]
      .filter(
        (element) =>
          element.scrollWidth > element.clientWidth &&
          (element === document.documentElement || /auto|scroll/.test(getComputedStyle(element).overflowX)),
      )
      .map((element) => `${element.tagName} ${element.className}`),
  );
}

/** Legacy mode, because Electron cannot open the blank page that axe's default needs. */
async function violations(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
