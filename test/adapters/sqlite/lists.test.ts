import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { afterEach, describe, expect, it } from "vitest";
import { openStore } from "../../../adapters/sqlite/open.ts";
import { MIGRATIONS, migrate } from "../../../adapters/sqlite/schema.ts";
import type { SqliteStore } from "../../../adapters/sqlite/sqlite-store.ts";
import { isInDoubt, type Session } from "../../../core/session.ts";
import { fitsFilter, type SessionFilter } from "../../../core/session-filter.ts";
import type { SessionChange, SessionsQuery } from "../../../core/session-list.ts";
import { compareInList, listKey } from "../../../core/session-order.ts";
import type { StartOutcome } from "../../../core/start-outcome.ts";
import type { Store } from "../../../core/store.ts";
import type { WatchCondition } from "../../../core/watch/condition.ts";
import {
  ACCEPTED,
  acceptedSession,
  CONNECTION,
  exchange,
  INTENT,
  moduleDraft,
  ODD,
  PLACE,
  record,
  temporaryFolders,
  told,
} from "./samples.ts";
import { inProcessStore, storeInWorker } from "./stores.ts";

const folder = temporaryFolders();

const STATES = [null, "created", "running", "waiting_for_input", "completed", "fatal_errored", "own word"];
const WATCHES: readonly WatchCondition[] = [
  { kind: "live" },
  { kind: "ended" },
  { kind: "paused", reason: { kind: "person" } },
  { kind: "stopped" },
];
const ENVIRONMENTS = [{ kind: "test" }, { kind: "live" }, { kind: "own", name: "Staging" }, null] as const;
const PEOPLE = ["Zoë Müller", "John Doe", "John Müller", "Ångström", ODD];

function written<T>(file: string, work: (sqlite: SqliteStore) => T): T {
  const opened = openStore(file);
  if (!opened.ok) throw new Error(opened.error.detail);
  let value: T | undefined;
  opened.value.together(() => {
    value = work(opened.value);
  });
  opened.value.close();
  return value as T;
}

/** Sessions of all kinds, the first of them the oldest; the module of every other one is tagged `hr`. */
function manySessions(store: SqliteStore): number {
  const { id: connectionId } = store.saveConnection(CONNECTION);
  const modules = [
    store.saveModule(moduleDraft(connectionId, "Onboarding")),
    store.saveModule(moduleDraft(connectionId, "Prüfung")),
  ];
  store.labelModule(modules[0]?.id ?? 0, { tags: ["hr"], archived: false });
  for (let count = 0; count < 84; count++) {
    const module = modules[count % 2];
    const { id } = store.recordIntent({
      place: {
        ...PLACE,
        connectionId: count % 3 === 0 ? connectionId : 99,
        environment: ENVIRONMENTS[count % 4] ?? null,
        moduleRef: module?.id ?? null,
        moduleName: module?.name ?? "",
      },
      beganAt: 1_000 * count,
      body: null,
      values: [{ name: "Person", apiName: "person", json: JSON.stringify(PEOPLE[count % 5]) }],
    });
    if (count % 11 === 6) {
      store.recordOutcome(id, { kind: "in_doubt", doubt: { kind: "interrupted" } }, null);
      continue;
    }
    const outcome = { ...ACCEPTED, sessionId: `id-${count}` } as StartOutcome;
    store.recordOutcome(id, outcome, exchange("start"));
    const state = STATES[count % STATES.length] ?? null;
    const watch = WATCHES[count % 4] ?? { kind: "live" };
    if (state !== null) store.recordQuery(id, { ...told(state, 500 * count, 500 * count + 7), watch });
    store.markSession(id, {
      starred: count % 5 === 0,
      tags: count % 6 === 0 ? ["mine", ODD] : [],
      note: count === 12 ? `Frage ${ODD}` : "",
    });
  }
  return modules[0]?.id ?? 0;
}

describe.each([
  ["in this thread", async (file: string): Promise<Store> => inProcessStore(file)],
  ["in a worker", (file: string): Promise<Store> => storeInWorker(file)],
])("lists of the store %s", (_, open) => {
  let store: Store;
  afterEach(() => store.close());

  /** Opens a store that `work` has written into, all of it in one go to the disk. */
  async function begin<T>(work: (sqlite: SqliteStore) => T): Promise<T> {
    const file = join(folder(), "bench.db");
    const value = written(file, work);
    store = await open(file);
    return value;
  }

  async function all(query: Omit<SessionsQuery, "limit"> = {}): Promise<readonly Session[]> {
    return (await store.sessions({ ...query, limit: 500 })).sessions;
  }

  async function selected(filter: SessionFilter): Promise<readonly number[]> {
    const selection = { kind: "filter", filter, except: [] } as const;
    const { sessions, next } = await store.selectedSessions({ selection, before: null });
    expect(next).toBeNull();
    return ids(sessions);
  }

  const ids = (sessions: readonly Session[]) => sessions.map(({ id }) => id);

  it("order, filter, search and count as core says", async () => {
    const hr = await begin(manySessions);
    const sessions = await all({ order: "newest" });
    const tagsOf = (moduleRef: number) => (moduleRef === hr ? ["hr"] : []);
    expect(ids(await all())).toEqual(ids(sessions.toSorted(compareInList)));
    const filters: readonly SessionFilter[] = [
      { states: ["completed"] },
      { states: ["unrecognised", "not_heard"] },
      { states: ["completed", "waiting_for_input"], starred: true },
      { outcomes: ["in_doubt"] },
      { outcomes: ["adopted", "accepted"], watching: ["paused"] },
      { watching: ["live", "stopped"] },
      { connectionIds: [99], states: ["running"] },
      { moduleRefs: [hr] },
      { moduleRefs: [hr, 99], environments: [{ kind: "test" }, { kind: "none" }] },
      { environments: [{ kind: "own", name: "Staging" }] },
      { from: 10_000, to: 20_000 },
      { from: 10_000, states: ["completed"], unseen: true },
      { tags: ["mine"] },
      { tags: [ODD, "none"] },
      { tags: ["hr"] },
      { tags: ["hr", "mine"], starred: true },
      { inDoubt: true },
      { unseen: true },
    ];
    for (const filter of filters) {
      const fitting = sessions.filter((session) => fitsFilter(session, filter, tagsOf));
      const page = await store.sessions({ filter, limit: 500 });
      expect([filter, ids(page.sessions), page.total]).toEqual([
        filter,
        ids(fitting.toSorted(compareInList)),
        fitting.length,
      ]);
      expect([filter, fitting.length > 0]).toEqual([filter, true]);
      expect(ids(await all({ filter, order: "newest" }))).toEqual(ids(fitting));
      expect(await selected(filter)).toEqual(ids(fitting));
      const words = { ...filter, text: "john" };
      const both = fitting.filter((session) => fitsFilter(session, { text: "john" }));
      expect([words, ids(await all({ filter: words }))]).toEqual([words, ids(both)]);
    }
    const searches = [
      "john",
      "JOHN mull",
      '"john muller"',
      "zoe",
      "angstrom",
      "prufung id-5",
      "person",
      "frage",
      "j",
    ];
    for (const text of [
      ...searches,
      "mine",
      "id-59",
      "nobody",
      '"',
      "*",
      "a OR b",
      "NEAR(john)",
      "person:john",
    ]) {
      const fitting = sessions.filter((session) => fitsFilter(session, { text }));
      const page = await store.sessions({ filter: { text }, order: "list", limit: 500 });
      const inOrder = /^["*]$/.test(text) ? fitting.toSorted(compareInList) : fitting;
      expect([text, ids(page.sessions), page.total]).toEqual([text, ids(inOrder), fitting.length]);
    }
  });

  it("search for anything without an error", async () => {
    await begin(manySessions);
    for (const text of [
      ODD,
      "\u0000",
      "a\u0000b",
      "\ud800",
      '"""',
      "(",
      "a AND",
      "^a",
      "-a",
      "{a b}:c",
      "a".repeat(999),
    ]) {
      expect((await store.sessions({ filter: { text }, limit: 1 })).total).toBeGreaterThanOrEqual(0);
    }
    expect((await store.sessions({ filter: { text: "frage un" }, limit: 1 })).total).toBeGreaterThan(0);
  });

  it("are read page by page, and from any place, with the same rows", async () => {
    await begin(manySessions);
    for (const filter of [{}, { watching: ["live", "paused"] }, { text: "person" }] as const) {
      const whole = ids(await all({ filter }));
      const read: number[] = [];
      for (let after: SessionsQuery["after"]; ; ) {
        const page = await store.sessions({ filter, limit: 7, ...(after === undefined ? {} : { after }) });
        read.push(...ids(page.sessions));
        if (page.next === null) break;
        after = page.next;
      }
      expect(read).toEqual(whole);
      for (const from of [0, 20, 21, 25, 3, whole.length - 1, whole.length, 20]) {
        expect(ids((await store.sessions({ filter, from, limit: 5 })).sessions)).toEqual(
          whole.slice(from, from + 5),
        );
      }
    }
  });

  it("know after each change where a row stands now", async () => {
    await begin(manySessions);
    const sessions = await all();
    await store.sessions({ from: 30, limit: 5 });
    const last = (await all()).at(-1)?.id ?? 0;
    await store.recordQuery(last, { ...told("waiting_for_input", 1e6, 1e6 + 1), watch: { kind: "live" } });
    const now = await all();
    // Above it only what nobody has settled.
    expect(now.find((session) => !isInDoubt(session))?.id).toBe(last);
    expect(now.map(listKey)).toEqual(now.map(listKey).toSorted((a, b) => b - a));
    expect(ids((await store.sessions({ from: 31, limit: 5 })).sessions)).toEqual(ids(now.slice(31, 36)));
    expect(now).toHaveLength(sessions.length);
  });

  it("count what people ask for, and leave out what was removed, from search too", async () => {
    await begin(manySessions);
    const sessions = await all({ order: "newest" });
    const spared = (await all({ filter: { text: "john" } }))[3]?.id ?? 0;
    const count = (fits: (session: Session) => boolean) => sessions.filter(fits).length;
    const counts = await store.sessionCounts();
    expect(counts).toMatchObject({
      total: sessions.length,
      unseen: count(({ unseen }) => unseen),
      starred: count(({ starred }) => starred),
      inDoubt: count(({ origin }) => origin.kind === "started" && origin.outcome.kind === "in_doubt"),
      waiting: count(
        ({ state, watch }) =>
          state === "waiting_for_input" && watch.kind !== "ended" && watch.kind !== "stopped",
      ),
    });
    expect(counts.tags).toContain("mine");
    expect(counts.byState.reduce((sum, { count: each }) => sum + each, 0)).toBe(sessions.length);
    const removed = await store.changeSessions(
      {
        selection: { kind: "filter", filter: { text: "john" }, except: [spared] },
        before: null,
      },
      { kind: "remove", at: 5, batch: 77 },
    );
    expect(removed.changed.length).toBeGreaterThan(10);
    const rest = sessions.length - removed.changed.length;
    expect((await store.sessionCounts()).total).toBe(rest);
    expect(await all()).toHaveLength(rest);
    expect(ids(await all({ filter: { text: "john" } }))).toEqual([spared]);
    await store.remove("session", spared);
    expect((await store.sessions({ filter: { text: "john" }, limit: 1 })).total).toBe(0);
    expect((await store.restoreBatch(77)).changed.toSorted()).toEqual([...removed.changed].toSorted());
    expect((await store.restoreBatch(77)).changed).toEqual([]);
    expect(await store.sessionCounts()).toMatchObject({ total: sessions.length - 1 });
    await store.restore("session", spared);
    expect(await store.sessionCounts()).toEqual(counts);
    expect(await all({ order: "newest" })).toEqual(sessions);
  });

  it("are changed in slices, each row once, and say what was changed", async () => {
    await begin((sqlite) => {
      for (let count = 0; count < 300; count++) sqlite.recordIntent(INTENT);
    });
    async function through(change: SessionChange, filter: SessionFilter): Promise<number> {
      let changed = 0;
      for (let before: number | null = null; ; ) {
        const slice = await store.changeSessions(
          { selection: { kind: "filter", filter, except: [1, 2] }, before },
          change,
        );
        changed += slice.changed.length;
        if (slice.next === null) return changed;
        before = slice.next;
      }
    }
    expect(await through({ kind: "star", on: true }, {})).toBe(298);
    expect(await through({ kind: "star", on: true }, {})).toBe(0);
    expect(await through({ kind: "star", on: false }, { starred: true })).toBe(298);
    expect(await through({ kind: "tag", add: ["a", "b"], drop: [] }, {})).toBe(298);
    expect(await through({ kind: "tag", add: ["c"], drop: ["a"] }, { tags: ["a"] })).toBe(298);
    expect((await store.sessions({ filter: { tags: ["c"] }, limit: 1 })).sessions[0]?.tags).toEqual([
      "b",
      "c",
    ]);
    const rows = await store.selectedSessions({
      selection: { kind: "rows", rows: [3, 99_999, 1, 3] },
      before: null,
    });
    expect([ids(rows.sessions), rows.next]).toEqual([[3, 1], null]);
  });

  it("say what nobody has looked at, until it is seen", async () => {
    await begin(() => {});
    const id = await acceptedSession(store);
    const unseen = async () => (await store.session(id))?.session.unseen;
    await store.recordQuery(id, told("running", 2_000, 2_100));
    expect(await unseen()).toBe(false);
    await store.recordQuery(id, told("waiting_for_input", 3_000, 3_100));
    await store.recordQuery(id, told("waiting_for_input", 4_000, 4_100));
    const selection = { kind: "rows", rows: [id] } as const;
    await store.changeSessions({ selection, before: null }, { kind: "seen", upTo: 3_099 });
    expect(await unseen()).toBe(true);
    await store.changeSessions({ selection, before: null }, { kind: "seen", upTo: 3_100 });
    expect(await unseen()).toBe(false);
    const denied = { kind: "paused", reason: { kind: "denied", status: 404 } } as const;
    await store.recordQuery(id, {
      ...record({ askedAt: 5_000, heardAt: 5_100, saw: { kind: "denied", status: 404 } }),
      watch: denied,
    });
    expect((await store.session(id))?.session).toMatchObject({ unseen: true, changedAt: 5_100 });
  });

  it("keep the course of a session, the last states of it", async () => {
    const id = await begin((sqlite) => {
      const { id: row } = sqlite.recordIntent(INTENT);
      for (let turn = 0; turn < 30; turn++) {
        const state = turn % 2 === 0 ? "running" : "waiting_for_input";
        sqlite.recordQuery(row, told(state, turn * 10, turn * 10 + 5));
        sqlite.recordQuery(row, told(state, turn * 10 + 6, turn * 10 + 8));
      }
      return row;
    });
    const course = (await store.session(id))?.session.course ?? [];
    expect(course).toHaveLength(24);
    expect(course.at(-1)).toEqual({ state: "waiting_for_input", from: 286, to: 295 });
    expect(course.at(-2)).toEqual({ state: "running", from: 276, to: 285 });
  });

  it("tell what changed between two moments, and how long nobody watched", async () => {
    await begin(() => {});
    const done = await acceptedSession(store);
    const waiting = await acceptedSession(store);
    const early = await acceptedSession(store);
    await store.recordQuery(early, { ...told("completed", 1_000, 2_000), watch: { kind: "ended" } });
    await store.recordFact(done, { at: 3_500, kind: "quit" }, null);
    await store.recordFacts([done, waiting], { at: 4_000, kind: "taken_up" }, null);
    await store.recordFact(waiting, { at: 5_000, kind: "asleep" }, null);
    await store.recordFact(waiting, { at: 6_500, kind: "awake" }, null);
    await store.recordQuery(done, { ...told("fatal_errored", 7_000, 7_001), watch: { kind: "ended" } });
    await store.recordQuery(waiting, told("waiting_for_input", 7_000, 7_002));
    expect(await store.changesBetween(3_000, 8_000)).toEqual({
      completed: 0,
      fatalErrored: 1,
      waiting: 1,
      inDoubt: 0,
      others: 0,
      asleepMs: 1_500,
      offMs: 500,
    });
    expect(await store.changesBetween(7_002, 8_000)).toMatchObject({
      fatalErrored: 0,
      waiting: 0,
      others: 0,
    });
  });
});

describe("a store of an earlier version", () => {
  it.each([1, 2])(
    "of step %d has its sessions in order, with their course, words and counts",
    async (step) => {
      const file = join(folder(), "bench.db");
      const old = new DatabaseSync(file);
      migrate(old, MIGRATIONS.slice(0, step));
      old.exec(`INSERT INTO sessions (connection_id, module_ref, place, outcome_kind, outcome, began_at, sent_values,
        session_id, state, state_began_from, state_began_to, asked_at, heard_at, watch_kind, watch, removed_at)
      SELECT 7, 3, '${JSON.stringify(PLACE)}', 'accepted', '${JSON.stringify(ACCEPTED)}', 1000,
        '[{"name":"Person","apiName":"person","json":"\\"Zoë"}]', 's-' || column1, column2, 2000, 2100, 2050, 2100,
        'live', '{"kind":"live"}', column3 FROM (VALUES (1, 'running', NULL), (2, 'waiting_for_input', NULL),
        (3, NULL, NULL), (4, 'running', 9))`);
      old.exec(`INSERT INTO observations (session, asked_at, heard_at, saw) VALUES
      (1, 1100, 1200, '{"kind":"state","state":"created"}'), (1, 1300, 1400, '{"kind":"trouble","trouble":{}}'),
      (1, 1500, 1600, '{"kind":"state","state":"created"}'), (1, 2050, 2100, '{"kind":"state","state":"running"}')`);
      old.close();
      const store = inProcessStore(file);
      const { sessions, total } = await store.sessions({ limit: 9 });
      expect([sessions.map(({ id }) => id), total]).toEqual([[2, 1, 3], 3]);
      expect(sessions[1]).toMatchObject({
        changedAt: 2_100,
        unseen: false,
        course: [
          { state: "created", from: 1_000, to: 1_200 },
          { state: "running", from: 1_500, to: 2_100 },
        ],
      });
      expect(sessions[2]).toMatchObject({ changedAt: 1_000, course: [] });
      expect((await store.sessions({ filter: { text: "zoe" }, limit: 9 })).total).toBe(3);
      expect(await store.sessionCounts()).toMatchObject({ total: 3, waiting: 1 });
      await store.close();
    },
  );
});

it("nothing of a removed session stays in the file, not in the index of words either", async () => {
  const file = join(folder(), "bench.db");
  const word = "Xylophonkasten";
  written(file, (store) => {
    const values = [{ name: "N", apiName: "n", json: JSON.stringify(word) }];
    const { id } = store.recordIntent({ ...INTENT, values });
    for (let count = 0; count < 20; count++) store.recordIntent(INTENT);
    store.markSession(id, { note: `${word} too` });
    store.remove("session", id);
  });
  const purged = openStore(file);
  if (!purged.ok) throw new Error(purged.error.detail);
  purged.value.close();
  const bytes = readFileSync(file).toString("latin1").toLowerCase();
  expect(bytes).toContain("onboarding");
  expect(bytes).not.toContain(word.slice(0, 6).toLowerCase());
});
