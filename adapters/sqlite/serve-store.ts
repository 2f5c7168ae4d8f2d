import type { MessagePort } from "node:worker_threads";
import { callFailure } from "./failures.ts";
import type { StoreCall, StoreReply } from "./messages.ts";
import { openStore } from "./open.ts";
import type { SqliteStore } from "./sqlite-store.ts";

/**
 * Opens the store in this thread and answers the calls of a `workerStore`, in their order, until `close`.
 *
 * @param port  A worker's `parentPort`. Closed with the store, and at once when the file cannot be opened.
 */
export function serveStore(port: MessagePort, file: string): void {
  const opened = openStore(file);
  const say = (reply: StoreReply) => port.postMessage(reply);
  say({ kind: "opened", failure: opened.ok ? null : opened.error });
  if (!opened.ok) {
    port.close();
    return;
  }
  port.on("message", (call: StoreCall) => {
    say(replyTo(opened.value, call));
    if (call.method === "close") port.close();
  });
}

function replyTo(store: SqliteStore, { id, method, args }: StoreCall): StoreReply {
  try {
    const run = store[method] as (...args: readonly unknown[]) => unknown;
    return { kind: "done", id, value: run(...args) };
  } catch (error) {
    const { kind, message } = callFailure(error);
    return { kind: "failed", id, failure: kind, message };
  }
}
