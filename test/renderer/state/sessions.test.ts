import { describe, expect, it } from "vitest";
import type { SessionDetail } from "../../../core/store.ts";
import { createSessionsStore, rowsOf } from "../../../renderer/state/sessions.ts";
import { createFakeBench } from "../../support/fake-bench.ts";
import { blankSession } from "../../support/fake-sessions.ts";
import { saw } from "../features/timeline/observed.ts";

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

describe("reading a session's record", () => {
  it("keeps what was told while the reading was under way, once", async () => {
    const { bridge } = createFakeBench();
    const reading = Promise.withResolvers<SessionDetail>();
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
