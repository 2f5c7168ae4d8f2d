import { type MessagePort, receiveMessageOnPort } from "node:worker_threads";
import { answerCalls, sharesTheDisk } from "./answer-calls.ts";
import type { StoreCall, StoreReply } from "./messages.ts";
import { type OpenOptions, openStore } from "./open.ts";

/** So many calls share a trip to the disk at most: the first of them waits for the last. */
const MOST_TOGETHER = 64;

/**
 * Opens the store in this thread and answers the calls of a `workerStore`, in their order, until `close`.
 *
 * @param port  A worker's `parentPort`. Closed with the store, and at once when the file cannot be opened.
 */
export function serveStore(port: MessagePort, file: string, options: Pick<OpenOptions, "purge"> = {}): void {
  const opened = openStore(file, options);
  const say = (reply: StoreReply) => port.postMessage(reply);
  say({ kind: "opened", failure: opened.ok ? null : opened.error });
  if (!opened.ok) {
    port.close();
    return;
  }
  const store = opened.value;
  port.on("message", (first: StoreCall) => {
    for (let next: StoreCall | null = first; next !== null; ) {
      const { calls, after } = together(next, port);
      for (const reply of answerCalls(store, calls)) say(reply);
      if (calls[0]?.method === "close") port.close();
      next = after;
    }
  });
}

/** A call with those behind it that have come meanwhile and can share its trip to the disk; `after` cannot. */
function together(
  first: StoreCall,
  port: MessagePort,
): { readonly calls: readonly StoreCall[]; readonly after: StoreCall | null } {
  const calls = [first];
  while (sharesTheDisk(first) && calls.length < MOST_TOGETHER) {
    const received = receiveMessageOnPort(port) as { readonly message: StoreCall } | undefined;
    if (received === undefined) break;
    const { message } = received;
    if (!sharesTheDisk(message)) return { calls, after: message };
    calls.push(message);
  }
  return { calls, after: null };
}
