import { isMac } from "../../../ui/shortcut.ts";

/** What a key means while the list has the focus. */
export type ListAct =
  | { readonly kind: "move"; readonly by: "row" | "page" | "all"; readonly back: boolean }
  | { readonly kind: "extend"; readonly back: boolean }
  | { readonly kind: "open" | "peek" | "select" | "select_all" | "star" | "browser" }
  | { readonly kind: "check_now" | "pause" | "remove" | "escape" };

const PLAIN: Readonly<Record<string, ListAct>> = {
  ArrowDown: { kind: "move", by: "row", back: false },
  ArrowUp: { kind: "move", by: "row", back: true },
  j: { kind: "move", by: "row", back: false },
  k: { kind: "move", by: "row", back: true },
  PageDown: { kind: "move", by: "page", back: false },
  PageUp: { kind: "move", by: "page", back: true },
  End: { kind: "move", by: "all", back: false },
  Home: { kind: "move", by: "all", back: true },
  Enter: { kind: "open" },
  " ": { kind: "peek" },
  x: { kind: "select" },
  s: { kind: "star" },
  o: { kind: "browser" },
  c: { kind: "check_now" },
  p: { kind: "pause" },
  Delete: { kind: "remove" },
  Escape: { kind: "escape" },
};

/** Reads a key press in the list; `null` when it is not the list's. */
export function listAct(
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">,
): ListAct | null {
  const mod = isMac() ? event.metaKey : event.ctrlKey;
  if (event.altKey) return null;
  if (mod) return event.key.toLowerCase() === "a" && !event.shiftKey ? { kind: "select_all" } : null;
  if (event.ctrlKey || event.metaKey) return null;
  if (event.shiftKey) {
    if (event.key === "ArrowDown") return { kind: "extend", back: false };
    return event.key === "ArrowUp" ? { kind: "extend", back: true } : null;
  }
  return PLAIN[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? null;
}

/** True for the keys that go to the search field from anywhere in the view: `/`, and Ctrl or Cmd with F. */
export function goesToSearch(event: KeyboardEvent): boolean {
  const mod = isMac() ? event.metaKey : event.ctrlKey;
  if (event.altKey || event.shiftKey) return event.key === "/" && !mod && !event.altKey && !isTyping(event);
  if (mod) return event.key.toLowerCase() === "f";
  return event.key === "/" && !isTyping(event);
}

function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, [contenteditable=true]") !== null;
}
