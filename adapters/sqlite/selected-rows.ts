import type { SessionFilter, SessionSelection } from "../../core/session-filter.ts";
import type { SliceWish } from "../../core/session-list.ts";
import type { Database } from "./database.ts";
import { conditionsOf, filterSql } from "./filter-sql.ts";
import { driverOf, SORTED_AT_MOST, tallyOf } from "./list-driver.ts";
import type { SessionRow } from "./session-row.ts";

/** So many rows are read, and as many changed, in one slice: a few ms. */
export const SLICE = 250;

/** So many ids are looked through for them at most: about 20 ms. */
const WINDOW = 20_000;

/** The rows of one slice of a selection, newest first, and where the next one begins. */
export interface SelectedRows {
  readonly rows: readonly SessionRow[];
  readonly next: number | null;
}

/** Prepares what reads selections. By id, so that a row that changes meanwhile is neither passed over nor met twice. */
export function selectedRows(db: Database): (wish: SliceWish) => SelectedRows {
  const byId = db.prepare("SELECT * FROM sessions WHERE id = ? AND removed_at IS NULL");
  const newest = db.prepare("SELECT coalesce(max(id), 0) AS id FROM sessions");

  function byHand(rows: readonly number[], before: number | null): SelectedRows {
    const ids = [...new Set(rows)].filter((id) => before === null || id < before).sort((a, b) => b - a);
    const slice = ids.slice(0, SLICE);
    const found = slice.map((id) => byId.get(id) as SessionRow | undefined);
    return {
      rows: found.filter((row) => row !== undefined),
      next: ids.length > SLICE ? (slice.at(-1) ?? null) : null,
    };
  }

  function fitting(filter: SessionFilter, before: number | null): SelectedRows {
    const sql = filterSql(filter);
    const behind = before ?? (newest.get() as { readonly id: number }).id + 1;
    const few = sql.tallied && tallyOf(db, filter) <= SORTED_AT_MOST;
    const lowest = few ? 1 : Math.max(1, behind - WINDOW);
    const rows = rowsBetween(sql, { lowest, behind, index: few ? `INDEXED BY ${driverOf(db, filter)}` : "" });
    const full = rows.length === SLICE;
    const next = full ? (rows.at(-1)?.id ?? null) : lowest;
    return { rows, next: next === null || next <= 1 ? null : next };
  }

  function rowsBetween(
    { where, values, match }: ReturnType<typeof filterSql>,
    { lowest, behind, index }: { readonly lowest: number; readonly behind: number; readonly index: string },
  ): readonly SessionRow[] {
    const conditions = conditionsOf({ where });
    if (match === null) {
      return db
        .prepare(
          `SELECT * FROM sessions ${index === "" ? "NOT INDEXED" : index}
           WHERE removed_at IS NULL AND id >= ? AND id < ?${conditions} ORDER BY id DESC LIMIT ${SLICE}`,
        )
        .all(lowest, behind, ...values) as SessionRow[];
    }
    return db
      .prepare(
        `SELECT sessions.* FROM session_search CROSS JOIN sessions ON sessions.id = session_search.rowid
         WHERE session_search MATCH ? AND session_search.rowid >= ? AND session_search.rowid < ?${conditions}
         ORDER BY session_search.rowid DESC LIMIT ${SLICE}`,
      )
      .all(match, lowest, behind, ...values) as SessionRow[];
  }

  return ({ selection, before }) => select(selection, before);

  function select(selection: SessionSelection, before: number | null): SelectedRows {
    if (selection.kind === "rows") return byHand(selection.rows, before);
    const { rows, next } = fitting(selection.filter, before);
    const except = new Set(selection.except);
    return { rows: rows.filter(({ id }) => !except.has(id)), next };
  }
}
