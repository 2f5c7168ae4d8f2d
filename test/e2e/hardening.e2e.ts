import { readFileSync } from "node:fs";
import { COMMAND_NAMES } from "../../electron/bridge/commands.ts";
import { expect, test } from "./bench-app.ts";
import { describeModule } from "./own-module.ts";

test("every page runs in Chromium's own sandbox, isolated and without Node", async ({ launch }) => {
  const { app, page, openKeyWindow } = await launch();
  await describeModule(page, { baseUrl: "https://acme.example", parameters: [] });
  const keyWindow = await openKeyWindow();
  const { argv, electron, windows } = await app.evaluate(({ BrowserWindow }) => ({
    argv: process.argv,
    electron: process.versions.electron,
    windows: BrowserWindow.getAllWindows().map(({ webContents }) => ({
      pid: webContents.getOSProcessId(),
      preferences: (
        webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      ).getLastWebPreferences(),
    })),
  }));
  expect(electron).toBe(process.env.MODULE_BENCH_ELECTRON_VERSION);
  expect(argv.join(" ")).not.toContain("--no-sandbox");
  expect(windows).toHaveLength(2);
  expect(new Set(windows.map(({ pid }) => pid)).size).toBe(2);
  for (const { pid, preferences } of windows) {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    expect(status).toMatch(/^Seccomp:\s+2$/m);
    expect(status).toMatch(/^NoNewPrivs:\s+1$/m);
    expect(readFileSync(`/proc/${pid}/cmdline`, "utf8")).not.toContain("--no-sandbox");
    expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false });
  }
  for (const each of [page, keyWindow]) {
    const reached = await each.evaluate(() =>
      ["require", "process", "module", "Buffer"].filter((name) => name in globalThis),
    );
    expect(reached).toEqual([]);
  }
  expect(await keyWindow.evaluate(() => "bench" in globalThis)).toBe(false);
  expect(await page.evaluate(() => "keyWindow" in globalThis)).toBe(false);
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
        bench.openInBrowser?.("file:///etc/passwd"),
        bench.setPreferences?.({ theme: "pink" }),
        bench.start?.({ moduleRef: 1 }),
      ].map((call) => call?.then(() => "taken").catch((error: Error) => error.message)),
    );
  });
  expect(refused).toHaveLength(4);
  for (const message of refused) expect(message).toContain("does not fit");
});

test("a page can run no text as code, reach nobody, and open nothing", async ({ launch, serve }) => {
  const foreign = await serve();
  const { app, page } = await launch();
  const before = page.url();
  const tried = await page.evaluate(async (url) => {
    const broken = new Set<string>();
    Object.assign(globalThis, { broken });
    document.addEventListener("securitypolicyviolation", (event) => broken.add(event.effectiveDirective));
    const socket = url.replace("http:", "ws:");
    const attempts = [
      () => document.body.append(Object.assign(new Image(), { src: `${url}/image` })),
      () => document.body.append(Object.assign(document.createElement("iframe"), { src: `${url}/frame` })),
      () => new WebSocket(socket),
      () => navigator.sendBeacon(`${url}/beacon`),
      () => {
        document.body.setAttribute("onclick", "globalThis.injected = true");
        document.body.click();
      },
      () => {
        const script = document.createElement("script");
        script.textContent = "globalThis.injected = true";
        document.body.append(script);
      },
      () => {
        document.body.insertAdjacentHTML("beforeend", "<b>text as markup</b>");
      },
    ];
    for (const attempt of attempts) {
      try {
        attempt();
      } catch {
        // What throws was refused too; what was not is seen below.
      }
    }
    const code = "data:text/javascript,globalThis.injected = true";
    const imported = await import(code).then(
      () => "run",
      () => "refused",
    );
    const fetched = await fetch(`${url}/fetch`, { mode: "no-cors" }).then(
      () => "reached",
      () => "refused",
    );
    return {
      fetched,
      imported,
      opened: window.open(`${url}/window`) !== null,
      injected: "injected" in globalThis,
    };
  }, foreign.url);
  expect(tried).toEqual({ fetched: "refused", imported: "refused", opened: false, injected: false });
  await expect
    .poll(() =>
      page.evaluate(() => [...(globalThis as unknown as { broken: Set<string> }).broken].toSorted()),
    )
    .toEqual(["connect-src", "frame-src", "img-src", "require-trusted-types-for", "script-src-elem"]);

  await page.evaluate((url) => {
    location.href = `${url}/place`;
  }, foreign.url);
  // Asked in main: the page's driver still waits for the navigation that never comes.
  const after = await app.evaluate(async ({ BrowserWindow }, url) => {
    await fetch(`${url}/from-main`);
    return BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL());
  }, foreign.url);
  expect(after).toEqual([before]);
  expect(foreign.requests.map(({ head }) => head.split(" ")[1])).toEqual(["/from-main"]);
});
