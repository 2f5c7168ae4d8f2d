import type { DatabaseSyncInstance, StatementSyncInstance } from "@photostructure/sqlite";

/** The binding's open database. */
export type Database = DatabaseSyncInstance;

/**
 * Runs a statement with `RETURNING` and gives the row that it wrote; undefined when it wrote none.
 *
 * To its end: `get` stops at the row, and the write is then finished when the statement is reset, where the binding
 * drops the error. On a full disk it acknowledges what was never written.
 */
export function writtenRow(statement: StatementSyncInstance, ...values: readonly SQLValue[]): unknown {
  return statement.all(...values)[0];
}

type SQLValue = null | number | string | Uint8Array | Readonly<Record<string, null | number | string>>;

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
