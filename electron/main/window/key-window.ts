import { join } from "node:path";
import { BrowserWindow, clipboard, type IpcMainInvokeEvent, ipcMain, session as sessions } from "electron";
import { z } from "zod";
import { en } from "../../../core/words/en.ts";
import { KEY_WINDOW_CHANNELS, type KeyWindowInput, type KeyWindowView } from "../../bridge/key-window-api.ts";
import { devServer } from "../dev-server.ts";
import { denyPermissions } from "../lock-down.ts";
import { isFromPage } from "../own-page.ts";
import { pageAddress, servePages } from "../page-protocol.ts";

/** What the key window needs from its surroundings. */
export interface KeyWindowPorts {
  readonly pageFolder: string;
  readonly preloadFolder: string;
  readonly save: (input: KeyWindowInput) => Promise<"kept" | "not_written">;
}

const input = z.strictObject({ key: z.string().min(1).max(10_000), scope: z.enum(["module", "connection"]) });

/** How long a key that was pasted stays on the clipboard, in ms; the window says so. */
const CLEAR_CLIPBOARD_MS = 30_000;

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
    title: en.windows.keyWindows[view.asksFor],
    width: 440,
    height: 440,
    useContentSize: true,
    resizable: false,
    minimizable: false,
    maximizable: false,
    show: false,
    webPreferences: {
      session,
      preload: join(ports.preloadFolder, "key-window.cjs"),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  window.removeMenu();
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

function serve(window: BrowserWindow, view: KeyWindowView, ports: KeyWindowPorts): () => void {
  const { webContents } = window;
  const address = pageAddress("key-window.html", devServer());
  const isOurs = (event: IpcMainInvokeEvent) => isFromPage(event, webContents, address);
  const channels: Readonly<Record<string, (given: unknown) => unknown>> = {
    [KEY_WINDOW_CHANNELS.view]: () => view,
    [KEY_WINDOW_CHANNELS.paste]: pasteOnce,
    [KEY_WINDOW_CHANNELS.cancel]: () => window.close(),
    async [KEY_WINDOW_CHANNELS.save](given) {
      const parsed = input.safeParse(given);
      if (!parsed.success) throw new Error("Refused: that is no key.");
      const kind = await ports.save(parsed.data);
      if (kind === "kept") {
        setTimeout(() => {
          if (!window.isDestroyed()) window.close();
        }, TICK_MS);
      }
      return { kind };
    },
  };
  for (const [channel, answer] of Object.entries(channels)) {
    ipcMain.handle(channel, async (event, given: unknown) => {
      if (!isOurs(event)) throw new Error("Refused: not the key window.");
      return answer(given);
    });
  }
  return () => {
    for (const channel of Object.keys(channels)) ipcMain.removeHandler(channel);
  };
}

/** The clipboard's text; what was read is cleared from it later, unless something else was copied meanwhile. */
async function pasteOnce(): Promise<string> {
  // Awaited although a string on older Electrons: from 44 on the clipboard answers with promises.
  const text = await clipboard.readText();
  setTimeout(async () => {
    if ((await clipboard.readText()) === text) await clipboard.clear();
  }, CLEAR_CLIPBOARD_MS);
  return text;
}
