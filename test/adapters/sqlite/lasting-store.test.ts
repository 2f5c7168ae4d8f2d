import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import { afterEach, describe, expect, it } from "vitest";
import { type LastingStore, lastingStore, type StoreEvent } from "../../../adapters/sqlite/lasting-store.ts";
import { workerStore } from "../../../adapters/sqlite/worker-store.ts";
import { FakeClock } from "../../support/fake-clock.ts";
import { CONNECTION, INTENT, temporaryFolders } from "./samples.ts";
import { inProcessStore, startWorker } from "./stores.ts";

const folder = temporaryFolders();
const open: LastingStore[] = [];
afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
});

/** A lasting store in a folder of its own, with the threads it has had. The first one ends at its message `diesAt`. */
async function opened(diesAt?: number) {
  const file = join(folder(), "bench.db");
  const clock = new FakeClock();
  const threads: Worker[] = [];
  const start = (purge: boolean) => {
    const dies = threads.length === 0 && diesAt !== undefined;
    const thread = startWorker(file, { purge, ...(dies ? { diesAt } : {}) });
    threads.push(thread);
    return workerStore(thread);
  };
  const first = start(true);
  await first.opened;
  const store = lastingStore(first, { startAgain: () => start(false), clock });
  open.push(store);
  const events: StoreEvent[] = [];
  let heard: () => void = () => undefined;
  store.listen((event) => {
    events.push(event);
    heard();
  });
  return {
    file,
    clock,
    store,
    events,
    threads,
    /** Kills the thread, and settles once it was told what became of that. */
    async kill() {
      const told = new Promise<void>((resolve) => {
        heard = resolve;
      });
      await threads.at(-1)?.terminate();
      await told;
    },
  };
}

describe("a store whose thread dies", () => {
  it("goes on in another one, with all that was acknowledged, and tells it", async () => {
    const { store, events, kill } = await opened();
    const { id } = await store.recordIntent(INTENT);
    await kill();
    expect(events).toEqual([{ kind: "restarted" }]);
    expect((await store.session(id))?.session.origin).toEqual({
      kind: "started",
      outcome: { kind: "sending" },
    });
    await store.keep("a", "1");
    expect(await store.kept("a")).toBe("1");
  });

  it("fails what was under way as closed, does none of it again, and keeps each that was acknowledged", async () => {
    const { store, file } = await opened(2);
    const calls = Array.from({ length: 200 }, () =>
      store.recordIntent(INTENT).then(
        ({ id }) => id,
        (error: unknown) => error,
      ),
    );
    const results = await Promise.all(calls);
    const acknowledged = results.filter((result) => typeof result === "number");
    const failed = results.filter((result) => typeof result !== "number");
    expect(failed.length).toBeGreaterThan(0);
    for (const failure of failed) expect(failure).toMatchObject({ kind: "closed" });
    const { sessions, total } = await store.sessions({ limit: 500 });
    const rows = new Set(sessions.map(({ id }) => id));
    for (const id of acknowledged) expect(rows.has(id)).toBe(true);
    expect(total).toBeLessThanOrEqual(200);
    await store.close();
    const after = inProcessStore(file);
    expect((await after.sessions({ limit: 1 })).total).toBe(total);
    await after.close();
  });

  it("takes calls that come before the new thread is ready", async () => {
    const { store } = await opened(2);
    await store.keep("a", "1");
    await store.keep("a", "2").catch(() => undefined);
    // The first may have met the dying thread; behind it stands the new one.
    await store.keep("a", "3");
    expect(await store.kept("a")).toBe("3");
  });

  it("still lets what was removed in this run be taken back", async () => {
    const { store, kill } = await opened();
    const { id } = await store.saveConnection(CONNECTION);
    await store.remove("connection", id);
    await kill();
    await store.restore("connection", id);
    expect((await store.library()).connections.map((connection) => connection.id)).toEqual([id]);
  });

  it("is given up after the third death within a minute, and says so", async () => {
    const { store, events, threads, kill } = await opened();
    await kill();
    await kill();
    await kill();
    expect(events.map(({ kind }) => kind)).toEqual(["restarted", "restarted", "stopped"]);
    await expect(store.library()).rejects.toMatchObject({ kind: "closed" });
    expect(threads).toHaveLength(3);
  });

  it("is not given up for deaths that lie apart", async () => {
    const { store, events, clock, kill } = await opened();
    for (let count = 0; count < 4; count++) {
      await kill();
      await clock.advance(30_000);
    }
    expect(events.map(({ kind }) => kind)).toEqual(["restarted", "restarted", "restarted", "restarted"]);
    expect(await store.kept("a")).toBeNull();
  });

  it("is given up when its file cannot be opened any more", async () => {
    const { store, file, events, kill } = await opened();
    await store.keep("a", "1");
    for (const suffix of ["-wal", "-shm"]) rmSync(file + suffix, { force: true });
    writeFileSync(file, "no database".repeat(1_000));
    await kill();
    expect(events).toEqual([{ kind: "stopped", why: expect.any(String) }]);
    await expect(store.kept("a")).rejects.toMatchObject({ kind: "closed" });
  });

  it("starts no thread once it is closed", async () => {
    const { store, events, threads } = await opened();
    await store.close();
    await store.close();
    expect([threads.length, events.length]).toEqual([1, 0]);
  });
});
