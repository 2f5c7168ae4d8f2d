import { passSignalsOn } from "../terminal/run.mjs";
import { runCommand, say } from "../terminal/say.mjs";
import { buildIfStale } from "./build-app.mjs";
import { describeRuntime, electronRuntime } from "./electron-runtime.mjs";
import { installPackages } from "./install-packages.mjs";
import { checkNodeVersion, continueOnProjectNode } from "./node-version.mjs";
import { systemLibraries } from "./system-libraries.mjs";

/**
 * Runs a command that needs only the packages. After `git clone` it installs them; later it does nothing.
 *
 * @param {() => Promise<number>} command  Its number is the exit code.
 * @returns {Promise<boolean>}  False when trouble stopped it.
 */
export async function withPackages(command) {
  passSignalsOn();
  return await runCommand(async () => {
    checkNodeVersion();
    await installPackages();
    return (await continueOnProjectNode()) ?? (await command());
  });
}

/**
 * Sees to it that everything the app needs is there and current.
 *
 * @param {Parameters<typeof systemLibraries>[0]} uses
 * @returns {Promise<import("./electron-runtime.mjs").ElectronRuntime>}
 */
export async function prepareApp(uses) {
  await systemLibraries(uses);
  const runtime = await electronRuntime();
  await buildIfStale();
  say(`• ${describeRuntime(runtime)}, Node ${process.versions.node}`);
  return runtime;
}
