import { join } from "node:path";
import { app } from "electron";
import { KnownSecrets } from "../../core/known-secrets.ts";
import { devServer } from "./dev-server.ts";
import { lockDownPages } from "./lock-down.ts";
import { LogFile } from "./log/log-file.ts";
import { registerPageScheme } from "./page-protocol.ts";
import { settleProfile } from "./profile.ts";
import { bugReporter } from "./report-bug.ts";
import { isFirstInstance } from "./single-instance.ts";
import { startBench } from "./start-bench.ts";

app.setName("Module Bench");
settleProfile();

/** Of this run, known to all that writes or tells anything. */
const secrets = new KnownSecrets();

if (isFirstInstance()) {
  const log = new LogFile(join(app.getPath("userData"), "logs"), { secrets, now: Date.now });
  const reportBug = bugReporter(secrets, (entry) => log.write(entry));
  process.on("uncaughtExceptionMonitor", reportBug);
  process.on("unhandledRejection", reportBug);
  app.enableSandbox();
  registerPageScheme();
  lockDownPages(devServer());
  // Not awaited: at the top level of an ES module that would never settle. Source: Electron docs, ES Modules.
  app
    .whenReady()
    .then(() => startBench({ secrets, log, reportBug }))
    .catch((error: unknown) => {
      reportBug(error);
      process.stderr.write("Module Bench could not start.\n");
      app.exit(70);
    });
} else {
  app.quit();
}
