/**
 * The app that is measured: Electron's main with a window, the store in its thread, the real transport and the real
 * Watching, without the rest. Says what it saw as one JSON line on standard output.
 */
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { app, BrowserWindow } from "electron";
import { nodeTransport } from "../../../adapters/http-transport.ts";
import { workerStore } from "../../../adapters/sqlite/worker-store.ts";
import { systemClock } from "../../../adapters/system-clock.ts";
import { ApiKey } from "../../../core/api-key.ts";
import { KnownSecrets } from "../../../core/known-secrets.ts";
import { EVENT_CHANNEL } from "../../../electron/bridge/events.ts";
import { Watching } from "../../../electron/main/bench/watching.ts";
import { fillStore } from "./filled-store.mjs";
import { loopDelay } from "./loop-delay.mjs";

const { MODULE_BENCH_IN_MAIN_WISH = "{}" } = process.env;
/**
 * @type {{ url: string, sessions: number, queriesPerMinute: number, idleMs: number, settleMs: number, busyMs: number }}
 *   With 0 sessions the app idles while another one watches, and tells how its loop fared meanwhile.
 */
const wish = JSON.parse(MODULE_BENCH_IN_MAIN_WISH);

app.enableSandbox();
app.on("window-all-closed", () => app.quit());
app
  .whenReady()
  .then(async () => (wish.sessions === 0 ? await idle() : await measure()))
  .then(
    (seen) => {
      process.stdout.write(`${JSON.stringify(seen)}\n`);
      app.exit(0);
    },
    (error) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      app.exit(1);
    },
  );

async function openWindow() {
  const window = new BrowserWindow({ width: 1280, height: 800 });
  await window.loadURL("data:text/html,<title>Watching</title>");
  return window;
}

async function idle() {
  await openWindow();
  await fetch(`${wish.url}/begin`);
  return loopDelay(wish.busyMs);
}

async function measure() {
  const window = await openWindow();
  const file = join(app.getPath("userData"), "bench.sqlite");
  const worker = new Worker(join(import.meta.dirname, "../main/store-worker.js"), { workerData: { file } });
  const store = workerStore(worker);
  const opened = await store.opened;
  if (!opened.ok) throw new Error(opened.error.detail);
  await fillStore(store, { count: wish.sessions, place: placeAt(wish.url) });

  // What filling left behind is cleared away first: it is no part of an idle loop.
  await pause(wish.settleMs);
  const idleBefore = await loopDelay(wish.idleMs);
  const watching = watchingOf(store, window);
  const takingUpSince = performance.now();
  const [{ most: takingUpMost }] = await Promise.all([loopDelay(wish.settleMs), watching.takeUp()]);
  const takenUpMs = performance.now() - takingUpSince - wish.settleMs;
  const askedBefore = await asked();
  await fetch(`${wish.url}/beginning`);
  const busy = await loopDelay(wish.busyMs);
  const queries = (await asked()) - askedBefore;
  await watching.quit();
  await pause(wish.settleMs);
  const idleAfter = await loopDelay(wish.idleMs);
  await store.close();
  return { idleBefore, idleAfter, busy, queries, takingUpMost, takenUpMs };
}

/** @returns {Promise<number>} */
async function asked() {
  return Number(await (await fetch(`${wish.url}/asked`)).text());
}

/**
 * @param {import("../../../core/store.ts").Store} store
 * @param {BrowserWindow} window
 */
function watchingOf(store, window) {
  const key = new ApiKey("a-key-of-the-measurement");
  const shelf = { keyPlace: () => "connection:1", keyFor: () => key, networkFor: () => undefined };
  const ports = {
    store,
    transport: nodeTransport(),
    clock: systemClock(),
    secrets: new KnownSecrets(),
    system: { isOnline: () => true, listen: () => () => undefined },
    shelf,
    sandbox: { url: wish.url },
    emit: (/** @type {unknown} */ event) => window.webContents.send(EVENT_CHANNEL, event),
    onBug(/** @type {unknown} */ error) {
      throw error;
    },
  };
  return new Watching(
    /** @type {import("../../../electron/main/bench/watching.ts").WatchingPorts} */ (
      /** @type {unknown} */ (ports)
    ),
    wish.queriesPerMinute,
  );
}

/**
 * @param {string} baseUrl
 * @returns {import("../../../core/session.ts").SessionPlace}
 */
function placeAt(baseUrl) {
  return {
    connectionId: 1,
    connectionName: "Measured",
    environment: { kind: "test" },
    builtIn: false,
    baseUrl,
    moduleRef: null,
    moduleName: "Measured",
    moduleId: "m",
    kind: "input",
  };
}
