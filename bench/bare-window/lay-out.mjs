import { dirname, join } from "node:path";
import { executableIn } from "../../scripts/set-up/runtime-files.mjs";
import { linkTree } from "../../scripts/stage/link-tree.mjs";
import { prepareSandboxHelper } from "../../scripts/stage/sandbox-helper.mjs";

const BARE = import.meta.dirname;

/**
 * The bare window on the same Electron: told on the command line, or laid beside the stage for one that is not.
 *
 * @param {import("../../scripts/set-up/electron-runtime.mjs").ElectronRuntime} runtime
 * @param {import("../../scripts/stage/stage.mjs").Stage} stage
 * @returns {Promise<{ readonly executable: string, readonly app: string }>}
 */
export async function layOutBare(runtime, stage) {
  if (stage.args.length > 0) return { executable: stage.executable, app: BARE };
  const electron = join(dirname(dirname(stage.executable)), "bare");
  linkTree(runtime.folder, electron, { skip: (path) => path === "resources/app" });
  linkTree(BARE, join(electron, "resources", "app"));
  await prepareSandboxHelper(electron, stage.user);
  return { executable: executableIn(electron), app: "" };
}
