import { app, type BrowserWindow, Menu, type MenuItemConstructorOptions, nativeImage, Tray } from "electron";
import type { DesktopView } from "../../bridge/views/desktop.ts";
import { showWindow } from "../single-instance.ts";
import { spoken } from "../spoken.ts";
import { BackgroundIcon, type Icon } from "./background-icon.ts";
import { hasTrayHost } from "./tray-host.ts";

/** How large a tray's icon is, in px: Windows and most Linux panels. */
const SIZES = { win32: 16, linux: 22 } as const;

/**
 * Keeps the way back to a window that is hidden: an icon in the tray, on macOS the one in the dock that is there anyway.
 *
 * @param icon  A PNG file.
 */
export function keepWayBack(window: BrowserWindow, icon: string): BackgroundIcon {
  app.on("activate", () => showWindow());
  const background = new BackgroundIcon(() => (process.platform === "darwin" ? dockIcon() : trayIcon(icon)));
  window.on("hide", () => background.hidden());
  window.on("show", () => background.shown());
  window.on("closed", () => background.shown());
  return background;
}

/** What this desktop has for it. */
export async function iconPlace(): Promise<DesktopView["icon"]> {
  if (process.platform === "darwin") return "dock";
  return process.platform === "win32" || (await hasTrayHost()) ? "tray" : "none";
}

function trayIcon(file: string): Icon {
  const size = SIZES[process.platform === "win32" ? "win32" : "linux"];
  const tray = new Tray(nativeImage.createFromPath(file).resize({ width: size, height: size }));
  tray.on("click", () => showWindow());
  return {
    tell({ watched, waiting }) {
      const told = spoken.windows.watched(watched, waiting);
      tray.setToolTip(`${spoken.windows.product}: ${told}`);
      // Set anew: some panels of Linux do not notice that an item changed.
      tray.setContextMenu(Menu.buildFromTemplate([...itemsOf(told), ...quitItems()]));
    },
    remove: () => tray.destroy(),
  };
}

/** The dock has its own Quit. */
function dockIcon(): Icon {
  return {
    tell: ({ watched, waiting }) =>
      app.dock?.setMenu(Menu.buildFromTemplate(itemsOf(spoken.windows.watched(watched, waiting)))),
    remove: () => app.dock?.setMenu(Menu.buildFromTemplate([])),
  };
}

function itemsOf(told: string): MenuItemConstructorOptions[] {
  return [
    { label: told, enabled: false },
    { label: spoken.windows.openWindow, click: () => showWindow() },
  ];
}

function quitItems(): readonly MenuItemConstructorOptions[] {
  return [{ type: "separator" }, { label: spoken.menu.quit, click: () => app.quit() }];
}
