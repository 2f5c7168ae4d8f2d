import type { Clock } from "../../core/clock.ts";
import { StoreCallFailure } from "./failures.ts";
import type { WorkerStore } from "./worker-store.ts";

/**
 * What became of a store whose thread died. `restarted`: it is open again. `stopped`: it died again and again, or could
 * not be opened any more, and every call rejects with `closed` from now on.
 */
export type StoreEvent = { readonly kind: "restarted" } | { readonly kind: "stopped"; readonly why: string };

/** A store that outlives its thread. */
export interface LastingStore extends WorkerStore {
  /** Tells each event as it comes. */
  listen(listener: (event: StoreEvent) => void): void;
}

/** So many deaths within `DEATHS_WITHIN_MS` are too many: what kills the thread is there to stay. */
const MOST_DEATHS = 3;
const DEATHS_WITHIN_MS = 60_000;

/**
 * Puts another thread in the place of one that died, as often as that helps.
 *
 * What waited for an answer when the thread died rejects with `closed`, and nothing of it is done again: whether it was
 * written is open, and what was acknowledged is. Later calls go to the new thread.
 *
 * @param first  An open store.
 * @param startAgain  Starts another thread on the same file. It must not take what this run left for that of an earlier one.
 */
export function lastingStore(
  first: WorkerStore,
  { startAgain, clock }: { readonly startAgain: () => WorkerStore; readonly clock: Pick<Clock, "steady"> },
): LastingStore {
  const listeners: ((event: StoreEvent) => void)[] = [];
  const deaths: number[] = [];
  let current = first;
  let closing = false;
  let stopped: string | null = null;

  function tell(event: StoreEvent): void {
    for (const listener of listeners) listener(event);
  }

  function stop(why: string): void {
    stopped = why;
    tell({ kind: "stopped", why });
  }

  async function keepAlive(store: WorkerStore): Promise<void> {
    const why = await store.ended;
    if (closing) return;
    const now = clock.steady();
    deaths.push(now);
    if (deaths.filter((at) => now - at < DEATHS_WITHIN_MS).length >= MOST_DEATHS) return stop(why);
    const next = startAgain();
    current = next;
    const opened = await next.opened;
    if (closing) return;
    if (!opened.ok) return stop(opened.error.detail);
    tell({ kind: "restarted" });
    void keepAlive(next);
  }
  void keepAlive(first);

  function method(name: keyof WorkerStore): unknown {
    return (...args: unknown[]) => {
      if (stopped !== null) return Promise.reject(new StoreCallFailure("closed", stopped));
      const run = current[name] as (...given: unknown[]) => Promise<unknown>;
      return run(...args);
    };
  }
  const names = Object.keys(first) as (keyof WorkerStore)[];
  const calls = Object.fromEntries(names.map((name) => [name, method(name)])) as unknown as WorkerStore;
  return {
    ...calls,
    opened: first.opened,
    ended: first.ended,
    listen: (listener) => void listeners.push(listener),
    close() {
      closing = true;
      return current.close();
    },
  };
}
