import type { CommandName } from "../../../electron/bridge/commands.ts";
import type { ReplyOf } from "../../../electron/bridge/replies/reply-schemas.ts";
import { DEFAULT_PREFERENCES } from "../../../electron/bridge/views/preferences.ts";
import { checkReport } from "../../support/check-report.ts";
import { blankSession } from "../../support/fake-sessions.ts";
import { answer } from "../../support/http-results.ts";
import { FIRST_RUN } from "../../support/sample-library.ts";

const PLACE: ReplyOf<"watch">["place"] = {
  connectionId: 1,
  connectionName: "Acme",
  environment: { kind: "own", name: "Staging" },
  builtIn: false,
  baseUrl: "https://acme.example",
  moduleRef: null,
  moduleName: "",
  moduleId: "m",
  kind: "not_sure",
};
const SESSION: ReplyOf<"watch"> = {
  ...blankSession(7, PLACE),
  state: "running",
  stateBegan: [1, 2],
  course: [{ state: "running", from: 1, to: 2.5 }],
};
const CONNECTION: ReplyOf<"saveConnection"> = {
  id: 1,
  name: "Acme",
  baseUrl: "https://acme.example",
  environment: null,
  colour: "teal",
  network: { proxy: { kind: "system" }, proxyUser: null, extraCaFile: null, clientCertificate: null },
  builtIn: false,
};
const MODULE: ReplyOf<"saveModule"> = {
  id: 2,
  connectionId: 1,
  name: "m",
  moduleId: "x",
  kind: "input",
  notes: "",
  tags: [],
  archived: false,
  parameters: [{ name: "A", type: "text", apiName: "a" }],
};
const SANDBOX: ReplyOf<"sandbox"> = {
  scenarios: [{ id: "slow", title: "Slow", plays: "Takes its time." }],
  chosen: { 1: "slow" },
  examples: { 1: ["John Doe"] },
};

const UPDATES: ReplyOf<"updates"> = {
  installed: "0.1.0",
  feed: "https://updates.example/",
  installs: true,
  stand: {
    kind: "failed",
    failure: { kind: "elsewhere", to: "https://evil.example" },
    release: { version: "0.2.0", notes: "New", size: 5 },
  },
};

/** An answer of each command as main gives it. */
export const REPLIES: { readonly [Name in CommandName]: ReplyOf<Name> } = {
  library: FIRST_RUN,
  saveConnection: CONNECTION,
  saveModule: MODULE,
  presets: [],
  savePreset: {
    id: 1,
    moduleRef: 2,
    name: "Usual",
    values: [
      { apiName: "a", type: "text", value: { kind: "value", text: "x" } },
      { apiName: "b", type: null, value: { kind: "omitted" } },
    ],
  },
  remove: undefined,
  restore: undefined,
  setKey: undefined,
  forgetKey: undefined,
  putKeysAside: "vault-1.json",
  setNetworkSecret: { kind: "closed" },
  forgetNetworkSecret: undefined,
  chooseFile: "/extra.pem",
  checkConnection: checkReport("https://acme.example"),
  labelModule: MODULE,
  takeIn: undefined,
  handOver: "# Calling Usual\n",
  saveAs: { kind: "written", to: "/saved.json" },
  saveHandOver: { kind: "written", to: "/hand-over.html" },
  shareModules: { kind: "written", to: "/shared.modulebench", modules: 3 },
  bring: {
    kind: "brought",
    brought: {
      form: "http",
      connections: [
        {
          ref: "https://acme.example",
          name: "",
          baseUrl: "https://acme.example",
          environment: null,
          colour: null,
        },
      ],
      modules: [
        {
          connection: "https://acme.example",
          name: "",
          moduleId: "m",
          kind: "not_sure",
          notes: "",
          tags: [],
          archived: false,
          presets: [],
          parameters: [
            { name: "A", type: "text", apiName: "a", why: "text", value: { kind: "value", text: "x" } },
          ],
          from: { baseUrl: "address", moduleId: "address", name: null },
        },
      ],
      remarks: [{ kind: "repaired", what: "missing_comma", line: 9 }],
    },
    key: { handle: "2f1f4b1c-52a8-4a51-9d0c-6a54b9a8a5a1", fingerprint: "a41f9c", host: null },
  },
  keepBroughtKey: { kind: "kept" },
  dropBroughtKey: undefined,
  nextCounter: 4,
  start: { kind: "started", session: SESSION },
  startAgain: { kind: "busy" },
  adopt: { kind: "known", session: SESSION },
  settle: { kind: "settled", session: SESSION },
  sayArrival: {
    ...SESSION,
    arrivals: [{ apiName: "a", verdict: "blank", note: "", by: "person", at: 3 }],
  },
  lastArrivals: {
    sessionRow: 7,
    beganAt: 1,
    arrivals: [{ apiName: "a", verdict: "arrived", note: "", by: "sandbox", at: 3 }],
  },
  doubts: [SESSION],
  sessions: { sessions: [SESSION], total: 1, atLeast: false, next: { key: 1.5, id: 7 } },
  sessionCounts: {
    total: 1,
    byState: [{ state: "running", count: 1 }],
    waiting: 0,
    unseen: 0,
    inDoubt: 0,
    starred: 0,
    tags: ["a"],
  },
  markSession: SESSION,
  actOnMany: { kind: "done", changed: 1, batch: 1_764_000_000_000 },
  cancelMany: undefined,
  undoRemoval: 3,
  exportMany: { kind: "not_chosen" },
  digest: {
    leftAt: 1,
    backAt: 2,
    completed: 1,
    fatalErrored: 0,
    waiting: 0,
    inDoubt: 0,
    others: 0,
    asleepMs: 1.5,
    offMs: 0,
  },
  markDigestSeen: undefined,
  session: {
    session: SESSION,
    observations: [
      { askedAt: 1, heardAt: 2.5, saw: { kind: "denied", status: 404 }, exchangeId: null },
      { askedAt: 3, heardAt: 4, saw: { kind: "state", state: "own word" }, exchangeId: 5 },
    ],
    facts: [{ at: 1, kind: "unaccounted" }],
  },
  explain: {
    causes: [
      { cause: "host", likelihood: "less", reason: null },
      {
        cause: "parameter_values",
        likelihood: "first",
        reason: { kind: "odd_values", odd: [{ apiName: "a", oddity: { kind: "not_date" } }] },
      },
    ],
    alike: {
      scope: "module",
      end: { kind: "failure", code: "DNS" },
      count: 3,
      since: 1,
      modules: 1,
      connections: 1,
    },
  },
  exchanges: [
    {
      id: 1,
      call: "query",
      sentAt: 1,
      request: { method: "GET", url: "https://acme.example/", headers: [], body: null },
      result: answer(200, "{}"),
    },
  ],
  watch: SESSION,
  showing: undefined,
  overview: { watched: 1, waiting: 0, nextCheckAt: 12.5, offlineSince: null },
  openInBrowser: { kind: "refused", refusal: { kind: "scheme", scheme: "vscode" } },
  sandbox: SANDBOX,
  setScenario: SANDBOX,
  preferences: DEFAULT_PREFERENCES,
  setPreferences: DEFAULT_PREFERENCES,
  exportHistory: { kind: "not_chosen" },
  cancelExport: undefined,
  notices: [{ kind: "sandbox_not_listening", code: "EACCES" }],
  about: {
    version: "0.1.0",
    electron: "45.4.1",
    chromium: "150",
    node: "24",
    licence: "MIT",
    dataFolder: "/profile",
    profile: "usual",
    platform: "linux",
  },
  updates: UPDATES,
  update: UPDATES,
  restartToUpdate: { kind: "under_way", count: 2 },
  releaseNotes: "### Added",
  openDataFolder: undefined,
  desktop: { startsAtLogin: false, icon: "tray", notifications: "shown" },
  testNotification: { kind: "sent" },
  setStartAtLogin: { kind: "failed", failure: "not_writable" },
  takeOpened: { kind: "file", name: "a.modulebench", text: "{}" },
  showLogs: undefined,
  supportBundle: { files: [{ name: "app.json", holds: "app", bytes: 3, text: "{}\n", whole: true }] },
  saveSupportBundle: { kind: "failed", failure: "disk_full" },
  copy: undefined,
};
