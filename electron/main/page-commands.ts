import { app, type BrowserWindow, clipboard, nativeTheme, shell } from "electron";
import { systemClock } from "../../adapters/system-clock.ts";
import type { KnownSecrets } from "../../core/known-secrets.ts";
import type { Commands, NetworkSecretReply } from "../bridge/commands.ts";
import type { BenchEvent } from "../bridge/events.ts";
import type { KeyWindowInput, KeyWindowView } from "../bridge/key-window-api.ts";
import type { KeyTarget, NetworkSecret } from "../bridge/views/library.ts";
import { Bringing } from "./bench/bringing.ts";
import { ChosenFiles } from "./bench/chosen-files.ts";
import { benchCommands } from "./bench/commands.ts";
import { Exporting } from "./bench/exporting.ts";
import { type HandingOverPorts, handOverText, saveHandOver } from "./bench/handing-over.ts";
import { LinkGate } from "./bench/links.ts";
import { saveSecret, secretQuestion } from "./bench/network-secrets.ts";
import type { Bench } from "./bench/open-bench.ts";
import { saveAs } from "./bench/saving-as.ts";
import { keyQuestion, saveKey } from "./bench/set-key.ts";
import { shareModules } from "./bench/sharing.ts";
import type { LogFile } from "./log/log-file.ts";
import { Desktop } from "./login/desktop.ts";
import { loginItem } from "./login/login-item.ts";
import { canNotify } from "./notifications/notification-host.ts";
import type { SessionNotifications } from "./notifications/session-notifications.ts";
import { startJob } from "./open-store.ts";
import type { OpenedThings } from "./opened/opened-things.ts";
import type { PreferenceStore } from "./preferences.ts";
import { spoken } from "./spoken.ts";
import { electronSupport } from "./support/electron-support.ts";
import { releaseNotes } from "./updates/release-notes.ts";
import type { Updates } from "./updates/updates.ts";
import { aboutView } from "./window/about.ts";
import { askAboutHost } from "./window/ask-about-host.ts";
import { placeChooser } from "./window/choose-place.ts";
import { askForKey } from "./window/key-window.ts";
import type { PastedText } from "./window/pasted-text.ts";
import { iconPlace } from "./window/tray.ts";
import { applyZoom } from "./window/zoom.ts";

/** Where the build put what the bench needs. */
export interface BuiltPlaces {
  /** Of the pages. */
  readonly pageFolder: string;
  readonly preloadFolder: string;
  /** The script of the store's thread. */
  readonly storeWorker: string;
}

/** Puts together what the page may ask of the bench, with the windows and dialogs that it takes. */
export function pageCommands(
  bench: Bench,
  parts: {
    readonly window: BrowserWindow;
    readonly preferences: PreferenceStore;
    readonly secrets: KnownSecrets;
    readonly log: LogFile;
    readonly opened: OpenedThings;
    readonly pasted: PastedText;
    readonly updates: Updates;
    readonly notifications: SessionNotifications;
    readonly tell: (event: BenchEvent) => void;
    /** Another language, or another way to tell times, was chosen. */
    readonly speechChanged: () => void;
    readonly menuChanged: () => void;
    /** Where the build put what is needed. */
    readonly built: BuiltPlaces;
  },
): Commands {
  const {
    window,
    preferences,
    secrets,
    log,
    opened,
    pasted,
    updates,
    notifications,
    tell,
    menuChanged,
    built,
  } = parts;
  const choose = placeChooser(window);
  let asking: Promise<void> | null = null;
  // One key window at a time: a second question gets the window that is open.
  function ask(
    view: KeyWindowView,
    save: (input: KeyWindowInput) => Promise<"kept" | "not_written">,
  ): Promise<void> {
    const ports = { ...built, pasted, save, zoom: preferences.preferences().zoom };
    asking ??= askForKey(window, secrets.mask(view), ports).finally(() => {
      asking = null;
    });
    return asking;
  }
  const handingOver: HandingOverPorts = {
    ...bench,
    secrets,
    chooseTarget: choose.handOver,
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
    share: (input) => shareModules({ ...bench, secrets, chooseTarget: choose.share }, input),
    saveAs: (input) =>
      saveAs(
        {
          ...bench,
          secrets,
          version: app.getVersion(),
          chooseTarget: choose.saveAs,
          words: spoken,
          now: Date.now,
        },
        input,
      ),
    handOver: {
      text: (moduleRef) => handOverText(handingOver, moduleRef),
      save: (input) => saveHandOver(handingOver, input),
    },
    bringing: new Bringing({ ...bench, secrets, clock: systemClock() }),
    exporting: new Exporting({
      chooseTarget: choose.history,
      startExport: (wish, onProgress) =>
        startJob(
          app.getPath("userData"),
          built.storeWorker,
          { kind: "export", wish, secrets: secrets.texts() },
          onProgress,
        ),
      now: Date.now,
      emit: tell,
    }),
    chosen: new ChosenFiles(),
    chooseFile: choose.file,
    about: aboutView,
    updates,
    releaseNotes: () => releaseNotes(app.getVersion()),
    async openFolder() {
      await shell.openPath(app.getPath("userData"));
    },
    notifications,
    desktop: new Desktop(loginItem(), iconPlace, canNotify),
    takeOpened: () => opened.take(),
    async showLogs() {
      await shell.openPath(log.folder);
    },
    support: electronSupport(bench, { window, preferences, secrets, log }),
    copy: (text) => clipboard.writeText(text),
    themeChanged() {
      nativeTheme.themeSource = preferences.preferences().theme;
    },
    zoomChanged() {
      applyZoom(window, preferences.preferences().zoom);
    },
    speechChanged: parts.speechChanged,
    menuChanged,
  });
}
