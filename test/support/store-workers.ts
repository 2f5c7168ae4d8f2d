import { rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import type { TestProject } from "vitest/node";

/** Where the scripts of the store's threads lie during a run, as plain JavaScript. */
export interface StoreWorkers {
  /** What the app runs: electron/main/store-worker.ts. */
  readonly app: string;
  /** The one that can be told to die: test/adapters/sqlite/store-worker.ts. */
  readonly dying: string;
}

declare module "vitest" {
  export interface ProvidedContext {
    readonly storeWorkers: StoreWorkers;
  }
}

const PROJECT = join(import.meta.dirname, "../..");

/**
 * Bundles the scripts of the store's threads, once for a run.
 *
 * As TypeScript, each thread would load Node's own type stripper. That is WebAssembly which V8 shares between threads,
 * and freeing its code in one while another runs it takes the process down (about once in eight runs of store.test.ts,
 * Node 24.21.0: `TierUpWasmToJSWrapper` on top of the stack).
 */
export async function setup(project: TestProject): Promise<() => void> {
  // Inside the project, so that the scripts find its packages; of this run alone, so that two runs stay apart.
  const folder = join(PROJECT, ".cache", `store-workers-${process.pid}`);
  await build({
    root: PROJECT,
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: {
      ssr: true,
      target: "node24",
      outDir: folder,
      minify: false,
      rolldownOptions: {
        input: {
          app: join(PROJECT, "electron/main/store-worker.ts"),
          dying: join(PROJECT, "test/adapters/sqlite/store-worker.ts"),
        },
        output: { entryFileNames: "[name].mjs", chunkFileNames: "[name].mjs" },
      },
    },
  });
  project.provide("storeWorkers", { app: join(folder, "app.mjs"), dying: join(folder, "dying.mjs") });
  return () => rmSync(folder, { recursive: true, force: true });
}
