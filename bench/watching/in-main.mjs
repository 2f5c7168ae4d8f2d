import { dirname, join } from "node:path";
import { build } from "vite";
import { CLONE_STATE, PROJECT, readManifest } from "../../scripts/set-up/places.mjs";
import { executableIn } from "../../scripts/set-up/runtime-files.mjs";
import { linkTree } from "../../scripts/stage/link-tree.mjs";
import { packageClosure } from "../../scripts/stage/package-closure.mjs";
import { play } from "../../scripts/stage/play.mjs";
import { prepareSandboxHelper } from "../../scripts/stage/sandbox-helper.mjs";
import { layOutStage } from "../../scripts/stage/stage.mjs";

const HERE = join(import.meta.dirname, "in-main");

/**
 * Runs the watching of 10,000 sessions in Electron's main, in real time, beside an idle loop in the same process.
 *
 * @param {import("../../scripts/set-up/electron-runtime.mjs").ElectronRuntime} runtime
 * @param {readonly string[]} args  For in-main/run.mjs.
 * @returns {Promise<number>}  The exit code.
 */
export async function measureInMain(runtime, args) {
  const stage = await layOutStage(runtime);
  const app = await bundle();
  const executable = await layOut(runtime, stage, app);
  return await play(stage, {
    args: ["bench/watching/in-main/run.mjs", ...args],
    hasDisplay: false,
    version: runtime.version,
    env: { MODULE_BENCH_IN_MAIN: executable.file, MODULE_BENCH_IN_MAIN_APP: executable.app },
  });
}

/** The measuring app with what it takes from ours in one file, as the build does it for main. */
async function bundle() {
  const out = join(CLONE_STATE, "bench-in-main");
  await build({
    root: PROJECT,
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    ssr: { noExternal: true },
    build: {
      ssr: join(HERE, "app.mjs"),
      target: "node20.18",
      outDir: out,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        external: ["electron", /^node:/, ...Object.keys(readManifest(PROJECT).dependencies ?? {})],
        output: { format: "es", entryFileNames: "app.js", codeSplitting: false },
      },
    },
  });
  return out;
}

/**
 * Lays the measuring app beside the stage's own, on the same Electron.
 *
 * @param {import("../../scripts/set-up/electron-runtime.mjs").ElectronRuntime} runtime
 * @param {import("../../scripts/stage/stage.mjs").Stage} stage
 * @param {string} bundled
 */
async function layOut(runtime, stage, bundled) {
  const named = stage.args.length > 0;
  const electron = join(dirname(dirname(stage.executable)), "in-main");
  const app = named ? join(CLONE_STATE, "bench-in-main-app") : join(electron, "resources", "app");
  if (!named) linkTree(runtime.folder, electron, { skip: (path) => path === "resources/app" });
  linkTree(bundled, join(app, "bundled"));
  linkTree(join(PROJECT, "out/main"), join(app, "main"));
  linkTree(join(HERE, "package.json"), join(app, "package.json"));
  for (const folder of packageClosure(PROJECT, Object.keys(readManifest(PROJECT).dependencies ?? {}))) {
    linkTree(join(PROJECT, folder), join(app, folder), { skip: (path) => path === "node_modules" });
  }
  if (named) return { file: stage.executable, app };
  await prepareSandboxHelper(electron, stage.user);
  return { file: executableIn(electron), app: "" };
}
