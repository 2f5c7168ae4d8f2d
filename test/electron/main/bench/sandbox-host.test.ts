import { describe, expect, it } from "vitest";
import { LinkGate } from "../../../../electron/main/bench/links.ts";
import { hostSandbox } from "../../../../electron/main/bench/sandbox-host.ts";
import { type Rig, rigs } from "./open-rig.ts";

const open = rigs();

function firstModule(rig: Rig) {
  const [module] = rig.sandbox.modules;
  if (module === undefined) throw new Error("The sandbox has no module.");
  return module;
}

describe("the sandbox inside the app", () => {
  it("keeps a scenario over a restart, and knows its own modules alone", async () => {
    const first = await open();
    const { moduleId, key } = firstModule(first);
    expect(first.sandbox.keyOf(moduleId)).toBe(key);
    expect(first.sandbox.keyOf("other")).toBeNull();
    expect(first.sandbox.scenarioOf("other")).toBeNull();
    expect(first.sandbox.setScenario("other", "slow")).toBe(false);
    expect(first.sandbox.setScenario(moduleId, "fatal-error")).toBe(true);
    await first.close();
    const second = await open({ folder: first.folder });
    expect(second.sandbox.scenarioOf(moduleId)).toBe("fatal-error");
  });

  it.each(["{", "[]", '{"version":99}'])(
    "begins anew where what it kept cannot be read: %s",
    async (text) => {
      const rig = await open();
      await rig.store.keep("sandbox", text);
      const bugs: unknown[] = [];
      const host = await hostSandbox(rig.store, { onBug: (bug) => bugs.push(bug) });
      expect(host.scenarioOf(firstModule(rig).moduleId)).toBe("waits-for-person");
      await host.close();
      expect(bugs).toEqual([]);
    },
  );

  it("plays on where it cannot be kept, and tells that", async () => {
    const rig = await open();
    const bugs: unknown[] = [];
    const store = { ...rig.store, keep: () => Promise.reject(new Error("disk full")) };
    const host = await hostSandbox(store, { onBug: (bug) => bugs.push(bug) });
    expect(host.setScenario(firstModule(rig).moduleId, "slow")).toBe(true);
    await host.close();
    expect(bugs).toHaveLength(1);
    expect(host.scenarioOf(firstModule(rig).moduleId)).toBe("slow");
  });

  it("without a port is there all the same: it says why, and what is sent to it is refused", async () => {
    const rig = await open();
    const host = await hostSandbox(rig.store, {
      onBug: () => undefined,
      listen: async () => ({ kind: "not_listening", code: "EMFILE" }),
    });
    expect([host.problem, rig.sandbox.problem]).toEqual(["EMFILE", null]);
    const { moduleId, key } = firstModule(rig);
    expect([host.keyOf(moduleId), host.setScenario(moduleId, "slow")]).toEqual([key, true]);
    await expect(fetch(host.url)).rejects.toThrow();
    await host.close();
  });

  it("has no part in a foreign link that was pasted beside one of its sessions", async () => {
    const rig = await open();
    const [connection] = rig.shelf.view().connections;
    const reply = await rig.starting.adopt({
      connectionId: connection?.id ?? 0,
      moduleRef: null,
      moduleId: firstModule(rig).moduleId,
      sessionId: "s-1",
      link: "https://evil.example/s/m/sessions/s-1",
    });
    if (reply.kind !== "adopted") throw new Error(`Not adopted: ${reply.kind}`);
    const opened: string[] = [];
    const asked: string[] = [];
    const gate = new LinkGate({
      ...rig,
      confirmedHosts: () => [],
      confirmHost: () => undefined,
      ask: async ({ host }) => {
        asked.push(host);
        return false;
      },
      open: async (url: string) => void opened.push(url),
      steady: () => 0,
    });
    expect(await gate.open(reply.session.id)).toEqual({ kind: "not_confirmed" });
    expect(asked).toEqual(["evil.example"]);
    expect(opened).toEqual([]);
  });

  it("adopts under no module of another connection", async () => {
    const rig = await open();
    const [connection] = rig.shelf.view().connections;
    const foreign = await rig.module("https://acme.example");
    const reply = await rig.starting.adopt({
      connectionId: connection?.id ?? 0,
      moduleRef: foreign.id,
      moduleId: firstModule(rig).moduleId,
      sessionId: "s-1",
      link: null,
    });
    expect(reply).toMatchObject({ kind: "adopted", session: { place: { builtIn: true, moduleRef: null } } });
  });
});
