import { expect, type Page } from "@playwright/test";
import type { BenchApp } from "../bench-app.ts";

/** A window's content in px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The sizes of the contact sheet. */
export const SIZES: readonly Size[] = [
  { width: 880, height: 600 },
  { width: 1024, height: 700 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
];

/** Gives the window that content, and waits until the page has it. `zoom` in percent. */
export async function resize({ app, page }: BenchApp, size: Size, zoom = 100): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, { width, height, factor }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setContentSize(width, height);
      window?.webContents.setZoomFactor(factor);
    },
    { ...size, factor: zoom / 100 },
  );
  const wanted = [size.width, size.height].map((px) => Math.round((px * 100) / zoom));
  await expect
    .poll(() => page.evaluate(() => [innerWidth, innerHeight]), { intervals: [10, 20, 50, 100] })
    .toEqual(wanted);
  await painted(page);
}

/** Waits until what follows from a change is drawn: one frame measures, the next one shows. */
export function painted(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
      ),
  );
}

/** Shows the app in a theme, as the preference does, and waits until the page is in it. */
export async function wear({ app, page }: BenchApp, theme: "light" | "dark"): Promise<void> {
  await app.evaluate(({ nativeTheme }, wanted) => {
    nativeTheme.themeSource = wanted;
  }, theme);
  await expect
    .poll(() => page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches), {
      intervals: [10, 20, 50, 100],
    })
    .toBe(theme === "dark");
}

/** Lets the page speak a language, as the preference does, and waits until it does. */
export async function speak({ page }: BenchApp, language: "en" | "de"): Promise<void> {
  await page.evaluate(async (wanted) => {
    const { bench } = globalThis as unknown as {
      bench: { setPreferences(change: { readonly language: string }): Promise<unknown> };
    };
    if (document.documentElement.lang !== wanted) await bench.setPreferences({ language: wanted });
  }, language);
  await expect
    .poll(() => page.evaluate(() => document.documentElement.lang), { intervals: [10, 20, 50] })
    .toBe(language);
}
