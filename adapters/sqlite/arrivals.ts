import type { Session } from "../../core/session.ts";
import { type Database, writtenRow } from "./database.ts";
import { type SessionRow, sessionFrom } from "./session-row.ts";
import type { SqliteStore } from "./sqlite-store.ts";

/** Prepares what reads and writes what was seen of sent parameters. */
export function arrivalRows(db: Database): Pick<SqliteStore, "noteArrivals" | "lastArrivals"> {
  const note = db.prepare("UPDATE sessions SET arrivals = ? WHERE id = ? AND removed_at IS NULL RETURNING *");
  const last = db.prepare(
    `SELECT * FROM sessions WHERE module_ref = ? AND arrivals IS NOT NULL AND removed_at IS NULL
     ORDER BY id DESC LIMIT 1`,
  );
  return {
    noteArrivals(id, arrivals): Session | null {
      const row = writtenRow(note, arrivals.length === 0 ? null : JSON.stringify(arrivals), id);
      return row === undefined ? null : sessionFrom(row as SessionRow);
    },
    lastArrivals(moduleRef) {
      const row = last.get(moduleRef);
      if (row === undefined) return null;
      const { id, arrivals, beganAt } = sessionFrom(row as SessionRow);
      return { sessionRow: id, beganAt, arrivals };
    },
  };
}
