import { join } from "node:path";
import { type BrowserWindow, ipcMain, nativeTheme, session as sessions } from "electron";
import icon from "../../build/icon.png?asset";
import type { KnownSecrets } from "../../core/known-secrets.ts";
import type { Commands } from "../bridge/commands.ts";
import { CallRate } from "./call-rate.ts";
import { decideSpeech } from "./decide-speech.ts";
import { devServer } from "./dev-server.ts";
import { denyPermissions } from "./lock-down.ts";
import { startsHidden } from "./login/login-item.ts";
import { isFromPage } from "./own-page.ts";
import { pageAddress, servePages } from "./page-protocol.ts";
import { serveBridge } from "./serve-bridge.ts";
import { speakAs } from "./spoken.ts";
import { systemSpeech } from "./system-speech.ts";
import { firstLook } from "./window/first-look.ts";
import { makeMainWindow } from "./window/main-window.ts";

/** A window whose page is on its way, before there is a bench behind it. */
export interface OpenedWindow {
  readonly window: BrowserWindow;
  /** Not shown until somebody asks for it. */
  readonly hidden: boolean;
  /** Settles when the page's own process begins: main has nothing to do for it for a while. */
  readonly underWay: Promise<void>;
  /** Settles when the page is loaded, or is not going to be. */
  readonly loaded: Promise<void>;
  /** Answers what the page has asked meanwhile, and will ask. */
  readonly serve: (commands: Commands) => void;
}

/**
 * Opens the window and lets its page load. What the page asks waits for `serve`; who may ask is judged at once.
 *
 * All that this file needs is loaded before the app is ready, so nothing of the bench belongs here.
 */
export function openWindow({
  folder,
  built,
  secrets,
  onBug,
}: {
  /** The profile's. */
  readonly folder: string;
  /** Where the build put main; pages and preloads lie beside it. */
  readonly built: string;
  readonly secrets: KnownSecrets;
  readonly onBug: (error: unknown) => void;
}): OpenedWindow {
  const hidden = startsHidden();
  const { theme, zoom, place, ...choice } = firstLook(folder);
  nativeTheme.themeSource = theme;
  // The page is served in it from its first byte on; main's own words follow.
  void speakAs(decideSpeech(choice, systemSpeech())).catch(onBug);
  // Of its own, since it is cut off from every network; the default session answers for the system's proxies.
  const session = sessions.fromPartition("persist:page", { cache: false });
  const asked = servePages(session, join(built, "../renderer"));
  denyPermissions(session);
  const window = makeMainWindow({
    session,
    preloadFolder: join(built, "../preload"),
    place,
    zoom,
    icon,
    hidden,
  });
  const address = pageAddress("index.html", devServer());
  let serve: (commands: Commands) => void = () => undefined;
  const commands = new Promise<Commands>((resolve) => {
    serve = resolve;
  });
  const { webContents } = window;
  serveBridge(ipcMain, commands, {
    secrets,
    rate: new CallRate(() => performance.now()),
    onBug,
    isOurPage: (event) => isFromPage(event, webContents, address),
  });
  // A page that dies while it loads is looked after; the bench behind it is put together all the same.
  const loaded = window.loadURL(address).catch(onBug);
  return { window, hidden, underWay: Promise.race([asked, loaded]), loaded, serve };
}
