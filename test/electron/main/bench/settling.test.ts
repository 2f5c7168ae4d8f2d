import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Session } from "../../../../core/session.ts";
import type { Store } from "../../../../core/store.ts";
import { keyPlaceOf } from "../../../../electron/main/vault/key-place.ts";
import { api, type Rig, rigs } from "./open-rig.ts";

const open = rigs();
const RUNNING = { status: 200, json: { data: { state: "running" }, links: {} } };

/** Starts are answered 502; queries by what the test says. */
let server: Awaited<ReturnType<typeof api>>;
let starts: number;
let answerQuery: () => { readonly status: number; readonly json?: unknown };
beforeEach(async () => {
  starts = 0;
  answerQuery = () => RUNNING;
  server = await api(({ method }) => {
    if (method !== "POST") return answerQuery();
    starts += 1;
    return { status: 502 };
  });
});
afterEach(() => server.close());

async function doubtfulStart(rig: Rig): Promise<Session> {
  const module = await rig.module(server.url);
  await rig.vault.set(`connection:${module.connectionId}/module:${module.id}`, {
    text: "a-key-of-the-tests",
    origin: server.url,
  });
  const reply = await rig.starting.start({ moduleRef: module.id, values: [], shownBody: null });
  if (reply.kind !== "started") throw new Error(`Not started: ${reply.kind}`);
  return reply.session;
}

describe("a start in doubt", () => {
  it("that exists is watched in its own row, and starts nothing", async () => {
    const rig = await open();
    const { id } = await doubtfulStart(rig);
    const verdict = { kind: "exists", sessionId: "s-7", link: null } as const;
    expect(await rig.starting.settle(id, verdict)).toMatchObject({
      kind: "settled",
      session: { id, sessionId: "s-7", settlement: { kind: "exists" } },
    });
    await rig.seen("session", ({ session }) => session.id === id && session.state === "running");
    expect(starts).toBe(1);
    expect(await rig.starting.settle(id, { kind: "open" })).toEqual({ kind: "not_in_doubt" });
  });

  it("that did not start is settled, and can be opened again", async () => {
    const rig = await open();
    const { id } = await doubtfulStart(rig);
    expect(await rig.starting.settle(id, { kind: "not_started" })).toMatchObject({
      session: { settlement: { kind: "not_started" } },
    });
    expect(await rig.store.doubts()).toEqual([]);
    expect(await rig.starting.settle(id, { kind: "open" })).toMatchObject({ session: { settlement: null } });
    expect((await rig.store.doubts()).map((session) => session.id)).toEqual([id]);
  });

  it("watched under a wrong id is asked about no more once that is taken back", async () => {
    const rig = await open();
    const { id } = await doubtfulStart(rig);
    answerQuery = () => ({ status: 404 });
    await rig.starting.settle(id, { kind: "exists", sessionId: "wrong", link: null });
    await rig.seen("observed", ({ sessionRow }) => sessionRow === id);
    await rig.seen("session", ({ session }) => session.id === id && session.unanswered === 1);
    expect(await rig.starting.settle(id, { kind: "open" })).toMatchObject({
      session: { sessionId: null, watch: { kind: "not_begun" } },
    });
    expect(rig.watching.overview()).toMatchObject({ watched: 0, nextCheckAt: null });
  });

  it("cannot be the session of another row, nor be watched without a key", async () => {
    const rig = await open();
    const first = await doubtfulStart(rig);
    await rig.starting.settle(first.id, { kind: "exists", sessionId: "s-7", link: null });
    const again = await rig.starting.again(first.id);
    if (again.kind !== "started") throw new Error(again.kind);
    const verdict = { kind: "exists", sessionId: "s-7", link: null } as const;
    expect(await rig.starting.settle(again.session.id, verdict)).toMatchObject({
      kind: "known",
      session: { id: first.id },
    });
    await rig.vault.forget(keyPlaceOf(first.place));
    expect(await rig.starting.settle(again.session.id, { ...verdict, sessionId: "s-8" })).toEqual({
      kind: "no_key",
    });
    expect(starts).toBe(2);
  });

  it("is watched on as before when the disk refuses the verdict", async () => {
    let full = false;
    const wrapStore = (store: Store): Store => ({
      ...store,
      settle: (...verdict) => (full ? Promise.reject(new Error("disk full")) : store.settle(...verdict)),
    });
    const rig = await open({ wrapStore });
    const { id } = await doubtfulStart(rig);
    answerQuery = () => ({ status: 404 });
    await rig.starting.settle(id, { kind: "exists", sessionId: "s-7", link: null });
    await rig.seen("session", ({ session }) => session.id === id && session.unanswered === 1);
    full = true;
    await expect(rig.starting.settle(id, { kind: "open" })).rejects.toThrow("disk full");
    expect(rig.watching.overview()).toMatchObject({ watched: 1 });
  });
});
