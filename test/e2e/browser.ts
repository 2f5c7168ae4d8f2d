import { chromium, type Page } from "@playwright/test";

/** Where Debian and Ubuntu put their Chromium. */
const CHROMIUM = "/usr/bin/chromium";

/** Without these Chromium asks the outside for updates and the like, again and again. */
const QUIET = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
];

/** Opens a link in a real browser, as the system's opener would, and closes the browser when `visit` is done. */
export async function inBrowser(link: string, visit: (page: Page) => Promise<void>): Promise<void> {
  const browser = await chromium.launch({ executablePath: CHROMIUM, chromiumSandbox: true, args: QUIET });
  try {
    const page = await browser.newPage();
    await page.goto(link);
    await visit(page);
  } finally {
    await browser.close();
  }
}
