import type { Session } from "../../core/session.ts";
import type { Settlement, Verdict } from "../../core/settlement.ts";
import type { WatchCondition } from "../../core/watch/condition.ts";
import { toColumn, toNullable } from "./columns.ts";
import { type Database, writtenRow } from "./database.ts";
import { type SessionRow, sessionFrom } from "./session-row.ts";
import type { SqliteStore } from "./sqlite-store.ts";

const NOT_BEGUN: WatchCondition = { kind: "not_begun" };
const LIVE: WatchCondition = { kind: "live" };

/** Prepares what reads starts in doubt and writes what was said of them. */
export function doubtRows(db: Database): Pick<SqliteStore, "settle" | "doubts" | "sessionNamed"> {
  const settle = db.prepare(
    `UPDATE sessions SET settlement = ?, session_id = ?, start_link = ?, watch_kind = ?, watch = ?,
       changed_at = ?, unseen = 0
     WHERE id = ? AND outcome_kind = 'in_doubt' AND state IS NULL AND removed_at IS NULL RETURNING *`,
  );
  const doubts = db.prepare(
    `SELECT * FROM sessions WHERE outcome_kind = 'in_doubt' AND settlement IS NULL AND removed_at IS NULL
     ORDER BY id DESC`,
  );
  const named = db.prepare(
    `SELECT * FROM sessions WHERE session_id = ? AND connection_id = ? AND removed_at IS NULL
     ORDER BY id DESC LIMIT 1`,
  );
  return {
    settle(id, verdict, at) {
      const exists = verdict.kind === "exists" ? verdict : null;
      const watch = exists === null ? NOT_BEGUN : LIVE;
      const row = writtenRow(
        settle,
        settlementColumn(verdict, at),
        toNullable(exists?.sessionId ?? null),
        toNullable(exists?.link ?? null),
        watch.kind,
        JSON.stringify(watch),
        at,
        id,
      );
      return sessionOrNull(row);
    },
    doubts: () => (doubts.all() as SessionRow[]).map(sessionFrom),
    sessionNamed: (connectionId, sessionId) => sessionOrNull(named.get(toColumn(sessionId), connectionId)),
  };
}

function settlementColumn({ kind }: Verdict, at: number): string | null {
  return kind === "open" ? null : JSON.stringify({ kind, at } satisfies Settlement);
}

function sessionOrNull(row: unknown): Session | null {
  return row === undefined ? null : sessionFrom(row as SessionRow);
}
