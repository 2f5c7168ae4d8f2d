import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder, PROJECT } from "../set-up/places.mjs";
import { executableIn } from "../set-up/runtime-files.mjs";
import { linkTree } from "./link-tree.mjs";
import { prepareSandboxHelper } from "./sandbox-helper.mjs";
import { stageFolder } from "./stage.mjs";

/**
 * An Electron that starts this clone itself, so that what a build writes is what runs. The carried one knows its app
 * only as `resources/app`, which is then a link to the clone.
 *
 * @param {import("../set-up/electron-runtime.mjs").ElectronRuntime} runtime
 * @returns {Promise<string>}  The executable.
 */
export async function layOutDevelopment(runtime) {
  if (runtime.kind === "own") return runtime.executable;
  const electron = join(stageFolder(join(cacheFolder(), "development")), "electron");
  linkTree(runtime.folder, electron, { skip: (path) => path === "resources/app" });
  const app = join(electron, "resources", "app");
  mkdirSync(join(electron, "resources"), { recursive: true });
  rmSync(app, { recursive: true, force: true });
  symlinkSync(PROJECT, app);
  await prepareSandboxHelper(electron, undefined);
  return executableIn(electron);
}
