// The least that an Electron window can be: what a start and an idle hour cost before any work of ours.
import { join } from "node:path";
import { app, BrowserWindow } from "electron";

app.enableSandbox();
app.on("window-all-closed", () => app.quit());
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false });
  if (!process.argv.includes("--hidden")) window.once("ready-to-show", () => window.show());
  return window.loadFile(join(import.meta.dirname, "index.html"));
});
