/** Words of the settings. */
export const settings = {
  title: "Settings",
  sections: "Sections",
  look: "Look",
  theme: "Theme",
  themes: { system: "As the system", light: "Light", dark: "Dark" },
  density: "Density",
  densities: { comfortable: "Comfortable", compact: "Compact" },
  zoom: "Size",
  zoomHint: "Of everything in the window. Ctrl and +, − or 0 change it too.",
  percent: (percent: number) => `${percent}%`,
  sidebar: "Sidebar",
  sidebars: { auto: "By width", open: "Open", rail: "Icons" },
  sidebarHint: "By width: icons alone in a window narrower than 1,100 px.",
  watching: "Watching",
  perMinute: "Queries a minute",
  perMinuteHint:
    "To one address, for all sessions together; 10 to 4,000. The service counts 4,000 a minute for your whole office, so a small number is kind.",
  perMinuteError: "A whole number from 10 to 4,000.",
  onClose: "Closing the window",
  onCloseChoices: { ask: "Ask", background: "Keep watching", quit: "Quit" },
  onCloseHints: {
    tray: "While sessions are watched. Kept in the background, the bench has an icon in the tray that says what is watched and opens it again.",
    dock: "While sessions are watched. Kept in the background, the bench stays in the dock; click it there to see it.",
    none: "While sessions are watched. This desktop shows no tray icons: kept in the background, the bench has nothing on the screen. Start it again to see it.",
  },
  atLogin: "Start at login",
  atLoginChoices: { on: "On", off: "Off" },
  atLoginHint:
    "In the background, without a window: what is watched goes on after a restart of the computer.",
  atLoginHintNoIcon:
    "In the background, without a window: what is watched goes on after a restart of the computer. When nothing is watched, it ends again.",
  atLoginFailed: {
    disk_full: "Not set: the disk is full.",
    not_writable: "Not set: the folder of programs that start at login cannot be written to.",
    other: "Not set. The system refused it.",
  },
  keysAndStorage: "Keys and storage",
  dataFolder: "Data folder",
  openFolder: "Open folder",
  profiles: {
    usual: "The folder of your account. It stays when the app is removed.",
    chosen: "The folder is the one that --user-data-dir named. It stays when the app is removed.",
    portable:
      "Portable: the folder beside the program. Keys do not travel with it; they are sealed by this account on this computer.",
  },
  dataHint: "Connections, modules, sessions and what was heard of them. Never a key in readable form.",
  sandbox: "Sandbox",
  sandboxText:
    "A complete Execution API on this computer alone. It starts with the bench and ends with it; its sessions are kept. Scenarios are chosen beside a module’s form.",
  sandboxAt: "Address in this run",
  about: "About",
  version: "Module Bench",
  licence: "Licence",
  electron: "Electron",
  chromium: "Chromium",
  node: "Node.js",
};
