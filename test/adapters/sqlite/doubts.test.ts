import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { StartOutcome } from "../../../core/start-outcome.ts";
import type { Store } from "../../../core/store.ts";
import { ACCEPTED, acceptedSession, INTENT, ODD, PLACE, record, temporaryFolders, told } from "./samples.ts";
import { inProcessStore } from "./stores.ts";

const folder = temporaryFolders();
const IN_DOUBT = { kind: "in_doubt", doubt: { kind: "server_error", status: 502 } } as const;

let file: string;
let store: Store;
beforeEach(() => {
  file = join(folder(), "bench.db");
  store = inProcessStore(file);
});
afterEach(() => store.close());

async function doubtfulStart(): Promise<number> {
  const { id } = await store.recordIntent(INTENT);
  await store.recordOutcome(id, IN_DOUBT, null);
  return id;
}

describe("a start in doubt", () => {
  it("is listed until it is settled, newest first, and stays settled", async () => {
    const first = await doubtfulStart();
    const second = await doubtfulStart();
    await acceptedSession(store);
    expect((await store.doubts()).map(({ id }) => id)).toEqual([second, first]);
    const settled = await store.settle(first, { kind: "not_started" }, 5_000);
    expect(settled).toMatchObject({
      settlement: { kind: "not_started", at: 5_000 },
      origin: { outcome: IN_DOUBT },
      watch: { kind: "not_begun" },
    });
    expect((await store.doubts()).map(({ id }) => id)).toEqual([second]);
    await store.close();
    store = inProcessStore(file);
    expect((await store.session(first))?.session).toEqual(settled);
  });

  it("that exists gets its id and link as they were pasted, and is watched", async () => {
    const id = await doubtfulStart();
    const settled = await store.settle(id, { kind: "exists", sessionId: ODD, link: ODD }, 5_000);
    expect(settled).toMatchObject({ sessionId: ODD, startLink: ODD, watch: { kind: "live" } });
    expect((await store.watched()).map((each) => each.id)).toEqual([id]);
    expect(await store.doubts()).toEqual([]);
  });

  it("is open again when that is taken back, until the server has told a state", async () => {
    const id = await doubtfulStart();
    const before = (await store.session(id))?.session;
    await store.settle(id, { kind: "exists", sessionId: "wrong", link: "l" }, 5_000);
    await store.recordQuery(id, record({ askedAt: 6, heardAt: 7, saw: { kind: "denied", status: 404 } }));
    expect(await store.settle(id, { kind: "open" }, 6_000)).toEqual({
      ...before,
      unanswered: 1,
      changedAt: 6_000,
    });
    await store.settle(id, { kind: "exists", sessionId: "right", link: null }, 7_000);
    await store.recordQuery(id, told("running", 8_000, 8_100));
    expect(await store.settle(id, { kind: "open" }, 9_000)).toBeNull();
    expect((await store.session(id))?.session).toMatchObject({ sessionId: "right", state: "running" });
  });

  it("is the only start that can be settled", async () => {
    const accepted = await acceptedSession(store);
    const sending = (await store.recordIntent(INTENT)).id;
    const removed = await doubtfulStart();
    await store.remove("session", removed);
    for (const id of [accepted, sending, removed, 99]) {
      expect(await store.settle(id, { kind: "not_started" }, 1)).toBeNull();
    }
    expect(await store.doubts()).toEqual([]);
  });
});

it("finds a connection's session by the API's id", async () => {
  const { id } = await store.recordIntent(INTENT);
  await store.recordOutcome(id, { ...ACCEPTED, sessionId: ODD } as StartOutcome, null);
  expect((await store.sessionNamed(PLACE.connectionId, ODD))?.id).toBe(id);
  expect(await store.sessionNamed(PLACE.connectionId + 1, ODD)).toBeNull();
  expect(await store.sessionNamed(PLACE.connectionId, "other")).toBeNull();
  await store.remove("session", id);
  expect(await store.sessionNamed(PLACE.connectionId, ODD)).toBeNull();
});
