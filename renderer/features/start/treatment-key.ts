import type { KeyboardEvent } from "react";
import { isMac } from "../../ui/shortcut.ts";

/** True for the key that opens the treatments of the field with the focus: Ctrl/Cmd+E. */
export function isTreatmentKey(event: KeyboardEvent): boolean {
  const mod = isMac() ? event.metaKey : event.ctrlKey;
  return mod && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "e";
}
