import { parentPort, workerData } from "node:worker_threads";
import type { OpenOptions } from "../../../adapters/sqlite/open.ts";
import { serveStore } from "../../../adapters/sqlite/serve-store.ts";

if (parentPort !== null) {
  const { file, ...options } = workerData as { readonly file: string } & Pick<OpenOptions, "purge">;
  serveStore(parentPort, file, options);
}
