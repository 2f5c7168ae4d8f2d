import { DatabaseSync } from "@photostructure/sqlite";
import { describe, expect, it } from "vitest";
import { callFailure, openFailure, type StoreCallFailureKind } from "../../../adapters/sqlite/failures.ts";
import { migrate } from "../../../adapters/sqlite/schema.ts";
import { sqliteStore } from "../../../adapters/sqlite/store.ts";
import { ACCEPTED, exchange, INTENT, told } from "./samples.ts";

function thrown(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}

describe("a failure of the store", () => {
  it.each<[object, StoreCallFailureKind]>([
    [{ errcode: 13 }, "disk_full"],
    [{ code: "ENOSPC" }, "disk_full"],
    [{ errcode: 11 }, "damaged"],
    [{ errcode: 267 }, "damaged"],
    [{ errcode: 26 }, "damaged"],
    [{ errcode: 8 }, "not_writable"],
    [{ errcode: 1032 }, "not_writable"],
    [{ errcode: 14 }, "not_writable"],
    [{ code: "EROFS" }, "not_writable"],
    [{ code: "EACCES" }, "not_writable"],
    [{ code: "EDQUOT" }, "disk_full"],
    [{ errcode: 4874 }, "disk_full"],
    [{ errcode: 5 }, "in_use"],
    [{ errcode: 261 }, "in_use"],
    [{ errcode: 6 }, "in_use"],
    [{ errcode: 10 }, "other"],
    [{}, "other"],
  ])("that says %o is %s", (says, kind) => {
    const error = Object.assign(new Error("why"), says);
    expect(callFailure(error)).toMatchObject({ kind, message: "why" });
    expect(openFailure(error)).toEqual({ kind, detail: "why" });
  });
});

describe("a full disk", () => {
  it("costs the call that met it, and nothing that was acknowledged", () => {
    const db = new DatabaseSync(":memory:");
    migrate(db);
    const store = sqliteStore(db);
    const { id } = store.recordIntent(INTENT);
    const before = store.recordOutcome(id, ACCEPTED, exchange("start"));
    db.exec("PRAGMA max_page_count = 30");
    const large = { ...told("completed", 1, 2), exchange: exchange("query", "x".repeat(200_000)) };
    expect(callFailure(thrown(() => store.recordQuery(id, large)))).toMatchObject({ kind: "disk_full" });
    expect(store.session(id)).toEqual({ session: before, observations: [], facts: [] });
    expect(store.exchanges(id, 9)).toHaveLength(1);
    expect(store.recordQuery(id, told("completed", 1, 2)).state).toBe("completed");
    store.close();
  });
});
