import type { SessionSelection } from "../../core/session-filter.ts";
import type { SliceWish } from "../../core/session-list.ts";
import type { Database } from "./database.ts";
import { filterSql } from "./filter-sql.ts";
import type { SessionRow } from "./session-row.ts";

/** So many rows are read, and as many changed, in one slice: a few ms. */
export const SLICE = 250;

/** The rows of one slice of a selection, newest first, and where the next one begins. */
export interface SelectedRows {
  readonly rows: readonly SessionRow[];
  readonly next: number | null;
}

/** Prepares what reads selections. By id, so that a row that changes meanwhile is neither passed over nor met twice. */
export function selectedRows(db: Database): (wish: SliceWish) => SelectedRows {
  const byId = db.prepare("SELECT * FROM sessions WHERE id = ? AND removed_at IS NULL");

  function selected({ selection, before }: SliceWish): {
    readonly rows: readonly SessionRow[];
    readonly next: number | null;
  } {
    if (selection.kind === "rows") {
      const ids = [...new Set(selection.rows)]
        .filter((id) => before === null || id < before)
        .sort((a, b) => b - a);
      const slice = ids.slice(0, SLICE);
      const rows = slice
        .map((id) => byId.get(id) as SessionRow | undefined)
        .filter((row) => row !== undefined);
      return { rows, next: ids.length > SLICE ? (slice.at(-1) ?? null) : null };
    }
    const rows = fitting(selection, before);
    const next = rows.length === SLICE ? (rows.at(-1)?.id ?? null) : null;
    const except = new Set(selection.except);
    return { rows: rows.filter(({ id }) => !except.has(id)), next };
  }

  function fitting(
    { filter }: SessionSelection & { readonly kind: "filter" },
    before: number | null,
  ): readonly SessionRow[] {
    const { where, values, match } = filterSql(filter);
    const conditions = where.map((each) => ` AND ${each}`).join("");
    const behind = before ?? Number.MAX_SAFE_INTEGER;
    return match === null
      ? (db
          .prepare(
            `SELECT * FROM sessions WHERE removed_at IS NULL AND id < ?${conditions} ORDER BY id DESC LIMIT ${SLICE}`,
          )
          .all(behind, ...values) as SessionRow[])
      : (db
          .prepare(
            `SELECT sessions.* FROM session_search CROSS JOIN sessions ON sessions.id = session_search.rowid
             WHERE session_search MATCH ? AND session_search.rowid < ?${conditions}
             ORDER BY session_search.rowid DESC LIMIT ${SLICE}`,
          )
          .all(match, behind, ...values) as SessionRow[]);
  }

  return selected;
}
