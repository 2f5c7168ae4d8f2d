import { readFileSync } from "node:fs";
import { COMMAND_NAMES } from "../../electron/bridge/commands.ts";
import { expect, test } from "./bench-app.ts";

test("every page runs in Chromium's own sandbox, isolated and without Node", async ({ launch }) => {
  const { app, page } = await launch();
  const { argv, pagePid, preferences } = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const contents = window?.webContents;
    const known = contents as unknown as { getLastWebPreferences(): Record<string, unknown> };
    return {
      argv: process.argv,
      pagePid: contents?.getOSProcessId() ?? 0,
      preferences: known.getLastWebPreferences(),
    };
  });
  expect(argv.join(" ")).not.toContain("--no-sandbox");
  const status = readFileSync(`/proc/${pagePid}/status`, "utf8");
  expect(status).toMatch(/^Seccomp:\s+2$/m);
  expect(status).toMatch(/^NoNewPrivs:\s+1$/m);
  expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false });
  expect(await page.evaluate(() => typeof (globalThis as { require?: unknown }).require)).toBe("undefined");
});

test("the page has main's commands and nothing else, and an input that does not fit is refused", async ({
  launch,
}) => {
  const { page } = await launch();
  const names = await page.evaluate(() => Object.keys((globalThis as unknown as { bench: object }).bench));
  expect(names.toSorted()).toEqual([...COMMAND_NAMES, "subscribe"].toSorted());
  const refused = await page.evaluate(async () => {
    const { bench } = globalThis as unknown as {
      bench: Record<string, (input: unknown) => Promise<unknown>>;
    };
    return Promise.all(
      [
        bench.session?.("1 OR 1=1"),
        bench.openInBrowser?.({ sessionRow: 1, confirmedHost: null, url: "file:///etc/passwd" }),
        bench.setPreferences?.({ theme: "pink" }),
        bench.start?.({ moduleRef: 1 }),
      ].map((call) => call?.then(() => "taken").catch((error: Error) => error.message)),
    );
  });
  for (const message of refused) expect(message).toContain("does not fit");
});

test("a page can run no text as code, reach nobody, and open nothing", async ({ launch }) => {
  const { app, page } = await launch();
  const before = page.url();
  const tried = await page.evaluate(async () => {
    const script = document.createElement("script");
    let assigned = "taken";
    try {
      script.textContent = "window.injected = true";
      document.body.append(script);
    } catch {
      assigned = "refused";
    }
    const fetched = await fetch("http://127.0.0.1:9/").then(
      () => "reached",
      () => "refused",
    );
    const opened = window.open("https://example.com/");
    location.href = "https://example.com/";
    return {
      assigned,
      injected: (globalThis as { injected?: boolean }).injected === true,
      fetched,
      opened: opened !== null,
    };
  });
  expect(tried.injected).toBe(false);
  expect(tried.fetched).toBe("refused");
  expect(tried.opened).toBe(false);
  // Asked in main: the page's driver still waits for the navigation that never comes.
  const after = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL()),
  );
  expect(after).toEqual([before]);
});
