import { describe, expect, it } from "vitest";
import type { PublishedModule } from "../../../../core/published-module.ts";
import type { Session } from "../../../../core/session.ts";
import { en } from "../../../../core/words/en.ts";
import { keyQuestion, saveKey } from "../../../../electron/main/bench/set-key.ts";
import { api, type Rig, rigs } from "./open-rig.ts";

const open = rigs();
const RUNNING = { status: 200, json: { data: { state: "running" }, links: {} } };

/** An API that takes these keys, and what it was asked with. */
async function keyedApi(...good: readonly string[]) {
  const keys: (string | undefined)[] = [];
  const taken = new Set(good);
  let started = 0;
  const server = await api(({ method, key }) => {
    keys.push(key?.replace("Bearer ", ""));
    if (!taken.has(keys.at(-1) ?? "")) return { status: 401 };
    if (method !== "POST") return RUNNING;
    started += 1;
    return { status: 201, json: { data: { sessionId: `s-${started}` }, links: {} } };
  });
  return { ...server, keys, revoke: (key: string) => taken.delete(key) };
}

async function startOf(rig: Rig, module: PublishedModule): Promise<Session> {
  const reply = await rig.starting.start({ moduleRef: module.id, values: [], shownBody: null });
  if (reply.kind !== "started") throw new Error(`Not started: ${reply.kind}`);
  return reply.session;
}

async function enter(rig: Rig, module: PublishedModule, key: string, scope: "module" | "connection") {
  const question = keyQuestion(rig, { connectionId: module.connectionId, moduleRef: module.id });
  if (question === null) throw new Error("Nothing to ask a key for.");
  return saveKey(rig, question, { key, scope, issuedOn: null });
}

function heard(rig: Rig, row: number) {
  return rig.seen("observed", ({ sessionRow }) => sessionRow === row);
}

async function watchOf(rig: Rig, row: number) {
  return (await rig.store.session(row))?.session.watch;
}

describe("a key", () => {
  it("of the module wins over that of the connection, and is told as the module's", async () => {
    const server = await keyedApi("own", "common");
    const rig = await open();
    const module = await rig.module(server.url);
    await enter(rig, module, "common", "connection");
    expect(rig.shelf.view().modules.find(({ id }) => id === module.id)?.keyFrom).toBe("connection");
    await enter(rig, module, "own", "module");
    const view = rig.shelf.view().modules.find(({ id }) => id === module.id);
    expect(view).toMatchObject({ keyFrom: "module", key: { kind: "set", keptBy: "system" } });
    await startOf(rig, module);
    expect(server.keys[0]).toBe("own");
    expect(JSON.stringify(rig.events)).not.toMatch(/"own"|"common"/);
    await server.close();
  });

  it("is bound to the origin that its window named, whatever the connection became meanwhile", async () => {
    const rig = await open();
    const module = await rig.module("https://acme.example");
    const question = keyQuestion(rig, { connectionId: module.connectionId, moduleRef: module.id });
    expect(question?.view).toMatchObject({ host: "acme.example", moduleName: "Own" });
    const connection = rig.shelf.connection(module.connectionId);
    if (question === null || connection === null) throw new Error("Gone.");
    await rig.shelf.saveConnection({ ...connection, baseUrl: "https://evil.example" });
    await saveKey(rig, question, { key: "k", scope: "connection", issuedOn: null });
    const place = { ...connection, connectionId: connection.id, moduleRef: null, moduleId: "m" };
    expect(rig.shelf.keyFor({ ...place, baseUrl: "https://evil.example" })).toBeNull();
    expect(rig.shelf.keyFor({ ...place, baseUrl: "https://acme.example" })?.reveal()).toBe("k");
  });

  it("for another address is held back from it, and is there again with the old one", async () => {
    const [old, other] = [await keyedApi("k"), await keyedApi("k")];
    const rig = await open();
    const module = await rig.module(old.url);
    await enter(rig, module, "k", "connection");
    const connection = rig.shelf.connection(module.connectionId);
    if (connection === null) throw new Error("Gone.");
    const views = () => {
      const { connections, modules } = rig.shelf.view();
      return [connections, modules].map((list: readonly { id: number; key: unknown }[]) =>
        list.find(({ id }) => id === (list === connections ? connection.id : module.id)),
      );
    };
    await rig.shelf.saveConnection({ ...connection, baseUrl: other.url });
    for (const view of views()) expect(view).toMatchObject({ key: { kind: "held_back", origin: old.url } });
    expect(await rig.starting.start({ moduleRef: module.id, values: [], shownBody: null })).toEqual({
      kind: "no_key",
    });
    const question = keyQuestion(rig, { connectionId: connection.id, moduleRef: module.id });
    expect(question?.view.replaces).toMatchObject({ module: null, connection: { heldFor: old.url } });
    await rig.shelf.saveConnection({ ...connection, baseUrl: old.url });
    for (const view of views()) expect(view).toMatchObject({ key: { kind: "set" } });
    await startOf(rig, module);
    expect(other.keys).toEqual([]);
    expect(old.keys).toContain("k");
    await Promise.all([old.close(), other.close()]);
  });

  it("of a module stays behind with the connection that it was entered for", async () => {
    const rig = await open();
    const [one, two] = [await rig.module("https://acme.example"), await rig.module("https://acme.example")];
    await enter(rig, one, "k", "module");
    await rig.shelf.saveModule({ ...one, connectionId: two.connectionId });
    expect(rig.shelf.view().modules.find(({ id }) => id === one.id)).toMatchObject({ key: { kind: "none" } });
  });

  it("is told, before it is saved, which it replaces and which modules use it", async () => {
    const rig = await open();
    const module = await rig.module("https://acme.example");
    const beside = await rig.shelf.saveModule({ ...module, id: null, name: "Beside" });
    await rig.shelf.saveModule({ ...module, id: null, name: "Third" });
    await enter(rig, module, "common", "connection");
    await enter(rig, beside, "own", "module");
    const seen = keyQuestion(rig, { connectionId: module.connectionId, moduleRef: beside.id })?.view;
    expect(seen).toMatchObject({
      usedBy: ["Own", "Third"],
      replaces: {
        module: { fingerprint: expect.stringMatching(/^[0-9a-f]{6}$/), heldFor: null },
        connection: { heldFor: null },
      },
    });
    expect(seen?.replaces.module).not.toEqual(seen?.replaces.connection);
    const ofConnection = keyQuestion(rig, { connectionId: module.connectionId, moduleRef: null })?.view;
    expect(ofConnection).toMatchObject({ replaces: { module: null }, usedBy: ["Own", "Third"] });
  });

  it("is asked for nothing that is gone or needs none", async () => {
    const rig = await open();
    const builtIn = rig.shelf.view().connections[0]?.id ?? 0;
    expect(keyQuestion(rig, { connectionId: builtIn, moduleRef: null })).toBeNull();
    expect(keyQuestion(rig, { connectionId: 99, moduleRef: null })).toBeNull();
  });
});

describe("a base URL", () => {
  it.each([
    "",
    "acme.example",
    "http://acme.example",
    "https://acme.example/",
    "https://a:b@acme.example",
    "javascript:1",
  ])("that the page did not cut down is refused: %j", async (baseUrl) => {
    const rig = await open();
    await expect(rig.module(baseUrl)).rejects.toThrow("base URL");
    expect((await rig.store.library()).connections).toHaveLength(1);
  });
});

describe("a base URL that came into the store by another way", () => {
  it("is called without https on this computer alone: nothing leaves, and the outcome says so", async () => {
    const rig = await open();
    const module = await rig.module("https://acme.example");
    const connection = rig.shelf.connection(module.connectionId);
    if (connection === null) throw new Error("Gone.");
    await rig.store.saveConnection({ ...connection, baseUrl: "http://acme.example" });
    await rig.shelf.refresh();
    await enter(rig, module, "k", "connection");
    const started = await startOf(rig, module);
    expect(started.origin).toMatchObject({ outcome: { kind: "not_sent", code: "NOT_SECURE" } });
    const { title, next } = en.describe({
      kind: "no_answer",
      code: "NOT_SECURE",
      phase: "resolve",
      host: "acme.example",
    });
    expect([title, ...next].join(" ")).toContain("https");
  });
});

describe("watching and keys", () => {
  it("a session whose key is forgotten rests with that reason, and nothing more is asked", async () => {
    const server = await keyedApi("k");
    const rig = await open();
    const module = await rig.module(server.url);
    await enter(rig, module, "k", "module");
    const { id } = await startOf(rig, module);
    await heard(rig, id);
    await rig.vault.forget(`connection:${module.connectionId}/module:${module.id}`);
    await rig.watching.keyChanged(`connection:${module.connectionId}/module:${module.id}`);
    expect(await watchOf(rig, id)).toEqual({ kind: "paused", reason: { kind: "no_key" } });
    expect(rig.watching.overview()).toMatchObject({ watched: 0, nextCheckAt: null });
    const resumed = await rig.watching.act(id, "resume");
    expect(resumed.watch).toEqual({ kind: "paused", reason: { kind: "no_key" } });
    expect(server.keys.every((key) => key === "k")).toBe(true);
    await server.close();
  });

  it("a session that was refused goes on when its key is replaced, and another connection's does not", async () => {
    const server = await keyedApi("good");
    const rig = await open();
    const [one, other] = [await rig.module(server.url), await rig.module(server.url)];
    const rows: number[] = [];
    for (const module of [one, other]) {
      await enter(rig, module, "good", "connection");
      const { id } = await startOf(rig, module);
      await heard(rig, id);
      await rig.store.recordFact(
        id,
        { at: 1, kind: "paused" },
        { kind: "paused", reason: { kind: "denied", status: 401 } },
      );
      rows.push(id);
    }
    const { folder } = rig;
    await rig.close();
    const later = await open({ folder });
    await later.watching.takeUp();
    expect(later.watching.overview().watched).toBe(0);
    await enter(later, one, "good", "connection");
    await heard(later, rows[0] ?? 0);
    expect(await watchOf(later, rows[0] ?? 0)).toEqual({ kind: "live" });
    expect(await watchOf(later, rows[1] ?? 0)).toMatchObject({ kind: "paused", reason: { kind: "denied" } });
    await server.close();
  });

  it("a session takes up a module's own key that came later, and is not stopped by the connection's", async () => {
    const server = await keyedApi("common", "own");
    const rig = await open();
    const module = await rig.module(server.url);
    await enter(rig, module, "common", "connection");
    const { id } = await startOf(rig, module);
    await heard(rig, id);
    await enter(rig, module, "own", "module");
    await rig.watching.act(id, "check_now");
    await rig.seen("session", ({ session }) => session.id === id && session.answered >= 2);
    expect(server.keys.at(-1)).toBe("own");
    await rig.vault.forget(`connection:${module.connectionId}`);
    await rig.watching.keyChanged(`connection:${module.connectionId}`);
    expect(await watchOf(rig, id)).toEqual({ kind: "live" });
    await server.close();
  });

  it("a session with a module's own key goes on while the connection's dies under another", async () => {
    const server = await keyedApi("common", "own");
    const rig = await open();
    const module = await rig.module(server.url);
    const beside = await rig.shelf.saveModule({ ...module, id: null });
    await enter(rig, module, "common", "connection");
    const own = await startOf(rig, module);
    const common = await startOf(rig, beside);
    await Promise.all([heard(rig, own.id), heard(rig, common.id)]);
    await enter(rig, module, "own", "module");
    server.revoke("common");
    for (const count of [1, 2, 3]) {
      await rig.watching.act(common.id, "check_now");
      await rig.seen("session", ({ session }) => session.id === common.id && session.unanswered >= count);
    }
    expect(await watchOf(rig, common.id)).toEqual({
      kind: "paused",
      reason: { kind: "denied", status: 401 },
    });
    expect(await watchOf(rig, own.id)).toEqual({ kind: "live" });
    expect(rig.watching.overview().watched).toBe(1);
    await server.close();
  });

  it("a person's pause outlasts a new key", async () => {
    const server = await keyedApi("k");
    const rig = await open();
    const module = await rig.module(server.url);
    await enter(rig, module, "k", "module");
    const { id } = await startOf(rig, module);
    await rig.watching.act(id, "pause");
    await enter(rig, module, "k", "module");
    expect(await watchOf(rig, id)).toEqual({ kind: "paused", reason: { kind: "person" } });
    await server.close();
  });
});
