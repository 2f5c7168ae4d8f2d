import { describe, expect, it } from "vitest";
import { KnownSecrets } from "../../../core/known-secrets.ts";
import type { Commands } from "../../../electron/bridge/commands.ts";
import type { BenchEvent } from "../../../electron/bridge/events.ts";
import { answerCommand } from "../../../electron/main/answer-command.ts";
import { maskingStore } from "../../../electron/main/bench/masking-store.ts";
import { fitForPage } from "../../../electron/main/fit-for-page.ts";
import { bugReporter } from "../../../electron/main/report-bug.ts";
import { exchange, INTENT, temporaryFolders } from "../../adapters/sqlite/samples.ts";
import { inProcessStore } from "../../adapters/sqlite/stores.ts";
import { api, rigs } from "./bench/open-rig.ts";

const SECRET = "NiAMlNvpsDkMgmYpCPzBL8PfGFXGO1XE4Xko3bkW2bE";
const MASK = "••••••••";
const secrets = new KnownSecrets();
secrets.learn(SECRET);
const folder = temporaryFolders();
const rig = rigs();

describe("the bridge", () => {
  const onBug = () => undefined;

  it("hands no secret on that was typed or pasted into a field", async () => {
    const heard: unknown[] = [];
    const commands = { copy: async (text: string) => void heard.push(text) } as unknown as Commands;
    await answerCommand(Promise.resolve(commands), { name: "copy", input: `curl ${SECRET}`, secrets, onBug });
    expect(heard).toEqual([`curl ${MASK}`]);
  });

  it("leaves a start as it was typed: it is asked about, not sent with dots in it", async () => {
    const input = { moduleRef: 1, values: [{ kind: "value", text: SECRET }], shownBody: null };
    const heard: unknown[] = [];
    const commands = { start: async (given: unknown) => void heard.push(given) } as unknown as Commands;
    // The answer of this stand-in is none that main would send.
    await answerCommand(Promise.resolve(commands), { name: "start", input, secrets, onBug }).catch(() => {});
    expect(heard).toEqual([input]);
  });
});

describe("an event", () => {
  it("is told without a secret, and not at all with a member that it does not have", () => {
    const bugs: unknown[] = [];
    const tell = (event: BenchEvent) => fitForPage(event, secrets, (error) => bugs.push(String(error)));
    const kept: BenchEvent = {
      kind: "notice",
      notice: { kind: "preferences_damaged", keptAs: `a ${SECRET}` },
    };
    expect(tell(kept)).toEqual({
      kind: "notice",
      notice: { kind: "preferences_damaged", keptAs: `a ${MASK}` },
    });
    expect(bugs).toEqual([]);
    expect(tell({ kind: "session_removed", sessionRow: 1, apiKey: "a" } as BenchEvent)).toBeNull();
    expect(bugs).toEqual(["Error: The event session_removed does not fit: unrecognized_keys at its top."]);
  });
});

describe("a start with a secret in it", () => {
  it("is asked about before a word of it is written, in any spelling, and with whose key it is", async () => {
    const bench = await rig();
    const module = await bench.module("http://127.0.0.1:9", [{ name: "A", type: "text", apiName: "a" }]);
    await bench.vault.set(`connection:${module.connectionId}`, {
      text: SECRET,
      origin: "http://127.0.0.1:9",
    });
    const of = bench.shelf.connection(module.connectionId)?.name;
    for (const text of [SECRET, Buffer.from(SECRET).toString("base64")]) {
      const values = [{ kind: "value", text }] as const;
      const shownBody = JSON.stringify({ data: { startParameters: { a: text } } });
      expect(await bench.starting.start({ moduleRef: module.id, values, shownBody })).toEqual({
        kind: "asks_about_key",
        of,
      });
    }
    expect((await bench.store.sessions({ limit: 9 })).total).toBe(0);
  });

  it("is sent as typed on the person's word, and masked in what is kept and told", async () => {
    const bench = await rig({ wrapStore: (store) => maskingStore(store, secrets) });
    const bodies: string[] = [];
    const server = await api(({ method, body }) => {
      if (method === "POST") bodies.push(body);
      return method === "POST" ? { status: 404 } : { status: 200, json: {} };
    });
    const module = await bench.module(server.url, [{ name: "A", type: "text", apiName: "a" }]);
    await bench.vault.set(`connection:${module.connectionId}`, { text: SECRET, origin: server.url });
    const shownBody = JSON.stringify({ data: { startParameters: { a: SECRET } } });
    const values = [{ kind: "value", text: SECRET }] as const;
    const reply = await bench.starting.start({ moduleRef: module.id, values, shownBody, evenWithKey: true });
    expect(bodies).toEqual([shownBody]);
    const id = reply.kind === "started" ? reply.session.id : 0;
    const kept = [await bench.store.session(id), await bench.store.exchanges(id, 9), reply];
    expect(JSON.stringify(kept)).toContain(MASK);
    expect(JSON.stringify(kept)).not.toContain(SECRET);
    await server.close();
  });

  it("is refused with one in the module's id, whatever the person says: it would stand in a URL", async () => {
    const bench = await rig();
    const module = await bench.module("http://127.0.0.1:9", []);
    await bench.vault.set(`connection:${module.connectionId}`, {
      text: module.moduleId,
      origin: "http://127.0.0.1:9",
    });
    const input = { moduleRef: module.id, values: [], shownBody: null, evenWithKey: true } as const;
    expect(await bench.starting.start(input)).toEqual({ kind: "holds_key" });
  });
});

describe("the store", () => {
  it("is handed nothing with a secret in it", async () => {
    const store = inProcessStore(`${folder()}/bench.sqlite`);
    const masking = maskingStore(store, secrets);
    const { id } = await masking.recordIntent({ ...INTENT, body: `{"a":"${SECRET}"}` });
    const sent = exchange("start");
    await masking.recordOutcome(
      id,
      {
        kind: "accepted",
        status: 201,
        sessionId: SECRET,
        browserLink: `https://x.test/${SECRET}`,
        extra: [],
      },
      { ...sent, request: { ...sent.request, url: `https://acme.test/${SECRET}` } },
    );
    const kept = [await store.session(id), await store.exchanges(id, 9)];
    expect(JSON.stringify(kept)).not.toContain(SECRET);
    expect(JSON.stringify(kept)).toContain(`https://x.test/${MASK}`);
    await store.close();
  });
});

describe("a bug", () => {
  it("is told without a secret, its stack and its text", () => {
    const told: string[] = [];
    const report = bugReporter(
      secrets,
      () => undefined,
      (text) => told.push(text),
    );
    report(new Error(`at ${SECRET}`));
    report(Buffer.from(SECRET).toString("hex"));
    expect(told).toHaveLength(2);
    expect(told.join("")).not.toMatch(new RegExp(`${SECRET}|${Buffer.from(SECRET).toString("hex")}`));
    expect(told.join("")).toMatch(/^\[bug\] Error: at •{8}/);
  });
});
