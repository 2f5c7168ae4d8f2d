import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { EVIDENCE_QUERIES, evidenceRows } from "../../../adapters/sqlite/evidence.ts";
import { migrate } from "../../../adapters/sqlite/schema.ts";
import type { Exchange } from "../../../core/exchange.ts";
import type { SessionPlace } from "../../../core/session.ts";
import type { StartOutcome } from "../../../core/start-outcome.ts";
import type { Store } from "../../../core/store.ts";
import { ACCEPTED, exchange, INTENT, PLACE, temporaryFolders, told } from "./samples.ts";
import { inProcessStore } from "./stores.ts";

const folder = temporaryFolders();
const OTHER: SessionPlace = { ...PLACE, moduleRef: 4, moduleName: "NDA intake", moduleId: "nda" };
const REFUSED: StartOutcome = { kind: "refused", status: 404, retryAfterMs: null, location: null };

function answered(call: Exchange["call"], status: number, sentAt: number): Exchange {
  const made = exchange(call);
  return made.result.kind === "answer" ? { ...made, sentAt, result: { ...made.result, status } } : made;
}

function failed(sentAt: number): Exchange {
  const { timing } = exchange().result;
  const result = {
    kind: "failure",
    code: "DNS",
    phase: "resolve",
    mayHaveLeft: false,
    partial: null,
    timing,
  } as const;
  return { ...exchange("start"), sentAt, result };
}

describe("the history of calls to an address", () => {
  let store: Store;
  beforeEach(() => {
    store = inProcessStore(join(folder(), "bench.db"));
  });
  afterEach(() => store.close());

  async function started(place: SessionPlace, beganAt: number, outcome = ACCEPTED): Promise<number> {
    const { id } = await store.recordIntent({ ...INTENT, place, beganAt });
    const status = outcome.kind === "accepted" || outcome.kind === "refused" ? outcome.status : 502;
    await store.recordOutcome(id, outcome, answered("start", status, beganAt));
    return id;
  }

  it("is empty and whole in a new profile", async () => {
    expect(await store.history(PLACE)).toEqual({ successes: [], whole: true, firstTriedAt: null, calls: [] });
  });

  it("tells the newest success of each module, newest first", async () => {
    await started(PLACE, 1_000);
    await started(OTHER, 2_000);
    await started(PLACE, 3_000);
    await started(OTHER, 4_000, REFUSED);
    const { successes } = await store.history(PLACE);
    expect(successes).toEqual([
      { at: 3_000, how: "started", moduleRef: 3, moduleId: "oITw", moduleName: "Onboarding" },
      { at: 2_000, how: "started", moduleRef: 4, moduleId: "nda", moduleName: "NDA intake" },
    ]);
  });

  it("counts a query's answer as a success, of an adopted session too", async () => {
    const own = await started(PLACE, 1_000);
    await store.recordQuery(own, told("running", 4_900, 5_000));
    const adopted = await store.recordAdoption({ place: OTHER, beganAt: 6_000, sessionId: "x", link: null });
    expect((await store.history(PLACE)).successes.map(({ at, how }) => ({ at, how }))).toEqual([
      { at: 5_000, how: "answered" },
    ]);
    await store.recordQuery(adopted.id, told("running", 6_900, 7_000));
    expect((await store.history(PLACE)).successes.map(({ at, how }) => ({ at, how }))).toEqual([
      { at: 7_000, how: "answered" },
      { at: 5_000, how: "answered" },
    ]);
  });

  it("keeps apart what the module's row was started with under another id", async () => {
    await started({ ...PLACE, moduleId: "earlier" }, 1_000);
    await started(PLACE, 2_000);
    expect((await store.history(PLACE)).successes.map(({ moduleId }) => moduleId)).toEqual([
      "oITw",
      "earlier",
    ]);
  });

  it("leaves out other connections and other addresses", async () => {
    await started({ ...PLACE, connectionId: 8 }, 1_000);
    await started({ ...PLACE, baseUrl: "https://before.example" }, 2_000);
    expect((await store.history(PLACE)).successes).toEqual([]);
  });

  it("takes all of the sandbox's runs together: its port is another one each time", async () => {
    const sandbox: SessionPlace = { ...PLACE, builtIn: true, baseUrl: "http://127.0.0.1:1" };
    await started(sandbox, 1_000);
    const { successes, calls } = await store.history({ ...sandbox, baseUrl: "http://127.0.0.1:2" });
    expect([successes.length, calls.length]).toEqual([1, 1]);
  });

  it("dates the first start of the module with its id", async () => {
    await started(PLACE, 1_000, REFUSED);
    await started(PLACE, 2_000, REFUSED);
    expect((await store.history(PLACE)).firstTriedAt).toBe(1_000);
    expect((await store.history({ ...PLACE, moduleId: "edited" })).firstTriedAt).toBeNull();
    expect((await store.history({ ...PLACE, moduleRef: null })).firstTriedAt).toBeNull();
  });

  it("gives the newest calls to the address, by whichever connection, with how they ended", async () => {
    await started(PLACE, 1_000, REFUSED);
    const second = await store.recordIntent({
      ...INTENT,
      place: { ...OTHER, connectionId: 8 },
      beganAt: 2_000,
    });
    await store.recordOutcome(second.id, { kind: "not_sent", code: "DNS", phase: "resolve" }, failed(2_000));
    const third = await started(PLACE, 3_000);
    await store.recordQuery(third, {
      ...told("running", 4_000, 4_100),
      exchange: answered("query", 200, 4_000),
    });
    await started({ ...PLACE, baseUrl: "https://other.example" }, 5_000);
    expect((await store.history(PLACE)).calls).toEqual([
      { at: 4_000, call: "query", connectionId: 7, moduleId: "oITw", end: { kind: "status", status: 200 } },
      { at: 3_000, call: "start", connectionId: 7, moduleId: "oITw", end: { kind: "status", status: 201 } },
      { at: 2_000, call: "start", connectionId: 8, moduleId: "nda", end: { kind: "failure", code: "DNS" } },
      { at: 1_000, call: "start", connectionId: 7, moduleId: "oITw", end: { kind: "status", status: 404 } },
    ]);
  });
});

describe("the history of a large profile", () => {
  /** A connection that was started 30,000 times, in memory. */
  function manySessions(): InstanceType<typeof DatabaseSync> {
    const db = new DatabaseSync(":memory:");
    migrate(db);
    const place = JSON.stringify(PLACE);
    db.exec(`
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30000)
      INSERT INTO sessions (connection_id, module_ref, place, outcome_kind, outcome, began_at, sent_values, watch_kind, watch)
      SELECT 7, 3, '${place}', CASE WHEN i % 2 THEN 'accepted' ELSE 'refused' END, '{}', i, '[]', 'ended', '{}' FROM n;
      INSERT INTO exchanges (session, call, sent_at, request, result)
      SELECT id, 'start', began_at, '{}', '{"kind":"answer","status":201}' FROM sessions`);
    return db;
  }

  it("is bounded, and says that it is not whole", () => {
    const db = manySessions();
    const { successes, whole, calls } = evidenceRows(db).history(PLACE);
    expect(successes).toEqual([expect.objectContaining({ at: 29_999 })]);
    expect(whole).toBe(false);
    expect(calls).toHaveLength(200);
    db.close();
  });

  it.each(Object.entries(EVIDENCE_QUERIES))(
    "asks “%s” by an index, without a scan or a sort",
    (name, sql) => {
      const db = manySessions();
      const parameters = name === "calls" ? [] : [7];
      const plan = (db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters) as { detail: string }[]).map(
        ({ detail }) => detail,
      );
      expect(plan.join("\n")).not.toMatch(/TEMP B-TREE|SCAN sessions/);
      // The newest exchanges are read from the table's end: a scan that stops at the limit.
      if (name !== "calls") expect(plan.join("\n")).toMatch(/USING INDEX sessions_(evidence|module)/);
      expect(sql).toMatch(/LIMIT \d+$/);
      db.close();
    },
  );
});
