import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { StoreCallFailure } from "../../../../adapters/sqlite/failures.ts";
import type { Store } from "../../../../core/store.ts";
import type { BenchEvent } from "../../../../electron/bridge/events.ts";
import { UnwrittenOutcomes } from "../../../../electron/main/bench/unwritten-outcomes.ts";
import { ACCEPTED, exchange, INTENT, temporaryFolders, told } from "../../../adapters/sqlite/samples.ts";
import { inProcessStore } from "../../../adapters/sqlite/stores.ts";
import { FakeClock } from "../../../support/fake-clock.ts";

const folder = temporaryFolders();

/** A real store whose disk is full for outcomes as long as `full` is set. */
function onFullDisk() {
  const file = join(folder(), "bench.db");
  const real = inProcessStore(file);
  const disk = { full: true, tries: 0 };
  const store: Store = {
    ...real,
    async recordOutcome(...given) {
      disk.tries++;
      if (disk.full) throw new StoreCallFailure("disk_full", "database or disk is full");
      return real.recordOutcome(...given);
    },
  };
  const clock = new FakeClock();
  const events: BenchEvent[] = [];
  const unwritten = new UnwrittenOutcomes({ store, clock, emit: (event) => events.push(event) });
  return { file, store, disk, clock, events, unwritten };
}

describe("an outcome that the disk refused", () => {
  it("is written as soon as there is room, and is not in doubt at the next start", async () => {
    const { file, store, disk, clock, events, unwritten } = onFullDisk();
    const { id } = await store.recordIntent(INTENT);
    unwritten.keep(id, ACCEPTED, exchange("start"));
    await clock.advance(5_000);
    expect([disk.tries, unwritten.count]).toEqual([1, 1]);
    disk.full = false;
    await clock.advance(9_999);
    expect(unwritten.count).toBe(1);
    await clock.advance(1);
    await unwritten.tryNow();
    expect(unwritten.count).toBe(0);
    expect(events).toMatchObject([{ kind: "session", session: { id, sessionId: "s-1" } }]);
    await store.close();
    const next = inProcessStore(file);
    expect(await next.settleInterrupted()).toBe(0);
    expect(await next.exchanges(id, 9)).toHaveLength(1);
    await next.close();
  });

  it("waits longer each time, up to a minute, and no longer once all is written", async () => {
    const { store, disk, clock, unwritten } = onFullDisk();
    const { id } = await store.recordIntent(INTENT);
    unwritten.keep(id, ACCEPTED, exchange("start"));
    await clock.advance(5_000 + 10_000 + 20_000 + 40_000 + 60_000 + 60_000);
    expect(disk.tries).toBe(6);
    disk.full = false;
    await clock.advance(60_000);
    await unwritten.tryNow();
    await clock.advance(600_000);
    expect(disk.tries).toBe(7);
    await store.close();
  });

  it("is tried at once when another write went well or the app ends, each in its turn", async () => {
    const { store, disk, unwritten } = onFullDisk();
    const ids = [(await store.recordIntent(INTENT)).id, (await store.recordIntent(INTENT)).id];
    for (const id of ids) unwritten.keep(id, ACCEPTED, exchange("start"));
    await unwritten.tryNow();
    expect([disk.tries, unwritten.count]).toEqual([1, 2]);
    disk.full = false;
    await Promise.all([unwritten.tryNow(), unwritten.tryNow()]);
    expect([disk.tries, unwritten.count]).toEqual([3, 0]);
    await store.close();
  });

  it("does not undo what queries have brought meanwhile", async () => {
    const { store, disk, unwritten } = onFullDisk();
    const { id } = await store.recordIntent(INTENT);
    unwritten.keep(id, ACCEPTED, exchange("start"));
    await store.recordQuery(id, { ...told("completed", 1_700, 1_800), watch: { kind: "ended" } });
    disk.full = false;
    await unwritten.tryNow();
    expect((await store.session(id))?.session).toMatchObject({
      sessionId: "s-1",
      state: "completed",
      watch: { kind: "ended" },
    });
    await store.close();
  });
});
