import { cutToBaseUrl } from "../../../core/base-url.ts";
import type { ConnectionChecker } from "../../../core/connection-check.ts";
import type { Notice } from "../../../core/notice.ts";
import type { Opened } from "../../../core/opened.ts";
import type { Store } from "../../../core/store.ts";
import type { Commands, FilePurpose, NetworkSecretReply } from "../../bridge/commands.ts";
import type { AboutView } from "../../bridge/views/about.ts";
import type { SaveHandOverInput } from "../../bridge/views/hand-over.ts";
import type { KeyTarget, NetworkSecret } from "../../bridge/views/library.ts";
import type { SaveAsInput } from "../../bridge/views/save-as.ts";
import type { SavedReply } from "../../bridge/views/saved.ts";
import type { ShareInput, ShareReply } from "../../bridge/views/share.ts";
import type { Desktop } from "../login/desktop.ts";
import type { SessionNotifications } from "../notifications/session-notifications.ts";
import type { PreferenceStore } from "../preferences.ts";
import type { Support } from "../support/support-bundle.ts";
import type { Updates } from "../updates/updates.ts";
import { keyPlaceOf } from "../vault/key-place.ts";
import type { Vault } from "../vault/vault.ts";
import type { Arriving } from "./arriving.ts";
import type { Away } from "./away.ts";
import type { Bringing } from "./bringing.ts";
import type { ChosenFiles } from "./chosen-files.ts";
import type { Emit } from "./emit.ts";
import { explain } from "./explaining.ts";
import type { Exporting } from "./exporting.ts";
import { knownIfThere } from "./known-session.ts";
import type { LinkGate } from "./links.ts";
import type { Many } from "./many.ts";
import { secretPlace } from "./network-secrets.ts";
import type { Retention } from "./retention.ts";
import type { SandboxHost } from "./sandbox-host.ts";
import { sandboxView } from "./sandbox-view.ts";
import type { Shelf } from "./shelf.ts";
import type { Starting } from "./starting.ts";
import type { Watching } from "./watching.ts";

/** The parts that the page's commands are made of. */
export interface CommandParts {
  readonly store: Store;
  readonly shelf: Shelf;
  readonly vault: Vault;
  readonly sandbox: SandboxHost;
  readonly arriving: Arriving;
  readonly starting: Starting;
  readonly watching: Watching;
  readonly preferences: PreferenceStore;
  readonly notices: readonly Notice[];
  readonly exporting: Exporting;
  readonly share: (input: ShareInput) => Promise<ShareReply>;
  readonly saveAs: (input: SaveAsInput) => Promise<SavedReply>;
  readonly handOver: {
    readonly text: (moduleRef: number) => Promise<string>;
    readonly save: (input: SaveHandOverInput) => Promise<SavedReply>;
  };
  readonly bringing: Pick<Bringing, "bring" | "keepKey" | "drop">;
  readonly many: Many;
  readonly away: Pick<Away, "digest" | "seen">;
  readonly retention: Pick<Retention, "look">;
  readonly links: Pick<LinkGate, "open">;
  readonly emit: Emit;
  /** Opens the key window; settles when it has closed. */
  readonly askForKey: (target: KeyTarget) => Promise<void>;
  readonly askForSecret: (target: NetworkSecret) => Promise<NetworkSecretReply>;
  /** Opens the system's dialog; `null` when nothing was chosen. */
  readonly chooseFile: (purpose: FilePurpose) => Promise<string | null>;
  readonly chosen: ChosenFiles;
  readonly transport: ConnectionChecker;
  readonly about: () => AboutView;
  readonly updates: Pick<Updates, "view" | "act" | "restart" | "switched">;
  readonly releaseNotes: () => Promise<string | null>;
  readonly openFolder: () => Promise<void>;
  readonly desktop: Pick<Desktop, "view" | "setStartAtLogin">;
  readonly notifications: Pick<SessionNotifications, "showing" | "test">;
  readonly takeOpened: () => Opened | null;
  readonly showLogs: () => Promise<void>;
  readonly support: Pick<Support, "prepare" | "save">;
  readonly copy: (text: string) => void | Promise<void>;
  readonly themeChanged: () => void;
  readonly zoomChanged: () => void;
  readonly speechChanged: () => void;
  /** What the native menu shows is another: its shortcuts. */
  readonly menuChanged: () => void;
}

/** Everything the page can ask for, as calls of the parts. Inputs have been checked. */
export function benchCommands(parts: CommandParts): Commands {
  const { store, shelf, vault, sandbox, arriving, starting, watching, preferences, links, emit } = parts;
  return {
    library: async () => shelf.view(),
    async saveConnection(draft) {
      parts.chosen.check(draft.network, shelf.connections());
      return shelf.saveConnection(draft);
    },
    saveModule: (draft) => shelf.saveModule(draft),
    presets: (moduleRef) => store.presets(moduleRef),
    savePreset: (draft) => store.savePreset(draft),
    async remove({ what, id }) {
      if (what === "connection" && shelf.connection(id)?.builtIn === true) {
        throw new Error("The sandbox's connection is not removed.");
      }
      await shelf.remove(what, id);
      if (what !== "session") return;
      watching.forget(id);
      emit({ kind: "session_removed", sessionRow: id });
    },
    async restore({ what, id }) {
      await shelf.restore(what, id);
      const detail = what === "session" ? await store.session(id) : null;
      if (detail === null) return;
      emit({ kind: "session", session: detail.session });
      await watching.restored(detail.session);
    },
    setKey: parts.askForKey,
    async forgetKey(target) {
      const place = keyPlaceOf(target);
      await vault.forget(place);
      await shelf.refresh();
      await watching.keyChanged(place);
    },
    async putKeysAside() {
      const keptAs = await vault.beginAnew();
      await shelf.refresh();
      return keptAs;
    },
    setNetworkSecret: parts.askForSecret,
    async forgetNetworkSecret(target) {
      await vault.forget(secretPlace(target));
      await shelf.refresh();
    },
    async chooseFile(purpose) {
      const path = await parts.chooseFile(purpose);
      if (path !== null) parts.chosen.add(path);
      return path;
    },
    async checkConnection({ connectionId, baseUrl, network }) {
      const cut = cutToBaseUrl(baseUrl);
      if (!cut.ok || cut.value.url !== baseUrl) throw new Error("That is no base URL.");
      parts.chosen.check(network, shelf.connections());
      return parts.transport.check(baseUrl, { network: shelf.networkWith(network, connectionId) });
    },
    labelModule: ({ moduleRef, ...labels }) => shelf.labelModule(moduleRef, labels),
    takeIn: (intake) => shelf.takeIn(intake),
    shareModules: parts.share,
    handOver: parts.handOver.text,
    saveAs: parts.saveAs,
    saveHandOver: parts.handOver.save,
    bring: ({ text }) => parts.bringing.bring(text),
    keepBroughtKey: (input) => parts.bringing.keepKey(input),
    async dropBroughtKey({ handle }) {
      parts.bringing.drop(handle);
    },
    nextCounter: (moduleRef) => starting.nextCounter(moduleRef),
    start: (input) => starting.start(input),
    startAgain: (sessionRow) => starting.again(sessionRow),
    adopt: (input) => starting.adopt(input),
    sayArrival: (said) => arriving.say(said),
    lastArrivals: (moduleRef) => store.lastArrivals(moduleRef),
    settle: ({ sessionRow, verdict }) => starting.settle(sessionRow, verdict),
    doubts: () => store.doubts(),
    sessions: (query) => store.sessions(query),
    sessionCounts: () => store.sessionCounts(),
    async markSession({ sessionRow, marks }) {
      const session = await store.markSession(sessionRow, marks);
      if (session === null) throw new Error("There is no such session.");
      emit({ kind: "session", session: watching.marked(session) });
      return session;
    },
    actOnMany: (input) => parts.many.act(input),
    async cancelMany() {
      parts.many.cancel();
    },
    undoRemoval: (batch) => parts.many.undo(batch),
    exportMany: (input) => parts.exporting.exportMany(input),
    digest: () => parts.away.digest(),
    markDigestSeen: () => parts.away.seen(),
    session: (sessionRow) => store.session(sessionRow),
    explain: (sessionRow) => explain({ store, shelf, vault, now: Date.now }, sessionRow),
    exchanges: ({ sessionRow, limit }) => store.exchanges(sessionRow, limit),
    watch: ({ sessionRow, action }) => watching.act(sessionRow, action),
    async showing(sessionRow) {
      watching.showing(sessionRow);
      parts.notifications.showing(sessionRow);
      if (sessionRow !== null) await watching.looked(sessionRow);
    },
    overview: async () => watching.overview(),
    async openInBrowser(sessionRow) {
      const reply = await links.open(sessionRow);
      if (reply.kind === "opened") await watching.openedInBrowser(sessionRow);
      return reply;
    },
    sandbox: async () => sandboxView(sandbox, shelf),
    async setScenario({ moduleRef, scenario }) {
      const module = shelf.module(moduleRef);
      if (module === null || !sandbox.setScenario(module.moduleId, scenario)) {
        throw new Error("The sandbox has no such module or scenario.");
      }
      return sandboxView(sandbox, shelf);
    },
    preferences: async () => preferences.preferences(),
    async setPreferences(change) {
      const next = preferences.setPreferences(change);
      if (change.queriesPerMinute !== undefined) watching.setBudget(next.queriesPerMinute);
      if (change.keepHistoryDays !== undefined) void parts.retention.look();
      if (change.theme !== undefined) parts.themeChanged();
      if (change.zoom !== undefined) parts.zoomChanged();
      if (change.language !== undefined || change.times !== undefined) parts.speechChanged();
      if (change.shortcuts !== undefined || change.singleLetters !== undefined) parts.menuChanged();
      // It looks at once, which the page hears of by events.
      if (change.updates !== undefined) void parts.updates.switched();
      return next;
    },
    exportHistory: (sessionRow) => parts.exporting.export(sessionRow),
    async cancelExport() {
      parts.exporting.cancel();
    },
    notices: async () => parts.notices,
    about: async () => parts.about(),
    updates: async () => parts.updates.view(),
    update: (act) => parts.updates.act(act),
    restartToUpdate: async (input) => parts.updates.restart(input),
    releaseNotes: parts.releaseNotes,
    openDataFolder: parts.openFolder,
    desktop: () => parts.desktop.view(),
    setStartAtLogin: ({ on }) => parts.desktop.setStartAtLogin(on),
    async testNotification() {
      const { notifications } = await parts.desktop.view();
      return notifications === "nobody" ? { kind: "nobody" } : parts.notifications.test();
    },
    takeOpened: () => knownIfThere(parts, parts.takeOpened()),
    showLogs: parts.showLogs,
    supportBundle: ({ withNames }) => parts.support.prepare(withNames),
    saveSupportBundle: () => parts.support.save(),
    async copy(text) {
      await parts.copy(text);
    },
  };
}
