import { DatabaseSync } from "@photostructure/sqlite";
import { type Backup, backUp } from "../../../adapters/sqlite/backups.ts";
import type { WholeFileCalls } from "../../../adapters/sqlite/new-file.ts";

/** Runs SQL on a store's file that nobody has open. */
export function runSql(file: string, sql: string): void {
  const db = new DatabaseSync(file);
  db.exec(sql);
  db.close();
}

/** Makes the copy that an update would make. */
export function copyOf(file: string, madeAt: number, calls?: WholeFileCalls): Backup {
  const db = new DatabaseSync(file);
  try {
    return backUp(db, file, madeAt, calls);
  } finally {
    db.close();
  }
}
