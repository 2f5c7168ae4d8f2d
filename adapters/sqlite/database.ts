import type { DatabaseSyncInstance } from "@photostructure/sqlite";

/** The binding's open database. */
export type Database = DatabaseSyncInstance;

/**
 * Runs `work` so that all of its writes are on disk when it returns, or none when it throws. Within a transaction it is
 * a part of that one: undone alone when it throws, on disk with the whole.
 */
export function inTransaction<T>(db: Database, work: () => T): T {
  const [begin, commit, rollback] = db.isTransaction
    ? ["SAVEPOINT part", "RELEASE part", "ROLLBACK TO part; RELEASE part"]
    : ["BEGIN IMMEDIATE", "COMMIT", "ROLLBACK"];
  db.exec(begin);
  try {
    const value = work();
    db.exec(commit);
    return value;
  } catch (error) {
    // A full disk makes SQLite roll back by itself.
    if (db.isTransaction) db.exec(rollback);
    throw error;
  }
}
