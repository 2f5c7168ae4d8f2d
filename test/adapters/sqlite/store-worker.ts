import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import type { StoreJob } from "../../../adapters/sqlite/jobs.ts";
import type { OpenOptions } from "../../../adapters/sqlite/open.ts";
import { serveJob } from "../../../adapters/sqlite/serve-job.ts";
import { serveStore } from "../../../adapters/sqlite/serve-store.ts";

if (parentPort !== null) {
  const { file, job, diesAt, ...options } = workerData as {
    readonly file: string;
    readonly job?: StoreJob;
    readonly diesAt?: number;
  } & Pick<OpenOptions, "purge">;
  if (diesAt !== undefined) dieAt(parentPort, diesAt);
  if (job === undefined) serveStore(parentPort, file, options);
  else void serveJob(parentPort, file, job);
}

/**
 * Ends this thread when it gets its n-th message. Cut off from outside in the middle of a call of the binding, a thread
 * takes the whole process with it.
 */
function dieAt(port: MessagePort, nth: number): void {
  let seen = 0;
  port.on("message", () => {
    seen += 1;
    if (seen === nth) process.exit(1);
  });
}
