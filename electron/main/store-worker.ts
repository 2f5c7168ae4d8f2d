import { parentPort, workerData } from "node:worker_threads";
import type { StoreJob } from "../../adapters/sqlite/jobs.ts";
import { serveJob } from "../../adapters/sqlite/serve-job.ts";
import { serveStore } from "../../adapters/sqlite/serve-store.ts";

if (parentPort !== null) {
  const { file, job, purge } = workerData as {
    readonly file: string;
    readonly job?: StoreJob;
    readonly purge?: boolean;
  };
  if (job === undefined) serveStore(parentPort, file, { purge: purge ?? true });
  else void serveJob(parentPort, file, job);
}
