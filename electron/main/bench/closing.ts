import type { Clock } from "../../../core/clock.ts";

/** How long quitting waits for what is open to be written down, in ms. A disk that hangs must not keep the app. */
const PATIENCE_MS = 5_000;

/** What is closed, and in this order: what is written last needs the store. */
interface Closed {
  readonly many: { end(): Promise<void> };
  readonly watching: { quit(): Promise<void> };
  readonly sandbox: { close(): Promise<void> };
  readonly run: { close(): Promise<void> };
  readonly store: { close(): Promise<void> };
  readonly preferences: { written(): Promise<unknown> };
  readonly clock: Pick<Clock, "after">;
}

/** Gives what closes the bench, once however often it is asked: each part, also when the one before failed. */
export function closing({
  many,
  watching,
  sandbox,
  run,
  store,
  preferences,
  clock,
}: Closed): () => Promise<void> {
  async function closeAll(): Promise<void> {
    try {
      await many.end();
      await watching.quit();
      await run.close();
    } finally {
      try {
        await sandbox.close();
      } finally {
        await Promise.all([store.close(), preferences.written()]);
      }
    }
  }
  let closed: Promise<void> | null = null;
  return () => {
    closed ??= Promise.race([
      closeAll(),
      new Promise<void>((resolve) => {
        clock.after(PATIENCE_MS, resolve);
      }),
    ]);
    return closed;
  };
}
