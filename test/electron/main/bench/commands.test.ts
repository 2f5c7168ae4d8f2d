import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { nodeTransport } from "../../../../adapters/http-transport.ts";
import { systemClock } from "../../../../adapters/system-clock.ts";
import { KnownSecrets } from "../../../../core/known-secrets.ts";
import { DEFAULT_NETWORK } from "../../../../core/network.ts";
import { fail } from "../../../../core/result.ts";
import type { UpdateView } from "../../../../core/update.ts";
import type { Commands } from "../../../../electron/bridge/commands.ts";
import type { AboutView } from "../../../../electron/bridge/views/about.ts";
import { Bringing } from "../../../../electron/main/bench/bringing.ts";
import { ChosenFiles } from "../../../../electron/main/bench/chosen-files.ts";
import { benchCommands } from "../../../../electron/main/bench/commands.ts";
import { Exporting } from "../../../../electron/main/bench/exporting.ts";
import { LinkGate } from "../../../../electron/main/bench/links.ts";
import type { PreferenceStore } from "../../../../electron/main/preferences.ts";
import { api, type Rig, rigs } from "./open-rig.ts";

const open = rigs();
let openPreferences: (folder: string) => PreferenceStore;

beforeAll(async () => {
  // See preferences.test.ts.
  process.env.ELECTRON_OVERRIDE_DIST_PATH ??= "no-electron-here";
  const { PreferenceStore } = await import("../../../../electron/main/preferences.ts");
  openPreferences = (folder) => new PreferenceStore(folder);
});

const UPDATES: UpdateView = {
  installed: "0.1.0",
  feed: null,
  installs: false,
  stand: { kind: "no_feed" },
};

/** The commands as the page has them, and what they asked of the system. */
function commandsOf(rig: Rig): { readonly commands: Commands; readonly asked: readonly string[] } {
  const asked: string[] = [];
  const preferences = openPreferences(rig.folder);
  const commands = benchCommands({
    ...rig,
    preferences,
    notices: [{ kind: "interrupted_starts", count: 2 }],
    links: new LinkGate({
      ...rig,
      confirmedHosts: () => preferences.linkHosts(),
      confirmHost: (host) => preferences.confirmLinkHost(host),
      ask: async () => false,
      open: async (url) => void asked.push(`open ${new URL(url).host}`),
      steady: () => 0,
    }),
    askForSecret: async ({ secret }) => {
      asked.push(secret);
      return { kind: "closed" };
    },
    chooseFile: async (purpose) => (purpose === "ca" ? "/chosen.pem" : null),
    share: async ({ as }) => {
      asked.push(`share ${as}`);
      return { kind: "not_chosen" };
    },
    saveAs: async () => ({ kind: "not_chosen" }),
    handOver: {
      text: async (moduleRef) => `page ${moduleRef}`,
      save: async ({ as }) => {
        asked.push(`save ${as}`);
        return { kind: "not_chosen" };
      },
    },
    bringing: new Bringing({ ...rig, secrets: new KnownSecrets(), clock: systemClock() }),
    exporting: new Exporting({
      chooseTarget: async (name) => join(rig.folder, name),
      startExport(wish) {
        asked.push(`export ${wish.scope.kind}`);
        return { ended: Promise.resolve(fail({ kind: "cancelled", detail: "" })), cancel: () => {} };
      },
      now: () => 0,
      emit: rig.emit,
    }),
    retention: { look: async () => void asked.push("retention") },
    chosen: new ChosenFiles(),
    transport: nodeTransport(),
    askForKey: async ({ connectionId }) => void asked.push(`key ${connectionId}`),
    about: () => ({ version: "1" }) as AboutView,
    updates: {
      view: () => UPDATES,
      act: async (act) => {
        asked.push(`update ${act}`);
        return UPDATES;
      },
      restart: ({ evenIfUnderWay }) => {
        asked.push(`restart ${evenIfUnderWay}`);
        return { kind: "restarting" };
      },
      switched: async () => void asked.push("updates switched"),
    },
    releaseNotes: async () => "New",
    openFolder: async () => void asked.push("folder"),
    desktop: {
      view: async () => ({ startsAtLogin: false, icon: "none", notifications: "shown" }),
      async setStartAtLogin(on) {
        asked.push(`start at login ${on}`);
        return { kind: "set", desktop: { startsAtLogin: on, icon: "none", notifications: "shown" } };
      },
    },
    notifications: {
      showing: (sessionRow) => void asked.push(`showing ${sessionRow}`),
      async test() {
        asked.push("test notification");
        return { kind: "sent" };
      },
    },
    takeOpened: () => null,
    showLogs: async () => void asked.push("logs"),
    support: {
      async prepare(withNames) {
        asked.push(`support ${withNames ? "with" : "without"} names`);
        return { files: [] };
      },
      async save() {
        asked.push("save support");
        return { kind: "not_chosen" };
      },
    },
    copy: (text) => void asked.push(`copy ${text}`),
    themeChanged: () => void asked.push("theme"),
    zoomChanged: () => void asked.push("zoom"),
    speechChanged: () => void asked.push("speech"),
    menuChanged: () => void asked.push("menu"),
  });
  return { commands, asked };
}

async function startReport(rig: Rig, scenario: string): Promise<number> {
  const module = rig.shelf.modules().find(({ parameters }) => parameters.length === 0);
  if (module === undefined) throw new Error("The sandbox has no module without parameters.");
  rig.sandbox.setScenario(module.moduleId, scenario);
  const reply = await rig.starting.start({ moduleRef: module.id, values: [], shownBody: null });
  if (reply.kind !== "started") throw new Error(`Not started: ${reply.kind}`);
  await rig.seen("session", ({ session }) => session.id === reply.session.id && session.state !== null);
  return reply.session.id;
}

describe("a removed session", () => {
  it("is asked about no more, and is watched on when it is taken back", async () => {
    const rig = await open();
    const { commands } = commandsOf(rig);
    const row = await startReport(rig, "never-ends");
    await commands.remove({ what: "session", id: row });
    expect(rig.events.at(-1)).toEqual({ kind: "session_removed", sessionRow: row });
    expect(await commands.overview()).toEqual({
      watched: 0,
      waiting: 0,
      nextCheckAt: null,
      offlineSince: null,
    });
    expect(await commands.session(row)).toBeNull();
    await rig.seen("overview", ({ overview }) => overview.watched === 0);
    const before = rig.events.length;
    await commands.restore({ what: "session", id: row });
    expect(await commands.overview()).toMatchObject({ watched: 1, nextCheckAt: expect.any(Number) });
    await commands.watch({ sessionRow: row, action: "check_now" });
    await rig.seen("observed", (event) => event.sessionRow === row && rig.events.indexOf(event) > before);
  });

  it("that rested rests when it is taken back, and one that was never removed is left as it is", async () => {
    const rig = await open();
    const { commands } = commandsOf(rig);
    const row = await startReport(rig, "never-ends");
    await commands.watch({ sessionRow: row, action: "stop" });
    await commands.remove({ what: "session", id: row });
    await commands.restore({ what: "session", id: row });
    await commands.restore({ what: "session", id: row });
    expect(await commands.overview()).toMatchObject({ watched: 0, nextCheckAt: null });
    expect((await commands.session(row))?.session.watch).toEqual({ kind: "stopped" });
    expect((await commands.watch({ sessionRow: row, action: "resume" })).watch).toEqual({ kind: "live" });
  });
});

describe("what is described", () => {
  it("comes back whole when its removal is taken back; the sandbox's connection is not removed", async () => {
    const rig = await open();
    const { commands } = commandsOf(rig);
    const module = await rig.module("https://acme.example");
    const before = await commands.library();
    await commands.remove({ what: "connection", id: module.connectionId });
    expect((await commands.library()).modules.some(({ id }) => id === module.id)).toBe(false);
    await commands.restore({ what: "connection", id: module.connectionId });
    expect(await commands.library()).toEqual(before);
    const [builtIn] = before.connections;
    await expect(commands.remove({ what: "connection", id: builtIn?.id ?? 0 })).rejects.toThrow();
    expect(await commands.library()).toEqual(before);
  });
});

describe("files of the network settings", () => {
  it("are taken only once a person chose them, to save and to check", async () => {
    const rig = await open();
    const { commands } = commandsOf(rig);
    const baseUrl = "https://acme.example";
    const network = { ...DEFAULT_NETWORK, extraCaFile: "/chosen.pem" };
    const draft = { id: null, name: "Acme", baseUrl, environment: null, colour: "teal", network } as const;
    const check = () => commands.checkConnection({ connectionId: null, baseUrl, network });
    await expect(commands.saveConnection(draft)).rejects.toThrow("not chosen");
    await expect(check()).rejects.toThrow("not chosen");
    expect(await commands.chooseFile("key")).toBeNull();
    await expect(check()).rejects.toThrow("not chosen");
    expect(await commands.chooseFile("ca")).toBe("/chosen.pem");
    expect(await check()).toMatchObject({ failure: { code: "CA_FILE" }, connectedTo: null });
    expect(await commands.saveConnection(draft)).toMatchObject({ network });
    const odd = { connectionId: null, baseUrl: `${baseUrl}/path`, network };
    await expect(commands.checkConnection(odd)).rejects.toThrow("no base URL");
  });

  it("and their secrets are asked for in the key window, and forgotten on the person's word", async () => {
    const rig = await open();
    const { commands, asked } = commandsOf(rig);
    const { connectionId } = await rig.module("https://acme.example");
    const target = { connectionId, secret: "proxy_password" } as const;
    expect(await commands.setNetworkSecret(target)).toEqual({ kind: "closed" });
    expect(asked).toEqual(["proxy_password"]);
    await rig.vault.set(`proxy:${connectionId}`, { text: "a password", origin: "http://proxy.example:3128" });
    await commands.forgetNetworkSecret(target);
    expect(rig.vault.keyFor(`proxy:${connectionId}`, "http://proxy.example:3128")).toBeNull();
  });
});

describe("the other commands", () => {
  it("set the scenario on the sandbox, and only one that it has", async () => {
    const rig = await open();
    const { commands } = commandsOf(rig);
    const [module] = rig.shelf.modules();
    const view = await commands.setScenario({ moduleRef: module?.id ?? 0, scenario: "fatal-error" });
    expect(view.chosen[module?.id ?? 0]).toBe("fatal-error");
    expect(rig.sandbox.scenarioOf(module?.moduleId ?? "")).toBe("fatal-error");
    await expect(commands.setScenario({ moduleRef: 99, scenario: "slow" })).rejects.toThrow();
    await expect(commands.setScenario({ moduleRef: module?.id ?? 0, scenario: "x" })).rejects.toThrow();
  });

  it("tell the system what has changed, and nothing else", async () => {
    const rig = await open();
    const { commands, asked } = commandsOf(rig);
    await commands.setPreferences({ formShare: 0.5, queriesPerMinute: 60 });
    expect(asked).toEqual([]);
    expect(await commands.setPreferences({ theme: "dark" })).toMatchObject({ theme: "dark", formShare: 0.5 });
    await commands.setPreferences({ zoom: 150 });
    expect(await commands.setPreferences({ language: "de", times: "utc" })).toMatchObject({ language: "de" });
    await commands.copy("text");
    await commands.openDataFolder();
    await commands.setKey({ connectionId: 3, moduleRef: null });
    expect(asked).toEqual(["theme", "zoom", "speech", "copy text", "folder", "key 3"]);
    expect(await commands.notices()).toEqual([{ kind: "interrupted_starts", count: 2 }]);
    expect(await commands.preferences()).toMatchObject({ queriesPerMinute: 60 });
  });

  it("open a link as a fact of the timeline, and ask soon after", async () => {
    const rig = await open();
    const { commands, asked } = commandsOf(rig);
    const row = await startReport(rig, "waits-for-input");
    expect(await commands.openInBrowser(row)).toEqual({
      kind: "opened",
    });
    expect(asked).toEqual([`open ${new URL(rig.sandbox.url).host}`]);
    const detail = await commands.session(row);
    expect(detail?.facts.map(({ kind }) => kind)).toEqual(["opened_in_browser"]);
    await rig.seen("session", ({ session }) => session.id === row && session.answered >= 2);
  });

  it("forget a key on disk, in the picture and in the watching", async () => {
    const server = await api(({ method }) =>
      method === "POST"
        ? { status: 201, json: { data: { sessionId: "s-1" }, links: {} } }
        : { status: 200, json: { data: { state: "running" }, links: {} } },
    );
    const rig = await open();
    const { commands } = commandsOf(rig);
    const module = await rig.module(server.url);
    await rig.vault.set(`connection:${module.connectionId}/module:${module.id}`, {
      text: "k",
      origin: server.url,
    });
    const reply = await commands.start({ moduleRef: module.id, values: [], shownBody: null });
    if (reply.kind !== "started") throw new Error(`Not started: ${reply.kind}`);
    await rig.seen("observed", ({ sessionRow }) => sessionRow === reply.session.id);
    await commands.forgetKey({ connectionId: module.connectionId, moduleRef: module.id });
    const { modules } = await commands.library();
    expect(modules.find(({ id }) => id === module.id)).toMatchObject({
      key: { kind: "none" },
      keyFrom: null,
    });
    expect(rig.vault.keyState(`connection:${module.connectionId}/module:${module.id}`)).toEqual({
      kind: "none",
    });
    expect((await commands.session(reply.session.id))?.session.watch).toEqual({
      kind: "paused",
      reason: { kind: "no_key" },
    });
    await server.close();
  });
});

describe("the history", () => {
  it("is exported whole or by session, and looked through when its keeping is changed, and only then", async () => {
    const rig = await open();
    const { commands, asked } = commandsOf(rig);
    expect(await commands.exportHistory(null)).toEqual({ kind: "cancelled" });
    await commands.exportHistory(7);
    await commands.setPreferences({ sidebar: "open" });
    await commands.setPreferences({ keepHistoryDays: 30 });
    expect(asked).toEqual(["export all", "export session", "retention"]);
  });
});
