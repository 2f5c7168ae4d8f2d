import type { CheckReport } from "../../core/connection-check.ts";
import type { Notice } from "../../core/notice.ts";
import type { Opened } from "../../core/opened.ts";
import type { UpdateView } from "../../core/update.ts";
import type { BenchApi } from "../../electron/bridge/bench-api.ts";
import type { FilePurpose } from "../../electron/bridge/commands.ts";
import type { BenchEvent } from "../../electron/bridge/events.ts";
import type { AboutView } from "../../electron/bridge/views/about.ts";
import type { BringReply } from "../../electron/bridge/views/bring.ts";
import type { DesktopView } from "../../electron/bridge/views/desktop.ts";
import type { ExportReply } from "../../electron/bridge/views/export.ts";
import type { LibraryView } from "../../electron/bridge/views/library.ts";
import { DEFAULT_PREFERENCES, type Preferences } from "../../electron/bridge/views/preferences.ts";
import type { SandboxView } from "../../electron/bridge/views/sandbox.ts";
import type { SavedReply } from "../../electron/bridge/views/saved.ts";
import type { ShareReply } from "../../electron/bridge/views/share.ts";
import type { SaveSupportReply, SupportFile } from "../../electron/bridge/views/support.ts";
import { checkReport } from "./check-report.ts";
import { createFakeLibrary, type FakeLibrary } from "./fake-library.ts";
import { createFakeSessions, type FakeSessions } from "./fake-sessions.ts";
import { EXAMPLES, FIRST_RUN } from "./sample-library.ts";

const UNRECOGNISED = { kind: "unrecognised", line: 1, column: 1, member: null } as const;
const NO_FEED: UpdateView = {
  installed: "0.1.0",
  feed: null,
  installs: false,
  stand: { kind: "no_feed" },
};

const ABOUT: AboutView = {
  version: "0.1.0",
  electron: "45.4.1",
  chromium: "150.0.0.0",
  node: "24.21.0",
  licence: "MIT",
  dataFolder: "/profile",
  profile: "usual",
  platform: "linux",
};

const SUPPORT_FILES: readonly SupportFile[] = [
  { name: "app.json", holds: "app", bytes: 26, text: '{ "version": "0.1.0" }\n', whole: true },
  { name: "logs/module-bench.log", holds: "log", bytes: 90_000, text: "the last lines\n", whole: false },
];
const NAMES_FILE: SupportFile = {
  name: "names.json",
  holds: "names",
  bytes: 12,
  text: '{ "a": "b" }',
  whole: true,
};

const SCENARIOS: SandboxView["scenarios"] = [
  {
    id: "waits-for-person",
    title: "Waits for a person",
    plays: "Rests in waiting_for_input until its page is submitted.",
  },
  { id: "completes-at-once", title: "Completes at once", plays: "Is completed at the first query." },
];

export interface FakeBenchOptions {
  /** A first run when nothing is given. */
  readonly library?: LibraryView;
  readonly preferences?: Partial<Preferences>;
  readonly notices?: readonly Notice[];
  /** What the system's dialog gives; nothing is chosen where nothing is given. */
  readonly files?: Partial<Record<FilePurpose, string>>;
  /** What an export comes to; no file is chosen where nothing is given. */
  readonly exports?: (sessionRow: number | null) => Promise<ExportReply>;
  /** What sharing comes to; written where nothing is given. */
  readonly share?: ShareReply;
  /** What saving for other programs comes to; written where nothing is given. */
  readonly saveAs?: SavedReply;
  /** What saving a hand over page comes to; written where nothing is given. */
  readonly handOver?: SavedReply;
  /** What a text brings; nothing where nothing is given. */
  readonly bring?: (text: string) => BringReply;
  /** What shows the bench while it has no window; a tray where nothing is given. */
  readonly icon?: DesktopView["icon"];
  /** Whether anybody shows notifications; somebody by default. */
  readonly notifications?: DesktopView["notifications"];
  /** Why starting at login cannot be set. */
  readonly loginFailure?: "disk_full" | "not_writable" | "other";
  /** What the system hands over, one at a time. */
  readonly opened?: Opened[];
  /** What saving a support bundle comes to; no place is chosen where nothing is given. */
  readonly support?: SaveSupportReply;
  /** How updates stand; a build without a feed where nothing is given. */
  readonly updates?: UpdateView;
  /** How many sessions keep a restart waiting for a second word. */
  readonly underWay?: number;
  readonly releaseNotes?: string;
  /** What a check finds; all is well where nothing is given. */
  readonly check?: (baseUrl: string) => Promise<CheckReport>;
}

/** A command that the page gave, with what it said. */
interface Call {
  readonly command: keyof BenchApi;
  readonly input: unknown;
}

export interface FakeBench {
  readonly bridge: BenchApi;
  readonly library: FakeLibrary;
  readonly sessions: FakeSessions;
  /** All commands so far, in order. */
  readonly calls: readonly Call[];
  /** The inputs of one command so far. */
  inputsOf(command: keyof BenchApi): readonly unknown[];
  /** Tells the page something, as main does. */
  tell(event: BenchEvent): void;
  preferences(): Preferences;
}

/** A main that behaves (saves, tells, starts, watches) without Electron, disk or network. */
export function createFakeBench(options: FakeBenchOptions = {}): FakeBench {
  const listeners = new Set<(event: BenchEvent) => void>();
  const tell = (event: BenchEvent) => {
    for (const listener of listeners) listener(event);
  };
  const library = createFakeLibrary(options.library ?? FIRST_RUN, tell);
  const sessions = createFakeSessions(library.current, tell);
  let preferences: Preferences = { ...DEFAULT_PREFERENCES, ...options.preferences };
  let desktop: DesktopView = {
    startsAtLogin: false,
    icon: options.icon ?? "tray",
    notifications: options.notifications ?? "shown",
  };
  let sandbox: SandboxView = {
    scenarios: SCENARIOS,
    chosen: { 1: "waits-for-person", 2: "completes-at-once" },
    examples: EXAMPLES,
  };
  const calls: Call[] = [];
  const { current: _, setVault: __, systemHasNoProxy: ___, ...libraryCommands } = library;
  const {
    nextOutcome: _o,
    nextOpenReply: _r,
    explainBy: _e,
    seed: _s,
    observe: _b,
    trouble: _t,
    ...sessionCommands
  } = sessions;

  const bridge: BenchApi = {
    ...libraryCommands,
    ...sessionCommands,
    sandbox: async () => sandbox,
    setScenario: async ({ moduleRef, scenario }) => {
      sandbox = { ...sandbox, chosen: { ...sandbox.chosen, [moduleRef]: scenario } };
      return sandbox;
    },
    preferences: async () => preferences,
    setPreferences: async (change) => {
      preferences = { ...preferences, ...change };
      return preferences;
    },
    notices: async () => options.notices ?? [],
    about: async () => ABOUT,
    updates: async () => options.updates ?? NO_FEED,
    update: async () => options.updates ?? NO_FEED,
    restartToUpdate: async ({ evenIfUnderWay }) =>
      evenIfUnderWay || options.underWay === undefined
        ? { kind: "restarting" }
        : { kind: "under_way", count: options.underWay },
    releaseNotes: async () => options.releaseNotes ?? null,
    openDataFolder: async () => {},
    desktop: async () => desktop,
    setStartAtLogin: async ({ on }) => {
      if (options.loginFailure !== undefined) return { kind: "failed", failure: options.loginFailure };
      desktop = { ...desktop, startsAtLogin: on };
      return { kind: "set", desktop };
    },
    testNotification: async () => ({ kind: options.notifications === "nobody" ? "nobody" : "sent" }),
    takeOpened: async () => options.opened?.shift() ?? null,
    showLogs: async () => {},
    supportBundle: async ({ withNames }) => ({
      files: withNames ? [...SUPPORT_FILES, NAMES_FILE] : SUPPORT_FILES,
    }),
    saveSupportBundle: async () => options.support ?? { kind: "not_chosen" },
    copy: async () => {},
    shareModules: async ({ moduleRefs }) =>
      options.share ?? { kind: "written", to: "/shared.modulebench", modules: moduleRefs.length },
    handOver: async (moduleRef) => `# Calling module ${moduleRef}\n`,
    saveAs: async () => options.saveAs ?? { kind: "written", to: "/saved.json" },
    saveHandOver: async () => options.handOver ?? { kind: "written", to: "/hand-over.html" },
    bring: async ({ text }) => options.bring?.(text) ?? { kind: "failed", failure: UNRECOGNISED },
    keepBroughtKey: async ({ target }) => {
      await libraryCommands.setKey(target);
      return { kind: "kept" };
    },
    dropBroughtKey: async () => {},
    exportHistory: async (sessionRow) => options.exports?.(sessionRow) ?? { kind: "not_chosen" },
    cancelExport: async () => {},
    chooseFile: async (purpose) => options.files?.[purpose] ?? null,
    checkConnection: async ({ baseUrl }) => options.check?.(baseUrl) ?? checkReport(baseUrl),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return {
    bridge: recorded(bridge, calls),
    library,
    sessions,
    calls,
    inputsOf: (command) => calls.filter((call) => call.command === command).map((call) => call.input),
    tell,
    preferences: () => preferences,
  };
}

/** Writes every command down before it is carried out. */
function recorded(bridge: BenchApi, calls: Call[]): BenchApi {
  return new Proxy(bridge, {
    get(target, name: keyof BenchApi) {
      const command: unknown = target[name];
      if (typeof command !== "function") return command;
      return (input: unknown) => {
        calls.push({ command: name, input });
        return command(input);
      };
    },
  });
}
