import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { StoreCallFailure } from "../../../../adapters/sqlite/failures.ts";
import type { Store } from "../../../../core/store.ts";
import { rawServer } from "../../../adapters/raw-server.ts";
import { storeAfterKill } from "../../../adapters/sqlite/stores.ts";
import { api, type Rig, rigs } from "./open-rig.ts";

const open = rigs();

async function startAt(rig: Rig, url: string) {
  const module = await rig.module(url);
  await rig.vault.set(`connection:${module.connectionId}/module:${module.id}`, { text: "k", origin: url });
  const reply = await rig.starting.start({ moduleRef: module.id, values: [], shownBody: null });
  if (reply.kind !== "started") throw new Error(`Not started: ${reply.kind}`);
  return reply.session;
}

function outcomeNotWritten(store: Store): Store {
  return { ...store, recordOutcome: () => Promise.reject(new Error("disk full")) };
}

describe("a start without a clear answer", () => {
  it("is in doubt, is sent once, and is not asked about", async () => {
    const server = await rawServer((connection) => {
      void connection.request.then(() => connection.socket.destroy());
    });
    const rig = await open();
    const session = await startAt(rig, `http://127.0.0.1:${server.port}`);
    expect(session).toMatchObject({
      origin: { outcome: { kind: "in_doubt", doubt: { kind: "no_answer" } } },
      watch: { kind: "not_begun" },
      sessionId: null,
    });
    expect(server.connections).toHaveLength(1);
    expect(rig.watching.overview()).toMatchObject({ watched: 0, nextCheckAt: null });
    await expect(rig.watching.act(session.id, "check_now")).rejects.toThrow("to watch");
    const { sessions } = await rig.store.sessions({ limit: 5 });
    expect(sessions).toEqual([session]);
    await server.close();
  });

  it("was not sent when nobody listens", async () => {
    const server = await rawServer(() => undefined);
    await server.close();
    const rig = await open();
    const session = await startAt(rig, `http://127.0.0.1:${server.port}`);
    expect(session.origin).toMatchObject({ outcome: { kind: "not_sent", code: "REFUSED" } });
  });

  it("whose app was killed meanwhile is found in doubt at the next start of the app", async () => {
    const server = await rawServer(() => undefined);
    const rig = await open();
    const start = startAt(rig, `http://127.0.0.1:${server.port}`);
    await server.connected;
    const next = storeAfterKill(join(rig.folder, "bench.sqlite"));
    expect(await next.settleInterrupted()).toBe(1);
    const [found] = (await next.sessions({ limit: 1 })).sessions;
    expect(found?.origin).toEqual({
      kind: "started",
      outcome: { kind: "in_doubt", doubt: { kind: "interrupted" } },
    });
    await next.close();
    for (const { socket } of server.connections) socket.destroy();
    await start;
    await server.close();
  });
});

describe("an accepted start over which the store's thread died", () => {
  const accepting = () => api(() => ({ status: 201, json: { data: { sessionId: "s-1" }, links: {} } }));
  const died = () => Promise.reject(new StoreCallFailure("closed", "The thread died"));

  it("is written after all where it was not, and its exchange stands there once", async () => {
    const server = await accepting();
    let writes = 0;
    const rig = await open({
      wrapStore: (store) => ({
        ...store,
        recordOutcome: (...args) => (++writes === 1 ? died() : store.recordOutcome(...args)),
      }),
    });
    const { id } = await startAt(rig, server.url);
    expect((await rig.store.session(id))?.session.sessionId).toBe("s-1");
    expect((await rig.store.exchanges(id, 9)).filter(({ call }) => call === "start")).toHaveLength(1);
    await server.close();
  });

  it("is not written a second time where it was", async () => {
    const server = await accepting();
    let writes = 0;
    const rig = await open({
      wrapStore: (store) => ({
        ...store,
        async recordOutcome(...args) {
          writes += 1;
          await store.recordOutcome(...args);
          return died();
        },
      }),
    });
    const session = await startAt(rig, server.url);
    expect([writes, session.sessionId]).toEqual([1, "s-1"]);
    expect((await rig.store.exchanges(session.id, 9)).filter(({ call }) => call === "start")).toHaveLength(1);
    await server.close();
  });
});

describe("an accepted start that the disk refused to write", () => {
  it("is told with its session, and is watched to its end all the same", async () => {
    let queries = 0;
    const server = await api(({ method }) => {
      if (method === "POST") {
        const links = { browser: "https://acme.example/s/m/sessions/s-1" };
        return { status: 201, json: { data: { sessionId: "s-1" }, links } };
      }
      queries += 1;
      return { status: 200, json: { data: { state: queries === 1 ? "running" : "completed" }, links: {} } };
    });
    const rig = await open({ wrapStore: outcomeNotWritten });
    const session = await startAt(rig, server.url);
    expect(session).toMatchObject({
      origin: { outcome: { kind: "accepted" } },
      sessionId: "s-1",
      startLink: "https://acme.example/s/m/sessions/s-1",
    });
    const running = await rig.seen("session", (event) => event.session.state === "running");
    expect(running.session).toMatchObject({ sessionId: "s-1", origin: session.origin });
    await rig.watching.act(session.id, "check_now");
    const ended = await rig.seen("session", (event) => event.session.state === "completed");
    expect(ended.session).toMatchObject({ sessionId: "s-1", watch: { kind: "ended" } });
    await server.close();
  });
});
