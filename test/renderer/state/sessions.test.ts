import { describe, expect, it } from "vitest";
import { startRequest } from "../../../core/http-request.ts";
import type { SessionDetail, StoredExchange } from "../../../core/store.ts";
import { createSessionsStore, EXCHANGES_HELD, rowsOf } from "../../../renderer/state/sessions.ts";
import { createFakeBench } from "../../support/fake-bench.ts";
import { blankSession } from "../../support/fake-sessions.ts";
import { saw } from "../../support/observed.ts";
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

function exchange(id: number, call: "start" | "query"): StoredExchange {
  const timing = { resolvedMs: 0, connectedMs: 0, securedMs: 0, sentMs: 0, firstByteMs: 0, totalMs: 0 };
  return {
    id,
    call,
    sentAt: id,
    request: startRequest(PLACE, null),
    result: { kind: "answer", status: 200, statusText: "", headers: [], body: new Uint8Array(), timing },
  };
}

describe("starts in doubt", () => {
  const DOUBT = {
    kind: "started",
    outcome: { kind: "in_doubt", doubt: { kind: "interrupted" } },
  } as const;

  it("are counted and on top, though no list has read as far, until they are settled or removed", async () => {
    const { bridge, sessions } = createFakeBench();
    sessions.seed({ ...blankSession(1, PLACE), origin: DOUBT });
    sessions.seed({ ...blankSession(2, PLACE), origin: DOUBT });
    for (let id = 3; id < 80; id++) sessions.seed(blankSession(id, PLACE));
    const store = createSessionsStore(bridge);
    await store.getState().readDoubts();
    await store.getState().readList("all");
    expect([...store.getState().doubts].toSorted()).toEqual([1, 2]);
    expect(
      rowsOf(store.getState(), "all")
        .slice(0, 3)
        .map(({ id }) => id),
    ).toEqual([2, 1, 79]);
    const settled = {
      ...blankSession(1, PLACE),
      origin: DOUBT,
      settlement: { kind: "not_started", at: 1 },
    } as const;
    store.getState().hear({ kind: "session", session: settled });
    store.getState().hear({ kind: "session_removed", sessionRow: 2 });
    expect(store.getState().doubts.size).toBe(0);
    expect(rowsOf(store.getState(), "all")[0]?.id).toBe(79);
  });
});

describe("reading a session's record", () => {
  it("keeps what was told while the reading was under way, once", async () => {
    const { bridge } = createFakeBench();
    const reading = heldReply<SessionDetail>();
    const store = createSessionsStore({ ...bridge, session: () => reading.promise });
    const session = { ...blankSession(1, PLACE), answered: 2 };
    store.getState().put(session);
    const done = store.getState().readRecord(1);
    store.getState().hear({ kind: "observed", sessionRow: 1, observation: saw(2, "running") });
    store.getState().hear({ kind: "observed", sessionRow: 1, observation: saw(3, "completed") });
    reading.resolve({
      session: { ...session, answered: 1 },
      observations: [saw(1, "created"), saw(2, "running")],
      facts: [],
    });
    await done;
    expect(store.getState().records.get(1)?.observations).toEqual([
      saw(1, "created"),
      saw(2, "running"),
      saw(3, "completed"),
    ]);
    expect(store.getState().rows.get(1)?.answered).toBe(2);
  });

  it("keeps nothing for sessions that nobody reads", () => {
    const store = createSessionsStore(createFakeBench().bridge);
    store.getState().hear({ kind: "observed", sessionRow: 1, observation: saw(1, "created") });
    expect(store.getState().records.size).toBe(0);
  });
});

describe("exchanges", () => {
  it("are held in bounds, and the start's is never dropped", async () => {
    const { bridge } = createFakeBench();
    const all = Array.from({ length: 300 }, (_, index) =>
      exchange(300 - index, index === 299 ? "start" : "query"),
    );
    const store = createSessionsStore({ ...bridge, exchanges: async ({ limit }) => all.slice(0, limit) });
    await store.getState().readExchanges(1, 300);
    await store.getState().readExchanges(1, 5);
    const held = store.getState().exchanges.get(1) ?? [];
    expect(held).toHaveLength(EXCHANGES_HELD + 1);
    expect(held[0]?.id).toBe(300);
    expect(held.at(-1)?.call).toBe("start");
  });
});

describe("lists", () => {
  it("count what comes and goes", async () => {
    const store = createSessionsStore(createFakeBench().bridge);
    await store.getState().readList("all");
    store.getState().hear({ kind: "session", session: blankSession(4, PLACE) });
    store.getState().hear({ kind: "session", session: { ...blankSession(4, PLACE), state: "running" } });
    expect(store.getState().lists.get("all")?.total).toBe(1);
    store.getState().hear({ kind: "session_removed", sessionRow: 4 });
    expect(store.getState().lists.get("all")?.total).toBe(0);
    expect(rowsOf(store.getState(), "all")).toEqual([]);
  });

  it("show no row that is older than what was read, so that no page has holes", async () => {
    const { bridge, sessions } = createFakeBench();
    for (let id = 1; id <= 60; id++) sessions.seed(blankSession(id, PLACE));
    const store = createSessionsStore(bridge);
    await store.getState().readList("all");
    store.getState().put(blankSession(2, PLACE));
    expect(rowsOf(store.getState(), "all").at(-1)?.id).toBe(11);
  });
});
