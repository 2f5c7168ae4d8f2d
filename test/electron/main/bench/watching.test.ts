import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { tellTimeline } from "../../../../core/timeline.ts";
import type { Transport } from "../../../../core/transport.ts";
import type { StartReply } from "../../../../electron/bridge/views/session.ts";
import { sandboxView } from "../../../../electron/main/bench/sandbox-view.ts";
import { keyQuestion, saveKey } from "../../../../electron/main/bench/set-key.ts";
import { inProcessStore } from "../../../adapters/sqlite/stores.ts";
import { FakeSystemEvents } from "../../../support/fake-system-events.ts";
import { answer, failure } from "../../../support/http-results.ts";
import { api, type Rig, rigs } from "./open-rig.ts";

const open = rigs();

/** Starts the sandbox's module without parameters under a scenario, and gives the session's row. */
async function startOnSandbox(rig: Rig, scenario: string): Promise<number> {
  const module = rig.shelf.modules().find(({ parameters }) => parameters.length === 0);
  if (module === undefined) throw new Error("The sandbox has no module without parameters.");
  rig.sandbox.setScenario(module.moduleId, scenario);
  return rowOf(await rig.starting.start({ moduleRef: module.id, values: [], shownBody: null }));
}

function rowOf(reply: StartReply): number {
  if (reply.kind !== "started") throw new Error(`Not started: ${reply.kind}`);
  return reply.session.id;
}

describe("watching", () => {
  it("writes down what it heard before the page hears of it", async () => {
    const rig = await open();
    const row = await startOnSandbox(rig, "completes-at-once");
    const { session } = await rig.seen("session", (event) => event.session.state === "completed");
    expect(session.watch).toEqual({ kind: "ended" });
    const detail = await rig.store.session(row);
    expect(detail?.session).toEqual(session);
    expect(detail?.observations.at(-1)?.saw).toEqual({ kind: "state", state: "completed" });
    expect(JSON.stringify(await rig.store.exchanges(row, 10))).not.toContain("sandbox-");
  });

  it("goes on after a restart, on the sandbox's new port, and tells the time between", async () => {
    const first = await open();
    const row = await startOnSandbox(first, "never-ends");
    await first.seen("session", ({ session }) => session.state !== null);
    await first.close();
    const second = await open({ folder: first.folder });
    expect(second.sandbox.url).not.toBe(first.sandbox.url);
    await second.watching.takeUp();
    await second.seen("observed", ({ sessionRow }) => sessionRow === row);
    const detail = await second.store.session(row);
    expect(detail?.session.watch).toEqual({ kind: "live" });
    const { gaps } = tellTimeline(0, detail?.observations ?? [], detail?.facts ?? []);
    expect(gaps).toEqual([expect.objectContaining({ why: "not_running", to: expect.any(Number) })]);
  });

  it("rests without a key after a restart, and goes on once one is set", async () => {
    const server = await api(({ method }) =>
      method === "POST"
        ? { status: 201, json: { data: { sessionId: "s-1" }, links: {} } }
        : { status: 200, json: { data: { state: "waiting_for_input" }, links: {} } },
    );
    const first = await open();
    const module = await first.module(server.url);
    await first.vault.set(`connection:${module.connectionId}/module:${module.id}`, {
      text: "k-1",
      origin: server.url,
    });
    const row = rowOf(await first.starting.start({ moduleRef: module.id, values: [], shownBody: null }));
    await first.seen("session", ({ session }) => session.state === "waiting_for_input");
    await first.vault.forget(`connection:${module.connectionId}/module:${module.id}`);
    await first.close();

    const second = await open({ folder: first.folder });
    await second.watching.takeUp();
    expect((await second.store.session(row))?.session.watch).toEqual({
      kind: "paused",
      reason: { kind: "no_key" },
    });
    const question = keyQuestion(second, { connectionId: module.connectionId, moduleRef: module.id });
    if (question === null) throw new Error("Nothing to ask a key for.");
    await saveKey(second, question, { key: "k-2", scope: "module", issuedOn: null });
    await second.seen("observed", ({ sessionRow }) => sessionRow === row);
    expect((await second.store.session(row))?.session.watch).toEqual({ kind: "live" });
    await server.close();
  });

  it("pauses, stops and resumes by the person's word, each a fact of the timeline", async () => {
    const rig = await open();
    const row = await startOnSandbox(rig, "never-ends");
    await rig.seen("session", ({ session }) => session.state !== null);
    expect((await rig.watching.act(row, "pause")).watch).toEqual({
      kind: "paused",
      reason: { kind: "person" },
    });
    expect(rig.watching.overview().watched).toBe(0);
    expect((await rig.watching.act(row, "resume")).watch).toEqual({ kind: "live" });
    expect((await rig.watching.act(row, "stop")).watch).toEqual({ kind: "stopped" });
    const facts = (await rig.store.session(row))?.facts.map(({ kind }) => kind);
    expect(facts).toEqual(["paused", "resumed", "stopped"]);
  });

  it("writes at the end of the app that nobody watches now, for what was watched and for nothing else", async () => {
    const rig = await open();
    const watched = await startOnSandbox(rig, "never-ends");
    const stopped = await startOnSandbox(rig, "never-ends");
    await rig.watching.act(stopped, "stop");
    await rig.close();
    const after = inProcessStore(join(rig.folder, "bench.sqlite"));
    const kinds = async (row: number) => (await after.session(row))?.facts.map(({ kind }) => kind);
    expect(await kinds(watched)).toEqual(["quit"]);
    expect(await kinds(stopped)).toEqual(["stopped"]);
    await after.close();
  });

  it("counts what is watched and what waits for a person", async () => {
    const rig = await open();
    await startOnSandbox(rig, "waits-for-input");
    await rig.seen("session", ({ session }) => session.state === "waiting_for_input");
    expect(rig.watching.overview()).toMatchObject({ watched: 1, waiting: 1 });
  });
});

describe("the sandbox's place in the app", () => {
  it("is seeded once, its connection cannot be edited, and its key stands in no vault", async () => {
    const first = await open();
    const [connection] = first.shelf.view().connections;
    expect(connection).toMatchObject({ builtIn: true, baseUrl: first.sandbox.url, key: { kind: "sandbox" } });
    await first.shelf.remove("module", first.shelf.modules()[0]?.id ?? 0);
    const left = first.shelf.modules().length;
    await expect(first.shelf.saveConnection({ ...connection, name: "x" } as never)).rejects.toThrow();
    await first.close();
    const second = await open({ folder: first.folder });
    expect(second.shelf.modules()).toHaveLength(left);
    expect(second.shelf.view().connections).toHaveLength(1);
  });

  it("gives each of its modules a scenario and the API text's values to begin with", async () => {
    const rig = await open();
    const view = sandboxView(rig.sandbox, rig.shelf);
    const employee = rig.shelf.modules().find(({ moduleId }) => moduleId === "oITwNKIrRdS0A0TFVPP54g");
    expect(view.examples[employee?.id ?? 0]).toEqual([
      "John Doe",
      "john.doe@example.com",
      "2021-09-09",
      "1234",
    ]);
    expect(view.chosen[employee?.id ?? 0]).toBe("waits-for-person");
    expect(rig.sandbox.setScenario(employee?.moduleId ?? "", "no-such-scenario")).toBe(false);
  });
});

describe("what happens to this computer", () => {
  const AFAR = "https://acme.example";

  /** A session of a host elsewhere; the transport is cut off, so that nothing leaves. */
  async function adoptAfar(rig: Rig, sessionId = "s-afar"): Promise<number> {
    const module = await rig.module(AFAR);
    await rig.vault.set(`connection:${module.connectionId}/module:${module.id}`, { text: "k", origin: AFAR });
    const reply = await rig.starting.adopt({
      connectionId: module.connectionId,
      moduleRef: module.id,
      moduleId: module.moduleId,
      sessionId,
      link: null,
    });
    if (reply.kind !== "adopted") throw new Error(`Not adopted: ${reply.kind}`);
    return reply.session.id;
  }
  const kinds = async (rig: Rig, row: number) =>
    (await rig.store.session(row))?.facts.map(({ kind }) => kind);
  const nowhere: Transport = { send: async () => failure("UNREACHABLE") };

  it("stands in the timelines of all that is watched, and in no other", async () => {
    const system = new FakeSystemEvents();
    const rig = await open({ system, transport: nowhere });
    await rig.watching.takeUp();
    const afar = await adoptAfar(rig);
    const stopped = await adoptAfar(rig, "s-stopped");
    await rig.watching.act(stopped, "stop");
    system.tell("suspend");
    system.tell("resume");
    const told = await rig.seen("facts", ({ fact }) => fact.kind === "awake");
    expect(told.sessionRows).toEqual([afar]);
    expect(await kinds(rig, afar)).toEqual(["asleep", "awake"]);
    expect(await kinds(rig, stopped)).toEqual(["stopped"]);
  });

  it("without a network concerns sessions elsewhere alone, and is told in the overview", async () => {
    const system = new FakeSystemEvents();
    const rig = await open({ system, transport: nowhere });
    await rig.watching.takeUp();
    const afar = await adoptAfar(rig);
    system.tell("offline");
    expect(rig.watching.overview().offlineSince).toBeTypeOf("number");
    // Paused meanwhile, it is told the end of it all the same: else it would stay offline for ever.
    await rig.watching.act(afar, "pause");
    system.tell("online");
    const { sessionRows } = await rig.seen("facts", ({ fact }) => fact.kind === "online");
    expect(sessionRows).toEqual([afar]);
    expect(rig.watching.overview().offlineSince).toBeNull();
    expect(await kinds(rig, afar)).toEqual(["offline", "paused", "online"]);
  });

  it("that begins without a network: what is taken up, adopted or resumed there says so", async () => {
    const first = await open({ transport: nowhere });
    await first.watching.takeUp();
    const afar = await adoptAfar(first);
    await first.close();
    const system = new FakeSystemEvents({ online: false });
    const rig = await open({ folder: first.folder, system, transport: nowhere });
    expect(await rig.watching.takeUp()).toBe(1);
    await rig.seen("facts", ({ fact }) => fact.kind === "offline");
    expect(await kinds(rig, afar)).toEqual(["quit", "taken_up", "offline"]);
    await rig.watching.act(afar, "pause");
    await rig.watching.act(afar, "resume");
    await rig.seen("fact", ({ fact }) => fact.kind === "offline");
    expect(await kinds(rig, afar)).toEqual(["quit", "taken_up", "offline", "paused", "resumed", "offline"]);
    expect(rig.watching.overview().nextCheckAt).toBeNull();
  });

  it("an answer from elsewhere proves a network", async () => {
    const system = new FakeSystemEvents({ online: false });
    const rig = await open({
      system,
      transport: { send: async () => answer(200, '{"data":{"state":"running"},"links":{}}') },
    });
    await rig.watching.takeUp();
    await adoptAfar(rig);
    await rig.seen("session", ({ session }) => session.state === "running");
    expect(rig.watching.overview().offlineSince).toBeNull();
  });

  it("listens no more once the app has quit", async () => {
    const system = new FakeSystemEvents();
    const rig = await open({ system });
    await rig.watching.takeUp();
    expect(system.listening).toBe(1);
    await rig.close();
    expect(system.listening).toBe(0);
  });
});
