import { afterEach, describe, expect, it } from "vitest";
import type { PublishedModule } from "../../../../core/published-module.ts";
import type { Cause } from "../../../../core/refusal-causes.ts";
import { explain } from "../../../../electron/main/bench/explaining.ts";
import { api, type Rig, rigs } from "./open-rig.ts";

const open = rigs();
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** An API that knows the module “good” and no other, and a session's state as long as it is wanted. */
async function knowsGood(): Promise<{ readonly url: string; forget(): void }> {
  let known = true;
  const server = await api(({ method, path }) => {
    if (!path.includes("/good/") || !known) return { status: 404 };
    const json = { data: method === "POST" ? { sessionId: "s" } : { state: "running" } };
    return { status: method === "POST" ? 201 : 200, json };
  });
  closing.push(server.close);
  return {
    url: server.url,
    forget: () => {
      known = false;
    },
  };
}

async function twoModules(rig: Rig, url: string): Promise<readonly [PublishedModule, PublishedModule]> {
  const first = await rig.module(url);
  const good = await rig.shelf.saveModule({ ...first, moduleId: "good", name: "NDA intake" });
  const bad = await rig.shelf.saveModule({ ...first, id: null, moduleId: "bad", name: "Onboarding" });
  await rig.vault.set(`connection:${good.connectionId}`, { text: "the-key", origin: url });
  return [good, bad];
}

async function start(rig: Rig, module: PublishedModule): Promise<number> {
  const reply = await rig.starting.start({ moduleRef: module.id, values: [], shownBody: null });
  if (reply.kind !== "started") throw new Error(`Not started: ${reply.kind}`);
  return reply.session.id;
}

async function ranked(
  rig: Rig,
  row: number,
): Promise<Partial<Record<Cause, readonly [string, string | undefined]>>> {
  const { causes } = await explain({ ...rig, now: Date.now }, row);
  return Object.fromEntries(
    causes.map(({ cause, likelihood, reason }) => [cause, [likelihood, reason?.kind] as const]),
  );
}

describe("a refused start", () => {
  it("after another module's success with the same key: key and host are less likely, with the date", async () => {
    const rig = await open();
    const server = await knowsGood();
    const [good, bad] = await twoModules(rig, server.url);
    await start(rig, good);
    const row = await start(rig, bad);
    expect(await ranked(rig, row)).toEqual({
      module_id: ["first", "id_never"],
      access_setting: ["first", "setting_unseen"],
      key_scope: ["first", "key_shared"],
      key: ["less", "key_worked"],
      host: ["less", "host_answered"],
      retention: ["cannot", "not_for_starts"],
    });
    const { causes } = await explain({ ...rig, now: Date.now }, row);
    expect(causes.find(({ cause }) => cause === "key")?.reason).toMatchObject({
      success: { moduleName: "NDA intake", at: expect.any(Number) },
      here: false,
    });
  });

  it("with a key of the module's own: another module's success says nothing of it", async () => {
    const rig = await open();
    const server = await knowsGood();
    const [good, bad] = await twoModules(rig, server.url);
    await start(rig, good);
    await rig.vault.set(`connection:${bad.connectionId}/module:${bad.id}`, {
      text: "own-key",
      origin: server.url,
    });
    const row = await start(rig, bad);
    expect(await ranked(rig, row)).toMatchObject({
      key: ["first", "key_unproven"],
      key_scope: ["first", "key_own"],
      host: ["less", "host_answered"],
    });
  });

  it("says what was changed since: the key, the id, the address", async () => {
    const rig = await open();
    const server = await knowsGood();
    const [, bad] = await twoModules(rig, server.url);
    const row = await start(rig, bad);
    // The key is set at a later millisecond than the start.
    await expect.poll(() => Date.now()).toBeGreaterThan((await rig.store.session(row))?.session.beganAt ?? 0);
    await rig.vault.set(`connection:${bad.connectionId}`, { text: "another-key", origin: server.url });
    await rig.shelf.saveModule({ ...bad, moduleId: "good" });
    expect(await ranked(rig, row)).toMatchObject({
      key: ["first", "key_changed"],
      module_id: ["first", "id_changed"],
    });
    const connection = rig.shelf.connection(bad.connectionId);
    if (connection === null) throw new Error("The connection is gone.");
    await rig.shelf.saveConnection({ ...connection, baseUrl: "https://moved.example" });
    expect(await ranked(rig, row)).toMatchObject({ host: ["first", "host_changed"] });
  });

  it("names the parameters that are odd by the description as it is now", async () => {
    const rig = await open();
    const server = await api(() => ({ status: 422 }));
    closing.push(server.close);
    const module = await rig.module(server.url, [{ name: "Start", type: "date", apiName: "start" }]);
    await rig.vault.set(`connection:${module.connectionId}/module:${module.id}`, {
      text: "k",
      origin: server.url,
    });
    const shownBody = '{"data":{"startParameters":{"start":"soon"}}}';
    const values = [{ kind: "value", text: "soon" }] as const;
    const reply = await rig.starting.start({ moduleRef: module.id, values, shownBody });
    if (reply.kind !== "started") throw new Error(`Not started: ${reply.kind}`);
    const { causes } = await explain({ ...rig, now: Date.now }, reply.session.id);
    expect(causes.find(({ cause }) => cause === "parameter_values")).toMatchObject({
      likelihood: "first",
      reason: { kind: "odd_values", odd: [{ apiName: "start", oddity: { kind: "not_date" } }] },
    });
    expect(causes.find(({ cause }) => cause === "body_json")?.likelihood).toBe("cannot");
  });

  it("in the sandbox: each of its modules has a key of its own, and its address is never wrong", async () => {
    const rig = await open();
    const [module] = rig.shelf.modules();
    if (module === undefined) throw new Error("The sandbox has no module.");
    rig.sandbox.setScenario(module.moduleId, "key-refused-404");
    const shownBody = '{"data":{"startParameters":{}}}';
    const values = module.parameters.map(() => ({ kind: "omitted" }) as const);
    const reply = await rig.starting.start({ moduleRef: module.id, values, shownBody });
    if (reply.kind !== "started") throw new Error(`Not started: ${reply.kind}`);
    expect(await ranked(rig, reply.session.id)).toMatchObject({ key: ["first", "key_unproven"] });
  });
});

describe("a denied query", () => {
  it("of a session that just began: retention counts in days, and the id is the service's own", async () => {
    const rig = await open();
    const server = await knowsGood();
    const [good] = await twoModules(rig, server.url);
    const row = await start(rig, good);
    await rig.seen(
      "observed",
      ({ sessionRow, observation }) => sessionRow === row && observation.saw.kind === "state",
    );
    server.forget();
    await rig.watching.act(row, "check_now");
    await rig.seen("session", ({ session }) => session.id === row && session.watch.kind === "denied");
    expect(await ranked(rig, row)).toEqual({
      access_setting: ["first", "setting_since"],
      key: ["first", "key_worked"],
      retention: ["less", "session_young"],
      key_scope: ["less", "key_worked"],
      module_id: ["less", "id_worked"],
      host: ["less", "host_answered"],
      session_id: ["cannot", "id_by_service"],
    });
  });
});

describe("equal ends in a row", () => {
  it("are counted over the modules of an address, from the third on", async () => {
    const rig = await open();
    const server = await knowsGood();
    const [good, bad] = await twoModules(rig, server.url);
    server.forget();
    await start(rig, bad);
    const second = await start(rig, good);
    expect((await explain({ ...rig, now: Date.now }, second)).alike).toBeNull();
    const third = await start(rig, bad);
    expect((await explain({ ...rig, now: Date.now }, third)).alike).toMatchObject({
      end: { kind: "status", status: 404 },
      count: 3,
      modules: 2,
      connections: 1,
    });
  });

  it("are counted for starts that were not sent, too", async () => {
    const rig = await open();
    const server = await api(() => ({ status: 404 }));
    await server.close();
    const [good] = await twoModules(rig, server.url);
    for (let tries = 0; tries < 2; tries++) await start(rig, good);
    expect(await explain({ ...rig, now: Date.now }, await start(rig, good))).toMatchObject({
      causes: [],
      alike: { end: { kind: "failure", code: "REFUSED" }, count: 3 },
    });
  });
});

it("says nothing of a session that goes well, or that is not there", async () => {
  const rig = await open();
  const server = await knowsGood();
  const [good] = await twoModules(rig, server.url);
  const row = await start(rig, good);
  const nothing = { causes: [], alike: null };
  expect(await explain({ ...rig, now: Date.now }, row)).toEqual(nothing);
  expect(await explain({ ...rig, now: Date.now }, 999)).toEqual(nothing);
});
