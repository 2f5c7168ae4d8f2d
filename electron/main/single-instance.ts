import { accessSync, constants, existsSync } from "node:fs";
import { app, BrowserWindow } from "electron";

/**
 * Tells whether this is the only Module Bench on its profile; another one's window is then shown and brought to the
 * front by it.
 *
 * A profile that cannot be written to also has no lock to give; that is not another instance, and the start goes on to
 * say what is wrong.
 */
export function isFirstInstance(): boolean {
  if (app.requestSingleInstanceLock()) {
    app.on("second-instance", () => {
      const [window] = BrowserWindow.getAllWindows();
      if (window === undefined) return;
      if (window.isMinimized()) window.restore();
      // Hidden while it watched on in the background.
      window.show();
      window.focus();
    });
    return true;
  }
  return !canWrite(app.getPath("userData"));
}

function canWrite(folder: string): boolean {
  if (!existsSync(folder)) return true;
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
