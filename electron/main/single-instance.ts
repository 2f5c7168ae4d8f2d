import { accessSync, constants, existsSync } from "node:fs";
import { app, BrowserWindow } from "electron";

/**
 * Tells whether this is the only Module Bench on its profile. One that is not hands its arguments and its folder over to
 * the first, whose `onSecond` gets them.
 *
 * A profile that cannot be written to also has no lock to give; that is not another instance, and the start goes on to
 * say what is wrong.
 */
export function isFirstInstance(onSecond: (args: readonly string[], folder: string) => void): boolean {
  if (app.requestSingleInstanceLock()) {
    app.on("second-instance", (_event, [, ...args], folder) => onSecond(args, folder));
    return true;
  }
  return !canWrite(app.getPath("userData"));
}

/** Brings the window to the front, also one that was hidden while it watched on in the background. */
export function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window === undefined) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
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
