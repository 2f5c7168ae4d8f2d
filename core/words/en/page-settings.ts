/** A thing to be told that no click asked for. */
type NoticeWords =
  | { readonly kind: "store_damaged"; readonly keptAs: string }
  | { readonly kind: "preferences_damaged"; readonly keptAs: string }
  | { readonly kind: "interrupted_starts"; readonly count: number };

/** Words of the settings and of the notices. */
export const settings = {
  title: "Settings",
  look: "Look",
  theme: "Theme",
  themes: { system: "As the system", light: "Light", dark: "Dark" },
  sidebar: "Sidebar",
  sidebars: { auto: "By width", open: "Open", rail: "Icons" },
  sidebarHint: "By width: icons alone in a window narrower than 1,100 px.",
  watching: "Watching",
  perMinute: "Queries a minute",
  perMinuteHint:
    "To one address, for all sessions together; 10 to 4,000. The service counts 4,000 a minute for your whole office, so a small number is kind.",
  perMinuteError: "A whole number from 10 to 4,000.",
  keysAndStorage: "Keys and storage",
  dataFolder: "Data folder",
  openFolder: "Open folder",
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

/** Puts a notice into a title and a sentence. */
export function noticeText(notice: NoticeWords): { readonly title: string; readonly text: string } {
  switch (notice.kind) {
    case "store_damaged":
      return {
        title: "What was kept could not be read.",
        text: `The damaged file was put aside as ${notice.keptAs}, and a new one was begun. Nothing was thrown away.`,
      };
    case "preferences_damaged":
      return {
        title: "The settings could not be read.",
        text: `The damaged file was put aside as ${notice.keptAs}. The last good copy was taken, or the defaults where there is none; nothing else is touched.`,
      };
    case "interrupted_starts":
      return {
        title: notice.count === 1 ? "1 start was cut off." : `${notice.count} starts were cut off.`,
        text: "The app ended between the sending and the answer, so a session may exist. Nothing is sent again by itself; Sessions shows them as in doubt.",
      };
  }
}
