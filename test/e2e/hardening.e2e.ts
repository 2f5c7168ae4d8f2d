import { readFileSync } from "node:fs";
import { join } from "node:path";
import { COMMAND_NAMES } from "../../electron/bridge/commands.ts";
import { closedBy, expect, test } from "./bench-app.ts";
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

test("what cannot be a command's input is refused on the real way from page to main", async ({ launch }) => {
  const { page, stderr } = await launch();
  const { taken, refused } = await page.evaluate(async (names) => {
    const { bench } = globalThis as unknown as {
      bench: Record<string, (...inputs: unknown[]) => Promise<unknown>>;
    };
    const ring: Record<string, unknown> = {};
    ring.self = ring;
    let deep: unknown = 1;
    for (let depth = 0; depth < 500; depth += 1) deep = { deep };
    const payloads: Readonly<Record<string, unknown>> = {
      ring,
      deep,
      function: () => 1,
      symbol: Symbol("x"),
      map: new Map([["id", 1]]),
      day: new Date(0),
      error: new Error("x"),
      large: 10n,
      bytes: new Uint8Array(8),
      prototype: JSON.parse('{"__proto__": {"id": 1}}'),
      promise: Promise.resolve(1),
      page: document.body,
      text: "x".repeat(3 * 1024 * 1024),
    };
    const found: string[] = [];
    let count = 0;
    for (const name of names) {
      for (const [kind, payload] of Object.entries(payloads)) {
        const answer = await Promise.resolve()
          .then(() => bench[name]?.(payload))
          .then(
            () => "taken",
            () => "refused",
          );
        if (answer === "refused") count += 1;
        else found.push(`${name}: ${kind}`);
      }
    }
    return { taken: found, refused: count };
  }, COMMAND_NAMES);
  // Both arrive as an object without members, which is a change of nothing.
  expect(taken).toEqual(["setPreferences: prototype", "setPreferences: page"]);
  expect(refused).toBe(COMMAND_NAMES.length * 13 - 2);
  expect(stderr()).not.toContain("[bug]");
  await expect(page.getByRole("navigation").first()).toBeVisible();
});

test("a packed app has no developer tools, unless it was started with --developer-tools", async ({
  launch,
}) => {
  const { app, page, openKeyWindow } = await launch();
  await describeModule(page, { baseUrl: "https://acme.example", parameters: [] });
  // Of the windows that open from now on: as one of a packed app, and as one of a packed app that was asked for tools.
  await app.evaluate((electron) => Object.defineProperty(electron.app, "isPackaged", { value: true }));
  // Asks the newest window for tools, and tells whether they are open, for which the asked window needs a moment.
  const hasTools = () =>
    app.evaluate(({ BrowserWindow }) => {
      const newest = BrowserWindow.getAllWindows()
        .toSorted((a, b) => a.id - b.id)
        .at(-1);
      newest?.webContents.openDevTools({ mode: "detach" });
      return newest?.webContents.isDevToolsOpened();
    });
  let opened = 0;
  app.on("window", () => opened++);
  const without = await openKeyWindow();
  await hasTools();
  await closedBy(without, () => without.keyboard.press("Escape"));
  await app.evaluate((electron) => electron.app.commandLine.appendSwitch("developer-tools"));
  await openKeyWindow();
  await expect.poll(hasTools).toBe(true);
  // Two key windows, and the tools of the second one: the one without the switch opened none.
  await expect.poll(() => opened).toBe(3);
});

test("no host is asked for anything but the connection's own: Chromium writes down no other", async ({
  launch,
  serve,
  journey,
}) => {
  const log = join(journey.folder, "tmp", "net-log.json");
  const api = await serve();
  const bench = await launch({ args: [`--log-net-log=${log}`] });
  const { app, page } = bench;
  await describeModule(page, { baseUrl: api.url, parameters: [] });
  await bench.setKey();
  await page.getByRole("button", { name: "Start session" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Accepted" })).toBeVisible();
  // What the log must show, or it would show nothing: one call through Chromium, which the app itself never makes.
  const planted = `http://127.0.0.1:${new URL(api.url).port}/planted`;
  await app.evaluate(({ net }, url) => net.fetch(url).then(() => undefined), planted);
  await bench.quit();
  const { constants, events } = JSON.parse(readFileSync(log, "utf8")) as NetLog;
  const ofType = (name: string) => events.filter(({ type }) => type === constants.logEventTypes[name]);
  const named = [
    ...events.flatMap(({ params }) => [params?.url, params?.host]),
    ...ofType("TCP_CONNECT_ATTEMPT").map(({ params }) => params?.address),
  ].filter((name) => name !== undefined && name !== "");
  expect(named).toContain(planted);
  expect(named.filter((name) => !name?.includes("127.0.0.1"))).toEqual([]);
  // Chromium connects a UDP socket to see whether there is IPv6, and sends nothing through it.
  expect(ofType("UDP_BYTES_SENT")).toEqual([]);
});

/** What this file reads of Chromium's log of the network. */
interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly {
    readonly type: number;
    readonly params?: { readonly url?: string; readonly host?: string; readonly address?: string };
  }[];
}
