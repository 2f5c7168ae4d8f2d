import { parentPort, workerData } from "node:worker_threads";
import type { StoreJob } from "../../../adapters/sqlite/jobs.ts";
import type { OpenOptions } from "../../../adapters/sqlite/open.ts";
import { serveJob } from "../../../adapters/sqlite/serve-job.ts";
import { serveStore } from "../../../adapters/sqlite/serve-store.ts";

if (parentPort !== null) {
  const { file, job, ...options } = workerData as { readonly file: string; readonly job?: StoreJob } & Pick<
    OpenOptions,
    "purge"
  >;
  if (job === undefined) serveStore(parentPort, file, options);
  else void serveJob(parentPort, file, job);
}
