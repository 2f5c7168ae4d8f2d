import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { BenchEvent } from "../../../../electron/bridge/events.ts";
import { NoticeBoard } from "../../../../electron/main/bench/notice-board.ts";
import { Retention } from "../../../../electron/main/bench/retention.ts";
import { ACCEPTED, exchange, INTENT, temporaryFolders, told } from "../../../adapters/sqlite/samples.ts";
import { inProcessStore } from "../../../adapters/sqlite/stores.ts";
import { FakeClock } from "../../../support/fake-clock.ts";

const folder = temporaryFolders();
const DAY = 86_400_000;

function bench(days: number | null) {
  const store = inProcessStore(join(folder(), "bench.db"));
  const clock = new FakeClock();
  const events: BenchEvent[] = [];
  const bugs: unknown[] = [];
  const forgotten: number[] = [];
  const emit = (event: BenchEvent) => void events.push(event);
  const setting = { days };
  const ports = {
    store,
    clock,
    board: new NoticeBoard(emit),
    emit,
    onBug: (bug: unknown) => void bugs.push(bug),
    keepDays: () => setting.days,
    forgetCopies: (madeBefore: number) => void forgotten.push(madeBefore),
  };
  async function ended(daysAgo: number): Promise<number> {
    const at = clock.now() - daysAgo * DAY;
    const { id } = await store.recordIntent({ ...INTENT, beganAt: at });
    await store.recordOutcome(id, ACCEPTED, exchange("start"));
    await store.recordQuery(id, { ...told("completed", at, at), watch: { kind: "ended" } });
    return id;
  }
  return { store, clock, events, bugs, forgotten, setting, ports, ended };
}

describe("retention", () => {
  it("removes nothing by itself: for ever is the default", async () => {
    const { store, clock, events, ports, ended } = bench(null);
    await ended(4_000);
    const retention = new Retention(ports);
    await clock.advance(7 * 3_600_000);
    await retention.end();
    expect((await store.sessions({ limit: 9 })).total).toBe(1);
    expect(events).toEqual([]);
    await store.close();
  });

  it("removes what is older than the setting half a minute after the start, and tells how many", async () => {
    const { store, clock, events, forgotten, ports, ended } = bench(30);
    const old = [await ended(31), await ended(400)];
    const young = await ended(29);
    const retention = new Retention(ports);
    await clock.advance(29_999);
    expect(events).toEqual([]);
    await clock.advance(1);
    await retention.look();
    expect(events).toEqual([
      ...old.map((sessionRow) => ({ kind: "session_removed", sessionRow })),
      { kind: "notice", notice: { kind: "sessions_expired", count: 2, days: 30 } },
    ]);
    expect((await store.sessions({ limit: 9 })).sessions.map(({ id }) => id)).toEqual([young]);
    expect(forgotten[0]).toBe(clock.now() - 30 * DAY);
    // Gone for good: not even taken back.
    await store.restore("session", old[0] ?? 0);
    expect(await store.session(old[0] ?? 0)).toBeNull();
    await retention.end();
    await store.close();
  });

  it("looks at once when the setting is changed, and again every six hours", async () => {
    const { store, clock, events, setting, ports, ended } = bench(null);
    await ended(50);
    const retention = new Retention(ports);
    setting.days = 30;
    await retention.look();
    expect(events).toHaveLength(2);
    await ended(50);
    await clock.advance(6 * 3_600_000);
    await retention.look();
    expect(events.filter(({ kind }) => kind === "session_removed")).toHaveLength(2);
    await retention.end();
    await store.close();
  });

  it("goes on after a disk that refused", async () => {
    const { store, clock, bugs, ports, ended } = bench(30);
    await ended(31);
    let full = true;
    const retention = new Retention({
      ...ports,
      store: {
        ...store,
        expire: (wish) => (full ? Promise.reject(new Error("disk full")) : store.expire(wish)),
      },
    });
    await retention.look();
    expect(bugs).toHaveLength(1);
    full = false;
    await clock.advance(6 * 3_600_000);
    await retention.look();
    expect((await store.sessions({ limit: 9 })).total).toBe(0);
    await retention.end();
    await store.close();
  });
});
