import { app } from "electron";

/** Asks a packed app for developer tools: `module-bench --developer-tools`. */
const SWITCH = "developer-tools";

/** True in an unpacked app, and in a packed one that was started with `--developer-tools`. */
export function hasDeveloperTools(): boolean {
  return !app.isPackaged || app.commandLine.hasSwitch(SWITCH);
}
