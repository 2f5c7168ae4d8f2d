import type { Page } from "@playwright/test";
import { expect, test } from "./bench-app.ts";
import { REACHES_OUT, RUNS_TEXT, type Sink, type Vector } from "./escape-vectors.ts";
import { recordingSink } from "./sink.ts";

/** What gets out of a plain page, of the same attempts: the least that a listener has to find. */
const ARRIVE_FROM_PLAIN = [
  ...[
    "beacon",
    "download",
    "event-source",
    "fetch",
    "fetch-of-an-empty-frame",
    "fetch-that-outlives",
    "font",
  ],
  ...[
    "foreign-module",
    "foreign-script",
    "image",
    "image-of-a-drawing",
    "image-of-a-set",
    "link-with-a-ping",
  ],
  ...[
    "modulepreload",
    "poster",
    "prefetch",
    "preload",
    "relative",
    "request",
    "service-worker",
    "shared-worker",
  ],
  ...["sound", "speculation", "style-attribute", "style-element", "style-property", "style-sheet"],
  ...["style-sheet-of-its-own", "tcp", "udp", "video", "web-socket", "worker", "worker-of-blob", "worklet"],
];
/** All but the worker, which cannot write into its page. */
const RUN_IN_PLAIN = RUNS_TEXT.length - 1;

const PERMISSIONS = [
  ...["geolocation", "notifications", "camera", "microphone", "midi", "clipboard-read", "clipboard-write"],
  ...["persistent-storage", "background-sync", "screen-wake-lock", "accelerometer", "gyroscope"],
  ...["magnetometer", "storage-access", "window-management", "local-fonts", "idle-detection"],
];

/** Tries each vector in a page; what it throws there is a refusal. */
async function tryAll(page: Page, vectors: readonly Vector[], { url, udp, tcp }: Sink): Promise<void> {
  for (const { name, run } of vectors)
    await page.evaluate(run, { url, udp, tcp, name }).catch(() => undefined);
}

function ran(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => (globalThis as unknown as { ran?: string[] }).ran ?? []);
}

test.describe("whatever runs in the page", () => {
  test.use({ policyBreaks: "expected" });

  test("makes no code of text and reaches nobody, while from a plain page most would", async ({ launch }) => {
    test.setTimeout(120_000);
    const [ours, plain] = [await recordingSink(), await recordingSink()];
    const { app, page } = await launch();
    const address = page.url();
    await tryAll(page, [...RUNS_TEXT, ...REACHES_OUT], ours);

    // The same in a page of nobody's, in the same app: what is tried is worth trying, and by then ours had its time.
    const [control] = await Promise.all([
      app.waitForEvent("window"),
      app.evaluate(async ({ BrowserWindow }, url) => {
        const window = new BrowserWindow({
          show: false,
          webPreferences: { partition: "plain", sandbox: true },
        });
        await window.loadURL(url);
        window.webContents.setWebRTCIPHandlingPolicy("default");
      }, plain.url),
    ]);
    await tryAll(control, [...RUNS_TEXT, ...REACHES_OUT], plain);
    const named = (found: ReadonlySet<string>) => [...found].toSorted();
    await expect.poll(() => named(plain.arrived())).toEqual(expect.arrayContaining([...ARRIVE_FROM_PLAIN]));
    await expect.poll(() => ran(control).then((names) => new Set(names).size)).toBe(RUN_IN_PLAIN);

    expect(named(ours.arrived()), "who was reached").toEqual([]);
    expect(await ran(page), "what was run").toEqual([]);
    const windows = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL().replace(/#$/, "")),
    );
    expect(windows.toSorted()).toEqual([address, `${plain.url}/`].toSorted());
    await Promise.all([ours.close(), plain.close()]);
  });
});

test("what is dropped on the page leads it nowhere", async ({ launch }) => {
  const sink = await recordingSink();
  const { app, page } = await launch();
  const before = page.url();
  const wire = await page.context().newCDPSession(page);
  for (const data of [
    { items: [{ mimeType: "text/uri-list", data: `${sink.url}/dropped` }], dragOperationsMask: 1 },
    { items: [], files: ["/etc/hostname"], dragOperationsMask: 1 },
  ]) {
    for (const type of ["dragEnter", "dragOver", "drop"] as const) {
      await wire.send("Input.dispatchDragEvent", { type, x: 400, y: 300, data });
    }
  }
  const after = await app.evaluate(async ({ BrowserWindow }, url) => {
    await fetch(`${url}/from-main`);
    return BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL());
  }, sink.url);
  expect(after).toEqual([before]);
  expect([...sink.arrived()]).toEqual(["from-main"]);
  await sink.close();
});

test("no permission is given to the page, and a frame inside of it has nothing of main", async ({
  launch,
}) => {
  const { page, stderr } = await launch();
  const asked = await page.evaluate(async (names) => {
    const states: Record<string, string> = {};
    for (const name of names) {
      states[name] = await navigator.permissions
        .query({ name: name as PermissionName })
        .then(({ state }) => state)
        .catch(() => "unknown");
    }
    return states;
  }, PERMISSIONS);
  expect(Object.values(asked).filter((state) => state === "denied").length).toBeGreaterThan(10);
  expect(Object.entries(asked).filter(([, state]) => state === "granted" || state === "prompt")).toEqual([]);
  const inside = await page.evaluate(() => {
    const frame = document.createElement("iframe");
    document.body.append(frame);
    const inner = frame.contentWindow as unknown as Record<string, unknown> | null;
    return ["bench", "require", "process", "ipcRenderer"].filter((name) => name in (inner ?? {}));
  });
  expect(inside).toEqual([]);
  expect(stderr()).not.toContain("[bug]");
});
