import { words } from "../words.ts";

/** True on macOS, where Cmd stands for Ctrl. */
export function isMac(): boolean {
  return navigator.userAgent.includes("Mac");
}

const SIGNS: Readonly<Record<string, string>> = {
  alt: "Alt",
  enter: "↵",
  plus: "+",
  arrowleft: "←",
  arrowright: "→",
  arrowup: "↑",
  arrowdown: "↓",
  escape: "Esc",
};
const MAC: Readonly<Record<string, string>> = { mod: "⌘", ctrl: "⌃", shift: "⇧", alt: "⌥" };

/** How a shortcut such as `mod+enter` is written on this system: `Ctrl ↵` or `⌘↵`. */
export function shortcutText(shortcut: string): string {
  const mac = isMac();
  const named: Readonly<Record<string, string>> = words.controls.keys;
  return shortcut
    .split("+")
    .map((part) => (mac ? MAC[part] : undefined) ?? SIGNS[part] ?? named[part] ?? part.toUpperCase())
    .join(mac ? "" : " ");
}

/** The same in the form of `aria-keyshortcuts`: `Control+Enter`. */
export function ariaShortcut(shortcut: string): string {
  const names: Readonly<Record<string, string>> = {
    mod: isMac() ? "Meta" : "Control",
    ctrl: "Control",
    shift: "Shift",
    alt: "Alt",
    enter: "Enter",
    escape: "Escape",
    space: "Space",
    plus: "+",
    arrowleft: "ArrowLeft",
    arrowright: "ArrowRight",
    arrowup: "ArrowUp",
    arrowdown: "ArrowDown",
  };
  return shortcut
    .split("+")
    .map((part) => names[part] ?? part.toUpperCase())
    .join("+");
}
