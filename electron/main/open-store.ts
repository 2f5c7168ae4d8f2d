import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { openFailure, type StoreOpenFailure } from "../../adapters/sqlite/failures.ts";
import type { JobFailure, StoreJob } from "../../adapters/sqlite/jobs.ts";
import { type LastingStore, lastingStore } from "../../adapters/sqlite/lasting-store.ts";
import type { PutAside, Replaced, Replacement } from "../../adapters/sqlite/replace.ts";
import { type RunningJob, runJob } from "../../adapters/sqlite/run-job.ts";
import { type WorkerStore, workerStore } from "../../adapters/sqlite/worker-store.ts";
import { systemClock } from "../../adapters/system-clock.ts";
import { fail, ok, type Result } from "../../core/result.ts";

/** Where everything lies, in a profile's folder. */
export function storeFileIn(folder: string): string {
  return join(folder, "module-bench.sqlite");
}

/**
 * Opens the profile's store in its worker. A failure leaves the file as it was: what becomes of it is for the person to
 * say, see `replaceProfileStore`.
 *
 * @param workerFile  The built store worker.
 */
export async function openProfileStore(
  folder: string,
  workerFile: string,
): Promise<Result<LastingStore, StoreOpenFailure>> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return await open(workerFile, storeFileIn(folder));
  } catch (error) {
    return fail(openFailure(error));
  }
}

/** Puts another file in the place of the profile's store, and the old one aside, in a thread of its own. */
export async function replaceProfileStore(
  folder: string,
  workerFile: string,
  { by, aside }: { readonly by: Replacement; readonly aside: PutAside },
): Promise<Result<Replaced, JobFailure>> {
  return startJob(folder, workerFile, { kind: "replace", by, aside }).ended;
}

/** Does something with the profile's store in a thread of its own, beside the one that serves it. */
export function startJob<Job extends StoreJob>(
  folder: string,
  workerFile: string,
  job: Job,
  onProgress?: (done: number, total: number) => void,
): RunningJob<Job["kind"]> {
  const worker = new Worker(workerFile, { workerData: { file: storeFileIn(folder), job } });
  return runJob<Job["kind"]>(worker, onProgress);
}

async function open(workerFile: string, file: string): Promise<Result<LastingStore, StoreOpenFailure>> {
  const start = (purge: boolean): WorkerStore =>
    workerStore(new Worker(workerFile, { workerData: { file, purge } }));
  const store = start(true);
  const opened = await store.opened;
  if (opened.ok) return ok(lastingStore(store, { startAgain: () => start(false), clock: systemClock() }));
  await store.close();
  return opened;
}
