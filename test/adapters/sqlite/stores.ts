import { copyFileSync, existsSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { inject } from "vitest";
import { callFailure } from "../../../adapters/sqlite/failures.ts";
import { type OpenOptions, openStore } from "../../../adapters/sqlite/open.ts";
import type { SqliteStore } from "../../../adapters/sqlite/sqlite-store.ts";
import { type WorkerStore, workerStore } from "../../../adapters/sqlite/worker-store.ts";
import type { Store } from "../../../core/store.ts";

/** The store in this thread, behind promises. */
export function inProcessStore(file: string): Store {
  const opened = openStore(file);
  if (!opened.ok) throw new Error(`${opened.error.kind}: ${opened.error.detail}`);
  const { value } = opened;
  const calls = Object.keys(value).map((name) => {
    const run = value[name as keyof SqliteStore] as (...args: unknown[]) => unknown;
    return [name, async (...args: unknown[]) => attempt(() => run(...args))];
  });
  return Object.fromEntries(calls) as Store;
}

/** What a kill at this moment would leave on the disk, opened as the next start of the app would. */
export function storeAfterKill(file: string): Store {
  const copy = `${file}-as-killed`;
  for (const suffix of ["", "-wal"]) {
    if (existsSync(file + suffix)) copyFileSync(file + suffix, copy + suffix);
  }
  return inProcessStore(copy);
}

/** A worker that serves the store of a file, as the app has one. `diesAt`: it ends at its n-th message. */
export function startWorker(
  file: string,
  options: Pick<OpenOptions, "purge"> & { readonly diesAt?: number } = {},
): Worker {
  return new Worker(inject("storeWorkers").dying, { workerData: { file, ...options } });
}

/** The store in a worker of its own. */
export async function storeInWorker(file: string): Promise<WorkerStore> {
  const store = workerStore(startWorker(file));
  const opened = await store.opened;
  if (!opened.ok) throw new Error(`${opened.error.kind}: ${opened.error.detail}`);
  return store;
}

function attempt<T>(call: () => T): T {
  try {
    return call();
  } catch (error) {
    throw callFailure(error);
  }
}
