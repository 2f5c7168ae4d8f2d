import { join } from "node:path";
import { app, Menu } from "electron";
import { KnownSecrets } from "../../core/known-secrets.ts";
import { devServer } from "./dev-server.ts";
import { lockDownPages } from "./lock-down.ts";
import { LogFile } from "./log/log-file.ts";
import { isHiddenStart } from "./login/login-item.ts";
import { openProfileStore } from "./open-store.ts";
import { openWindow } from "./open-window.ts";
import { handedOver } from "./opened/handed-over.ts";
import { OpenedThings } from "./opened/opened-things.ts";
import { registerPageScheme } from "./page-protocol.ts";
import { settleProfile } from "./profile.ts";
import { bugReporter } from "./report-bug.ts";
import { isFirstInstance, showWindow } from "./single-instance.ts";

app.setName("Module Bench");
// What Windows groups windows and notifications by; the installer's shortcut has the same.
app.setAppUserModelId("org.modulebench.app");
settleProfile();

/** Of this run, known to all that writes or tells anything. */
const secrets = new KnownSecrets();

const opened = new OpenedThings();

function openMore(args: readonly string[], folder: string): void {
  // The system's own start at login, when somebody was quicker.
  if (!isHiddenStart(args)) showWindow();
  opened.receive(handedOver(args, folder));
}

if (isFirstInstance(openMore)) {
  const log = new LogFile(join(app.getPath("userData"), "logs"), { secrets, now: Date.now });
  const reportBug = bugReporter(secrets, (entry) => log.write(entry));
  process.on("uncaughtExceptionMonitor", reportBug);
  process.on("unhandledRejection", reportBug);
  opened.receive(handedOver(process.argv.slice(1), process.cwd()));
  // macOS has events instead of arguments, and they may come before the app is ready.
  app.on("open-file", (event, path) => {
    event.preventDefault();
    openMore([path], "/");
  });
  app.on("open-url", (event, url) => {
    event.preventDefault();
    openMore([url], "/");
  });
  app.enableSandbox();
  registerPageScheme();
  lockDownPages(devServer());
  // Or Electron makes one of its own first. Ours comes with the bench.
  Menu.setApplicationMenu(null);
  const folder = app.getPath("userData");
  // In a thread of its own, so that it costs the window nothing.
  const opening = openProfileStore(folder, join(import.meta.dirname, "store-worker.js"));
  // Not awaited: at the top level of an ES module that would never settle. Source: Electron docs, ES Modules.
  app
    .whenReady()
    .then(async () => {
      const page = openWindow({ folder, built: import.meta.dirname, secrets, onBug: reportBug });
      // Most of main is loaded while the page's process begins: see docs/decisions/0056-a-window-before-the-bench.md.
      await page.underWay;
      // A package under electron-store listens for these as soon as it is loaded, and would end the app on the spot.
      for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => app.quit());
      const { startBench } = await import("./start-bench.ts");
      await startBench({ secrets, log, opened, opening, page, reportBug });
    })
    .catch((error: unknown) => {
      reportBug(error);
      process.stderr.write("Module Bench could not start.\n");
      app.exit(70);
    });
} else {
  app.quit();
}
