import type { SessionFilter } from "../../core/session-filter.ts";
import type { SessionsPage, SessionsQuery } from "../../core/session-list.ts";
import type { Database } from "./database.ts";
import { type FilterSql, filterSql } from "./filter-sql.ts";
import { type SessionRow, sessionFrom } from "./session-row.ts";

const MAX_PAGE = 500;

/** A search is counted so far and no further: what is found more often is not read through by anybody. */
const COUNTED_OF_SEARCH = 1_000;

type Row = SessionRow & { readonly list_key: number };

/** Prepares what reads pages of lists. */
export function listPages(db: Database): (query: SessionsQuery) => SessionsPage {
  function total({ where, values, match, tallied }: FilterSql): {
    readonly total: number;
    readonly atLeast: boolean;
  } {
    const conditions = where.map((each) => ` AND ${each}`).join("");
    if (tallied) {
      const { n } = db
        .prepare(`SELECT coalesce(sum(n), 0) AS n FROM ${TALLY} WHERE true${conditions}`)
        .get(...values) as {
        n: number;
      };
      return { total: n, atLeast: false };
    }
    if (match === null) {
      const { n } = db
        .prepare(`SELECT count(*) AS n FROM sessions WHERE removed_at IS NULL${conditions}`)
        .get(...values) as {
        n: number;
      };
      return { total: n, atLeast: false };
    }
    const { n } = db
      .prepare(
        `SELECT count(*) AS n FROM (SELECT 1 FROM session_search CROSS JOIN sessions ON sessions.id = session_search.rowid
           WHERE session_search MATCH ?${conditions} LIMIT ${COUNTED_OF_SEARCH + 1})`,
      )
      .get(match, ...values) as { n: number };
    return { total: Math.min(n, COUNTED_OF_SEARCH), atLeast: n > COUNTED_OF_SEARCH };
  }

  function rows(sql: FilterSql, { limit, after, from = 0, order = "list" }: SessionsQuery): readonly Row[] {
    const conditions = sql.where.map((each) => ` AND ${each}`).join("");
    if (sql.match !== null) {
      return db
        .prepare(
          `SELECT sessions.* FROM session_search CROSS JOIN sessions ON sessions.id = session_search.rowid
           WHERE session_search MATCH ?${after === undefined ? "" : " AND session_search.rowid < ?"}${conditions}
           ORDER BY session_search.rowid DESC LIMIT ? OFFSET ?`,
        )
        .all(sql.match, ...(after === undefined ? [] : [after.id]), ...sql.values, limit, from) as Row[];
    }
    const byAge = order === "newest";
    const behind = after === undefined ? "" : byAge ? " AND id < ?" : " AND (list_key, id) < (?, ?)";
    const place = after === undefined ? [] : byAge ? [after.id] : [after.key, after.id];
    return db
      .prepare(
        `SELECT * FROM sessions WHERE removed_at IS NULL${conditions}${behind}
         ORDER BY ${byAge ? "id DESC" : "list_key DESC, id DESC"} LIMIT ? OFFSET ?`,
      )
      .all(...sql.values, ...place, limit, from) as Row[];
  }

  return (query) => {
    const { limit, filter = NO_FILTER } = query;
    if (!Number.isInteger(limit) || limit < 1 || limit > MAX_PAGE) {
      throw new RangeError(`A page has 1 to ${MAX_PAGE} sessions, not ${limit}`);
    }
    const sql = filterSql(filter);
    const found = rows(sql, query);
    const last = found.at(-1);
    return {
      sessions: found.map(sessionFrom),
      ...total(sql),
      next: last === undefined || found.length < limit ? null : { key: last.list_key, id: last.id },
    };
  };
}

const NO_FILTER: SessionFilter = {};

/** The tally with the columns of `sessions`, so that a filter reads the same over both. */
const TALLY = `(SELECT connection_id, nullif(module_ref, 0) AS module_ref, environment, nullif(state, '') AS state,
  nullif(outcome, '') AS outcome_kind, watch_kind, doubt, starred, unseen, n FROM session_tally)`;
