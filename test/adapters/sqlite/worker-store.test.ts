import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { StoreCallFailure } from "../../../adapters/sqlite/failures.ts";
import { workerStore } from "../../../adapters/sqlite/worker-store.ts";
import { ACCEPTED, exchange, INTENT, temporaryFolders, told } from "./samples.ts";
import { inProcessStore, startWorker, storeInWorker } from "./stores.ts";

const folder = temporaryFolders();

describe("a worker's store", () => {
  it("does calls that were made before the file was open, in their order", async () => {
    const store = workerStore(startWorker(join(folder(), "bench.db")));
    const replies = await Promise.all([
      store.keep("a", "1"),
      store.kept("a"),
      store.keep("a", "2"),
      store.kept("a"),
    ]);
    expect(replies).toEqual([undefined, "1", undefined, "2"]);
    expect(await store.opened).toEqual({ ok: true, value: null });
    await store.close();
  });

  it("tells why a file cannot be opened, and refuses calls from then on", async () => {
    const file = join(folder(), "bench.db");
    writeFileSync(file, "no database".repeat(1_000));
    const worker = startWorker(file);
    const exited = once(worker, "exit");
    const store = workerStore(worker);
    const early = store.library().catch((error: unknown) => error);
    expect(await store.opened).toMatchObject({ ok: false, error: { kind: "damaged" } });
    expect(await early).toMatchObject({ kind: "closed" });
    await expect(store.library()).rejects.toMatchObject({ kind: "closed" });
    await exited;
    await store.close();
  });

  it("ends its thread when it is closed, once however often that is asked", async () => {
    const worker = startWorker(join(folder(), "bench.db"));
    const exited = once(worker, "exit");
    const store = workerStore(worker);
    const written = store.keep("a", "1");
    await Promise.all([store.close(), store.close()]);
    // What a worker's id becomes once it has ended.
    expect(worker.threadId).toBe(-1);
    expect(await exited).toEqual([0]);
    await written;
    await expect(store.kept("a")).rejects.toBeInstanceOf(StoreCallFailure);
    await store.close();
  });

  it("rejects what waits when its thread dies", async () => {
    const store = workerStore(startWorker(join(folder(), "bench.db"), { diesAt: 2 }));
    await store.opened;
    const waiting = Array.from({ length: 200 }, () =>
      store.recordIntent(INTENT).catch((error: unknown) => error),
    );
    const last = (await Promise.all(waiting)).at(-1);
    expect(last).toMatchObject({ kind: "closed" });
    await expect(store.library()).rejects.toMatchObject({ kind: "closed" });
    await store.close();
  });

  it("says that it is not open when its thread fails to begin", async () => {
    const store = workerStore(new Worker("throw new Error('no binding')", { eval: true }));
    expect(await store.opened).toMatchObject({ ok: false, error: { kind: "other" } });
    await expect(store.library()).rejects.toThrow("no binding");
  });

  it("rejects a call that cannot be handed over", async () => {
    const store = await storeInWorker(join(folder(), "bench.db"));
    const uncloneable = (() => {}) as unknown as string;
    await expect(store.keep("a", uncloneable)).rejects.toThrow();
    expect(await store.kept("a")).toBeNull();
    await store.close();
  });
});

describe("what was acknowledged is there", () => {
  it("after the worker was killed", async () => {
    const file = join(folder(), "bench.db");
    const worker = startWorker(file);
    const store = workerStore(worker);
    const { id } = await store.recordIntent(INTENT);
    await store.recordOutcome(id, ACCEPTED, exchange("start"));
    await store.recordQuery(id, told("running", 1_700, 1_800));
    await worker.terminate();
    const after = inProcessStore(file);
    expect((await after.session(id))?.session).toMatchObject({
      sessionId: "s-1",
      state: "running",
      answered: 1,
    });
    await after.close();
  });
});
