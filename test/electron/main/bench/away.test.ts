import { describe, expect, it } from "vitest";
import type { ChangedSlice, ChangesBetween } from "../../../../core/session-list.ts";
import type { BenchEvent } from "../../../../electron/bridge/events.ts";
import { Away } from "../../../../electron/main/bench/away.ts";
import { FakeClock } from "../../../support/fake-clock.ts";

const NOTHING: ChangesBetween = {
  completed: 0,
  fatalErrored: 0,
  waiting: 0,
  inDoubt: 0,
  others: 0,
  asleepMs: 0,
  offMs: 0,
};

/** A store that keeps a text, and in which sessions completed at some moments. */
function store(completedAt: number[], kept: { text: string | null } = { text: null }) {
  const seenUpTo: number[] = [];
  return {
    kept: async () => kept.text,
    async keep(_: string, text: string) {
      kept.text = text;
    },
    changesBetween: async (after: number, upTo: number) => ({
      ...NOTHING,
      completed: completedAt.filter((at) => at > after && at <= upTo).length,
    }),
    async changeSessions(_: unknown, change: { kind: string; upTo?: number }): Promise<ChangedSlice> {
      seenUpTo.push(change.upTo ?? 0);
      return { changed: [], looked: 0, next: seenUpTo.length < 2 ? 7 : null };
    },
    seenUpTo,
  };
}

async function open(completedAt: number[], kept?: { text: string | null }) {
  const clock = new FakeClock(1_000_000);
  const events: BenchEvent[] = [];
  const bugs: unknown[] = [];
  const parts = store(completedAt, kept);
  const away = await Away.open({
    store: parts,
    clock,
    emit: (event) => events.push(event),
    onBug: (bug) => bugs.push(bug),
  });
  return { clock, events, away, parts, bugs };
}

describe("the digest", () => {
  it("is of the time between leaving and the first answers after the return", async () => {
    const changes = [1_000_500, 2_500_000];
    const { clock, away, events } = await open(changes);
    expect(await away.digest()).toBeNull();
    await away.left();
    await clock.advance(1_000_000);
    expect(await away.digest()).toBeNull();
    await away.back();
    expect(await away.digest()).toEqual({
      ...NOTHING,
      completed: 1,
      leftAt: 1_000_000,
      backAt: 2_000_000,
    });
    changes.push(2_009_000);
    await clock.advance(10_000);
    expect(events.at(-1)).toMatchObject({ kind: "digest", digest: { completed: 2, backAt: 2_010_000 } });
    await clock.advance(1_000_000);
    expect(await away.digest()).toMatchObject({ completed: 2, backAt: 2_030_000 });
  });

  it("goes when it was read, with the dots of all that changed so far", async () => {
    const { clock, away, events, parts } = await open([1_000_500]);
    await away.left();
    await clock.advance(1_000_000);
    await away.back();
    await away.seen();
    expect(await away.digest()).toBeNull();
    expect(parts.seenUpTo).toEqual([2_000_000, 2_000_000]);
    expect(events.at(-1)).toEqual({ kind: "sessions_changed" });
  });

  it("keeps what was not read when the person leaves again, and begins anew where nothing was to read", async () => {
    const changes = [1_000_500];
    const { clock, away } = await open(changes);
    await away.left();
    await clock.advance(1_000_000);
    await away.back();
    await away.left();
    await clock.advance(1_000_000);
    changes.push(2_500_000);
    await away.back();
    expect(await away.digest()).toMatchObject({ completed: 2, leftAt: 1_000_000, backAt: 3_000_000 });
    await away.seen();
    await away.left();
    await clock.advance(60_000);
    await away.back();
    expect(await away.digest()).toBeNull();
    await clock.advance(60_000);
    await away.left();
    await away.back();
    await clock.advance(1);
    changes.push(clock.now());
    expect(await away.digest()).toMatchObject({ completed: 1, leftAt: 3_120_000 });
  });

  it("outlives the app, and a text that makes no sense", async () => {
    const kept: { text: string | null } = { text: null };
    const first = await open([], kept);
    await first.away.left();
    const second = await open([1_000_400], kept);
    await second.clock.advance(500);
    await second.away.back();
    expect(await second.away.digest()).toMatchObject({ completed: 1, leftAt: 1_000_000 });
    const third = await open([1_000_400], { text: '{"leftAt":"x' });
    await third.away.back();
    expect([await third.away.digest(), third.events, third.bugs]).toEqual([null, [], []]);
  });
});
