import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Session } from "../../../core/session.ts";
import {
  createSessionFeed,
  FEED_PAGE,
  indexOfSession,
  type ReadFeed,
  rowAt,
} from "../../../renderer/state/session-feed.ts";
import { blankSession } from "../../support/fake-sessions.ts";
import { heldReply } from "../held-reply.ts";

const PLACE = {
  connectionId: 1,
  connectionName: "Sandbox",
  environment: null,
  builtIn: true,
  baseUrl: "http://127.0.0.1:1",
  moduleRef: 1,
  moduleName: "Employee onboarding",
  moduleId: "m",
  kind: "input",
} as const;

const session = (id: number, more: Partial<Session> = {}): Session => ({
  ...blankSession(id, PLACE),
  changedAt: id,
  ...more,
});

/** Reads from a list that a test changes, and counts how often. */
function library(sessions: Session[]) {
  const asked: { readonly wish: string; readonly offset: number }[] = [];
  const read: ReadFeed<string> = async (wish, offset, limit) => {
    asked.push({ wish, offset });
    const all = sessions.toSorted((a, b) => b.changedAt - a.changedAt);
    return { sessions: all.slice(offset, offset + limit), total: all.length, atLeast: false };
  };
  return { read, asked, sessions };
}

const many = (count: number) => Array.from({ length: count }, (_, index) => session(index + 1));
const turns = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("reading", () => {
  it("reads what is in view, of any list, and never what was only flown over", async () => {
    const { read, asked } = library(many(10_000));
    const feed = createSessionFeed(read, "");
    feed.getState().refresh();
    await turns();
    feed.getState().need(3_000, 3_040);
    feed.getState().need(6_000, 6_040);
    feed.getState().need(9_950, 9_990);
    await turns();
    expect(asked.map(({ offset }) => offset)).toEqual([0, 3_000, 9_900]);
    expect(rowAt(feed.getState(), 9_950)?.id).toBe(50);
    expect(feed.getState().total).toBe(10_000);
  });

  it("holds a few pages alone, and reads again what was let go", async () => {
    const { read, asked } = library(many(10_000));
    const feed = createSessionFeed(read, "");
    feed.getState().refresh();
    await turns();
    for (let row = 0; row < 9_000; row += FEED_PAGE) {
      feed.getState().need(row, row + 40);
      await turns();
    }
    expect(feed.getState().pages.size).toBeLessThan(50);
    const before = asked.length;
    feed.getState().need(0, 40);
    await turns();
    expect(asked.length).toBe(before + 1);
    expect(rowAt(feed.getState(), 0)?.id).toBe(10_000);
  });

  it("shows what was found before until the answer is there, and drops an answer that nobody waits for", async () => {
    const slow = heldReply<Awaited<ReturnType<ReadFeed<string>>>>();
    const { read } = library(many(3));
    const feed = createSessionFeed<string>(
      (wish, offset, limit) => (wish === "j" ? slow.promise : read(wish, offset, limit)),
      "",
    );
    feed.getState().refresh();
    await turns();
    feed.getState().want("j");
    await turns();
    expect(rowAt(feed.getState(), 0)?.id).toBe(3);
    feed.getState().want("jo");
    await turns();
    slow.resolve({ sessions: [session(99)], total: 1, atLeast: false });
    await turns();
    expect(feed.getState()).toMatchObject({ wish: "jo", status: "ready", total: 3 });
    expect(indexOfSession(feed.getState().pages, 99)).toBeNull();
  });

  it("reads what came into view while an answer was on its way, though the next list is as long", async () => {
    const { read } = library(many(1_000));
    const feed = createSessionFeed<string>(read, "");
    feed.getState().refresh();
    await turns();
    feed.getState().want("jo");
    feed.getState().need(960, 1_000);
    await turns();
    expect(rowAt(feed.getState(), 999)?.id).toBe(1);
  });

  it("says that it failed, and reads again when asked to", async () => {
    const { read } = library(many(3));
    let fails = true;
    const feed = createSessionFeed<string>(
      (...asked) => (fails ? Promise.reject(new Error("no")) : read(...asked)),
      "",
    );
    feed.getState().refresh();
    await turns();
    expect(feed.getState().status).toBe("failed");
    fails = false;
    feed.getState().refresh();
    await turns();
    expect(feed.getState()).toMatchObject({ status: "ready", total: 3 });
  });
});

describe("what main tells", () => {
  async function listOf(count: number) {
    const list = library(many(count));
    const feed = createSessionFeed(list.read, "");
    feed.getState().refresh();
    await turns();
    return { ...list, feed };
  }

  it("changes a row in place at once, and puts it where it belongs a moment later", async () => {
    const { feed, sessions } = await listOf(3);
    const changed = session(1, { changedAt: 50, state: "completed" });
    sessions[0] = changed;
    feed.getState().hear({ kind: "session", session: changed });
    expect(rowAt(feed.getState(), 2)?.state).toBe("completed");
    await vi.advanceTimersByTimeAsync(500);
    expect(indexOfSession(feed.getState().pages, 1)).toBe(0);
  });

  it("moves nothing while rows are held, counts what began meanwhile, and catches up when they are let go", async () => {
    const { feed, sessions, asked } = await listOf(3);
    feed.getState().hold(true);
    const fresh = session(4);
    sessions.push(fresh);
    feed.getState().hear({ kind: "session", session: fresh });
    feed.getState().hear({ kind: "session", session: fresh });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(asked).toHaveLength(1);
    expect([...feed.getState().fresh]).toEqual([4]);
    expect(rowAt(feed.getState(), 0)?.id).toBe(3);
    feed.getState().hold(false);
    await vi.advanceTimersByTimeAsync(500);
    expect(rowAt(feed.getState(), 0)?.id).toBe(4);
    expect(feed.getState().fresh.size).toBe(0);
  });

  it("does not read again for an answer that changed nothing", async () => {
    const { feed, asked } = await listOf(3);
    feed.getState().hear({ kind: "session", session: session(2, { heardAt: 77, answered: 5 }) });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(asked).toHaveLength(1);
    expect(rowAt(feed.getState(), 1)?.heardAt).toBe(77);
  });

  it("reads once for many changes in a moment", async () => {
    const { feed, sessions, asked } = await listOf(3);
    for (let id = 4; id < 40; id++) {
      sessions.push(session(id));
      feed.getState().hear({ kind: "session", session: session(id) });
    }
    await vi.advanceTimersByTimeAsync(500);
    expect(asked).toHaveLength(2);
    expect(feed.getState().total).toBe(39);
  });
});
