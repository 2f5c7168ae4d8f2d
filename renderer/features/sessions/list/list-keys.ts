import { isMac } from "../../../ui/shortcut.ts";

/** What a key means while the list has the focus. Letters are acts, which have shortcuts that people choose. */
export type ListKey =
  | { readonly kind: "move"; readonly by: "row" | "page" | "all"; readonly back: boolean }
  | { readonly kind: "extend"; readonly back: boolean }
  | { readonly kind: "open" | "select_all" | "remove" | "escape" };

const PLAIN: Readonly<Record<string, ListKey>> = {
  ArrowDown: { kind: "move", by: "row", back: false },
  ArrowUp: { kind: "move", by: "row", back: true },
  PageDown: { kind: "move", by: "page", back: false },
  PageUp: { kind: "move", by: "page", back: true },
  End: { kind: "move", by: "all", back: false },
  Home: { kind: "move", by: "all", back: true },
  Enter: { kind: "open" },
  Delete: { kind: "remove" },
  Escape: { kind: "escape" },
};

/** Reads a key press in the list; `null` when it is not the list's. */
export function listKeyOf(
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">,
): ListKey | null {
  const mod = isMac() ? event.metaKey : event.ctrlKey;
  if (event.altKey) return null;
  if (mod) return event.key.toLowerCase() === "a" && !event.shiftKey ? { kind: "select_all" } : null;
  if (event.ctrlKey || event.metaKey) return null;
  if (event.shiftKey) {
    if (event.key === "ArrowDown") return { kind: "extend", back: false };
    return event.key === "ArrowUp" ? { kind: "extend", back: true } : null;
  }
  return PLAIN[event.key] ?? null;
}
