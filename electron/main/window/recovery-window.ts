import { join } from "node:path";
import {
  BrowserWindow,
  type IpcMainInvokeEvent,
  ipcMain,
  nativeTheme,
  session as sessions,
  shell,
} from "electron";
import { RECOVERY_CHANNELS, type RecoveryApi } from "../../bridge/recovery-api.ts";
import { recoveryAnswers } from "../answer-recovery.ts";
import { devServer } from "../dev-server.ts";
import { hasDeveloperTools } from "../developer-tools.ts";
import { denyPermissions } from "../lock-down.ts";
import { isFromPage } from "../own-page.ts";
import { pageAddress, servePages } from "../page-protocol.ts";
import type { Recovered, Recovery } from "../recovery.ts";
import { spoken } from "../spoken.ts";

/** Where the build put the pages and preloads. */
export interface RecoveryWindowPorts {
  readonly pageFolder: string;
  readonly preloadFolder: string;
  /** A PNG file. */
  readonly icon: string;
}

/**
 * Tells in a window of its own why the store cannot be opened, and takes the ways on that the person chooses. Settles
 * with the store once one is open, or with `null` when the person quits or closes the window.
 */
export async function recoverInWindow(
  recovery: Recovery,
  { pageFolder, preloadFolder, icon }: RecoveryWindowPorts,
): Promise<Recovered | null> {
  const session = sessions.fromPartition(`recovery-${crypto.randomUUID()}`, { cache: false });
  servePages(session, pageFolder);
  denyPermissions(session);
  const window = new BrowserWindow({
    title: spoken.recovery.window,
    width: 620,
    height: 560,
    useContentSize: true,
    minWidth: 480,
    minHeight: 420,
    show: false,
    icon,
    backgroundColor: nativeTheme.shouldUseDarkColors ? "#0E1012" : "#F5F6F7",
    webPreferences: {
      session,
      preload: join(preloadFolder, "recovery.cjs"),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      devTools: hasDeveloperTools(),
      spellcheck: false,
    },
  });
  window.removeMenu();
  window.once("ready-to-show", () => window.show());
  const closed = new Promise<void>((resolve) => window.once("closed", () => resolve()));
  const stopServing = serve(window, recovery);
  try {
    await window.loadURL(pageAddress("recovery.html", devServer()));
    await closed;
  } finally {
    stopServing();
    // A window that failed to load was never shown: nobody could close it, and the app would not end.
    if (!window.isDestroyed()) window.destroy();
  }
  return recovery.recovered;
}

function serve(window: BrowserWindow, recovery: Recovery): () => void {
  const { webContents } = window;
  const address = pageAddress("recovery.html", devServer());
  const isOurs = (event: IpcMainInvokeEvent) => isFromPage(event, webContents, address);
  const answers = recoveryAnswers(recovery, {
    close() {
      if (!window.isDestroyed()) window.close();
    },
    showFile: (file) => shell.showItemInFolder(file),
  });
  const names = Object.keys(answers) as (keyof RecoveryApi)[];
  for (const name of names) {
    ipcMain.handle(RECOVERY_CHANNELS[name], async (event, given: unknown) => {
      if (!isOurs(event)) throw new Error("Refused: not the recovery window.");
      return answers[name](given);
    });
  }
  return () => {
    for (const name of names) ipcMain.removeHandler(RECOVERY_CHANNELS[name]);
  };
}
