/** The native menu's words. */
export const menu = {
  file: "File",
  newModule: "New module",
  newConnection: "New connection",
  watchSession: "Watch a session…",
  start: "Start session",
  edit: "Edit",
  undo: "Undo",
  redo: "Redo",
  cut: "Cut",
  copy: "Copy",
  paste: "Paste",
  remove: "Delete",
  selectAll: "Select all",
  fullScreen: "Full screen",
  minimize: "Minimise",
  maximize: "Zoom",
  close: "Close window",
  front: "Bring all to front",
  services: "Services",
  hide: (product: string) => `Hide ${product}`,
  hideOthers: "Hide others",
  showAll: "Show all",
  view: "View",
  modules: "Modules",
  sessions: "Sessions",
  settings: "Settings",
  palette: "Find or do…",
  shortcuts: "Shortcuts",
  presentation: "Presentation mode on or off",
  sidebar: "Show or hide the sidebar",
  zoom: { in: "Larger", out: "Smaller", reset: "Usual size" },
  window: "Window",
  help: "Help",
  guide: "Guide",
  showLogs: "Show logs",
  supportBundle: "Save support bundle…",
  notices: "Third-party notices",
  about: (product: string) => `About ${product}`,
  developerTools: "Developer tools",
  quit: "Quit",
};

/** Words of main's own windows and message boxes. */
export const windows = {
  chooseFile: {
    ca: "Choose a file of extra certificates",
    certificate: "Choose a client certificate",
    key: "Choose the certificate’s private key",
  },
  saveSupport: "Save the support bundle as",
  zip: "Zip archive",
  shareTo: "Share modules",
  shareInto: "Share modules into a folder",
  libraryFile: "Module Bench library",
  handOverTo: "Hand over a module",
  saveAs: "Save for other programs",
  saveAsInto: "Save a Bruno collection into a folder",
  har: "HTTP Archive",
  svg: "SVG picture",
  json: "JSON",
  markdown: "Markdown",
  html: "HTML page",
  exportTo: "Export the history to",
  jsonLines: "JSON lines",
  csv: "Comma-separated values",
  product: "Module Bench",
  keyWindows: { api_key: "API key", proxy_password: "Proxy password", key_passphrase: "Key passphrase" },
  aboutVersion: (version: string) => `Version ${version}`,
  aboutBuiltOn: ({ electron, chromium, node }: { electron: string; chromium: string; node: string }) =>
    `Electron ${electron}, Chromium ${chromium}, Node ${node}`,
  aboutLicence: (licence: string) => `${licence} licence. Everything is local, without an account.`,
  aboutFolder: (folder: string) => `Your data lies in ${folder}`,
  ok: "OK",
  openFolder: "Open the folder",
  sandboxConnection: "Sandbox",
  pageCrashed: {
    title: "The page crashed again",
    message: "The page of this window crashed again within a minute.",
    detail: (watched: string) =>
      `${watched} Nothing was sent because of it, and nothing that was acknowledged is lost.`,
    reload: "Load it again",
    quit: "Quit",
  },
  pageHangs: {
    title: "The page does not answer",
    message: "The page of this window does not answer.",
    detail: (watched: string) => `${watched} Loading it again loses what was typed and not sent.`,
    wait: "Wait",
    reload: "Load it again",
    quit: "Quit",
  },
  stillWatched: (count: number) => {
    if (count === 0) return "The bench itself goes on.";
    return count === 1 ? "1 session is watched on meanwhile." : `${count} sessions are watched on meanwhile.`;
  },
  openWindow: "Open Module Bench",
  watched: (watched: number, waiting: number) => {
    if (watched === 0) return "Nothing is watched";
    const sessions = watched === 1 ? "Watching 1 session" : `Watching ${watched} sessions`;
    if (waiting === 0) return sessions;
    return waiting === 1 ? `${sessions}, 1 waits for input` : `${sessions}, ${waiting} wait for input`;
  },
  otherHost: {
    title: "Open another host?",
    detail: (expected: string, url: string) =>
      `The server’s link leads there, and not to the connection’s ${expected}. Open it only if you know this host.\n\n${url}`,
    yes: (host: string) => `Open ${host}`,
    no: "Cancel",
  },
  closing: {
    title: "Close the window",
    message: (count: number) =>
      count === 1
        ? "1 session is watched or being started. Go on without a window?"
        : `${count} sessions are watched or being started. Go on without a window?`,
    detail:
      "To come back, use its icon in the tray or the dock, or start Module Bench again: it shows this window. If you quit, the sessions go on at the server and are taken up at the next start; a start that is under way is then in doubt.",
    background: "Go on in the background",
    quit: "Quit",
    stay: "Cancel",
    remember: "Do not ask again (Settings can change it)",
  },
};
