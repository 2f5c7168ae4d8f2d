/** True on macOS, where Cmd stands for Ctrl. */
export function isMac(): boolean {
  return navigator.userAgent.includes("Mac");
}

const MAC: Readonly<Record<string, string>> = { mod: "⌘", shift: "⇧", alt: "⌥", enter: "↵", escape: "Esc" };
const OTHER: Readonly<Record<string, string>> = {
  mod: "Ctrl",
  shift: "Shift",
  alt: "Alt",
  enter: "↵",
  escape: "Esc",
};

/** How a shortcut such as `mod+enter` is written on this system: `Ctrl ↵` or `⌘↵`. */
export function shortcutText(shortcut: string): string {
  const mac = isMac();
  const names = mac ? MAC : OTHER;
  return shortcut
    .split("+")
    .map((part) => names[part] ?? part.toUpperCase())
    .join(mac ? "" : " ");
}

/** The same in the form of `aria-keyshortcuts`: `Control+Enter`. */
export function ariaShortcut(shortcut: string): string {
  const names: Readonly<Record<string, string>> = {
    mod: isMac() ? "Meta" : "Control",
    shift: "Shift",
    alt: "Alt",
    enter: "Enter",
    escape: "Escape",
  };
  return shortcut
    .split("+")
    .map((part) => names[part] ?? part.toUpperCase())
    .join("+");
}
