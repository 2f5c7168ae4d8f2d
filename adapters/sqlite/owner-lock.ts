import { closeSync, openSync } from "node:fs";
import { DatabaseSync } from "@photostructure/sqlite";

/** Keeps every other process, and every other store of this one, from the same file. */
export interface OwnerLock {
  release(): void;
}

/**
 * Takes the one lock of a store's file; `null` when somebody else has it.
 *
 * It is a lock of the operating system on an empty file beside the store, taken through SQLite: it ends with its
 * process, however that ends, so there is no stale one. SQLite's own locks would let two write in turns, and each would
 * take the other's starts under way for interrupted ones.
 *
 * @throws The system's error when the file beside cannot be made.
 */
export function lockForOwner(file: string): OwnerLock | null {
  const path = `${file}.lock`;
  closeSync(openSync(path, "a", 0o600));
  const db = new DatabaseSync(path, { timeout: 0 });
  try {
    // In memory, so that nothing is ever written beside it.
    db.exec("PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE");
  } catch (error) {
    db.close();
    if (isHeld(error)) return null;
    throw error;
  }
  return { release: () => db.close() };
}

const BUSY = 5;

function isHeld(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && error.errcode === BUSY;
}
