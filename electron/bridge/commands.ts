import type { ArrivalVerdict, LastArrivals } from "../../core/arrival.ts";
import type { Connection, ConnectionDraft } from "../../core/connection.ts";
import type { CheckReport } from "../../core/connection-check.ts";
import type { FieldValue } from "../../core/field-value.ts";
import type { FillMoment } from "../../core/fill/fill-values.ts";
import type { NetworkSettings } from "../../core/network.ts";
import type { Notice } from "../../core/notice.ts";
import type { Opened } from "../../core/opened.ts";
import type { Preset, PresetDraft } from "../../core/preset.ts";
import type { ModuleDraft, ModuleLabels, PublishedModule } from "../../core/published-module.ts";
import type { Session } from "../../core/session.ts";
import type {
  Digest,
  SessionCounts,
  SessionMarks,
  SessionsPage,
  SessionsQuery,
} from "../../core/session-list.ts";
import type { Verdict } from "../../core/settlement.ts";
import type { LibraryIntake } from "../../core/sharing/intake.ts";
import type { ExtraParameter } from "../../core/start-body.ts";
import type { Removable, SessionDetail, StoredExchange } from "../../core/store.ts";
import type { UpdateView } from "../../core/update.ts";
import type { AboutView } from "./views/about.ts";
import type { BringReply, KeepKeyReply } from "./views/bring.ts";
import type { DesktopView, StartAtLoginReply, TestNotificationReply } from "./views/desktop.ts";
import type { ExportReply } from "./views/export.ts";
import type { SaveHandOverInput } from "./views/hand-over.ts";
import type { KeyTarget, LibraryView, NetworkSecret } from "./views/library.ts";
import type { ExportManyInput, ManyInput, ManyReply } from "./views/many.ts";
import type { Preferences } from "./views/preferences.ts";
import type { SandboxView } from "./views/sandbox.ts";
import type { SaveAsInput } from "./views/save-as.ts";
import type { SavedReply } from "./views/saved.ts";
import type {
  AdoptReply,
  Explanation,
  OpenLinkReply,
  SettleReply,
  StartReply,
  WatchOverview,
} from "./views/session.ts";
import type { ShareInput, ShareReply } from "./views/share.ts";
import type { SaveSupportReply, SupportBundle } from "./views/support.ts";
import type { RestartReply, UpdateAct } from "./views/updates.ts";

/** Asks for a start with the values of a form. */
export interface StartInput {
  readonly moduleRef: number;
  /** One per parameter of the module, in its order. */
  readonly values: readonly FieldValue[];
  /** Sent beside the declared ones, in this order. */
  readonly extras?: readonly ExtraParameter[];
  /** The body that the page showed. Main builds its own from the values and starts only if they are the same string. */
  readonly shownBody: string | null;
  /** What the values that make themselves were made of; absent where nothing is filled in. */
  readonly fill?: FillMoment;
  /** A person wrote `shownBody`: it is sent as it stands, whatever the fields would make. */
  readonly written?: true;
  /** The person has been asked about a key in the body, and sends it. */
  readonly evenWithKey?: true;
}

/** What a person saw of one sent parameter in the session's page; `null` takes it back. */
export interface SaidArrival {
  readonly sessionRow: number;
  readonly apiName: string;
  readonly said: { readonly verdict: ArrivalVerdict; readonly note: string } | null;
}

/** Asks to watch a session that somebody else started. */
export interface AdoptInput {
  readonly connectionId: number;
  /** `null` when it belongs to no module that is described here; then `moduleId` alone counts. */
  readonly moduleRef: number | null;
  readonly moduleId: string;
  readonly sessionId: string;
  /** The browser link that was pasted, if one was. */
  readonly link: string | null;
}

/** Asks to try out a connection as it is typed, saved or not. */
export interface CheckInput {
  /** Whose proxy password and passphrase are used; `null` for a connection that is new, which has none. */
  readonly connectionId: number | null;
  /** An origin, see `cutToBaseUrl`. */
  readonly baseUrl: string;
  readonly network: NetworkSettings;
}

/** What a file is chosen for. */
export type FilePurpose = "ca" | "certificate" | "key";

/** `no_proxy`: the system names no proxy for this connection's host, so that there is nobody to tell a password. */
export type NetworkSecretReply = { readonly kind: "closed" } | { readonly kind: "no_proxy" };

/** What a person may do to the watching of one session. Nothing here touches the session at the server. */
export type WatchAction = "check_now" | "pause" | "resume" | "stop";

/**
 * Everything the page can ask main for, and no more. `window.bench` has one method for each.
 *
 * Every input is checked by main against its schema; what does not fit is rejected. No answer holds an API key.
 */
export interface Commands {
  library(): Promise<LibraryView>;
  saveConnection(draft: ConnectionDraft): Promise<Connection>;
  saveModule(draft: ModuleDraft): Promise<PublishedModule>;
  /** A module's presets, in the order in which they were made. */
  presets(moduleRef: number): Promise<readonly Preset[]>;
  savePreset(draft: PresetDraft): Promise<Preset>;
  remove(input: { readonly what: Removable; readonly id: number }): Promise<void>;
  restore(input: { readonly what: Removable; readonly id: number }): Promise<void>;

  /** Opens the key window for a connection or one module of it; settles when that window has closed. */
  setKey(target: KeyTarget): Promise<void>;
  forgetKey(target: KeyTarget): Promise<void>;
  /**
   * Puts the file of keys that cannot be read aside, and begins a new one with the keys entered meanwhile. Gives its new
   * name; `null` when nothing was moved.
   */
  putKeysAside(): Promise<string | null>;
  /** Opens the key window for a proxy's password or a key's passphrase; settles when it has closed. */
  setNetworkSecret(target: NetworkSecret): Promise<NetworkSecretReply>;
  forgetNetworkSecret(target: NetworkSecret): Promise<void>;
  /** Opens the system's dialog; the path of the chosen file, `null` when none was. Main reads it at each use. */
  chooseFile(purpose: FilePurpose): Promise<string | null>;
  /** Connects without an API key and tells what it met. */
  checkConnection(input: CheckInput): Promise<CheckReport>;

  /** Sets a module's tags and whether it is kept out of sight. */
  labelModule(input: ModuleLabels & { readonly moduleRef: number }): Promise<PublishedModule>;
  /** Saves what a person takes of what was brought, all of it or nothing. */
  takeIn(intake: LibraryIntake): Promise<void>;
  /** Writes modules, without keys, where the person says in the system's dialog. */
  shareModules(input: ShareInput): Promise<ShareReply>;
  /** A module's page for whoever builds its calls into another program, as Markdown. No key is in it. */
  handOver(moduleRef: number): Promise<string>;
  /** Saves that page where the person says in the system's dialog. */
  saveHandOver(input: SaveHandOverInput): Promise<SavedReply>;
  /** Saves a module or a session for other programs where the person says in the system's dialog. No key is in it. */
  saveAs(input: SaveAsInput): Promise<SavedReply>;
  /** Recognises a text that a person brings. A key in it stays in main; what is answered holds none. */
  bring(input: { readonly text: string }): Promise<BringReply>;
  /** Keeps the key of the text that was brought last, for the host that it stood beside alone. */
  keepBroughtKey(input: { readonly handle: string; readonly target: KeyTarget }): Promise<KeepKeyReply>;
  /** Lets that key go. */
  dropBroughtKey(input: { readonly handle: string }): Promise<void>;

  /** The number that `{{counter}}` has in a module's next start. */
  nextCounter(moduleRef: number): Promise<number>;
  start(input: StartInput): Promise<StartReply>;
  /** Sends the stored bytes of an earlier start once more, on the person's click. */
  startAgain(sessionRow: number): Promise<StartReply>;
  adopt(input: AdoptInput): Promise<AdoptReply>;

  /** Takes what the person found out about a start in doubt; one that exists is watched from then on. */
  settle(input: { readonly sessionRow: number; readonly verdict: Verdict }): Promise<SettleReply>;
  /** All starts in doubt, newest first. */
  doubts(): Promise<readonly Session[]>;

  /** Takes what the person saw of one sent parameter in the session's page. */
  sayArrival(input: SaidArrival): Promise<Session>;
  /** What was seen of the module's parameters in the newest session that anybody looked into. */
  lastArrivals(moduleRef: number): Promise<LastArrivals | null>;

  sessions(query: SessionsQuery): Promise<SessionsPage>;
  sessionCounts(): Promise<SessionCounts>;
  /** Stars, tags or notes a session. */
  markSession(input: { readonly sessionRow: number; readonly marks: SessionMarks }): Promise<Session>;
  /** Does the same with many sessions, in slices; how far it has come is told as `many_progress`. */
  actOnMany(input: ManyInput): Promise<ManyReply>;
  /** Ends what `actOnMany` does after its slice. */
  cancelMany(): Promise<void>;
  /** Brings back exactly what was removed together, and gives how many those are. */
  undoRemoval(batch: number): Promise<number>;
  /** Exports many sessions into a file that the person chooses in the system's dialog. */
  exportMany(input: ExportManyInput): Promise<ExportReply>;
  /** What changed while the person was away; `null` where nothing did, or once it was marked seen. */
  digest(): Promise<Digest | null>;
  /** The person has read the digest: everything that changed up to its end is seen, and it goes. */
  markDigestSeen(): Promise<void>;
  session(sessionRow: number): Promise<SessionDetail | null>;
  /** What the history says of the session's call that went wrong, with times; empty where none did. */
  explain(sessionRow: number): Promise<Explanation>;
  exchanges(input: {
    readonly sessionRow: number;
    /** 1 to 500, newest first. */
    readonly limit: number;
  }): Promise<readonly StoredExchange[]>;
  watch(input: { readonly sessionRow: number; readonly action: WatchAction }): Promise<Session>;
  /** Which session the person looks at: it is asked about first. `null` for none. */
  showing(sessionRow: number | null): Promise<void>;
  overview(): Promise<WatchOverview>;
  /** Opens the session's browser link; main itself asks the person about another host than the connection's. */
  openInBrowser(sessionRow: number): Promise<OpenLinkReply>;

  sandbox(): Promise<SandboxView>;
  setScenario(input: { readonly moduleRef: number; readonly scenario: string }): Promise<SandboxView>;

  preferences(): Promise<Preferences>;
  setPreferences(change: Partial<Preferences>): Promise<Preferences>;
  /** Exports one session, or everything for `null`, into a file that the person chooses in the system's dialog. */
  exportHistory(sessionRow: number | null): Promise<ExportReply>;
  /** Ends the export that is under way. */
  cancelExport(): Promise<void>;
  /** What happened before the page was there: a damaged file put aside, for instance. */
  notices(): Promise<readonly Notice[]>;
  about(): Promise<AboutView>;
  updates(): Promise<UpdateView>;
  /** Looks, downloads or cancels, where updates are on; settles when that has ended. */
  update(act: UpdateAct): Promise<UpdateView>;
  /** Quits, installs what is ready and starts it; while something is under way only on a second word. */
  restartToUpdate(input: { readonly evenIfUnderWay: boolean }): Promise<RestartReply>;
  /** What the changelog says of the running version, as text; `null` where it says nothing. */
  releaseNotes(): Promise<string | null>;
  openDataFolder(): Promise<void>;
  desktop(): Promise<DesktopView>;
  setStartAtLogin(input: { readonly on: boolean }): Promise<StartAtLoginReply>;
  /** Has the system show a notification that says nothing. */
  testNotification(): Promise<TestNotificationReply>;
  /** What the system handed over to be opened, once; `null` when nothing waits. Nothing of it is taken yet. */
  takeOpened(): Promise<Opened | null>;
  /** Opens the folder of the app's own log. */
  showLogs(): Promise<void>;
  /** Puts a support bundle together and lists it, with names of modules and connections or without. Nothing is saved. */
  supportBundle(input: { readonly withNames: boolean }): Promise<SupportBundle>;
  /** Saves the bundle that was listed last, where the person says in the system's dialog. */
  saveSupportBundle(): Promise<SaveSupportReply>;
  /** Puts text on the clipboard. At most 1 MiB. */
  copy(text: string): Promise<void>;
}

/** The name of a command. */
export type CommandName = keyof Commands;

/** All commands, for the preload, which needs them at run time. A missing or foreign name does not compile. */
export const COMMAND_NAMES = Object.keys({
  library: true,
  saveConnection: true,
  saveModule: true,
  presets: true,
  savePreset: true,
  remove: true,
  restore: true,
  setKey: true,
  forgetKey: true,
  putKeysAside: true,
  setNetworkSecret: true,
  forgetNetworkSecret: true,
  chooseFile: true,
  checkConnection: true,
  labelModule: true,
  takeIn: true,
  shareModules: true,
  handOver: true,
  saveHandOver: true,
  saveAs: true,
  bring: true,
  keepBroughtKey: true,
  dropBroughtKey: true,
  nextCounter: true,
  start: true,
  startAgain: true,
  adopt: true,
  settle: true,
  sayArrival: true,
  lastArrivals: true,
  doubts: true,
  sessions: true,
  sessionCounts: true,
  markSession: true,
  actOnMany: true,
  cancelMany: true,
  undoRemoval: true,
  exportMany: true,
  digest: true,
  markDigestSeen: true,
  session: true,
  explain: true,
  exchanges: true,
  watch: true,
  showing: true,
  overview: true,
  openInBrowser: true,
  sandbox: true,
  setScenario: true,
  preferences: true,
  setPreferences: true,
  exportHistory: true,
  cancelExport: true,
  notices: true,
  about: true,
  updates: true,
  update: true,
  restartToUpdate: true,
  releaseNotes: true,
  openDataFolder: true,
  desktop: true,
  setStartAtLogin: true,
  testNotification: true,
  takeOpened: true,
  showLogs: true,
  supportBundle: true,
  saveSupportBundle: true,
  copy: true,
} satisfies Record<CommandName, true>) as readonly CommandName[];
