// Longer than other files: one row of the fault matrix's group G after another.
import { spawn } from "node:child_process";
import { type BenchApp, expect, test } from "./bench-app.ts";
import { inNavigation, openSession } from "./navigation.ts";
import { describeModule } from "./own-module.ts";
import {
  answerBoxes,
  clickIntoPage,
  closeWindow,
  crashPage,
  hangPage,
  isWindowVisible,
  killStoreThread,
  pageText,
} from "./processes.ts";
import type { RecordingApi } from "./recording-api.ts";
import { startUndriven } from "./undriven-app.ts";

const { MODULE_BENCH_ELECTRON = "", MODULE_BENCH_APP = "" } = process.env;

/** Describes a module of that API, and starts a session of it. */
async function startAt({ page, setKey }: BenchApp, api: RecordingApi): Promise<void> {
  await describeModule(page, { baseUrl: api.url, parameters: [] });
  await setKey();
  await page.getByRole("button", { name: "Start session" }).click();
  await expect.poll(() => api.starts().length).toBe(1);
}

/** The same, until its first state is in the timeline. */
async function watchAt(bench: BenchApp, api: RecordingApi): Promise<void> {
  await startAt(bench, api);
  await expect(bench.page.getByRole("region", { name: "Session timeline" })).toContainText("running");
}

async function isAskedOn(api: RecordingApi): Promise<void> {
  const before = api.queries().length;
  await expect.poll(() => api.queries().length, { timeout: 20_000 }).toBeGreaterThan(before);
}

function exited({ app }: BenchApp): Promise<number | null> {
  return new Promise((resolve) => app.process().once("exit", (code) => resolve(code)));
}

/** A row of the list that stands for a start whose answer was cut off. */
async function expectInDoubt({ page }: BenchApp): Promise<void> {
  await expect(page.getByRole("alert").filter({ hasText: "1 start was cut off." })).toBeVisible();
  await inNavigation(page, "Sessions");
  await expect(page.getByRole("row").filter({ hasText: "Hand-made" })).toContainText("in doubt");
}

test.describe("G processes", () => {
  test("G 1 the page crashes: it is loaded anew, which is told, and watching goes on", async ({
    launch,
    serve,
  }) => {
    const api = await serve({ states: ["running"] });
    const bench = await launch();
    await watchAt(bench, api);
    await crashPage(bench.app);
    await expect.poll(() => pageText(bench.app)).toContain("This window’s page was loaded anew.");
    await isAskedOn(api);
    expect(api.starts()).toHaveLength(1);
  });

  test("G 2 the page crashes while a start is under way: the start is sent once and its session watched", async ({
    launch,
    serve,
  }) => {
    const api = await serve({ states: ["running"], start: "held" });
    const bench = await launch();
    await startAt(bench, api);
    await crashPage(bench.app);
    await expect.poll(() => pageText(bench.app)).toContain("loaded anew");
    api.letGo();
    await isAskedOn(api);
    expect(api.starts()).toHaveLength(1);
  });

  test("G 3 the page crashes again within a minute: the person is asked, and loads it again", async ({
    launch,
    serve,
  }) => {
    const api = await serve({ states: ["running"] });
    const bench = await launch();
    await watchAt(bench, api);
    const asked = await answerBoxes(bench.app, { response: 0 });
    await crashPage(bench.app);
    await expect.poll(() => pageText(bench.app)).toContain("loaded anew");
    expect(await asked()).toEqual([]);
    await crashPage(bench.app);
    await expect.poll(asked).toHaveLength(1);
    const [box] = await asked();
    expect(box?.message).toContain("crashed again");
    expect(box?.detail).toContain("1 session is watched on meanwhile.");
    expect(box?.buttons).toEqual(["Load it again", "Quit"]);
    await expect.poll(() => pageText(bench.app)).toContain("loaded anew");
    await isAskedOn(api);
  });

  test("G 4 the page crashes again, and the person quits: the session is taken up at the next start", async ({
    launch,
    serve,
  }) => {
    const api = await serve({ states: ["running"] });
    const bench = await launch();
    await watchAt(bench, api);
    await answerBoxes(bench.app, { response: 1 });
    await crashPage(bench.app);
    await expect.poll(() => pageText(bench.app)).toContain("loaded anew");
    const gone = exited(bench);
    await crashPage(bench.app);
    expect(await gone).toBe(0);
    const { page } = await launch({ profile: bench.profile });
    await isAskedOn(api);
    await expect(page.getByRole("alert")).toHaveCount(0);
  });

  test("G 5 the page hangs: the person is asked, and loads it again while watching goes on", async ({
    launch,
    serve,
  }) => {
    test.slow();
    const api = await serve({ states: ["running"] });
    const { profile, ...first } = await launch();
    await watchAt({ profile, ...first }, api);
    await first.quit();
    const app = await startUndriven(profile);
    try {
      // The inspector listens before there is anything to ask.
      await expect(async () => expect(await pageText(app)).toContain("Start session")).toPass({
        timeout: 20_000,
      });
      const asked = await answerBoxes(app, { response: 1 });
      await hangPage(app);
      await expect
        .poll(() => clickIntoPage(app).then(asked), { timeout: 90_000, intervals: [1_000] })
        .not.toEqual([]);
      expect((await asked())[0]?.buttons).toEqual(["Wait", "Load it again", "Quit"]);
      await isAskedOn(api);
      await expect.poll(() => pageText(app), { timeout: 20_000 }).toContain("loaded anew");
      await isAskedOn(api);
    } finally {
      await app.kill();
    }
  });

  test("G 6 the process that draws is killed: it is told, and everything goes on", async ({
    launch,
    serve,
  }) => {
    const api = await serve({ states: ["running"] });
    const bench = await launch();
    await watchAt(bench, api);
    const pid = await bench.app.evaluate(
      ({ app }) => app.getAppMetrics().find(({ type }) => type === "GPU")?.pid ?? null,
    );
    if (pid === null) throw new Error("No process draws here.");
    process.kill(pid, "SIGKILL");
    await expect(
      bench.page.getByRole("alert").filter({ hasText: "What draws this window ended" }),
    ).toBeVisible();
    await isAskedOn(api);
    api.say("completed");
    await expect(bench.page.getByRole("region", { name: "Session timeline" })).toContainText("completed", {
      timeout: 20_000,
    });
  });

  test("G 7 the store's thread dies: another takes its place, which is told, and nothing is lost or sent twice", async ({
    launch,
    serve,
  }) => {
    const api = await serve({ states: ["running"] });
    const bench = await launch();
    const { page } = bench;
    await watchAt(bench, api);
    expect(await killStoreThread(bench.app)).toBe(1);
    await expect(page.getByRole("alert").filter({ hasText: "own thread died" })).toBeVisible();
    await isAskedOn(api);
    api.say("completed");
    await expect(page.getByRole("region", { name: "Session timeline" })).toContainText("completed", {
      timeout: 30_000,
    });
    await page.getByRole("button", { name: "Start session" }).click();
    await expect.poll(() => api.starts().length).toBe(2);
    await inNavigation(page, "Sessions");
    await expect(page.getByRole("row").filter({ hasText: "Hand-made" })).toHaveCount(2);
  });

  test("G 8 the store's thread dies while a start is under way: its outcome is written all the same", async ({
    launch,
    serve,
  }) => {
    const api = await serve({ states: ["running"], start: "held" });
    const bench = await launch();
    await startAt(bench, api);
    await killStoreThread(bench.app);
    await expect(bench.page.getByRole("alert").filter({ hasText: "own thread died" })).toBeVisible();
    api.letGo();
    await expect(bench.page.getByRole("status").filter({ hasText: "Accepted" })).toBeVisible();
    await bench.quit();
    const { page } = await launch({ profile: bench.profile });
    await inNavigation(page, "Sessions");
    await expect(page.getByRole("row").filter({ hasText: "Hand-made" })).toContainText("running");
    expect(api.starts()).toHaveLength(1);
  });

  test("G 9 the store's thread dies again and again: that is said, nothing is started, and asking goes on", async ({
    launch,
    serve,
  }) => {
    const api = await serve({ states: ["running"] });
    const bench = await launch();
    const { page, app } = bench;
    await watchAt(bench, api);
    const stopped = page.getByRole("alert").filter({ hasText: "cannot be written any more" });
    await expect.poll(() => killStoreThread(app).then(() => stopped.count())).toBe(1);
    await isAskedOn(api);
    await page.getByRole("button", { name: "Start session" }).click();
    await expect(page.getByText("could not be written down", { exact: false }).first()).toBeVisible();
    expect(api.starts()).toHaveLength(1);
  });

  test("G 10 main is killed in a start: it is in doubt at the next one, and never sent again", async ({
    launch,
    serve,
  }) => {
    const api = await serve({ start: "silence" });
    const bench = await launch();
    await startAt(bench, api);
    await bench.kill();
    const next = await launch({ profile: bench.profile });
    await expect(next.page.getByRole("alert").filter({ hasText: "ended without a farewell" })).toBeVisible();
    await expectInDoubt(next);
    expect(api.requests).toHaveLength(1);
  });

  test("G 11 main is killed in a row of saves: each that was acknowledged is there", async ({ launch }) => {
    const bench = await launch();
    const saving = bench.page
      .evaluate(async () => {
        const { bench } = globalThis as unknown as {
          bench: {
            library(): Promise<{ modules: readonly Record<string, unknown>[] }>;
            saveModule(draft: object): Promise<{ name: string }>;
          };
        };
        const acknowledged: string[] = [];
        Object.assign(globalThis, { acknowledged });
        const [sample] = (await bench.library()).modules;
        for (let count = 0; ; count++) {
          const { connectionId, moduleId, kind, notes, parameters } = sample ?? {};
          const draft = { connectionId, moduleId, kind, notes, parameters };
          acknowledged.push((await bench.saveModule({ ...draft, id: null, name: `Saved ${count}` })).name);
        }
      })
      .catch(String);
    let acknowledged: readonly string[] = [];
    await expect
      .poll(async () => {
        acknowledged = await bench.page.evaluate(
          () => (globalThis as unknown as { acknowledged?: string[] }).acknowledged ?? [],
        );
        return acknowledged.length;
      })
      .toBeGreaterThan(20);
    await bench.kill();
    await saving;
    const { page } = await launch({ profile: bench.profile });
    const kept = await page.evaluate(async () => {
      const { bench } = globalThis as unknown as {
        bench: { library(): Promise<{ modules: readonly { name: string }[] }> };
      };
      return (await bench.library()).modules.map(({ name }) => name);
    });
    for (const name of acknowledged) expect(kept).toContain(name);
  });

  test("G 12 main is killed while it watches: the next start says so, takes the session up and tells the gap", async ({
    launch,
    serve,
  }) => {
    const api = await serve({ states: ["running"] });
    const bench = await launch();
    await watchAt(bench, api);
    await bench.kill();
    const { page } = await launch({ profile: bench.profile });
    await expect(page.getByRole("alert").filter({ hasText: "ended without a farewell" })).toContainText(
      "1 session is watched again",
    );
    await isAskedOn(api);
    await openSession(page, "Hand-made");
    await expect(page.getByLabel("Facts")).toContainText(/not running \d/);
  });

  test("G 13 main is asked to end by a signal: it writes its farewell, and the session is taken up", async ({
    launch,
    serve,
  }) => {
    const api = await serve({ states: ["running"] });
    const bench = await launch();
    await watchAt(bench, api);
    const pid = await bench.app.evaluate(() => process.pid);
    const gone = exited(bench);
    process.kill(pid, "SIGTERM");
    await gone;
    const { page } = await launch({ profile: bench.profile });
    await isAskedOn(api);
    await expect(page.getByRole("alert")).toHaveCount(0);
    await openSession(page, "Hand-made");
    await expect(page.getByLabel("Facts")).toContainText(/not running \d/);
  });

  test("G 14 the window is closed in a start, and the bench goes on in the background: the answer is heard, the session watched, and a second start of the app shows the window", async ({
    launch,
    serve,
  }) => {
    const api = await serve({ states: ["running"], start: "held" });
    const bench = await launch();
    await startAt(bench, api);
    const asked = await answerBoxes(bench.app, { response: 0 });
    await closeWindow(bench.app);
    await expect.poll(() => isWindowVisible(bench.app)).toBe(false);
    const [box] = await asked();
    expect(box?.message).toContain("1 session is watched or being started");
    expect(box?.detail).toContain("start Module Bench again");
    expect(box?.buttons).toEqual(["Go on in the background", "Quit", "Cancel"]);
    api.letGo();
    await isAskedOn(api);
    const args = [...(MODULE_BENCH_APP === "" ? [] : [MODULE_BENCH_APP]), `--user-data-dir=${bench.profile}`];
    const second = spawn(MODULE_BENCH_ELECTRON, args, { stdio: "ignore" });
    expect(await new Promise((resolve) => second.once("exit", resolve))).toBe(0);
    await expect.poll(() => isWindowVisible(bench.app)).toBe(true);
    await expect(bench.page.getByRole("region", { name: "Session timeline" })).toContainText("running");
    expect(api.starts()).toHaveLength(1);
  });

  test("G 15 the window is closed while a session is watched, and the person quits for good: asked once, remembered, changed in Settings", async ({
    launch,
    serve,
  }) => {
    const api = await serve({ states: ["running"] });
    const first = await launch();
    await watchAt(first, api);
    const asked = await answerBoxes(first.app, { response: 2 });
    await closeWindow(first.app);
    await expect.poll(asked).toHaveLength(1);
    expect(await isWindowVisible(first.app)).toBe(true);
    await answerBoxes(first.app, { response: 1, checkboxChecked: true });
    let gone = exited(first);
    await closeWindow(first.app);
    expect(await gone).toBe(0);

    const second = await launch({ profile: first.profile });
    await isAskedOn(api);
    await inNavigation(second.page, "Settings");
    await expect(second.page.getByRole("radio", { name: "Quit" })).toBeChecked();
    gone = exited(second);
    await closeWindow(second.app);
    expect(await gone).toBe(0);

    const third = await launch({ profile: first.profile });
    await inNavigation(third.page, "Settings");
    await third.page.getByText("Keep watching", { exact: true }).click();
    await closeWindow(third.app);
    await expect.poll(() => isWindowVisible(third.app)).toBe(false);
    await isAskedOn(api);
  });

  test("G 16 the window is closed while nothing is watched: nobody is asked, and the app ends", async ({
    launch,
  }) => {
    const bench = await launch();
    const gone = exited(bench);
    await closeWindow(bench.app);
    expect(await gone).toBe(0);
  });

  test("G 17 the app is quit in a start: it is in doubt at the next one, and never sent again", async ({
    launch,
    serve,
  }) => {
    const api = await serve({ start: "silence" });
    const bench = await launch();
    await startAt(bench, api);
    await bench.quit();
    await expectInDoubt(await launch({ profile: bench.profile }));
    expect(api.requests).toHaveLength(1);
  });

  test("G 18 a second start hands over and ends; killed, the first leaves no lock that keeps a third away", async ({
    launch,
  }) => {
    const bench = await launch();
    const args = [...(MODULE_BENCH_APP === "" ? [] : [MODULE_BENCH_APP]), `--user-data-dir=${bench.profile}`];
    const second = spawn(MODULE_BENCH_ELECTRON, args, { stdio: "ignore" });
    expect(await new Promise((resolve) => second.once("exit", resolve))).toBe(0);
    await bench.kill();
    const { page } = await launch({ profile: bench.profile });
    await expect(page.getByRole("button", { name: "Start session" })).toBeVisible();
  });

  test("G 19 the key window's process crashes: its window goes, and it can be opened again", async ({
    launch,
  }) => {
    const bench = await launch();
    await describeModule(bench.page, { baseUrl: "https://acme.example", parameters: [] });
    await bench.openKeyWindow();
    await bench.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((each) => each.isModal())
        ?.webContents.forcefullyCrashRenderer(),
    );
    await expect
      .poll(() => bench.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length))
      .toBe(1);
    await bench.setKey();
    await expect(bench.page.getByRole("button", { name: "Start session" })).toBeEnabled();
  });
});
