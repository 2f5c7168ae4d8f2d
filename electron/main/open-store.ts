import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { openFailure, type StoreOpenFailure } from "../../adapters/sqlite/failures.ts";
import { type LastingStore, lastingStore } from "../../adapters/sqlite/lasting-store.ts";
import { putAside } from "../../adapters/sqlite/open.ts";
import { type WorkerStore, workerStore } from "../../adapters/sqlite/worker-store.ts";
import { systemClock } from "../../adapters/system-clock.ts";
import type { Notice } from "../../core/notice.ts";
import { fail, ok, type Result } from "../../core/result.ts";

/** The opened store, and what the person has to be told about it. */
export interface OpenedStore {
  readonly store: LastingStore;
  readonly notices: readonly Notice[];
}

/**
 * Opens the profile's store in its worker. A damaged file is put aside under another name and a new one begun.
 *
 * Fails with `newer`, `not_writable`, `other`; the file is then as it was.
 *
 * @param workerFile  The built store worker.
 */
export async function openProfileStore(
  folder: string,
  workerFile: string,
): Promise<Result<OpenedStore, StoreOpenFailure>> {
  const file = join(folder, "module-bench.sqlite");
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const first = await open(workerFile, file);
    if (first.ok) return ok({ store: first.value, notices: [] });
    if (first.error.kind !== "damaged") return fail(first.error);
    const keptAs = putAside(file);
    const second = await open(workerFile, file);
    return second.ok ? ok({ store: second.value, notices: [{ kind: "store_damaged", keptAs }] }) : second;
  } catch (error) {
    return fail(openFailure(error));
  }
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
