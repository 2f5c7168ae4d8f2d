import { app } from "electron";
import { KnownSecrets } from "../../core/known-secrets.ts";
import { devServer } from "./dev-server.ts";
import { lockDownPages } from "./lock-down.ts";
import { registerPageScheme } from "./page-protocol.ts";
import { isFirstInstance } from "./single-instance.ts";
import { startBench } from "./start-bench.ts";

app.setName("Module Bench");

/** Of this run, known to all that writes or tells anything. */
const secrets = new KnownSecrets();

if (isFirstInstance()) {
  app.enableSandbox();
  registerPageScheme();
  lockDownPages(devServer());
  // Not awaited: at the top level of an ES module that would never settle. Source: Electron docs, ES Modules.
  app
    .whenReady()
    .then(() => startBench(secrets))
    .catch(endOnBug);
} else {
  app.quit();
}

function endOnBug(error: unknown): void {
  const told = error instanceof Error ? error.stack : String(error);
  process.stderr.write(secrets.mask(`Module Bench could not start: ${told}\n`));
  app.exit(70);
}
