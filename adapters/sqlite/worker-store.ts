import type { Worker } from "node:worker_threads";
import { fail, ok, type Result } from "../../core/result.ts";
import type { Store } from "../../core/store.ts";
import { StoreCallFailure, type StoreOpenFailure } from "./failures.ts";
import type { StoreReply } from "./messages.ts";

/** A store in a worker thread. */
export interface WorkerStore extends Store {
  /** Settles once the file is open, or could not be opened; every call then rejects with `closed`. */
  readonly opened: Promise<Result<null, StoreOpenFailure>>;
  /** Settles with the reason once the thread has ended, whether it was closed, could not open the file, or died. */
  readonly ended: Promise<string>;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Gives the store that a worker serves with `serveStore`.
 *
 * Calls may be made at once; they are done in their order. Each rejects with a `StoreCallFailure`; when the worker
 * dies, so do all that wait (`closed`): whether those were written is then open. `close` settles once the worker has
 * ended.
 */
export function workerStore(worker: Worker): WorkerStore {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let reportOpened: (opened: Result<null, StoreOpenFailure>) => void = () => {};
  const opened = new Promise<Result<null, StoreOpenFailure>>((resolve) => {
    reportOpened = resolve;
  });
  let ended: string | null = null;
  const exited = new Promise<string>((resolve) =>
    worker.once("exit", () => {
      end("The store is closed");
      resolve(ended ?? "");
    }),
  );

  worker.on("message", (reply: StoreReply) => {
    if (reply.kind === "opened") {
      reportOpened(reply.failure === null ? ok(null) : fail(reply.failure));
      if (reply.failure !== null) end(`The store could not be opened: ${reply.failure.detail}`);
      return;
    }
    const call = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.kind === "done") call?.resolve(reply.value);
    else call?.reject(new StoreCallFailure(reply.failure, reply.message));
  });
  worker.on("error", (error) => end(`The store's thread failed: ${error.message}`));

  function end(why: string): void {
    ended ??= why;
    reportOpened(fail({ kind: "other", detail: ended }));
    for (const { reject } of waiting.values()) reject(new StoreCallFailure("closed", ended));
    waiting.clear();
  }

  function method<Name extends keyof Store>(name: Name): Store[Name] {
    function call(...args: unknown[]): Promise<unknown> {
      if (ended !== null) return Promise.reject(new StoreCallFailure("closed", ended));
      const id = ++lastId;
      return new Promise((resolve, reject) => {
        worker.postMessage({ id, method: name, args });
        waiting.set(id, { resolve, reject });
      });
    }
    return call as Store[Name];
  }

  async function closeWhole(): Promise<void> {
    // A worker that is gone has closed its file too.
    if (ended === null) await method("close")();
    await exited;
  }
  let closing: Promise<void> | null = null;

  return {
    opened,
    ended: exited,
    library: method("library"),
    saveConnection: method("saveConnection"),
    saveModule: method("saveModule"),
    labelModule: method("labelModule"),
    takeIn: method("takeIn"),
    presets: method("presets"),
    savePreset: method("savePreset"),
    remove: method("remove"),
    restore: method("restore"),
    recordIntent: method("recordIntent"),
    recordOutcome: method("recordOutcome"),
    recordAdoption: method("recordAdoption"),
    recordQuery: method("recordQuery"),
    recordFact: method("recordFact"),
    recordFacts: method("recordFacts"),
    settleInterrupted: method("settleInterrupted"),
    settle: method("settle"),
    noteArrivals: method("noteArrivals"),
    lastArrivals: method("lastArrivals"),
    doubts: method("doubts"),
    sessionNamed: method("sessionNamed"),
    sessions: method("sessions"),
    session: method("session"),
    sessionCounts: method("sessionCounts"),
    markSession: method("markSession"),
    changeSessions: method("changeSessions"),
    selectedSessions: method("selectedSessions"),
    restoreBatch: method("restoreBatch"),
    changesBetween: method("changesBetween"),
    watched: method("watched"),
    history: method("history"),
    exchanges: method("exchanges"),
    expire: method("expire"),
    purge: method("purge"),
    kept: method("kept"),
    keep: method("keep"),
    close() {
      closing ??= closeWhole();
      return closing;
    },
  };
}
