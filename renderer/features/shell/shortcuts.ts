import { isMac } from "../../ui/shortcut.ts";

/** What a key means wherever the focus is; `null` when it is not ours. */
export type ShellAction =
  | "modules"
  | "sessions"
  | "settings"
  | "new_module"
  | "toggle_sidebar"
  | "undo"
  | "back"
  | "forward";

const WITH_MOD: Readonly<Record<string, ShellAction>> = {
  "1": "modules",
  "2": "sessions",
  ",": "settings",
  n: "new_module",
  b: "toggle_sidebar",
  z: "undo",
};

const WITH_ALT: Readonly<Record<string, ShellAction>> = { ArrowLeft: "back", ArrowRight: "forward" };

/** Reads a key press. Undo belongs to the text while one is being typed. */
export function shellAction(event: KeyboardEvent): ShellAction | null {
  const mod = isMac() ? event.metaKey : event.ctrlKey;
  if (event.shiftKey) return null;
  if (event.altKey) return mod ? null : (WITH_ALT[event.key] ?? null);
  if (!mod) return null;
  const action = WITH_MOD[event.key.toLowerCase()] ?? null;
  return action === "undo" && isTextual(event.target) ? null : action;
}

function isTextual(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea") !== null;
}
