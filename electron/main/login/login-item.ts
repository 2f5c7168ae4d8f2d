import { app } from "electron";
import { profileKind } from "../profile.ts";
import { spoken } from "../spoken.ts";
import { autostartFile, type LoginItem } from "./autostart-file.ts";

/** The argument of a start that nobody sees: the window waits until it is asked for. */
const HIDDEN = "--hidden";

/** Starting at login, by the means of this system. */
export function loginItem(): LoginItem {
  const args = [
    ...(app.isPackaged ? [] : [app.getAppPath()]),
    HIDDEN,
    ...(profileKind() === "chosen" ? [`--user-data-dir=${app.getPath("userData")}`] : []),
  ];
  if (process.platform === "linux") {
    const program = process.env.APPIMAGE ?? process.execPath;
    // Of XDG_CONFIG_HOME, or what stands in for it.
    const config = app.getPath("appData");
    return autostartFile(config, { name: spoken.windows.product, command: [program, ...args] });
  }
  const options = process.platform === "win32" ? { path: process.execPath, args } : {};
  return {
    isOn: async () => app.getLoginItemSettings(options).openAtLogin,
    async set(on) {
      app.setLoginItemSettings({ ...options, openAtLogin: on });
    },
  };
}

/** Whether this start is one of those: the system's, at login. */
export function startsHidden(): boolean {
  return process.platform === "darwin"
    ? app.getLoginItemSettings().wasOpenedAtLogin
    : process.argv.includes(HIDDEN);
}

/** Whether a second start is one of those: it then shows nothing. */
export function isHiddenStart(args: readonly string[]): boolean {
  return args.includes(HIDDEN);
}
