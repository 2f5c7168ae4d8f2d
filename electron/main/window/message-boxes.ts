import { type BrowserWindow, dialog } from "electron";
import { spoken } from "../spoken.ts";
import type { ClosingAnswer } from "./closing-question.ts";
import type { PageAnswer } from "./page-health.ts";

/** Asks what to do with a page that crashed again or hangs, in a box of the system. `watched`: sessions watched on. */
export async function askAboutPage(
  window: BrowserWindow,
  { trouble, watched, over }: { trouble: "crashed" | "hangs"; watched: number; over: AbortSignal },
): Promise<PageAnswer> {
  const words = spoken.windows;
  const hangs = trouble === "hangs";
  const { title, message, detail, reload, quit } = hangs ? words.pageHangs : words.pageCrashed;
  const answers: readonly PageAnswer[] = hangs ? ["wait", "reload", "quit"] : ["reload", "quit"];
  const { response } = await dialog.showMessageBox(window, {
    type: "warning",
    title,
    message,
    detail: detail(words.stillWatched(watched)),
    buttons: hangs ? [words.pageHangs.wait, reload, quit] : [reload, quit],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
    signal: over,
  });
  return answers[response] ?? "wait";
}

/** Asks whether to go on without a window; `count` sessions are watched or being started. */
export async function askAboutClosing(
  window: BrowserWindow,
  count: number,
): Promise<{ readonly answer: ClosingAnswer; readonly remember: boolean }> {
  const words = spoken.windows.closing;
  const answers: readonly ClosingAnswer[] = ["background", "quit", "stay"];
  const { response, checkboxChecked } = await dialog.showMessageBox(window, {
    type: "question",
    title: words.title,
    message: words.message(count),
    detail: words.detail,
    buttons: [words.background, words.quit, words.stay],
    defaultId: 0,
    cancelId: 2,
    noLink: true,
    checkboxLabel: words.remember,
    checkboxChecked: false,
  });
  return { answer: answers[response] ?? "stay", remember: checkboxChecked };
}
