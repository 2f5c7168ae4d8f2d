import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { FieldValue } from "../../../../core/field-value.ts";
import type { Session } from "../../../../core/session.ts";
import { buildStartBody } from "../../../../core/start-body.ts";
import { storeAfterKill } from "../../../adapters/sqlite/stores.ts";
import { api, rigs } from "./open-rig.ts";

const KEY = "a-key-of-the-tests";
const PARAMETERS = [
  { name: "Who", type: "text", apiName: "who" },
  { name: "How much", type: "number", apiName: "how_much" },
] as const;
const VALUES: readonly FieldValue[] = [
  { kind: "value", text: "Zoë" },
  { kind: "value", text: "1.10" },
];
const BODY = '{"data":{"startParameters":{"who":"Zoë","how_much":1.10}}}';
const ACCEPTED = { status: 201, json: { data: { sessionId: "s-1" }, links: {} } };
const COMPLETED = { status: 200, json: { data: { state: "completed" }, links: {} } };

const open = rigs();

function outcomeOf(session: Session) {
  return session.origin.kind === "started" ? session.origin.outcome : null;
}

describe("a start", () => {
  it("is on disk before its first byte leaves, and sends the very body that was shown", async () => {
    const rig = await open();
    const intents: (string | undefined)[] = [];
    const bodies: string[] = [];
    const server = await api(({ method, body, key }) => {
      if (method !== "POST") return COMPLETED;
      // What a kill would leave on the disk at this moment.
      const other = storeAfterKill(join(rig.folder, "bench.sqlite"));
      intents.push(JSON.stringify(other));
      bodies.push(body, key ?? "");
      void other.sessions({ limit: 1 }).then(({ sessions }) => {
        intents.push(sessions[0] === undefined ? undefined : outcomeOf(sessions[0])?.kind);
        void other.close();
      });
      return ACCEPTED;
    });
    const module = await rig.module(server.url, PARAMETERS);
    await rig.vault.set(`connection:${module.connectionId}/module:${module.id}`, {
      text: KEY,
      origin: server.url,
    });
    const reply = await rig.starting.start({ moduleRef: module.id, values: VALUES, shownBody: BODY });
    expect(reply).toMatchObject({ kind: "started", session: { sessionId: "s-1", body: BODY } });
    expect(bodies).toEqual([BODY, `Bearer ${KEY}`]);
    expect(intents.at(-1)).toBe("sending");
    await server.close();
  });

  it("whose shown body is not the one that would be sent, sends nothing", async () => {
    const rig = await open();
    let asked = 0;
    const server = await api(() => {
      asked++;
      return ACCEPTED;
    });
    const module = await rig.module(server.url, PARAMETERS);
    await rig.vault.set(`connection:${module.connectionId}/module:${module.id}`, {
      text: KEY,
      origin: server.url,
    });
    for (const shownBody of [BODY.replace("1.10", "1.1"), null]) {
      expect(await rig.starting.start({ moduleRef: module.id, values: VALUES, shownBody })).toEqual({
        kind: "changed",
      });
    }
    expect(
      await rig.starting.start({ moduleRef: module.id, values: VALUES.slice(1), shownBody: BODY }),
    ).toEqual({
      kind: "changed",
    });
    expect(asked).toBe(0);
    expect((await rig.store.sessions({ limit: 5 })).total).toBe(0);
    await server.close();
  });

  it("without a key for this very origin sends nothing", async () => {
    const rig = await open();
    const module = await rig.module("http://127.0.0.1:9", []);
    await rig.vault.set(`connection:${module.connectionId}/module:${module.id}`, {
      text: KEY,
      origin: "http://127.0.0.1:10",
    });
    expect(await rig.starting.start({ moduleRef: module.id, values: [], shownBody: null })).toEqual({
      kind: "no_key",
    });
  });

  it("that cannot be written down sends nothing", async () => {
    let asked = 0;
    const server = await api(() => {
      asked++;
      return ACCEPTED;
    });
    const rig = await open({
      wrapStore: (store) => ({ ...store, recordIntent: () => Promise.reject(new Error("disk full")) }),
    });
    const module = await rig.module(server.url, []);
    await rig.vault.set(`connection:${module.connectionId}/module:${module.id}`, {
      text: KEY,
      origin: server.url,
    });
    expect(await rig.starting.start({ moduleRef: module.id, values: [], shownBody: null })).toEqual({
      kind: "not_recorded",
    });
    expect(asked).toBe(0);
    await server.close();
  });

  it("tells its outcome even when that can no longer be written down", async () => {
    const server = await api(({ method }) => (method === "POST" ? { status: 404 } : COMPLETED));
    const rig = await open({
      wrapStore: (store) => ({ ...store, recordOutcome: () => Promise.reject(new Error("disk full")) }),
    });
    const module = await rig.module(server.url, []);
    await rig.vault.set(`connection:${module.connectionId}/module:${module.id}`, {
      text: KEY,
      origin: server.url,
    });
    const reply = await rig.starting.start({ moduleRef: module.id, values: [], shownBody: null });
    expect(reply.kind === "started" && outcomeOf(reply.session)).toMatchObject({
      kind: "refused",
      status: 404,
    });
    expect(rig.bugs).toHaveLength(1);
    await server.close();
  });

  it("is one at a time for a module", async () => {
    const rig = await open();
    let starts = 0;
    const server = await api(({ method }) => {
      if (method === "POST") starts++;
      return method === "POST" ? ACCEPTED : COMPLETED;
    });
    const module = await rig.module(server.url, []);
    await rig.vault.set(`connection:${module.connectionId}`, { text: KEY, origin: server.url });
    const input = { moduleRef: module.id, values: [], shownBody: null };
    const replies = await Promise.all([rig.starting.start(input), rig.starting.start(input)]);
    expect(replies.map(({ kind }) => kind).toSorted()).toEqual(["busy", "started"]);
    expect(starts).toBe(1);
    await server.close();
  });

  it("made again sends the stored bytes, even after its module's parameters have changed", async () => {
    const rig = await open();
    const bodies: string[] = [];
    const server = await api(({ method, body }) => {
      if (method === "POST") bodies.push(body);
      return method === "POST" ? ACCEPTED : COMPLETED;
    });
    const module = await rig.module(server.url, PARAMETERS);
    await rig.vault.set(`connection:${module.connectionId}/module:${module.id}`, {
      text: KEY,
      origin: server.url,
    });
    const first = await rig.starting.start({
      moduleRef: module.id,
      values: VALUES,
      shownBody: buildStartBody(PARAMETERS, VALUES).text,
    });
    await rig.shelf.saveModule({ ...module, parameters: [] });
    expect(first.kind).toBe("started");
    if (first.kind === "started") await rig.starting.again(first.session.id);
    expect(bodies).toEqual([BODY, BODY]);
    await rig.shelf.remove("module", module.id);
    if (first.kind === "started")
      expect(await rig.starting.again(first.session.id)).toEqual({ kind: "no_module" });
    await server.close();
  });
});

describe("a session that somebody else started", () => {
  it("is watched once a key is there, and known the second time", async () => {
    const rig = await open();
    const server = await api(() => COMPLETED);
    const module = await rig.module(server.url, []);
    const input = {
      connectionId: module.connectionId,
      moduleRef: null,
      moduleId: "other-module",
      sessionId: "s-9",
      link: null,
    };
    expect(await rig.starting.adopt(input)).toEqual({ kind: "no_key" });
    await rig.vault.set(`connection:${module.connectionId}`, { text: KEY, origin: server.url });
    expect(await rig.starting.adopt(input)).toMatchObject({
      kind: "adopted",
      session: { sessionId: "s-9", place: { moduleId: "other-module", moduleRef: null } },
    });
    await rig.seen("session", ({ session }) => session.state === "completed");
    expect(await rig.starting.adopt(input)).toMatchObject({ kind: "known" });
    expect((await rig.store.sessions({ limit: 5 })).total).toBe(1);
    await server.close();
  });
});
