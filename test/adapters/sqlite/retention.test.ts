import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openStore } from "../../../adapters/sqlite/open.ts";
import type { SqliteStore } from "../../../adapters/sqlite/sqlite-store.ts";
import type { WatchCondition } from "../../../core/watch/condition.ts";
import { ACCEPTED, exchange, INTENT, temporaryFolders, told } from "./samples.ts";

const folder = temporaryFolders();

function opened(file = join(folder(), "bench.db")): SqliteStore {
  const result = openStore(file);
  if (!result.ok) throw new Error(result.error.detail);
  return result.value;
}

function started(store: SqliteStore, beganAt: number, watch: WatchCondition = { kind: "ended" }): number {
  const { id } = store.recordIntent({ ...INTENT, beganAt });
  store.recordOutcome(id, ACCEPTED, exchange("start"));
  store.recordQuery(id, { ...told("completed", beganAt, beganAt + 1), watch });
  return id;
}

function expireAll(store: SqliteStore, before: number): readonly number[] {
  const removed: number[] = [];
  for (let after: number | null = 0; after !== null; ) {
    const slice = store.expire({ before, after, at: 9_999 });
    removed.push(...slice.removed);
    after = slice.next;
  }
  return removed;
}

describe("removing by age", () => {
  it("takes what was last heard of before, and nothing younger", () => {
    const store = opened();
    const old = started(store, 1_000);
    const heardLately = started(store, 1_000);
    store.recordQuery(heardLately, { ...told("completed", 4_000, 5_000), watch: { kind: "ended" } });
    const young = started(store, 6_000);
    expect(expireAll(store, 3_000)).toEqual([old]);
    expect(store.session(old)).toBeNull();
    expect(store.sessions({ limit: 9 }).sessions.map(({ id }) => id)).toEqual([young, heardLately]);
    store.close();
  });

  it("never takes what is watched, could be watched on, is being sent, or is in doubt", () => {
    const store = opened();
    const conditions: readonly WatchCondition[] = [
      { kind: "live" },
      { kind: "backing_off", trouble: { kind: "not_understood" } as never, since: 1 },
      { kind: "denied", status: 404, since: 1 } as never,
      { kind: "paused", reason: { kind: "person" } },
    ];
    const kept = conditions.map((watch) => started(store, 1_000, watch));
    const sending = store.recordIntent(INTENT).id;
    const doubtful = store.recordIntent(INTENT).id;
    store.recordOutcome(doubtful, { kind: "in_doubt", doubt: { kind: "interrupted" } }, null);
    const settled = store.recordIntent(INTENT).id;
    store.recordOutcome(settled, { kind: "in_doubt", doubt: { kind: "interrupted" } }, null);
    store.settle(settled, { kind: "not_started" }, 2_000);
    const stopped = started(store, 1_000, { kind: "stopped" });
    expect(expireAll(store, 1e9)).toEqual([settled, stopped]);
    for (const id of [...kept, sending, doubtful]) expect(store.session(id)).not.toBeNull();
    store.close();
  });

  it("goes through a long list in slices, and stops where nothing older follows", () => {
    const store = opened();
    store.together(() => {
      for (let count = 0; count < 450; count++) started(store, 1_000);
      for (let count = 0; count < 450; count++) started(store, 5_000);
    });
    const first = store.expire({ before: 3_000, after: 0, at: 9_999 });
    expect(first.removed).toHaveLength(200);
    expect(first.next).toBe(200);
    expect(expireAll(store, 3_000)).toHaveLength(250);
    // A slice that ends among the young ones is the last.
    expect(store.expire({ before: 3_000, after: 0, at: 9_999 })).toEqual({ removed: [], next: null });
    store.close();
  });

  it("purges what it removed in parts, and nothing that was not removed", () => {
    const file = join(folder(), "bench.db");
    const store = opened(file);
    const long = started(store, 1_000);
    store.together(() => {
      for (let count = 0; count < 1_200; count++) {
        store.recordQuery(long, { ...told("completed", 1_000, 1_001), watch: { kind: "ended" } });
      }
    });
    expect(store.purge(long)).toBe(true);
    expect(store.session(long)?.observations).toHaveLength(1_201);
    expireAll(store, 3_000);
    let parts = 1;
    while (!store.purge(long)) parts++;
    expect(parts).toBeGreaterThan(3);
    store.restore("session", long);
    expect(store.session(long)).toBeNull();
    store.close();
  });

  it("is finished by the next start where it was cut off", () => {
    const file = join(folder(), "bench.db");
    const store = opened(file);
    const id = started(store, 1_000);
    expireAll(store, 3_000);
    store.close();
    const next = opened(file);
    next.restore("session", id);
    expect(next.session(id)).toBeNull();
    next.close();
  });
});
