import { join } from "node:path";
import { app, type BrowserWindow, clipboard, nativeTheme, session as sessions, shell } from "electron";
import type { StoreOpenFailure } from "../../adapters/sqlite/failures.ts";
import type { LastingStore } from "../../adapters/sqlite/lasting-store.ts";
import { systemClock } from "../../adapters/system-clock.ts";
import icon from "../../build/icon.png?asset";
import type { KnownSecrets } from "../../core/known-secrets.ts";
import type { Result } from "../../core/result.ts";
import type { SystemEvents } from "../../core/watch/system-events.ts";
import type { Commands } from "../bridge/commands.ts";
import { type BenchEvent, EVENT_CHANNEL, type MenuCommand } from "../bridge/events.ts";
import type { WatchOverview } from "../bridge/views/session.ts";
import { NoticeBoard } from "./bench/notice-board.ts";
import { type Bench, openBench } from "./bench/open-bench.ts";
import { decideSpeech } from "./decide-speech.ts";
import { devServer } from "./dev-server.ts";
import { fitForPage } from "./fit-for-page.ts";
import type { LogEntry } from "./log/entry.ts";
import { EventLog } from "./log/event-log.ts";
import type { LogFile } from "./log/log-file.ts";
import { electronNotifications } from "./notifications/electron-notifications.ts";
import { SessionNotifications } from "./notifications/session-notifications.ts";
import type { OpenedWindow } from "./open-window.ts";
import type { OpenedThings } from "./opened/opened-things.ts";
import { type BuiltPlaces, pageCommands } from "./page-commands.ts";
import { PreferenceStore } from "./preferences.ts";
import { profileKind } from "./profile.ts";
import { type Recovered, Recovery } from "./recovery.ts";
import { showWindow } from "./single-instance.ts";
import { speakAs, speech, spoken } from "./spoken.ts";
import { electronSystemEvents } from "./system-events.ts";
import { systemSpeech } from "./system-speech.ts";
import { systemWays } from "./system-ways.ts";
import { openUpdates } from "./updates/open-updates.ts";
import type { Updates } from "./updates/updates.ts";
import { showAbout } from "./window/about.ts";
import type { BackgroundIcon } from "./window/background-icon.ts";
import { HeldBack } from "./window/held-back.ts";
import { lookAfter } from "./window/look-after.ts";
import { rememberPlace } from "./window/main-window.ts";
import { setMenu } from "./window/menu.ts";
import { PastedText } from "./window/pasted-text.ts";
import { noticePersonAway } from "./window/person-away.ts";
import { recoverInWindow } from "./window/recovery-window.ts";
import { iconPlace, keepWayBack } from "./window/tray.ts";
import { applyZoom, movedZoom, type ZoomMove } from "./window/zoom.ts";

/** Beside main itself, and this part of it. */
const BUILT: BuiltPlaces = {
  pageFolder: join(import.meta.dirname, "../renderer"),
  preloadFolder: join(import.meta.dirname, "../preload"),
  storeWorker: join(import.meta.dirname, "store-worker.js"),
};

/**
 * Puts the bench together behind a window that is open already, and whose page loads meanwhile.
 *
 * `secrets` are none yet; those of the vault, and all that are entered, come in.
 */
export async function startBench({
  secrets,
  log,
  opened,
  opening,
  page,
  reportBug,
}: {
  readonly secrets: KnownSecrets;
  readonly log: LogFile;
  readonly opened: OpenedThings;
  readonly opening: Promise<Result<LastingStore, StoreOpenFailure>>;
  readonly page: OpenedWindow;
  readonly reportBug: (error: unknown) => void;
}): Promise<void> {
  const { window, hidden } = page;
  log.write(beginning(hidden));
  const events = new EventLog(
    (entry) => log.write(entry),
    () => performance.now(),
  );
  const folder = app.getPath("userData");
  const preferences = new PreferenceStore(folder, {
    onNotWritten: () => board.tell({ kind: "preferences_not_written" }),
  });
  nativeTheme.themeSource = preferences.preferences().theme;
  // Closed before there was anything to ask about: Electron quits.
  if (window.isDestroyed()) return;
  rememberPlace(window, preferences);
  // A page that is loaded anew, after a crash, would begin at the size that the window was made with.
  window.webContents.on("dom-ready", () => applyZoom(window, preferences.preferences().zoom));

  const tell = (event: BenchEvent) => {
    events.hear(event);
    if (event.kind === "overview") showWatched(event.overview);
    notifications.hear(event);
    if (window.isDestroyed() || window.webContents.isCrashed()) return;
    if (window.isVisible() || !heldBack.hold(event)) tellPage(event);
  };
  const heldBack = new HeldBack();
  function tellPage(event: BenchEvent): void {
    const told = fitForPage(event, secrets, reportBug);
    if (told !== null) window.webContents.send(EVENT_CHANNEL, told);
  }
  window.on("show", () => heldBack.release().forEach(tellPage));
  const hasFocus = () => !window.isDestroyed() && window.isVisible() && window.isFocused();
  let commands: Commands | null = null;
  const notifications = new SessionNotifications({
    clock: systemClock(),
    system: electronNotifications(),
    wanted: () => ({
      waits: preferences.preferences().notifyWaits,
      ends: preferences.preferences().notifyEnds,
    }),
    hasFocus,
    goTo(sessionRow) {
      showWindow();
      tell({ kind: "go_to_session", sessionRow });
    },
    openInBrowser: (sessionRow) => void commands?.openInBrowser(sessionRow).catch(reportBug),
  });
  const board = new NoticeBoard(tell);
  opened.begin({ emit: tell, tell: (notice) => board.tell(notice), log: (entry) => log.write(entry) });
  let bench: Bench | null = null;
  let background: BackgroundIcon | null = null;
  function showWatched(overview: WatchOverview): void {
    background?.overview(overview);
    // The dock of macOS, and launchers of Linux that know Unity's; elsewhere it does nothing.
    app.setBadgeCount(overview.waiting);
  }
  lookAfter(window, {
    underWay: () => bench?.underWay() ?? 0,
    onClose: () => preferences.preferences().onClose,
    rememberOnClose(choice) {
      tell({ kind: "preferences", preferences: preferences.setPreferences({ onClose: choice }) });
    },
    tell: (notice) => board.tell(notice),
    log: (entry) => log.write(entry),
    onBug: reportBug,
  });
  const menuPorts = {
    ask: (command: MenuCommand) => tell({ kind: "menu", command }),
    showAbout: () => void showAbout(window).catch(reportBug),
    showLogs: () => void shell.openPath(log.folder),
    zoom: (move: ZoomMove) => {
      const next = preferences.setPreferences({ zoom: movedZoom(preferences.preferences().zoom, move) });
      applyZoom(window, next.zoom);
      tell({ kind: "preferences", preferences: next });
    },
  };
  const showMenu = () => setMenu({ ...menuPorts, shortcuts: preferences.preferences() });
  const speechChanged = async () => {
    const chosen = decideSpeech(preferences.preferences(), systemSpeech());
    tell({ kind: "speech", speech: chosen });
    await speakAs(chosen);
    showMenu();
    background?.speak();
  };
  // What the window's first look saw may not be what the store of preferences found fit.
  await speakAs(decideSpeech(preferences.preferences(), systemSpeech()));
  showMenu();

  const recovered = await openedOrRecovered(await opening, { folder, window, log });
  if (recovered === null) return app.exit(0);
  const system = electronSystemEvents();
  bench = await openBench(
    { store: recovered.store, notices: recovered.notice === null ? [] : [recovered.notice] },
    {
      folder,
      storeWorker: BUILT.storeWorker,
      preferences,
      system,
      systemWays: systemWays(sessions.defaultSession),
      board,
      secrets,
      emit: tell,
      onBug: reportBug,
    },
  );
  const { watching, away } = bench;
  const pasted = new PastedText(clipboard, systemClock());
  const updates = openUpdates({
    chosen: () => preferences.preferences().updates,
    underWay: () => bench?.underWay() ?? 0,
    tell: (view) => tell({ kind: "updates", updates: view }),
    onBug: reportBug,
  });
  commands = pageCommands(bench, {
    window,
    preferences,
    secrets,
    log,
    opened,
    pasted,
    updates,
    notifications,
    tell,
    built: BUILT,
    speechChanged: () => void speechChanged().catch(reportBug),
    menuChanged: showMenu,
  });
  page.serve(commands);
  system.listen((event) => log.write({ kind: "system", event }));
  closeBenchBeforeQuitting(bench, system, { pasted, updates, log, onBug: reportBug });
  log.write({
    kind: "bench_open",
    afterMs: Math.round(performance.now()),
    watched: watching.overview().watched,
    keys: bench.vault.state().kind,
  });
  window.on("focus", () => {
    watching.focused();
    notifications.focused();
  });
  noticePersonAway(window, { away, watching, system, onBug: reportBug });
  background = keepWayBack(window, icon);
  showWatched(watching.overview());
  notifications.begin(watching.watched());
  if (hidden && !window.isVisible()) await stayHidden(bench, background);
  await page.loaded;
  // A developer's server wrote the page, and knows of no language.
  if (devServer() !== undefined) tell({ kind: "speech", speech: speech() });
  updates.begin();
}

/** Started at login: without a way back and with nothing to watch there is nothing to stay for. */
async function stayHidden(bench: Bench, background: BackgroundIcon): Promise<void> {
  background.hidden();
  if (bench.underWay() === 0 && (await iconPlace()) === "none") app.quit();
}

/** Where the store cannot be opened, the person says what becomes of it, in a window in front of nothing. */
async function openedOrRecovered(
  opened: Result<LastingStore, StoreOpenFailure>,
  { folder, window, log }: { readonly folder: string; readonly window: BrowserWindow; readonly log: LogFile },
): Promise<Recovered | null> {
  if (opened.ok) return { store: opened.value, notice: null };
  log.write({ kind: "store_not_opened", trouble: opened.error.kind });
  process.stderr.write(`${spoken.recovery.window}: ${opened.error.kind}, ${opened.error.detail}\n`);
  window.hide();
  const hide = () => window.hide();
  window.on("show", hide);
  const recovery = new Recovery(opened.error, { folder, workerFile: BUILT.storeWorker, now: Date.now });
  const recovered = await recoverInWindow(recovery, {
    ...BUILT,
    icon,
  });
  if (window.isDestroyed()) return null;
  window.off("show", hide);
  if (recovered !== null) window.show();
  return recovered;
}

/** Quitting waits until all that is open has been written down. */
function closeBenchBeforeQuitting(
  bench: Bench,
  system: SystemEvents,
  {
    pasted,
    updates,
    log,
    onBug,
  }: {
    readonly pasted: PastedText;
    readonly updates: Updates;
    readonly log: LogFile;
    readonly onBug: (error: unknown) => void;
  },
): void {
  app.on("window-all-closed", () => app.quit());
  system.listen((event) => {
    if (event !== "quit") return;
    void Promise.all([bench.close(), pasted.clearBeforeQuitting()])
      .catch(onBug)
      .then(() => updates.end())
      .finally(() => {
        log.write({ kind: "ends" });
        app.exit(0);
      });
  });
}

function beginning(hidden: boolean): LogEntry {
  const { electron = "", node } = process.versions;
  const { platform, arch } = process;
  return {
    kind: "begins",
    version: app.getVersion(),
    electron,
    node,
    platform,
    arch,
    system: process.getSystemVersion(),
    packed: app.isPackaged,
    profile: profileKind(),
    hidden,
  };
}
