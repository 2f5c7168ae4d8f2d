import type { DatabaseSyncInstance } from "@photostructure/sqlite";

/** The binding's open database. */
export type Database = DatabaseSyncInstance;

/** Runs `work` so that all of its writes are on disk when it returns, or none when it throws. */
export function inTransaction<T>(db: Database, work: () => T): T {
  db.exec("BEGIN IMMEDIATE");
  try {
    const value = work();
    db.exec("COMMIT");
    return value;
  } catch (error) {
    // A full disk makes SQLite roll back by itself.
    if (db.isTransaction) db.exec("ROLLBACK");
    throw error;
  }
}
