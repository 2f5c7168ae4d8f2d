/** The native menu's words. */
export const menu = {
  file: "File",
  newModule: "New module",
  newConnection: "New connection",
  watchSession: "Watch a session…",
  start: "Start session",
  edit: "Edit",
  view: "View",
  modules: "Modules",
  sessions: "Sessions",
  settings: "Settings",
  sidebar: "Show or hide the sidebar",
  window: "Window",
  help: "Help",
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
  product: "Module Bench",
  keyWindows: { api_key: "API key", proxy_password: "Proxy password", key_passphrase: "Key passphrase" },
  aboutVersion: (version: string) => `Version ${version}`,
  aboutBuiltOn: ({ electron, chromium, node }: { electron: string; chromium: string; node: string }) =>
    `Electron ${electron}, Chromium ${chromium}, Node ${node}`,
  aboutLicence: (licence: string) => `${licence} licence. Everything is local, without an account.`,
  aboutFolder: (folder: string) => `Your data lies in ${folder}`,
  ok: "OK",
  openFolder: "Open the folder",
  cannotStartTitle: "Module Bench cannot start",
  storeNotWritable: (folder: string) =>
    `Nothing can be written to ${folder}. Make it writable, or choose another folder with --user-data-dir.`,
  storeNewer: (file: string) =>
    `${file} was written by a newer Module Bench. It was left as it is. Update the app, or choose another folder with --user-data-dir.`,
  storeOther: (file: string) => `${file} could not be opened. It was left as it is.`,
  sandboxConnection: "Sandbox",
};
