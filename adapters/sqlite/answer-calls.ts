import { callFailure, StoreCallFailure } from "./failures.ts";
import type { StoreCall, StoreReply } from "./messages.ts";
import type { SqliteStore } from "./sqlite-store.ts";

/** What is written all day long, and may share one trip to the disk. Nothing that looks at the file as a whole. */
const SHARING: ReadonlySet<StoreCall["method"]> = new Set([
  "recordIntent",
  "recordOutcome",
  "recordAdoption",
  "recordQuery",
  "recordFact",
  "settle",
  "noteArrivals",
  "keep",
]);

/** True for a call that can be answered together with its neighbours. */
export function sharesTheDisk({ method }: StoreCall): boolean {
  return SHARING.has(method);
}

/**
 * Carries out calls in their order. Several are one transaction: each fails alone, and none is acknowledged before all
 * are on disk. Where the whole cannot be written, they are written one by one, so that each gets its own answer.
 */
export function answerCalls(store: SqliteStore, calls: readonly StoreCall[]): readonly StoreReply[] {
  if (calls.length > 1) {
    try {
      const replies: StoreReply[] = [];
      store.together(() => {
        for (const call of calls) replies.push(answer(store, call));
        if (replies.some(tookTheWholeAlong)) throw new StoreCallFailure("other", "The group was rolled back");
      });
      return replies;
    } catch {
      // Nothing of it was written.
    }
  }
  return calls.map((call) => answer(store, call));
}

/** A full or failing disk makes SQLite roll back all that came before it in the transaction, too. */
function tookTheWholeAlong(reply: StoreReply): boolean {
  return reply.kind === "failed" && reply.failure !== "other";
}

function answer(store: SqliteStore, { id, method, args }: StoreCall): StoreReply {
  try {
    const run = store[method] as (...args: readonly unknown[]) => unknown;
    return { kind: "done", id, value: run(...args) };
  } catch (error) {
    const { kind, message } = callFailure(error);
    return { kind: "failed", id, failure: kind, message };
  }
}
