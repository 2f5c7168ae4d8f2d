import type { Page } from "@playwright/test";
import { type BenchApp, closedBy, expect, test } from "./bench-app.ts";
import { axe } from "./looks/axe.ts";
import { flaws, smallTargets } from "./looks/flaws.ts";
import { focusWalk } from "./looks/focus-walk.ts";
import { resize, wear } from "./looks/sizes.ts";
import { AROUND, AT_WORK, arrive, leave, type Station } from "./looks/stations.ts";
import { inNavigation } from "./navigation.ts";
import { chooseScenario } from "./scenario.ts";

/** Where room is scarce: the smallest window, and twice the size in one that many laptops have. */
const TIGHT = [
  { size: { width: 1024, height: 700 }, zoom: 200 },
  { size: { width: 880, height: 600 }, zoom: 100 },
] as const;

/** The views in which Tab is walked here; `npm run contact-sheet` walks in every state of all of them. */
const WALKED: ReadonlySet<string> = new Set(["Start", "Session", "Sessions", "New module", "Hand over"]);

for (const [part, stations] of Object.entries({ "at work": AT_WORK, around: AROUND })) {
  test(`every view and state is for every eye and ear (${part})`, async ({ launch }) => {
    test.setTimeout(150_000);
    const bench = await launch();
    // Colours on their way from one theme to the other are neither's.
    await bench.page.emulateMedia({ reducedMotion: "reduce" });
    const walked = new Set<string>();
    const counts = { stations: 0, nodes: 0, stops: 0 };
    const wrong: string[] = [];
    for (const station of stations) {
      await test.step(`${station.view}, ${station.state}`, async () => {
        await resize(bench, { width: 1280, height: 800 });
        await leave(bench);
        await arrive(bench, station);
        const seen = await lookOver(bench, station, {
          walk: WALKED.has(station.view) && !walked.has(station.view),
        });
        walked.add(station.view);
        counts.stations += 1;
        counts.nodes += seen.nodes;
        counts.stops += seen.stops;
        wrong.push(...seen.wrong);
      });
    }
    if (part === "around") wrong.push(...(await lookOverKeyWindow(bench)));
    process.stdout.write(`looks, ${part}: ${JSON.stringify(counts)}\n`);
    expect(wrong).toEqual([]);
  });
}

async function lookOver(
  bench: BenchApp,
  { view, state }: Station,
  { walk }: { readonly walk: boolean },
): Promise<{ readonly nodes: number; readonly stops: number; readonly wrong: readonly string[] }> {
  const { page } = bench;
  const wrong: string[] = [];
  const tell = (what: string, found: readonly string[]) =>
    wrong.push(...found.map((each) => `${view}, ${state}, ${what}: ${each}`));
  const { nodes, violations } = await axe(page);
  tell("axe, light", violations);
  tell("too small to hit", await smallTargets(page));
  await wear(bench, "dark");
  tell("axe, dark", (await axe(page, "colours")).violations);
  await wear(bench, "light");
  for (const { size, zoom } of TIGHT) {
    await resize(bench, size, zoom);
    tell(`${size.width}×${size.height} at ${zoom} %`, await flaws(page));
  }
  if (!walk) return { nodes, stops: 0, wrong };
  await resize(bench, { width: 1280, height: 800 });
  const { stops, problems } = await focusWalk(page, view === "Start" ? "window" : "view");
  tell("by Tab", problems);
  return { nodes, stops, wrong };
}

/** The window that a key is typed into, empty and with a remark. */
async function lookOverKeyWindow(bench: BenchApp): Promise<readonly string[]> {
  const wrong: string[] = [];
  await resize(bench, { width: 1280, height: 800 });
  await inNavigation(bench.page, "Hand-made");
  const window = await bench.openKeyWindow();
  await window.emulateMedia({ reducedMotion: "reduce" });
  for (const typed of ["", "Bearer with a blank"]) {
    await window.getByLabel("API key", { exact: true }).fill(typed);
    wrong.push(...(await axe(window)).violations, ...(await smallTargets(window)), ...(await flaws(window)));
    await wear({ ...bench, page: window }, "dark");
    wrong.push(...(await axe(window, "colours")).violations);
    await wear({ ...bench, page: window }, "light");
  }
  await closedBy(window, () => window.keyboard.press("Escape"));
  return wrong.map((each) => `API key: ${each}`);
}

test("size, density, theme and what the system asks for reach the page", async ({ launch }) => {
  const first = await launch();
  const { page, app } = first;
  const style = (name: "height" | "backgroundColor" | "outlineStyle" | "animationName", of: string) =>
    page.evaluate(
      ({ selector, wanted }) => {
        const element = document.querySelector(selector);
        return element === null ? null : getComputedStyle(element)[wanted];
      },
      { selector: of, wanted: name },
    );

  await test.step("the theme of the system, as it changes", async () => {
    await page.emulateMedia({ colorScheme: "light" });
    expect(await style("backgroundColor", "main")).toBe("rgb(255, 255, 255)");
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await style("backgroundColor", "main")).toBe("rgb(21, 24, 27)");
    await page.emulateMedia({ colorScheme: null });
  });

  await test.step("no motion where none is wanted, and the figures tick on", async () => {
    await chooseScenario(page, "Never ends");
    await page.getByRole("button", { name: "Start session" }).click();
    const chip = page.getByRole("main").getByText("running", { exact: true }).first();
    await chip.waitFor();
    await expect.poll(() => moving(page)).toBeGreaterThan(0);
    await page.emulateMedia({ reducedMotion: "reduce" });
    expect(await moving(page)).toBe(0);
    const held = page.getByText(/^for \d/);
    const before = await held.textContent();
    await expect(held).not.toHaveText(before ?? "");
  });

  await test.step("the system's colours: what is chosen and what has the focus stay apart", async () => {
    await page.emulateMedia({ forcedColors: "active" });
    expect(await style("outlineStyle", "[aria-current=page]")).toBe("solid");
    await page.getByRole("button", { name: "Start session" }).focus();
    await page.keyboard.press("Tab");
    expect(await style("outlineStyle", ":focus-visible")).toBe("solid");
    await page.emulateMedia({ forcedColors: "none" });
  });

  await test.step("density", async () => {
    await inNavigation(page, "Settings");
    const height = () =>
      page.getByRole("textbox", { name: "Queries a minute" }).evaluate((field) => field.clientHeight + 2);
    expect(await height()).toBe(32);
    await page.getByRole("radio", { name: "Compact" }).check();
    expect(await height()).toBe(28);
    expect(await smallTargets(page)).toEqual([]);
  });

  await test.step("size, from the menu, kept", async () => {
    const wide = await page.evaluate(() => innerWidth);
    await app.evaluate(({ Menu }) => {
      const view = Menu.getApplicationMenu()?.items.find(({ label }) => label === "View");
      const larger = view?.submenu?.items.find(({ label }) => label === "Larger");
      for (let times = 0; times < 3; times += 1) larger?.click();
    });
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(Math.round(wide / 1.5));
    await expect(page.getByRole("combobox", { name: "Size" })).toHaveText("150%");
    await first.quit();
    const second = await launch({ profile: first.profile });
    await expect.poll(() => second.page.evaluate(() => innerWidth)).toBe(Math.round(wide / 1.5));
    expect(await second.page.evaluate(() => document.documentElement.dataset.density)).toBe("compact");
  });
});

/** How much moves in the page by itself. */
function moving(page: Page): Promise<number> {
  return page.evaluate(
    () => document.getAnimations().filter(({ playState }) => playState === "running").length,
  );
}
