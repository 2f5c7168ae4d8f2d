import { app, type BrowserWindow } from "electron";
import type { Notice } from "../../../core/notice.ts";
import type { Preferences } from "../../bridge/views/preferences.ts";
import type { Log } from "../log/entry.ts";
import { ClosingQuestion } from "./closing-question.ts";
import { askAboutClosing, askAboutPage } from "./message-boxes.ts";
import { PageHealth } from "./page-health.ts";

/** What looking after the window needs from the rest. */
export interface LookAfterPorts {
  /** How many sessions are watched or being started; 0 while the bench is still being put together. */
  readonly underWay: () => number;
  readonly onClose: () => Preferences["onClose"];
  readonly rememberOnClose: (choice: "background" | "quit") => void;
  readonly tell: (notice: Notice) => void;
  readonly log: Log;
  readonly onBug: (error: unknown) => void;
}

/** Keeps the window usable: its page when it crashes or hangs, the process that draws it, and what closing it means. */
export function lookAfter(window: BrowserWindow, ports: LookAfterPorts): void {
  const { webContents } = window;
  const health = new PageHealth({
    steady: () => performance.now(),
    reload: () => webContents.reload(),
    end: () => webContents.forcefullyCrashRenderer(),
    quit: () => app.quit(),
    ask: (trouble, over) => askAboutPage(window, { trouble, watched: ports.underWay(), over }),
    reloaded: () => ports.tell({ kind: "page_restarted" }),
  });
  webContents.on("render-process-gone", (_event, { reason, exitCode }) => {
    ports.log({ kind: "page_gone", reason, exitCode });
    if (reason !== "clean-exit") void health.gone().catch(ports.onBug);
  });
  // It may have died before anybody looked after it.
  if (webContents.isCrashed()) void health.gone().catch(ports.onBug);
  window.on("unresponsive", () => {
    ports.log({ kind: "page_hangs" });
    void health.hangs().catch(ports.onBug);
  });
  window.on("responsive", () => health.answers());
  app.on("child-process-gone", (_event, { type, reason, exitCode }) => {
    ports.log({ kind: "process_gone", type, reason, exitCode });
    if (type === "GPU" && reason !== "clean-exit") ports.tell({ kind: "drawing_restarted" });
  });

  const closing = new ClosingQuestion({
    underWay: ports.underWay,
    chosen: ports.onClose,
    remember: ports.rememberOnClose,
    ask: (count) => askAboutClosing(window, count),
    hide: () => window.hide(),
    quit: () => app.quit(),
  });
  app.on("before-quit", () => closing.quitting());
  window.on("close", (event) => {
    if (!closing.mayClose()) event.preventDefault();
  });
}
