import { app, type BrowserWindow, dialog, shell } from "electron";
import type { AboutView } from "../../bridge/views/about.ts";
import { profileKind } from "../profile.ts";
import { spoken } from "../spoken.ts";

/** Versions, licence and where the data lies. */
export function aboutView(): AboutView {
  const { platform } = process;
  return {
    version: app.getVersion(),
    electron: process.versions.electron ?? "",
    chromium: process.versions.chrome ?? "",
    node: process.versions.node,
    licence: "MIT",
    dataFolder: app.getPath("userData"),
    profile: profileKind(),
    platform: platform === "darwin" || platform === "win32" ? platform : "linux",
  };
}

/** The About box. */
export async function showAbout(window: BrowserWindow): Promise<void> {
  const words = spoken.windows;
  const about = aboutView();
  const { response } = await dialog.showMessageBox(window, {
    type: "info",
    title: words.product,
    message: words.product,
    detail: [
      words.aboutVersion(about.version),
      words.aboutBuiltOn(about),
      words.aboutLicence(about.licence),
      "",
      words.aboutFolder(about.dataFolder),
    ].join("\n"),
    buttons: [words.ok, words.openFolder],
    defaultId: 0,
    cancelId: 0,
  });
  if (response === 1) await shell.openPath(about.dataFolder);
}
