import { describe, expect, it } from "vitest";
import type { SessionFilter } from "../../../../core/session-filter.ts";
import type { StartOutcome } from "../../../../core/start-outcome.ts";
import { ACCEPTED, exchange, INTENT, told } from "../../../adapters/sqlite/samples.ts";
import { type Rig, rigs } from "./open-rig.ts";

const open = rigs();

/** Sessions of which every other one has ended; a rig without keys asks about none of them. */
async function sessions(rig: Rig, count: number): Promise<void> {
  const rows = Array.from({ length: count }, async (_, index) => {
    const { id } = await rig.store.recordIntent(INTENT);
    const outcome = { ...ACCEPTED, sessionId: `s-${index}` } as StartOutcome;
    await rig.store.recordOutcome(id, outcome, exchange("start"));
    if (index % 2 === 0) return;
    await rig.store.recordQuery(id, { ...told("completed", 2_000, 2_100), watch: { kind: "ended" } });
  });
  await Promise.all(rows);
}

const filter = (wish: SessionFilter = {}, except: readonly number[] = []) =>
  ({ kind: "filter", filter: wish, except }) as const;

describe("acting on many sessions", () => {
  it("removes all that fit, and brings exactly those back", async () => {
    const rig = await open();
    await sessions(rig, 8);
    await rig.store.remove("session", 2);
    const before = await rig.store.sessions({ limit: 500 });
    const reply = await rig.many.act({
      selection: filter({ states: ["completed"] }, [4]),
      act: { kind: "remove" },
    });
    expect(reply).toMatchObject({ kind: "done", changed: 2, batch: expect.any(Number) });
    expect((await rig.store.sessions({ limit: 1 })).total).toBe(5);
    expect(rig.events).toContainEqual({ kind: "sessions_changed" });
    const batch = reply.kind === "busy" ? null : reply.batch;
    expect(await rig.many.undo(batch ?? 0)).toBe(2);
    expect(await rig.store.sessions({ limit: 500 })).toEqual(before);
    expect(await rig.many.undo(batch ?? 0)).toBe(0);
  });

  it("pauses, resumes and stops what that makes sense for, and says how many", async () => {
    const rig = await open();
    await sessions(rig, 6);
    const act = (action: "pause" | "resume" | "stop" | "check_now") =>
      rig.many.act({ selection: filter(), act: { kind: "watch", action } });
    expect(await act("pause")).toMatchObject({ changed: 3, batch: null });
    expect(await act("pause")).toMatchObject({ changed: 0 });
    expect((await rig.store.sessions({ filter: { watching: ["paused"] }, limit: 1 })).total).toBe(3);
    expect(await act("check_now")).toMatchObject({ changed: 3 });
    expect(await act("stop")).toMatchObject({ changed: 3 });
    expect(await act("check_now")).toMatchObject({ changed: 0 });
    expect((await rig.store.sessions({ filter: { watching: ["stopped"] }, limit: 1 })).total).toBe(3);
    expect(await act("resume")).toMatchObject({ changed: 3 });
  });

  it("stars and tags rows by hand, one act at a time, and can be ended between slices", async () => {
    const rig = await open({
      wrapStore: (store) => ({
        ...store,
        async changeSessions(wish, change) {
          const slice = await store.changeSessions(wish, change);
          if (change.kind === "tag") rig.many.cancel();
          return slice;
        },
      }),
    });
    await sessions(rig, 260);
    const rows = { kind: "rows", rows: [1, 3, 3, 999] } as const;
    const first = rig.many.act({ selection: rows, act: { kind: "star", on: true } });
    expect(await rig.many.act({ selection: rows, act: { kind: "star", on: false } })).toEqual({
      kind: "busy",
    });
    expect(await first).toMatchObject({ kind: "done", changed: 2 });
    const tagging = await rig.many.act({
      selection: filter(),
      act: { kind: "tag", add: ["a"], drop: [] },
    });
    expect(tagging).toEqual({ kind: "cancelled", changed: 250, batch: null });
    expect((await rig.store.sessions({ filter: { tags: ["a"] }, limit: 1 })).total).toBe(250);
    expect(await rig.many.act({ selection: filter(), act: { kind: "seen", upTo: 2_100 } })).toMatchObject({
      kind: "done",
      changed: 130,
    });
    expect(rig.events).toContainEqual({ kind: "many_progress", done: 250, total: 260 });
  });
});

describe("closing the app while it acts on many", () => {
  it("ends after the slice that is under way, and settles then; what is asked later does nothing", async () => {
    let settled: Promise<string> | undefined;
    let written = 0;
    const rig = await open({
      wrapStore: (store) => ({
        ...store,
        async changeSessions(wish, change) {
          settled ??= rig.many.end().then(() => `settled after ${written}`);
          const slice = await store.changeSessions(wish, change);
          written += slice.changed.length;
          return slice;
        },
      }),
    });
    await sessions(rig, 2);
    const rows = Array.from({ length: 260 }, (_, index) => index + 1);
    const act = { selection: { kind: "rows", rows }, act: { kind: "star", on: true } } as const;
    expect(await rig.many.act(act)).toEqual({ kind: "cancelled", changed: 2, batch: null });
    expect(await settled).toBe("settled after 2");
    expect(await rig.many.act(act)).toEqual({ kind: "cancelled", changed: 0, batch: null });
    await rig.store.remove("session", 1);
    expect(await rig.many.undo(1)).toBe(0);
    expect(rig.events).not.toContainEqual({ kind: "many_progress", done: 260, total: 260 });
  });
});

describe("looking at a session", () => {
  it("makes its changes seen, those that come while it is on screen too, unless nobody sees the window", async () => {
    const rig = await open();
    await sessions(rig, 2);
    const unseen = async () => (await rig.store.session(2))?.session.unseen;
    expect(await unseen()).toBe(true);
    await rig.watching.lookedAt(false);
    rig.watching.showing(2);
    await rig.watching.looked(2);
    expect(await unseen()).toBe(true);
    await rig.watching.lookedAt(true);
    expect(await unseen()).toBe(false);
    expect((await rig.seen("session", ({ session }) => session.id === 2)).session.unseen).toBe(false);
  });
});
