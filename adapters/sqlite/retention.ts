import { isInDoubt } from "../../core/session.ts";
import type { Expired } from "../../core/store.ts";
import { type Database, inTransaction } from "./database.ts";
import { type SessionRow, sessionFrom } from "./session-row.ts";
import type { SqliteStore } from "./sqlite-store.ts";

/** How old sessions go. */
export type RetentionRows = Pick<SqliteStore, "expire" | "purge">;

/** So many sessions are looked at in one call, and so many rows go in one: a few ms each. */
const LOOKED_AT = 200;
const GONE_AT_ONCE = 500;

/** Prepares what removes sessions by their age. */
export function retentionRows(db: Database): RetentionRows {
  const next = db.prepare("SELECT * FROM sessions WHERE id > ? AND removed_at IS NULL ORDER BY id LIMIT ?");
  const mark = db.prepare("UPDATE sessions SET removed_at = ? WHERE id = ?");
  const parts = ["observations", "exchanges", "facts"].map((table) =>
    db.prepare(`DELETE FROM ${table} WHERE id IN (SELECT id FROM ${table} WHERE session = ? LIMIT ?)`),
  );
  const removed = db.prepare("SELECT 1 FROM sessions WHERE id = ? AND removed_at IS NOT NULL");
  const last = db.prepare("DELETE FROM sessions WHERE id = ?");
  return {
    expire({ before, after, at }): Expired {
      const rows = next.all(after, LOOKED_AT) as SessionRow[];
      const old = rows.filter((row) => (row.heard_at ?? row.began_at) < before && mayGo(row));
      inTransaction(db, () => {
        for (const { id } of old) mark.run(at, id);
      });
      const end = rows.at(-1);
      // Ids grow with time: behind a session that began later there is none that ended before.
      const through = end === undefined || rows.length < LOOKED_AT || end.began_at >= before;
      return { removed: old.map(({ id }) => id), next: through ? null : end.id };
    },
    purge(id) {
      if (removed.get(id) === undefined) return true;
      return inTransaction(db, () => {
        for (const part of parts) {
          if (Number(part.run(id, GONE_AT_ONCE).changes) === GONE_AT_ONCE) return false;
        }
        last.run(id);
        return true;
      });
    },
  };
}

/** Nobody watches it or could go on watching it, and nobody still has to say what became of it. */
function mayGo(row: SessionRow): boolean {
  const session = sessionFrom(row);
  const { origin, watch } = session;
  if (origin.kind === "started" && origin.outcome.kind === "sending") return false;
  if (isInDoubt(session)) return false;
  return watch.kind === "ended" || watch.kind === "stopped" || watch.kind === "not_begun";
}
