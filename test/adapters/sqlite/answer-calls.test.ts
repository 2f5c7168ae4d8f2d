import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { answerCalls, sharesTheDisk } from "../../../adapters/sqlite/answer-calls.ts";
import { StoreCallFailure } from "../../../adapters/sqlite/failures.ts";
import type { StoreCall, StoreReply } from "../../../adapters/sqlite/messages.ts";
import { openStore } from "../../../adapters/sqlite/open.ts";
import type { SqliteStore } from "../../../adapters/sqlite/sqlite-store.ts";
import { ACCEPTED, exchange, INTENT, temporaryFolders } from "./samples.ts";
import { storeInWorker } from "./stores.ts";

const folder = temporaryFolders();

let file: string;
let store: SqliteStore;
beforeEach(() => {
  file = join(folder(), "bench.db");
  const opened = openStore(file);
  if (!opened.ok) throw new Error(opened.error.detail);
  store = opened.value;
});
afterEach(() => store.close());

let lastId = 0;
function call(method: StoreCall["method"], ...args: readonly unknown[]): StoreCall {
  lastId += 1;
  return { id: lastId, method, args };
}
const intent = () => call("recordIntent", INTENT);
const kinds = (replies: readonly StoreReply[]) => replies.map(({ kind }) => kind);
const total = () => store.sessions({ limit: 9 }).total;

describe("calls that share a trip to the disk", () => {
  it("are one transaction, answered in their order", () => {
    let trips = 0;
    const counted: SqliteStore = {
      ...store,
      together: (calls) => {
        trips += 1;
        store.together(calls);
      },
    };
    const calls = [intent(), intent(), intent()];
    const replies = answerCalls(counted, calls);
    expect(replies.map((reply) => reply.kind === "done" && reply.id)).toEqual(calls.map(({ id }) => id));
    expect([trips, total()]).toEqual([1, 3]);
  });

  it("fail each alone, with nothing of it written", () => {
    const replies = answerCalls(store, [
      intent(),
      call("recordOutcome", 99, ACCEPTED, exchange("start")),
      intent(),
    ]);
    expect(kinds(replies)).toEqual(["done", "failed", "done"]);
    expect(total()).toBe(2);
    expect(store.exchanges(99, 9)).toEqual([]);
  });

  it("are written one by one where the disk refuses the whole, and each says what became of it", () => {
    let room = 9;
    const nearlyFull: SqliteStore = {
      ...store,
      recordIntent(wanted) {
        if (room === 0) throw new StoreCallFailure("disk_full", "full");
        room -= 1;
        return store.recordIntent(wanted);
      },
      together(calls) {
        store.together(() => {
          calls();
          room = 1;
          throw new Error("full");
        });
      },
    };
    expect(kinds(answerCalls(nearlyFull, [intent(), intent()]))).toEqual(["done", "failed"]);
    expect(total()).toBe(1);
  });

  it("are not acknowledged from a transaction that a full disk rolled back in the middle", () => {
    let asked = 0;
    const fullOnce: SqliteStore = {
      ...store,
      recordIntent(wanted) {
        asked += 1;
        if (asked === 2) throw new StoreCallFailure("disk_full", "full");
        return store.recordIntent(wanted);
      },
    };
    expect(kinds(answerCalls(fullOnce, [intent(), intent()]))).toEqual(["done", "done"]);
    expect(total()).toBe(2);
  });

  it("are those that only write a session's record", () => {
    const alone = (["close", "remove", "sessions", "saveModule", "settleInterrupted"] as const).map(
      (method) => call(method),
    );
    expect(alone.filter(sharesTheDisk)).toEqual([]);
    expect([intent(), call("recordQuery"), call("settle")].every(sharesTheDisk)).toBe(true);
  });
});

it("a worker's calls that come at once are all answered, in their order, between others and up to the close", async () => {
  const other = join(folder(), "other.db");
  const worker = await storeInWorker(other);
  const asked = Array.from({ length: 200 }, (_, index) =>
    index % 50 === 49 ? worker.sessions({ limit: 1 }) : worker.recordIntent(INTENT),
  );
  const closed = worker.close();
  const answers = await Promise.all(asked);
  const ids = answers.flatMap((answer) => ("id" in answer ? [answer.id] : []));
  const totals = answers.flatMap((answer) => ("total" in answer ? [answer.total] : []));
  expect(ids).toEqual(Array.from({ length: 196 }, (_, index) => index + 1));
  expect(totals).toEqual([49, 98, 147, 196]);
  await closed;
});
