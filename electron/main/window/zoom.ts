import type { BrowserWindow } from "electron";
import { type Preferences, ZOOM_STEPS } from "../../bridge/views/preferences.ts";

/** What the View menu asks for. */
export type ZoomMove = "in" | "out" | "reset";

/** The size in percent that a move leads to; at the ends it stays. */
export function movedZoom(zoom: Preferences["zoom"], move: ZoomMove): Preferences["zoom"] {
  if (move === "reset") return 100;
  const at = ZOOM_STEPS.indexOf(zoom);
  return ZOOM_STEPS[at + (move === "in" ? 1 : -1)] ?? zoom;
}

/** Shows the page of a window at that size, in percent. */
export function applyZoom({ webContents }: BrowserWindow, zoom: Preferences["zoom"]): void {
  webContents.setZoomFactor(zoom / 100);
}
