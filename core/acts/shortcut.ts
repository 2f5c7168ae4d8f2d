/**
 * Shortcuts as text: modifiers, then one key, joined by `+`, as in `mod+shift+n`, `alt+arrowleft`, `f6`, `?`.
 *
 * `mod` is Cmd on macOS and Ctrl elsewhere; `ctrl` is macOS's Ctrl. A letter is small, a sign stands as it is, `plus`
 * and `space` have names, other keys have theirs from `KeyboardEvent.key` in small letters.
 */
const MODIFIERS = ["mod", "ctrl", "alt", "shift"] as const;

type Modifier = (typeof MODIFIERS)[number];

const USED_BY_CONTROLS =
  /^(tab|enter|escape|space|arrow\w+|home|end|pageup|pagedown|backspace|delete|insert|contextmenu)$/;

/** A shortcut taken apart. */
export interface Shortcut {
  readonly modifiers: readonly Modifier[];
  readonly key: string;
}

/** Takes a spelling apart; `null` for what is none, such as a modifier twice or in another order. */
export function readShortcut(spelling: string): Shortcut | null {
  const parts = spelling.split("+");
  const key = parts.at(-1) ?? "";
  const modifiers = MODIFIERS.filter((modifier) => parts.includes(modifier));
  const isKey = [...key].length === 1 || /^(plus|f\d\d?)$/.test(key) || USED_BY_CONTROLS.test(key);
  if (!isKey || /\s/.test(key)) return null;
  return spelling === [...modifiers, key].join("+") && key === key.toLowerCase() ? { modifiers, key } : null;
}

/** True for a key that types: it works only while nothing is being typed, and can be switched off. */
export function isSingleKey(spelling: string): boolean {
  const read = readShortcut(spelling);
  if (read === null) return false;
  return (
    read.modifiers.every((modifier) => modifier === "shift") &&
    (read.key === "space" || [...read.key].length === 1)
  );
}

/** Why a shortcut cannot be given to an act. */
export type ShortcutProblem =
  /** No key that a shortcut can be made of, such as Tab. */
  | "not_usable"
  /** Belongs to typing: copy, paste, moving in a text. */
  | "typing"
  /** The window or the system has it. */
  | "system";

const TYPING = ["mod+a", "mod+c", "mod+v", "mod+x", "mod+y", "mod+shift+z", "mod+shift+v"];

const SYSTEM = [
  "mod+q",
  "mod+w",
  "mod+m",
  "mod+h",
  "mod+0",
  "mod+plus",
  "mod+shift+=",
  "mod+=",
  "mod+-",
  "mod+shift+i",
  "mod+alt+i",
  "mod+ctrl+f",
  "alt+f4",
  "f1",
  "f10",
  "f11",
];

/** What keeps an act from having this shortcut; `null` when nothing does. Other acts are not looked at. */
export function shortcutProblem(spelling: string): ShortcutProblem | null {
  const read = readShortcut(spelling);
  if (read === null) return "not_usable";
  if (TYPING.includes(spelling)) return "typing";
  if (SYSTEM.includes(spelling)) return "system";
  const held = read.modifiers.filter((modifier) => modifier !== "shift").length;
  if (held > 0 || spelling === "space") return read.key === "tab" ? "system" : null;
  return USED_BY_CONTROLS.test(read.key) ? "not_usable" : null;
}

const ACCELERATOR_KEYS: Readonly<Record<string, string>> = {
  arrowleft: "Left",
  arrowright: "Right",
  arrowup: "Up",
  arrowdown: "Down",
  enter: "Return",
  plus: "Plus",
  space: "Space",
};
const ACCELERATOR_MODIFIERS = { mod: "CmdOrCtrl", ctrl: "Ctrl", alt: "Alt", shift: "Shift" } as const;

/**
 * The shortcut as Electron's menu writes it, `CmdOrCtrl+Shift+N`; `null` for what no menu may have.
 *
 * A key that types is never a menu's: it would be taken away from every field.
 */
export function acceleratorOf(spelling: string): string | null {
  const read = readShortcut(spelling);
  if (read === null || isSingleKey(spelling)) return null;
  const key = ACCELERATOR_KEYS[read.key] ?? read.key.charAt(0).toUpperCase() + read.key.slice(1);
  return [...read.modifiers.map((modifier) => ACCELERATOR_MODIFIERS[modifier]), key].join("+");
}
