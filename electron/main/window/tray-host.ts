import { hasOwner } from "../session-bus.ts";

/**
 * Tells whether this Linux desktop shows icons of programs: somebody has to watch for them on the session bus. Without an
 * answer there is nobody.
 *
 * Source: freedesktop.org, StatusNotifierItem; Electron docs, Tray, “Platform considerations”.
 *
 * @param program  `dbus-send`, which comes with the bus; a test's own.
 */
export function hasTrayHost(program?: string): Promise<boolean> {
  return hasOwner("org.kde.StatusNotifierWatcher", program);
}
