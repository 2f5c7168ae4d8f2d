import { join } from "node:path";
import { app, Menu, type MenuItemConstructorOptions, shell } from "electron";
import { en } from "../../../core/words/en.ts";
import type { MenuCommand } from "../../bridge/events.ts";
import { hasDeveloperTools } from "../developer-tools.ts";

/**
 * Sets the native menu. `ask` passes a command to the page. Developer tools are there where they are asked for,
 * the notices, which packing makes, in a packed one.
 */
export function setMenu(ask: (command: MenuCommand) => void): void {
  const words = en.menu;
  const mac = process.platform === "darwin";
  const item = (label: string, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => ask(command),
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  const about = item(words.about(en.windows.product), "about");
  const settings = item(words.settings, "settings", "CmdOrCtrl+,");
  const notices: MenuItemConstructorOptions = {
    label: words.notices,
    click: () => void shell.openPath(join(process.resourcesPath, "THIRD-PARTY-NOTICES.txt")),
  };
  const separator: MenuItemConstructorOptions = { type: "separator" };
  const template: MenuItemConstructorOptions[] = [
    ...(mac ? [macMenu(about, settings)] : []),
    {
      label: words.file,
      submenu: [
        item(words.newModule, "new_module", "CmdOrCtrl+N"),
        item(words.newConnection, "new_connection", "CmdOrCtrl+Shift+N"),
        item(words.watchSession, "watch_session"),
        separator,
        // The page handles Ctrl+Enter itself: the focus may be in a field that uses it.
        item(words.start, "start_session"),
        separator,
        ...(mac ? [] : [settings, separator]),
        mac ? { role: "close" } : { role: "quit", label: words.quit },
      ],
    },
    { role: "editMenu", label: words.edit },
    {
      label: words.view,
      submenu: [
        item(words.modules, "modules", "CmdOrCtrl+1"),
        item(words.sessions, "sessions", "CmdOrCtrl+2"),
        item(words.sidebar, "toggle_sidebar", "CmdOrCtrl+B"),
        separator,
        { role: "resetZoom" },
        { role: "zoomIn" },
        { role: "zoomOut" },
        { role: "togglefullscreen" },
        ...(hasDeveloperTools() ? [{ role: "toggleDevTools", label: words.developerTools } as const] : []),
      ],
    },
    { role: "windowMenu", label: words.window },
    {
      role: "help",
      label: words.help,
      submenu: [...(app.isPackaged ? [notices] : []), ...(mac ? [] : [about])],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function macMenu(
  about: MenuItemConstructorOptions,
  settings: MenuItemConstructorOptions,
): MenuItemConstructorOptions {
  const separator: MenuItemConstructorOptions = { type: "separator" };
  return {
    role: "appMenu",
    submenu: [
      about,
      separator,
      settings,
      separator,
      { role: "services" },
      separator,
      { role: "hide" },
      { role: "hideOthers" },
      { role: "unhide" },
      separator,
      { role: "quit" },
    ],
  };
}
