import { type BrowserWindow, dialog } from "electron";
import type { HostQuestion } from "../bench/links.ts";
import { spoken } from "../spoken.ts";

/** Asks in a box of the system, which no page can draw or answer, whether a link to that host is opened. */
export async function askAboutHost(
  window: BrowserWindow,
  { host, expected, url }: HostQuestion,
): Promise<boolean> {
  const words = spoken.windows.otherHost;
  const { response } = await dialog.showMessageBox(window, {
    type: "warning",
    title: words.title,
    message: host,
    detail: words.detail(expected, url),
    buttons: [words.no, words.yes(host)],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}
