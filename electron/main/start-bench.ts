import { join } from "node:path";
import {
  app,
  type BrowserWindow,
  clipboard,
  dialog,
  nativeTheme,
  session as sessions,
  shell,
} from "electron";
import type { StoreOpenFailure } from "../../adapters/sqlite/failures.ts";
import type { LastingStore } from "../../adapters/sqlite/lasting-store.ts";
import { systemClock } from "../../adapters/system-clock.ts";
import icon from "../../build/icon.png?asset";
import type { ExportForm } from "../../core/exports/exported-module.ts";
import type { KnownSecrets } from "../../core/known-secrets.ts";
import type { Result } from "../../core/result.ts";
import { LIBRARY_ENDING } from "../../core/sharing/library-file.ts";
import type { SystemEvents } from "../../core/watch/system-events.ts";
import { en } from "../../core/words/en.ts";
import type { Commands, FilePurpose, NetworkSecretReply } from "../bridge/commands.ts";
import { type BenchEvent, EVENT_CHANNEL } from "../bridge/events.ts";
import type { KeyWindowInput, KeyWindowView } from "../bridge/key-window-api.ts";
import type { SaveHandOverInput } from "../bridge/views/hand-over.ts";
import type { KeyTarget, NetworkSecret } from "../bridge/views/library.ts";
import { Bringing } from "./bench/bringing.ts";
import { ChosenFiles } from "./bench/chosen-files.ts";
import { benchCommands } from "./bench/commands.ts";
import { Exporting } from "./bench/exporting.ts";
import { type HandingOverPorts, handOverText, saveHandOver } from "./bench/handing-over.ts";
import { LinkGate } from "./bench/links.ts";
import { saveSecret, secretQuestion } from "./bench/network-secrets.ts";
import { NoticeBoard } from "./bench/notice-board.ts";
import { type Bench, openBench } from "./bench/open-bench.ts";
import { saveAs } from "./bench/saving-as.ts";
import { keyQuestion, saveKey } from "./bench/set-key.ts";
import { shareModules } from "./bench/sharing.ts";
import { fitForPage } from "./fit-for-page.ts";
import type { LogEntry } from "./log/entry.ts";
import { EventLog } from "./log/event-log.ts";
import type { LogFile } from "./log/log-file.ts";
import { Desktop } from "./login/desktop.ts";
import { loginItem } from "./login/login-item.ts";
import { startJob } from "./open-store.ts";
import type { OpenedWindow } from "./open-window.ts";
import type { OpenedThings } from "./opened/opened-things.ts";
import { PreferenceStore } from "./preferences.ts";
import { profileKind } from "./profile.ts";
import { type Recovered, Recovery } from "./recovery.ts";
import { electronSupport } from "./support/electron-support.ts";
import { electronSystemEvents } from "./system-events.ts";
import { systemWays } from "./system-ways.ts";
import { openUpdates } from "./updates/open-updates.ts";
import { releaseNotes } from "./updates/release-notes.ts";
import type { Updates } from "./updates/updates.ts";
import { aboutView, showAbout } from "./window/about.ts";
import { askAboutHost } from "./window/ask-about-host.ts";
import type { BackgroundIcon } from "./window/background-icon.ts";
import { askForKey } from "./window/key-window.ts";
import { lookAfter } from "./window/look-after.ts";
import { rememberPlace } from "./window/main-window.ts";
import { setMenu } from "./window/menu.ts";
import { PastedText } from "./window/pasted-text.ts";
import { recoverInWindow } from "./window/recovery-window.ts";
import { iconPlace, keepWayBack } from "./window/tray.ts";

/** Where the build put what main needs: beside main itself, and this part of it. */
const PAGE_FOLDER = join(import.meta.dirname, "../renderer");
const PRELOAD_FOLDER = join(import.meta.dirname, "../preload");
const STORE_WORKER = join(import.meta.dirname, "store-worker.js");

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

  const tell = (event: BenchEvent) => {
    events.hear(event);
    if (event.kind === "overview") background?.overview(event.overview);
    if (!window.isDestroyed() && !window.webContents.isCrashed()) {
      const told = fitForPage(event, secrets, reportBug);
      if (told !== null) window.webContents.send(EVENT_CHANNEL, told);
    }
  };
  const board = new NoticeBoard(tell);
  opened.begin({ emit: tell, tell: (notice) => board.tell(notice), log: (entry) => log.write(entry) });
  let bench: Bench | null = null;
  let background: BackgroundIcon | null = null;
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
  setMenu({
    ask: (command) => tell({ kind: "menu", command }),
    showAbout: () => void showAbout(window).catch(reportBug),
    showLogs: () => void shell.openPath(log.folder),
  });

  const recovered = await openedOrRecovered(await opening, { folder, window, log });
  if (recovered === null) return app.exit(0);
  const system = electronSystemEvents();
  bench = await openBench(
    { store: recovered.store, notices: recovered.notice === null ? [] : [recovered.notice] },
    {
      folder,
      storeWorker: STORE_WORKER,
      preferences,
      system,
      systemWays: systemWays(sessions.defaultSession),
      board,
      secrets,
      emit: tell,
      onBug: reportBug,
    },
  );
  const { watching } = bench;
  const pasted = new PastedText(clipboard, systemClock());
  const updates = openUpdates({
    chosen: () => preferences.preferences().updates,
    underWay: () => bench?.underWay() ?? 0,
    tell: (view) => tell({ kind: "updates", updates: view }),
    onBug: reportBug,
  });
  page.serve(commandsOf(bench, { window, preferences, secrets, log, opened, pasted, updates, tell }));
  system.listen((event) => log.write({ kind: "system", event }));
  closeBenchBeforeQuitting(bench, system, { pasted, updates, log, onBug: reportBug });
  log.write({
    kind: "bench_open",
    afterMs: Math.round(performance.now()),
    watched: watching.overview().watched,
    keys: bench.vault.state().kind,
  });
  window.on("focus", () => watching.focused());
  background = keepWayBack(window, icon);
  background.overview(watching.overview());
  if (hidden && !window.isVisible()) await stayHidden(bench, background);
  await page.loaded;
  updates.begin();
}

/** Started at login: without a way back and with nothing to watch there is nothing to stay for. */
async function stayHidden(bench: Bench, background: BackgroundIcon): Promise<void> {
  background.hidden();
  if (bench.underWay() === 0 && (await iconPlace()) === "none") app.quit();
}

function commandsOf(
  bench: Bench,
  parts: {
    readonly window: BrowserWindow;
    readonly preferences: PreferenceStore;
    readonly secrets: KnownSecrets;
    readonly log: LogFile;
    readonly opened: OpenedThings;
    readonly pasted: PastedText;
    readonly updates: Updates;
    readonly tell: (event: BenchEvent) => void;
  },
): Commands {
  const { window, preferences, secrets, log, opened, pasted, updates, tell } = parts;
  let asking: Promise<void> | null = null;
  // One key window at a time: a second question gets the window that is open.
  function ask(
    view: KeyWindowView,
    save: (input: KeyWindowInput) => Promise<"kept" | "not_written">,
  ): Promise<void> {
    const ports = { pageFolder: PAGE_FOLDER, preloadFolder: PRELOAD_FOLDER, pasted, save };
    asking ??= askForKey(window, secrets.mask(view), ports).finally(() => {
      asking = null;
    });
    return asking;
  }
  const handingOver: HandingOverPorts = {
    ...bench,
    secrets,
    chooseTarget: (as, name) => chooseHandOverTarget(window, as, name),
  };
  return benchCommands({
    ...bench,
    preferences,
    emit: tell,
    links: new LinkGate({
      ...bench,
      confirmedHosts: () => preferences.linkHosts(),
      confirmHost: (host) => preferences.confirmLinkHost(host),
      ask: (question) => askAboutHost(window, question),
      open: (url) => shell.openExternal(url),
      steady: () => performance.now(),
    }),
    async askForKey(target: KeyTarget) {
      const question = keyQuestion(bench, target);
      if (question !== null) await ask(question.view, (input) => saveKey(bench, question, input));
    },
    async askForSecret(target: NetworkSecret): Promise<NetworkSecretReply> {
      const question = await secretQuestion(bench, target);
      if (question === null) return { kind: "no_proxy" };
      await ask(question.view, ({ key }) => saveSecret(bench, question, key));
      return { kind: "closed" };
    },
    share: (input) =>
      shareModules(
        { ...bench, secrets, chooseTarget: (as, name) => chooseShareTarget(window, as, name) },
        input,
      ),
    saveAs: (input) =>
      saveAs(
        {
          ...bench,
          secrets,
          version: app.getVersion(),
          chooseTarget: (as, name) => chooseSaveAsTarget(window, as, name),
        },
        input,
      ),
    handOver: {
      text: (moduleRef) => handOverText(handingOver, moduleRef),
      save: (input) => saveHandOver(handingOver, input),
    },
    bringing: new Bringing({ ...bench, secrets, clock: systemClock() }),
    exporting: new Exporting({
      chooseTarget: (proposedName) => chooseTarget(window, proposedName),
      startExport: (wish, onProgress) =>
        startJob(
          app.getPath("userData"),
          STORE_WORKER,
          { kind: "export", wish, secrets: secrets.texts() },
          onProgress,
        ),
      now: Date.now,
      emit: tell,
    }),
    chosen: new ChosenFiles(),
    chooseFile: (purpose) => chooseFile(window, purpose),
    about: aboutView,
    updates,
    releaseNotes: () => releaseNotes(app.getVersion()),
    async openFolder() {
      await shell.openPath(app.getPath("userData"));
    },
    desktop: new Desktop(loginItem(), iconPlace),
    takeOpened: () => opened.take(),
    async showLogs() {
      await shell.openPath(log.folder);
    },
    support: electronSupport(bench, { window, preferences, secrets, log }),
    copy: (text) => clipboard.writeText(text),
    themeChanged() {
      nativeTheme.themeSource = preferences.preferences().theme;
    },
  });
}

async function chooseTarget(window: BrowserWindow, proposedName: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: en.windows.exportTo,
    defaultPath: join(app.getPath("documents"), proposedName),
    filters: [{ name: en.windows.jsonLines, extensions: ["jsonl"] }],
  });
  return canceled || filePath === "" ? null : filePath;
}

async function chooseShareTarget(
  window: BrowserWindow,
  as: "file" | "folder",
  proposedName: string,
): Promise<string | null> {
  if (as === "folder") {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: en.windows.shareInto,
      properties: ["openDirectory", "createDirectory"],
    });
    return canceled ? null : (filePaths[0] ?? null);
  }
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: en.windows.shareTo,
    defaultPath: join(app.getPath("documents"), proposedName),
    filters: [{ name: en.windows.libraryFile, extensions: [LIBRARY_ENDING] }],
  });
  return canceled || filePath === "" ? null : filePath;
}

async function chooseSaveAsTarget(
  window: BrowserWindow,
  as: ExportForm | "har",
  proposedName: string,
): Promise<string | null> {
  if (as === "bruno") {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: en.windows.saveAsInto,
      properties: ["openDirectory", "createDirectory"],
    });
    return canceled ? null : (filePaths[0] ?? null);
  }
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: en.windows.saveAs,
    defaultPath: join(app.getPath("documents"), proposedName),
    filters: [
      as === "har"
        ? { name: en.windows.har, extensions: ["har"] }
        : { name: en.windows.json, extensions: ["json"] },
    ],
  });
  return canceled || filePath === "" ? null : filePath;
}

async function chooseHandOverTarget(
  window: BrowserWindow,
  as: SaveHandOverInput["as"],
  proposedName: string,
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: en.windows.handOverTo,
    defaultPath: join(app.getPath("documents"), proposedName),
    filters: [
      as === "html"
        ? { name: en.windows.html, extensions: ["html"] }
        : { name: en.windows.markdown, extensions: ["md"] },
    ],
  });
  return canceled || filePath === "" ? null : filePath;
}

async function chooseFile(window: BrowserWindow, purpose: FilePurpose): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: en.windows.chooseFile[purpose],
    properties: ["openFile"],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** Where the store cannot be opened, the person says what becomes of it, in a window in front of nothing. */
async function openedOrRecovered(
  opened: Result<LastingStore, StoreOpenFailure>,
  { folder, window, log }: { readonly folder: string; readonly window: BrowserWindow; readonly log: LogFile },
): Promise<Recovered | null> {
  if (opened.ok) return { store: opened.value, notice: null };
  log.write({ kind: "store_not_opened", trouble: opened.error.kind });
  process.stderr.write(`${en.recovery.window}: ${opened.error.kind}, ${opened.error.detail}\n`);
  window.hide();
  const hide = () => window.hide();
  window.on("show", hide);
  const recovery = new Recovery(opened.error, { folder, workerFile: STORE_WORKER, now: Date.now });
  const recovered = await recoverInWindow(recovery, {
    pageFolder: PAGE_FOLDER,
    preloadFolder: PRELOAD_FOLDER,
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
