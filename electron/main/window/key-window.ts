import { join } from "node:path";
import { BrowserWindow, ipcMain, screen, session as sessions } from "electron";
import { KEY_WINDOW_CHANNEL, type KeyWindowInput, type KeyWindowView } from "../../bridge/key-window-api.ts";
import { devServer } from "../dev-server.ts";
import { hasDeveloperTools } from "../developer-tools.ts";
import { denyPermissions } from "../lock-down.ts";
import { isFromPage } from "../own-page.ts";
import { pageAddress, servePages } from "../page-protocol.ts";
import { spoken } from "../spoken.ts";
import { keyWindowAnswers } from "./key-window-answers.ts";
import type { PastedText } from "./pasted-text.ts";

/** What the key window needs from its surroundings. */
export interface KeyWindowPorts {
  readonly pageFolder: string;
  readonly preloadFolder: string;
  readonly pasted: Pick<PastedText, "read">;
  /** The size of the main window's page, which this one has too, in percent. */
  readonly zoom: number;
  readonly save: (input: KeyWindowInput) => Promise<"kept" | "not_written">;
}

/** Content heights in px that hold every word; with remarks and warnings the page scrolls within. */
const HEIGHTS = { api_key: 520, proxy_password: 400, key_passphrase: 400 } as const;

/** How long the tick stays before the window closes, in ms. */
const TICK_MS = 400;

/**
 * Asks for a key in a window of its own: own process, own session in memory, gone afterwards. Settles when it has closed.
 *
 * The key goes from that window's page to main and to nowhere else; the main page never holds it.
 */
export async function askForKey(
  parent: BrowserWindow,
  view: KeyWindowView,
  ports: KeyWindowPorts,
): Promise<void> {
  const session = sessions.fromPartition(`key-window-${crypto.randomUUID()}`, { cache: false });
  servePages(session, ports.pageFolder);
  denyPermissions(session);
  const window = new BrowserWindow({
    parent,
    modal: true,
    title: spoken.windows.keyWindows[view.asksFor],
    ...zoomedSize(parent, { width: 440, height: HEIGHTS[view.asksFor] }, ports.zoom),
    useContentSize: true,
    resizable: false,
    minimizable: false,
    maximizable: false,
    show: false,
    webPreferences: {
      session,
      zoomFactor: ports.zoom / 100,
      preload: join(ports.preloadFolder, "key-window.cjs"),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      devTools: hasDeveloperTools(),
      spellcheck: false,
    },
  });
  window.removeMenu();
  // Each of the three secrets has a title of its own; the page has one for all.
  window.on("page-title-updated", (event) => event.preventDefault());
  window.once("ready-to-show", () => window.show());
  const closed = new Promise<void>((resolve) => window.once("closed", () => resolve()));
  // Its page cannot be loaded anew: what was typed is gone with it, and the button that opened it is still there.
  window.webContents.once("render-process-gone", () => window.destroy());
  const stopServing = serve(window, view, ports);
  try {
    await window.loadURL(pageAddress("key-window.html", devServer()));
    await closed;
  } finally {
    stopServing();
    // A window that failed to load was never shown: nobody could close it, and the app would not end.
    if (!window.isDestroyed()) window.destroy();
  }
}

/** As large as its zoomed page, and no larger than the screen: the page scrolls within. */
function zoomedSize(
  parent: BrowserWindow,
  { width, height }: Readonly<Record<"width" | "height", number>>,
  zoom: number,
): Record<"width" | "height", number> {
  const { workAreaSize } = screen.getDisplayMatching(parent.getBounds());
  const grown = (size: number) => Math.round((size * zoom) / 100);
  return {
    width: Math.min(grown(width), workAreaSize.width),
    height: Math.min(grown(height), workAreaSize.height - 48),
  };
}

function serve(window: BrowserWindow, view: KeyWindowView, ports: KeyWindowPorts): () => void {
  const { webContents } = window;
  const address = pageAddress("key-window.html", devServer());
  const answer = keyWindowAnswers({
    view,
    paste: () => ports.pasted.read(),
    save: ports.save,
    cancel: () => window.close(),
    onKept: () =>
      setTimeout(() => {
        if (!window.isDestroyed()) window.destroy();
      }, TICK_MS),
  });
  ipcMain.handle(KEY_WINDOW_CHANNEL, async (event, given: unknown) => {
    if (!isFromPage(event, webContents, address)) throw new Error("Refused: not the key window.");
    return answer(given);
  });
  return () => ipcMain.removeHandler(KEY_WINDOW_CHANNEL);
}
