import type { CommandName } from "../../../electron/bridge/commands.ts";

const HANDLE = "2f1f4b1c-52a8-4a51-9d0c-6a54b9a8a5a1";
const START = { moduleRef: 1, values: [{ kind: "value", text: "x" }], shownBody: null };
const FILL = { at: 1_764_000_000_000, offsetMinutes: -480, seed: "s", counter: 1 };
const NETWORK = {
  proxy: { kind: "own", url: "http://proxy.example:3128" },
  proxyUser: "me",
  extraCaFile: "/extra.pem",
  clientCertificate: { certificateFile: "/own.crt", keyFile: "/own.key" },
};
const CONNECTION = {
  id: null,
  name: "Acme",
  baseUrl: "https://acme.example",
  environment: { kind: "test" },
  colour: "teal",
  network: NETWORK,
};
const MODULE = {
  id: 2,
  connectionId: 1,
  name: "m",
  moduleId: "x",
  kind: "input",
  notes: "",
  parameters: [{ name: "A", type: "text", apiName: "a" }],
};
const PRESET = {
  id: null,
  moduleRef: 2,
  name: "Usual",
  values: [
    { apiName: "a", type: "text", value: { kind: "value", text: "x" } },
    { apiName: "b", type: null, value: { kind: "omitted" } },
  ],
};

const INTAKE = {
  connections: [
    {
      ref: "acme",
      id: null,
      save: { name: "Acme", baseUrl: "https://acme.example", environment: null, colour: "teal" },
    },
  ],
  modules: [
    {
      id: null,
      connection: "acme",
      name: "m",
      moduleId: "x",
      kind: "input",
      notes: "",
      parameters: [{ name: "A", type: "text", apiName: "a" }],
      tags: ["hr"],
      archived: false,
      presets: [{ name: "p", values: [{ apiName: "a", type: "text", value: { kind: "empty" } }] }],
    },
  ],
};

/** An input that fits, and inputs that do not; each of those has one fault. */
export const INPUTS: Readonly<
  Record<CommandName, { readonly good: unknown; readonly bad: readonly unknown[] }>
> = {
  library: { good: undefined, bad: [null, {}, "x"] },
  saveConnection: {
    good: CONNECTION,
    bad: [
      { ...CONNECTION, builtIn: true },
      { ...CONNECTION, name: "" },
      { ...CONNECTION, colour: "red" },
      { ...CONNECTION, id: "1" },
      { ...CONNECTION, environment: { kind: "own" } },
      { ...CONNECTION, environment: undefined },
      { ...CONNECTION, network: undefined },
      { ...CONNECTION, network: { ...NETWORK, proxy: { kind: "own", url: "proxy.example:3128" } } },
      { ...CONNECTION, network: { ...NETWORK, proxy: { kind: "own", url: "socks5://proxy.example:1080" } } },
      { ...CONNECTION, network: { ...NETWORK, proxyUser: "" } },
      { ...CONNECTION, network: { ...NETWORK, proxyUser: "a:b" } },
      { ...CONNECTION, network: { ...NETWORK, proxyUser: "a\nb" } },
      { ...CONNECTION, network: { ...NETWORK, proxyPassword: "secret" } },
      { ...CONNECTION, network: { ...NETWORK, rejectUnauthorized: false } },
      { ...CONNECTION, network: { ...NETWORK, clientCertificate: { certificateFile: "/own.crt" } } },
      JSON.parse(`{"__proto__": {"x": 1}, ${JSON.stringify(CONNECTION).slice(1)}`),
    ],
  },
  saveModule: {
    good: MODULE,
    bad: [
      { ...MODULE, moduleId: "" },
      { ...MODULE, kind: "other" },
      { ...MODULE, parameters: [{ name: "A", type: "file", apiName: "a" }] },
      { ...MODULE, parameters: [{ name: "A", type: "text", apiName: "" }] },
      { ...MODULE, parameters: new Array(1_001).fill(MODULE.parameters[0]) },
    ],
  },
  presets: { good: 2, bad: [undefined, null, "2"] },
  savePreset: {
    good: PRESET,
    bad: [
      { ...PRESET, name: "" },
      { ...PRESET, values: [{ apiName: "a", type: "file", value: { kind: "null" } }] },
      { ...PRESET, values: [{ apiName: "a", type: "text", value: { kind: "null" }, sessionId: "s" }] },
      { ...PRESET, values: undefined },
    ],
  },
  setNetworkSecret: {
    good: { connectionId: 1, secret: "proxy_password" },
    bad: [{ connectionId: 1, secret: "api_key" }, { connectionId: 1 }],
  },
  forgetNetworkSecret: {
    good: { connectionId: 1, secret: "key_passphrase" },
    bad: [{ connectionId: null, secret: "key_passphrase" }],
  },
  putKeysAside: { good: undefined, bad: [null, "vault.json"] },
  exportHistory: { good: null, bad: [undefined, 0, "/etc/passwd", { sessionRow: 1, to: "/tmp/x" }] },
  cancelExport: { good: undefined, bad: [1] },
  chooseFile: { good: "ca", bad: ["vault", undefined] },
  checkConnection: {
    good: { connectionId: null, baseUrl: "https://acme.example", network: NETWORK },
    bad: [
      { connectionId: null, baseUrl: "https://acme.example" },
      { connectionId: 0, baseUrl: "https://acme.example", network: NETWORK },
    ],
  },
  remove: { good: { what: "module", id: 1 }, bad: [{ what: "vault", id: 1 }, { what: "module" }, [1]] },
  restore: { good: { what: "session", id: 1 }, bad: [{ what: "session", id: 0 }] },
  setKey: {
    good: { connectionId: 1, moduleRef: null },
    bad: [{ connectionId: 1 }, { connectionId: 1, moduleRef: null, key: "x" }],
  },
  forgetKey: { good: { connectionId: 1, moduleRef: 2 }, bad: [{ connectionId: 1.5, moduleRef: 2 }] },
  labelModule: {
    good: { moduleRef: 1, tags: ["hr"], archived: false },
    bad: [
      { moduleRef: 1, tags: [""], archived: false },
      { moduleRef: 1, tags: [] },
    ],
  },
  takeIn: {
    good: INTAKE,
    bad: [
      { ...INTAKE, modules: [{ ...INTAKE.modules[0], notes: undefined }] },
      { ...INTAKE, modules: [{ ...INTAKE.modules[0], key: "x" }] },
      { ...INTAKE, connections: [{ ...INTAKE.connections[0], network: NETWORK }] },
    ],
  },
  shareModules: {
    good: { moduleRefs: [1, 2], as: "folder" },
    bad: [
      { moduleRefs: [1], as: "file", to: "/etc/passwd" },
      { moduleRefs: ["1"], as: "file" },
    ],
  },
  handOver: { good: 2, bad: [0, "2", { moduleRef: 2 }] },
  saveAs: {
    good: { kind: "module", moduleRef: 2, as: "bruno" },
    bad: [
      { kind: "module", moduleRef: 2, as: "har" },
      { kind: "session", sessionRow: 0 },
      { kind: "timeline", sessionRow: 1, as: "png" },
      { kind: "session", sessionRow: 1, to: "/etc/passwd" },
    ],
  },
  saveHandOver: {
    good: { moduleRef: 2, as: "html" },
    bad: [
      { moduleRef: 2, as: "pdf" },
      { moduleRef: 2, as: "html", to: "/etc/passwd" },
    ],
  },
  bring: { good: { text: "a text" }, bad: ["x", { text: 1 }, { text: "x".repeat(4 * 1024 * 1024 + 1) }] },
  keepBroughtKey: {
    good: { handle: HANDLE, target: { connectionId: 1, moduleRef: 2 } },
    bad: [
      { handle: "x", target: { connectionId: 1, moduleRef: 2 } },
      { handle: HANDLE, target: { connectionId: 1 } },
      { handle: HANDLE, target: { connectionId: 1, moduleRef: 2 }, key: "x" },
    ],
  },
  dropBroughtKey: { good: { handle: HANDLE }, bad: [HANDLE, { handle: "x" }] },
  nextCounter: { good: 1, bad: [0, undefined] },
  start: {
    good: { ...START, fill: FILL },
    bad: [
      { ...START, fill: null },
      { ...START, fill: { ...FILL, at: 1e300 } },
      { ...START, fill: { ...FILL, seed: "" } },
      { ...START, fill: { ...FILL, counter: 1.5 } },
      { ...START, url: "https://evil.example" },
      { ...START, values: [{ kind: "value" }] },
      { ...START, values: [{ kind: "secret", text: "x" }] },
      { ...START, moduleRef: Number.NaN },
      { ...START, values: [{ kind: "value", text: "x".repeat(1024 * 1024 + 1) }] },
    ],
  },
  startAgain: { good: 3, bad: ["3", -3, 1e300, null, {}] },
  adopt: {
    good: { connectionId: 1, moduleRef: null, moduleId: "m", sessionId: "s", link: null },
    bad: [{ connectionId: 1, moduleRef: null, moduleId: "m", sessionId: "", link: null }],
  },
  settle: {
    good: { sessionRow: 1, verdict: { kind: "exists", sessionId: "s", link: null } },
    bad: [
      { sessionRow: 1, verdict: { kind: "exists", sessionId: "", link: null } },
      { sessionRow: 1, verdict: { kind: "not_started", sessionId: "s" } },
      { sessionRow: 1, verdict: { kind: "accepted" } },
    ],
  },
  sayArrival: {
    good: { sessionRow: 1, apiName: "a", said: { verdict: "changed", note: "cut off" } },
    bad: [
      { sessionRow: 1, apiName: "a" },
      { sessionRow: 1, apiName: "a", said: { verdict: "lost", note: "" } },
      { sessionRow: 1, apiName: "a", said: { verdict: "blank", note: "x".repeat(501) } },
      { sessionRow: 1, apiName: "a", said: { verdict: "blank", note: "", by: "sandbox" } },
    ],
  },
  lastArrivals: { good: 1, bad: [null, "1", 0] },
  doubts: { good: undefined, bad: [1] },
  sessions: {
    good: {
      filter: {
        states: ["completed", "unrecognised"],
        environments: [{ kind: "own", name: "Staging" }],
        from: 0,
        text: '"a',
      },
      order: "list",
      limit: 50,
      after: { key: 1.5, id: 2 },
    },
    bad: [
      { limit: 0 },
      { limit: 501 },
      { limit: 5, before: 1 },
      { limit: 5, from: 1, after: { key: 1, id: 2 } },
      { limit: 5, order: "id; DROP TABLE sessions" },
      { limit: 5, filter: { states: ["'"] } },
      { limit: 5, filter: { starred: false } },
      { limit: 5, filter: { moduleRefs: ["1"] } },
      { limit: 5, filter: { text: "x".repeat(1_001) } },
      { limit: 5, filter: { where: "1" } },
    ],
  },
  sessionCounts: { good: undefined, bad: [{}] },
  markSession: {
    good: { sessionRow: 1, marks: { starred: true, tags: ["a"], note: "n" } },
    bad: [
      { sessionRow: 1 },
      { sessionRow: 1, marks: { tags: [""] } },
      { sessionRow: 1, marks: { note: "x".repeat(10_001) } },
      { sessionRow: 1, marks: { unseen: false } },
    ],
  },
  actOnMany: {
    good: {
      selection: { kind: "filter", filter: { states: ["completed"] }, except: [3] },
      act: { kind: "tag", add: ["a"], drop: [] },
    },
    bad: [
      { selection: { kind: "rows", rows: [0] }, act: { kind: "remove" } },
      { selection: { kind: "filter", filter: {} }, act: { kind: "remove" } },
      { selection: { kind: "rows", rows: [1] }, act: { kind: "watch", action: "cancel" } },
      { selection: { kind: "rows", rows: [1] }, act: { kind: "remove", batch: 1 } },
    ],
  },
  cancelMany: { good: undefined, bad: [1] },
  undoRemoval: { good: 1_764_000_000_000, bad: [0, "1"] },
  exportMany: {
    good: { selection: { kind: "rows", rows: [1] }, as: "csv" },
    bad: [
      { selection: { kind: "rows", rows: [1] }, as: "xls" },
      { selection: { kind: "rows", rows: [1] }, as: "csv", to: "/etc/passwd" },
    ],
  },
  digest: { good: undefined, bad: [0] },
  markDigestSeen: { good: undefined, bad: [0] },
  session: { good: 1, bad: ["1 OR 1=1", [1]] },
  explain: { good: 1, bad: [0, "1", { sessionRow: 1 }] },
  exchanges: { good: { sessionRow: 1, limit: 20 }, bad: [{ sessionRow: 1, limit: 1e9 }] },
  watch: { good: { sessionRow: 1, action: "stop" }, bad: [{ sessionRow: 1, action: "cancel" }] },
  showing: { good: null, bad: [undefined, "x"] },
  overview: { good: undefined, bad: [1] },
  openInBrowser: {
    good: 1,
    bad: ["https://evil.example", { url: "https://evil.example" }, { sessionRow: 1 }],
  },
  sandbox: { good: undefined, bad: [{}] },
  setScenario: {
    good: { moduleRef: 1, scenario: "slow" },
    bad: [{ moduleRef: 1, scenario: "x".repeat(101) }],
  },
  preferences: { good: undefined, bad: [0] },
  setPreferences: {
    good: { theme: "dark" },
    bad: [
      { theme: "pink" },
      { zoom: 130 },
      { density: "dense" },
      { language: "fr" },
      { times: "zulu" },
      { notifyWaits: "yes" },
      { notifyEnds: "some" },
      { formShare: 2 },
      { queriesPerMinute: 9 },
      { window: {} },
      { theme: undefined },
    ],
  },
  notices: { good: undefined, bad: [0] },
  about: { good: undefined, bad: [0] },
  desktop: { good: undefined, bad: [0] },
  setStartAtLogin: { good: { on: true }, bad: [{ on: 1 }, { on: true, file: "/etc/x" }, {}] },
  testNotification: { good: undefined, bad: [{ title: "x" }] },
  takeOpened: { good: undefined, bad: ["/etc/passwd"] },
  showLogs: { good: undefined, bad: ["/etc"] },
  supportBundle: { good: { withNames: false }, bad: [true, {}, { withNames: true, to: "/tmp/x" }] },
  saveSupportBundle: { good: undefined, bad: ["/tmp/x.zip"] },
  updates: { good: undefined, bad: [0] },
  update: { good: "look", bad: ["install", undefined, { act: "look" }] },
  restartToUpdate: {
    good: { evenIfUnderWay: false },
    bad: [undefined, true, {}, { evenIfUnderWay: "yes" }],
  },
  releaseNotes: { good: undefined, bad: ["0.1.0"] },
  openDataFolder: { good: undefined, bad: ["/etc"] },
  copy: { good: "text", bad: [1, null, "x".repeat(1024 * 1024 + 1)] },
};
