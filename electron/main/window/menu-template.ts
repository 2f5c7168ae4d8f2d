import type { MenuItemConstructorOptions } from "electron";
import { chosenShortcut, type ShortcutChoice } from "../../../core/acts/chosen-shortcuts.ts";
import { acceleratorOf } from "../../../core/acts/shortcut.ts";
import type { MenuCommand } from "../../bridge/events.ts";
import { spoken } from "../spoken.ts";
import type { ZoomMove } from "./zoom.ts";

/** One item, as Electron takes it. */
export type MenuItem = MenuItemConstructorOptions;

/** What the menu depends on, and what its items do. */
export interface MenuPorts {
  readonly platform: NodeJS.Platform;
  readonly developerTools: boolean;
  /** The shortcuts of the page, which the items show. */
  readonly shortcuts: ShortcutChoice;
  /** Passes a command to the page. */
  readonly ask: (command: MenuCommand) => void;
  readonly showAbout: () => void;
  readonly showLogs: () => void;
  readonly zoom: (move: ZoomMove) => void;
  /** `null` where there is no such file: only packing makes it. */
  readonly openNotices: (() => void) | null;
}

const SEPARATOR: MenuItemConstructorOptions = { type: "separator" };

/** The native menu: application menu on macOS, else its items under File and Help. Shortcuts are those that the page has. */
export function menuTemplate(ports: MenuPorts): MenuItemConstructorOptions[] {
  const words = spoken.menu;
  const { ask } = ports;
  const mac = ports.platform === "darwin";
  const item = (label: string, command: MenuCommand): MenuItemConstructorOptions => {
    const shortcut = chosenShortcut(command, ports.shortcuts);
    const accelerator = shortcut === null ? null : acceleratorOf(shortcut);
    return { label, click: () => ask(command), ...(accelerator === null ? {} : { accelerator }) };
  };
  const zoom = (move: ZoomMove, accelerator: string): MenuItemConstructorOptions => ({
    label: words.zoom[move],
    accelerator,
    click: () => ports.zoom(move),
  });
  const about: MenuItemConstructorOptions = {
    label: words.about(spoken.windows.product),
    click: ports.showAbout,
  };
  const settings = item(words.settings, "settings");
  return [
    ...(mac ? [macMenu(about, settings)] : []),
    {
      label: words.file,
      submenu: [
        item(words.newModule, "new_module"),
        item(words.newConnection, "new_connection"),
        item(words.watchSession, "watch_session"),
        SEPARATOR,
        // Shown only: the page handles it itself, for the focus may be in a field that uses it.
        { ...item(words.start, "start_session"), registerAccelerator: false },
        SEPARATOR,
        ...(mac ? [] : [settings, SEPARATOR]),
        mac ? { role: "close", label: words.close } : { role: "quit", label: words.quit },
      ],
    },
    { role: "editMenu", label: words.edit, submenu: editItems(mac) },
    {
      label: words.view,
      submenu: [
        item(words.palette, "palette"),
        SEPARATOR,
        item(words.modules, "modules"),
        item(words.sessions, "sessions"),
        item(words.sidebar, "toggle_sidebar"),
        item(words.presentation, "presentation"),
        SEPARATOR,
        zoom("reset", "CmdOrCtrl+0"),
        zoom("in", "CmdOrCtrl+Plus"),
        // The same key without Shift, and the number pad's.
        ...["CmdOrCtrl+=", "CmdOrCtrl+numadd"].map((key) => hidden(zoom("in", key))),
        zoom("out", "CmdOrCtrl+-"),
        hidden(zoom("out", "CmdOrCtrl+numsub")),
        { role: "togglefullscreen", label: words.fullScreen },
        ...(ports.developerTools ? [{ role: "toggleDevTools", label: words.developerTools } as const] : []),
      ],
    },
    { role: "windowMenu", label: words.window, submenu: windowItems(mac) },
    {
      role: "help",
      label: words.help,
      submenu: [
        // A key of the system, which cannot be chosen otherwise.
        { label: words.guide, accelerator: "F1", click: () => ask("guide") },
        SEPARATOR,
        item(words.shortcuts, "shortcuts"),
        { label: words.showLogs, click: ports.showLogs },
        item(words.supportBundle, "support_bundle"),
        ...(ports.openNotices === null
          ? []
          : [SEPARATOR, { label: words.notices, click: ports.openNotices }]),
        ...(mac ? [] : [SEPARATOR, about]),
      ],
    },
  ];
}

/** The items of a text field. Electron's own are English in every language. */
function editItems(mac: boolean): MenuItemConstructorOptions[] {
  const words = spoken.menu;
  return [
    { role: "undo", label: words.undo },
    { role: "redo", label: words.redo },
    SEPARATOR,
    { role: "cut", label: words.cut },
    { role: "copy", label: words.copy },
    { role: "paste", label: words.paste },
    { role: "delete", label: words.remove },
    ...(mac ? [] : [SEPARATOR]),
    { role: "selectAll", label: words.selectAll },
  ];
}

function windowItems(mac: boolean): MenuItemConstructorOptions[] {
  const words = spoken.menu;
  return [
    { role: "minimize", label: words.minimize },
    mac ? { role: "zoom", label: words.maximize } : { role: "close", label: words.close },
    ...(mac ? ([SEPARATOR, { role: "front", label: words.front }] as const) : []),
  ];
}

/** A second key for what another item shows. */
function hidden(item: MenuItemConstructorOptions): MenuItemConstructorOptions {
  return { ...item, visible: false, acceleratorWorksWhenHidden: true };
}

function macMenu(
  about: MenuItemConstructorOptions,
  settings: MenuItemConstructorOptions,
): MenuItemConstructorOptions {
  const words = spoken.menu;
  return {
    role: "appMenu",
    submenu: [
      about,
      SEPARATOR,
      settings,
      SEPARATOR,
      { role: "services", label: words.services },
      SEPARATOR,
      { role: "hide", label: words.hide(spoken.windows.product) },
      { role: "hideOthers", label: words.hideOthers },
      { role: "unhide", label: words.showAll },
      SEPARATOR,
      { role: "quit", label: words.quit },
    ],
  };
}
