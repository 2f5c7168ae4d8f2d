import { parentPort, workerData } from "node:worker_threads";
import { serveStore } from "../../adapters/sqlite/serve-store.ts";

if (parentPort !== null) serveStore(parentPort, (workerData as { readonly file: string }).file);
