import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Exchange } from "../../../core/exchange.ts";
import { DEFAULT_NETWORK, type NetworkSettings } from "../../../core/network.ts";
import type { Store } from "../../../core/store.ts";
import { tellTimeline } from "../../../core/timeline.ts";
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

/** Behind every row. */
const NOWHERE = { key: -1, id: 0 };

describe.each([
  ["in this thread", async (file: string): Promise<Store> => inProcessStore(file)],
  ["in a worker", (file: string): Promise<Store> => storeInWorker(file)],
])("the store %s", (_, open) => {
  let file: string;
  let store: Store;
  beforeEach(async () => {
    file = join(folder(), "bench.db");
    store = await open(file);
  });
  afterEach(() => store.close());

  async function reopen(): Promise<void> {
    await store.close();
    store = await open(file);
  }

  describe("connections and modules", () => {
    it("are given back as they were saved, in the order they were made", async () => {
      const first = await store.saveConnection({
        ...CONNECTION,
        name: ODD,
        environment: { kind: "own", name: ODD },
      });
      const second = await store.saveConnection({ ...CONNECTION, environment: null, colour: "grey" }, true);
      const module = await store.saveModule({
        ...moduleDraft(first.id, ODD),
        notes: ODD,
        parameters: [{ name: ODD, type: "number", apiName: ODD }],
      });
      await reopen();
      expect(await store.library()).toEqual({ connections: [first, second], modules: [module] });
      expect(first).toMatchObject({ name: ODD, environment: { kind: "own", name: ODD }, builtIn: false });
      expect(second).toMatchObject({ environment: null, colour: "grey", builtIn: true });
      expect(module).toMatchObject({ name: ODD, notes: ODD, parameters: [{ name: ODD, apiName: ODD }] });
    });

    it("keep their network settings, and the default as none", async () => {
      const network: NetworkSettings = {
        proxy: { kind: "own", url: "http://proxy.example:3128" },
        proxyUser: ODD,
        extraCaFile: `/etc/${ODD}.pem`,
        clientCertificate: { certificateFile: "/etc/own.crt", keyFile: "/etc/own.key" },
      };
      const own = await store.saveConnection({ ...CONNECTION, network });
      const none = await store.saveConnection({
        ...CONNECTION,
        network: { ...DEFAULT_NETWORK, proxy: { kind: "none" } },
      });
      await reopen();
      expect((await store.library()).connections).toEqual([own, none]);
      expect(own.network).toEqual(network);
      expect(none.network.proxy).toEqual({ kind: "none" });
      const back = await store.saveConnection({ ...CONNECTION, id: own.id, network: DEFAULT_NETWORK });
      expect(back.network).toEqual(DEFAULT_NETWORK);
    });

    it("keep their labels when their description is saved again", async () => {
      const connection = await store.saveConnection(CONNECTION);
      const module = await store.saveModule(moduleDraft(connection.id));
      expect(module).toMatchObject({ tags: [], archived: false });
      await store.labelModule(module.id, { tags: ["hr", ODD], archived: true });
      await store.saveModule({ ...moduleDraft(connection.id), id: module.id, name: "Other" });
      await reopen();
      expect((await store.library()).modules).toMatchObject([
        { name: "Other", tags: ["hr", ODD], archived: true },
      ]);
      await expect(store.labelModule(99, { tags: [], archived: false })).rejects.toThrow();
    });

    it("are taken in together, with their presets, or not at all", async () => {
      const save = {
        name: "Acme",
        baseUrl: "https://acme.example.com",
        environment: null,
        colour: "teal",
      } as const;
      const preset = {
        name: "usual",
        values: [{ apiName: "a", type: null, value: { kind: "null" } }],
      } as const;
      const { id: _, connectionId: __, ...described } = moduleDraft(0);
      const module = {
        ...described,
        id: null,
        connection: "acme",
        tags: ["hr"],
        archived: false,
        presets: [preset],
      };
      await store.takeIn({ connections: [{ ref: "acme", id: null, save }], modules: [module, module] });
      const { connections, modules } = await store.library();
      expect(connections).toMatchObject([{ name: "Acme", network: DEFAULT_NETWORK, builtIn: false }]);
      expect(modules.map(({ tags }) => tags)).toEqual([["hr"], ["hr"]]);
      const [first] = modules;
      const again = {
        ...module,
        id: first?.id ?? 0,
        presets: [
          { ...preset, values: [] },
          { ...preset, name: "more" },
        ],
      };
      const wrong = { ...module, connection: "nowhere" };
      const here = { ref: "acme", id: connections[0]?.id ?? 0, save: null };
      await expect(store.takeIn({ connections: [here], modules: [again, wrong] })).rejects.toThrow();
      expect(await store.presets(first?.id ?? 0)).toMatchObject([{ name: "usual", values: preset.values }]);
      await store.takeIn({ connections: [here], modules: [again] });
      expect(await store.presets(first?.id ?? 0)).toMatchObject([
        { name: "usual", values: [] },
        { name: "more" },
      ]);
    });

    it("are changed in place", async () => {
      const { id } = await store.saveConnection(CONNECTION, true);
      const changed = await store.saveConnection({
        ...CONNECTION,
        id,
        name: "New",
        baseUrl: "http://127.0.0.1:1",
      });
      expect(changed).toEqual({
        ...CONNECTION,
        id,
        name: "New",
        baseUrl: "http://127.0.0.1:1",
        builtIn: true,
      });
      const module = await store.saveModule(moduleDraft(id));
      const renamed = await store.saveModule({ ...module, name: "Other", parameters: [] });
      expect(await store.library()).toEqual({ connections: [changed], modules: [renamed] });
    });

    it("refuse what is not there", async () => {
      await expect(store.saveConnection({ ...CONNECTION, id: 9 })).rejects.toThrow("no connection 9");
      await expect(store.saveModule(moduleDraft(9))).rejects.toThrow("no connection 9");
      const { id } = await store.saveConnection(CONNECTION);
      await expect(store.saveModule({ ...moduleDraft(id), id: 9 })).rejects.toThrow("no module 9");
      await store.remove("connection", id);
      await expect(store.saveConnection({ ...CONNECTION, id })).rejects.toThrow("no connection");
      await expect(store.saveModule(moduleDraft(id))).rejects.toThrow("no connection");
    });
  });

  describe("removing", () => {
    it("a connection takes its modules along, and restoring brings the same ones back", async () => {
      const { id } = await store.saveConnection(CONNECTION);
      const other = await store.saveConnection(CONNECTION);
      const kept = await store.saveModule(moduleDraft(id, "kept"));
      const gone = await store.saveModule(moduleDraft(id, "gone"));
      const others = await store.saveModule(moduleDraft(other.id, "other's"));
      await store.remove("module", gone.id);
      await store.remove("connection", id);
      expect(await store.library()).toEqual({ connections: [other], modules: [others] });
      await store.restore("connection", id);
      const { connections, modules } = await store.library();
      expect(connections.map((each) => each.id)).toEqual([id, other.id]);
      expect(modules.map((each) => each.name)).toEqual(["kept", "other's"]);
      await store.restore("module", gone.id);
      expect((await store.library()).modules.map((each) => each.id)).toEqual([kept.id, gone.id, others.id]);
    });

    it("twice is like once", async () => {
      const { id } = await store.saveConnection(CONNECTION);
      await store.saveModule(moduleDraft(id));
      await store.remove("connection", id);
      await store.remove("connection", id);
      await store.restore("connection", id);
      await store.restore("connection", id);
      expect((await store.library()).modules).toHaveLength(1);
      await store.remove("module", 99);
    });

    it("hides a module of a removed connection even when it was restored by itself", async () => {
      const { id } = await store.saveConnection(CONNECTION);
      const module = await store.saveModule(moduleDraft(id));
      await store.remove("module", module.id);
      await store.remove("connection", id);
      await store.restore("module", module.id);
      expect((await store.library()).modules).toEqual([]);
      await store.restore("connection", id);
      expect((await store.library()).modules).toEqual([module]);
    });

    it("a session hides it everywhere, and leaves a query under way a place to be written", async () => {
      const id = await acceptedSession(store);
      await store.remove("session", id);
      expect(await store.sessions({ limit: 10 })).toMatchObject({ sessions: [], total: 0 });
      expect(await store.session(id)).toBeNull();
      expect(await store.watched()).toEqual([]);
      expect((await store.recordQuery(id, told("running", 1, 2))).state).toBe("running");
      await store.restore("session", id);
      expect((await store.session(id))?.session.state).toBe("running");
    });

    it("is final at the next opening, without touching sessions, and no id comes back", async () => {
      const { id } = await store.saveConnection(CONNECTION);
      const module = await store.saveModule(moduleDraft(id));
      const session = await acceptedSession(store, { ...INTENT, place: { ...PLACE, connectionId: id } });
      const removed = await acceptedSession(store);
      await store.recordFact(removed, { at: 1, kind: "paused" }, null);
      await store.remove("session", removed);
      await store.remove("connection", id);
      await reopen();
      await store.restore("connection", id);
      await store.restore("session", removed);
      expect(await store.library()).toEqual({ connections: [], modules: [] });
      expect((await store.sessions({ limit: 10 })).sessions.map((each) => each.id)).toEqual([session]);
      expect(await store.exchanges(removed, 10)).toEqual([]);
      const next = await store.saveConnection(CONNECTION);
      expect(next.id).toBeGreaterThan(id);
      expect((await store.saveModule(moduleDraft(next.id))).id).toBeGreaterThan(module.id);
      expect((await store.recordIntent(INTENT)).id).toBeGreaterThan(removed);
    });
  });

  describe("a start", () => {
    it("is written down before it is sent", async () => {
      const intent = {
        ...INTENT,
        body: ODD,
        place: { ...PLACE, moduleName: ODD },
        values: [{ name: ODD, apiName: ODD, json: ODD }],
      };
      const session = await store.recordIntent(intent);
      expect(session).toEqual({
        id: session.id,
        place: intent.place,
        origin: { kind: "started", outcome: { kind: "sending" } },
        settlement: null,
        beganAt: 1_000,
        body: ODD,
        values: intent.values,
        arrivals: [],
        sessionId: null,
        startLink: null,
        queryLink: null,
        state: null,
        stateBegan: null,
        heardAt: null,
        answered: 0,
        unanswered: 0,
        watch: { kind: "not_begun" },
        changedAt: 1_000,
        unseen: false,
        starred: false,
        tags: [],
        note: "",
        course: [],
      });
      await reopen();
      expect(await store.session(session.id)).toEqual({ session, observations: [], facts: [] });
    });

    it("that is accepted is live, with its id and link as they came", async () => {
      const { id } = await store.recordIntent(INTENT);
      const outcome = { ...ACCEPTED, sessionId: ODD, browserLink: ODD } as const;
      const session = await store.recordOutcome(id, outcome, exchange("start"));
      expect(session).toMatchObject({ sessionId: ODD, startLink: ODD, watch: { kind: "live" } });
      expect(session.origin).toEqual({ kind: "started", outcome });
      expect((await store.exchanges(id, 9)).map((each) => each.call)).toEqual(["start"]);
      expect((await store.watched()).map((each) => each.id)).toEqual([id]);
    });

    it("that is not accepted is not watched", async () => {
      const { id } = await store.recordIntent(INTENT);
      const outcome = { kind: "not_sent", code: "DNS", phase: "resolve" } as const;
      const session = await store.recordOutcome(id, outcome, null);
      expect(session).toMatchObject({ sessionId: null, watch: { kind: "not_begun" }, origin: { outcome } });
      expect(await store.watched()).toEqual([]);
    });

    it("has a row to be told of, or nothing is written", async () => {
      await expect(store.recordOutcome(99, ACCEPTED, exchange("start"))).rejects.toMatchObject({
        kind: "other",
      });
      const adopted = await store.recordAdoption({ place: PLACE, beganAt: 1, sessionId: "x", link: null });
      await expect(store.recordOutcome(adopted.id, ACCEPTED, exchange("start"))).rejects.toThrow("no start");
      expect(await store.exchanges(adopted.id, 9)).toEqual([]);
      expect((await store.recordIntent(INTENT)).origin).toMatchObject({ outcome: { kind: "sending" } });
    });

    it("that a crash cut off is in doubt, once", async () => {
      const sent = await store.recordIntent(INTENT);
      const settled = await acceptedSession(store);
      await reopen();
      expect(await store.settleInterrupted()).toBe(1);
      expect(await store.settleInterrupted()).toBe(0);
      expect((await store.session(sent.id))?.session.origin).toEqual({
        kind: "started",
        outcome: { kind: "in_doubt", doubt: { kind: "interrupted" } },
      });
      expect((await store.session(settled))?.session.origin).toMatchObject({ outcome: { kind: "accepted" } });
    });
  });

  it("takes in a session that somebody else started, and watches it", async () => {
    const place = { ...PLACE, moduleRef: null, kind: "not_sure" } as const;
    const session = await store.recordAdoption({ place, beganAt: 5, sessionId: ODD, link: ODD });
    expect(session).toMatchObject({
      place,
      origin: { kind: "adopted" },
      beganAt: 5,
      body: null,
      values: [],
      sessionId: ODD,
      startLink: ODD,
      watch: { kind: "live" },
    });
    expect(await store.watched()).toEqual([session]);
  });

  describe("a query", () => {
    it("that told a state adds to the session, its observations and its exchanges at once", async () => {
      const id = await acceptedSession(store);
      const session = await store.recordQuery(id, {
        ...told(ODD, 2_000, 2_100),
        browserLink: ODD,
        watch: { kind: "ended" },
      });
      expect(session).toMatchObject({
        state: ODD,
        stateBegan: [1_000, 2_100],
        heardAt: 2_100,
        answered: 1,
        unanswered: 0,
        startLink: "https://acme.example/s/1",
        queryLink: ODD,
        watch: { kind: "ended" },
      });
      const [stored] = await store.exchanges(id, 9);
      expect(await store.session(id)).toEqual({
        session,
        observations: [
          { askedAt: 2_000, heardAt: 2_100, saw: { kind: "state", state: ODD }, exchangeId: stored?.id },
        ],
        facts: [],
      });
    });

    it("that met trouble changes only our side", async () => {
      const id = await acceptedSession(store);
      const before = await store.recordQuery(id, { ...told("running", 2_000, 2_100), browserLink: "l" });
      const trouble = { kind: "no_answer", code: "RESET", phase: "wait" } as const;
      const watch = { kind: "backing_off", trouble, since: 3_000 } as const;
      const saw = { kind: "trouble", trouble } as const;
      const after = await store.recordQuery(id, {
        ...record({ askedAt: 2_900, heardAt: 3_000, saw }),
        watch,
      });
      expect(after).toEqual({ ...before, unanswered: 1, watch });
      const denied = await store.recordQuery(
        id,
        record({ askedAt: 4, heardAt: 5, saw: { kind: "denied", status: 401 } }),
      );
      expect(denied).toEqual({ ...before, unanswered: 2 });
      expect((await store.session(id))?.observations.map((each) => each.saw)).toEqual([
        { kind: "state", state: "running" },
        saw,
        { kind: "denied", status: 401 },
      ]);
    });

    it("says since when the state holds just as the timeline does, also where the clock was set back", async () => {
      const id = await acceptedSession(store);
      const trouble = { kind: "trouble", trouble: { kind: "status", status: 500 } } as const;
      const queries = [
        told("created", 1_100, 1_150),
        told("running", 2_000, 2_100),
        record({ askedAt: 2_500, heardAt: 2_600, saw: trouble }),
        told("running", 3_000, 3_100),
        record({ askedAt: 3_500, heardAt: 3_600, saw: trouble }),
        told("waiting_for_input", 4_000, 4_200),
        told("running", 5_000, 5_300),
        told("completed", 900, 950),
      ];
      for (const query of queries) {
        const session = await store.recordQuery(id, query);
        const observations = (await store.session(id))?.observations ?? [];
        const stretch = tellTimeline(session.beganAt, observations, []).stretches.at(-1);
        expect([session.state, session.stateBegan]).toEqual([stretch?.state, stretch?.began]);
      }
    });

    it("of no session leaves nothing behind", async () => {
      await expect(store.recordQuery(99, told("running", 1, 2))).rejects.toMatchObject({ kind: "other" });
      expect(await store.exchanges(99, 9)).toEqual([]);
    });

    it("with every watch condition counts as watched only while it goes on by itself", async () => {
      const trouble = { kind: "status", status: 500 } as const;
      const watches = [
        { kind: "live" },
        { kind: "backing_off", trouble, since: 1 },
        { kind: "denied", status: 401, since: 1 },
        { kind: "paused", reason: { kind: "person" } },
        { kind: "stopped" },
        { kind: "ended" },
      ] as const;
      for (const watch of watches) {
        const id = await acceptedSession(store);
        expect((await store.recordQuery(id, { ...told("running", 1, 2), watch })).watch).toEqual(watch);
      }
      const watched = await store.watched();
      expect(watched.map((each) => each.watch.kind)).toEqual(["live", "backing_off", "denied"]);
    });
  });

  it("keeps facts in the order they were told, with or without a change of the watch", async () => {
    const id = await acceptedSession(store);
    const paused = { kind: "paused", reason: { kind: "person" } } as const;
    expect((await store.recordFact(id, { at: 9, kind: "paused" }, paused)).watch).toEqual(paused);
    expect((await store.recordFact(id, { at: 8, kind: "quit" }, null)).watch).toEqual(paused);
    expect((await store.session(id))?.facts).toEqual([
      { at: 9, kind: "paused" },
      { at: 8, kind: "quit" },
    ]);
    await expect(store.recordFact(99, { at: 1, kind: "quit" }, null)).rejects.toMatchObject({
      kind: "other",
    });
  });

  it("keeps a fact of many sessions for all of them, or for none", async () => {
    const ids = [await acceptedSession(store), await acceptedSession(store)];
    const paused = { kind: "paused", reason: { kind: "no_key" } } as const;
    await store.recordFacts(ids, { at: 5, kind: "asleep" }, null);
    await store.recordFacts(ids, { at: 6, kind: "taken_up" }, paused);
    await store.recordFacts([], { at: 7, kind: "awake" }, null);
    await expect(store.recordFacts([...ids, 99], { at: 8, kind: "quit" }, null)).rejects.toMatchObject({
      kind: "other",
    });
    for (const id of ids) {
      const detail = await store.session(id);
      expect(detail?.facts).toEqual([
        { at: 5, kind: "asleep" },
        { at: 6, kind: "taken_up" },
      ]);
      expect(detail?.session.watch).toEqual(paused);
    }
  });

  describe("the list of sessions", () => {
    it("goes from the newest back, page by page, with the number of all", async () => {
      const ids: number[] = [];
      for (let count = 0; count < 5; count++) ids.unshift((await store.recordIntent(INTENT)).id);
      const first = await store.sessions({ limit: 2 });
      const second = await store.sessions({ limit: 2, after: first.next ?? NOWHERE });
      const third = await store.sessions({ limit: 2, after: second.next ?? NOWHERE });
      const pages = [first, second, third];
      expect(pages.flatMap((page) => page.sessions.map((each) => each.id))).toEqual(ids);
      expect(pages.map((page) => page.total)).toEqual([5, 5, 5]);
    });

    it("can be of one module", async () => {
      await store.recordIntent(INTENT);
      const { id } = await store.recordIntent({ ...INTENT, place: { ...PLACE, moduleRef: 4 } });
      await store.recordIntent({ ...INTENT, place: { ...PLACE, moduleRef: null } });
      const page = await store.sessions({ limit: 9, filter: { moduleRefs: [4] } });
      expect([page.sessions.map((each) => each.id), page.total]).toEqual([[id], 1]);
      expect(
        await store.sessions({
          limit: 9,
          filter: { moduleRefs: [4] },
          order: "newest",
          after: { key: 0, id },
        }),
      ).toEqual({ sessions: [], total: 1, atLeast: false, next: null });
    });

    it.each([0, 501, 1.5])("has no page of %d", async (limit) => {
      await expect(store.sessions({ limit })).rejects.toThrow("1 to 500");
    });
  });

  it("gives exchanges back byte for byte, newest first, up to a limit", async () => {
    const { id } = await store.recordIntent(INTENT);
    const timing = {
      resolvedMs: 1,
      connectedMs: null,
      securedMs: null,
      sentMs: null,
      firstByteMs: null,
      totalMs: 9,
    };
    const plain = exchange();
    const failed = {
      kind: "failure",
      code: "TRUNCATED",
      phase: "receive",
      mayHaveLeft: true,
      timing,
    } as const;
    const partial = {
      status: 200,
      statusText: ODD,
      headers: [{ name: "A", value: ODD }],
      body: new Uint8Array([0, 255, 128]),
    };
    const all: Exchange[] = [
      { ...plain, request: { ...plain.request, body: ODD } },
      { ...plain, result: { ...failed, partial } },
      { ...plain, result: { ...failed, partial: null } },
      exchange("query", ""),
    ];
    for (const each of all) {
      await store.recordQuery(id, { ...told("running", 1, 2), exchange: each });
    }
    const stored = await store.exchanges(id, 10);
    expect(stored.map(({ id: _id, ...rest }) => rest)).toEqual(all.toReversed());
    expect(await store.exchanges(id, 2)).toEqual(stored.slice(0, 2));
  });

  it("keeps a text under a name", async () => {
    expect(await store.kept("sandbox")).toBeNull();
    await store.keep("sandbox", ODD);
    await store.keep("sandbox", `${ODD}2`);
    await reopen();
    expect(await store.kept("sandbox")).toBe(`${ODD}2`);
  });
});
