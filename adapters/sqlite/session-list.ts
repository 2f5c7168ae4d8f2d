import { readSearch } from "../../core/search-text.ts";
import type { SessionFilter } from "../../core/session-filter.ts";
import type { ListPlace, SessionsPage, SessionsQuery } from "../../core/session-list.ts";
import type { Database } from "./database.ts";
import { conditionsOf, type FilterSql, filterSql } from "./filter-sql.ts";
import { ListAnchors } from "./list-anchors.ts";
import { driverOf, SORTED_AT_MOST, tallyOf } from "./list-driver.ts";
import { searchExpression } from "./search-expression.ts";
import { type SessionRow, sessionFrom } from "./session-row.ts";

const MAX_PAGE = 500;

/** What the tally does not know is counted so far and no further: nobody reads through more. */
const COUNTED_AT_MOST = { search: 1_000, searchAmong: 300, other: 10_000 };

type Row = SessionRow & { readonly list_key: number };
type Value = number | string;

/** A part of a list as SQL: the rows that fit, before any order. */
interface Source {
  /** From `FROM` to the last condition, with marks for `values`. */
  readonly sql: string;
  readonly values: readonly Value[];
}

/** The pages of lists. */
export interface ListPages {
  readonly sessions: (query: SessionsQuery) => SessionsPage;
  /** To be called for whatever moves a row in a list, into it or out of it. */
  readonly moved: () => void;
}

/** Prepares what reads pages of lists. */
export function listPages(db: Database): ListPages {
  const anchors = new ListAnchors();

  function total(filter: SessionFilter, sql: FilterSql): Pick<SessionsPage, "total" | "atLeast"> {
    if (sql.tallied) return { total: tallyOf(db, filter), atLeast: false };
    const alone = sql.where.length === 0;
    const { search, searchAmong, other } = COUNTED_AT_MOST;
    const most = sql.match === null ? other : alone ? search : searchAmong;
    const { sql: from, values } = alone ? searchAlone(sql) : source(filter, sql);
    // From the newest on, where most of what is asked for lies.
    const order = sql.match === null ? " ORDER BY list_key DESC, id DESC" : "";
    const row = db
      .prepare(`SELECT count(*) AS n FROM (SELECT 1 ${from}${order} LIMIT ${most + 1})`)
      .get(...values);
    const { n } = row as { readonly n: number };
    return { total: Math.min(n, most), atLeast: n > most };
  }

  function source(filter: SessionFilter, { where, values, match }: FilterSql, index?: string): Source {
    const conditions = conditionsOf({ where });
    if (match !== null) {
      const few = isFew(filter, where);
      return few
        ? {
            sql: `FROM sessions INDEXED BY ${driverOf(db, filter)} CROSS JOIN session_search ON session_search.rowid = id
              WHERE removed_at IS NULL AND session_search MATCH ?${conditions}`,
            values: [match, ...values],
          }
        : {
            sql: `FROM session_search CROSS JOIN sessions ON sessions.id = session_search.rowid
              WHERE session_search MATCH ?${conditions}`,
            values: [match, ...values],
          };
    }
    const by = index ?? `INDEXED BY ${driverOf(db, filter)}`;
    const known = by.endsWith("sessions_tagged") ? " AND tags IS NOT NULL" : "";
    return { sql: `FROM sessions ${by} WHERE removed_at IS NULL${known}${conditions}`, values };
  }

  /** Whether a search has other wishes that hardly any session fits: then each of those is looked at for the words. */
  function isFew({ text: _, ...others }: SessionFilter, where: readonly string[]): boolean {
    if (where.length === 0) return false;
    return filterSql(others).tallied && tallyOf(db, others) <= SORTED_AT_MOST;
  }

  /** By age the table itself is in order; few rows are put in order. */
  function indexByAge(filter: SessionFilter, { tallied }: FilterSql): string | undefined {
    if (filter.moduleRefs?.length === 1) return "INDEXED BY sessions_module";
    return tallied && tallyOf(db, filter) <= SORTED_AT_MOST ? undefined : "NOT INDEXED";
  }

  function byAge(
    filter: SessionFilter,
    sql: FilterSql,
    { limit, after, from = 0 }: SessionsQuery,
  ): readonly Row[] {
    const { sql: rows, values } = source(filter, sql, indexByAge(filter, sql));
    const id = rows.startsWith("FROM sessions") ? "sessions.id" : "session_search.rowid";
    const behind = after === undefined ? "" : ` AND ${id} < ?`;
    return db
      .prepare(`SELECT sessions.* ${rows}${behind} ORDER BY ${id} DESC LIMIT ? OFFSET ?`)
      .all(...values, ...(after === undefined ? [] : [after.id]), limit, from) as Row[];
  }

  function inOrder(
    filter: SessionFilter,
    sql: FilterSql,
    { limit, after, from = 0 }: SessionsQuery,
  ): readonly Row[] {
    const part = source(filter, sql);
    const name = JSON.stringify(filter);
    const nearest = after === undefined && from > 0 ? anchors.nearest(name, from) : null;
    const skip = nearest === null ? from : from - nearest.at;
    // An anchor is a row of the page's own, all others are rows before it.
    const start = nearest ?? after ?? null;
    const ids = idsOf(part, { start, inclusive: nearest !== null, skip, limit });
    const [first] = ids;
    if (first !== undefined && from > 0) anchors.add(name, { at: from, key: first.list_key, id: first.id });
    const rows = db
      .prepare(`SELECT * FROM sessions WHERE id IN (${ids.map(({ id }) => id).join(", ")})`)
      .all();
    return (rows as Row[]).toSorted((a, b) => b.list_key - a.list_key || b.id - a.id);
  }

  /** The rows' ids alone come from the index, and only those of the page are read. */
  function idsOf(
    { sql, values }: Source,
    page: {
      readonly start: ListPlace | null;
      readonly inclusive: boolean;
      readonly skip: number;
      readonly limit: number;
    },
  ): readonly { readonly id: number; readonly list_key: number }[] {
    const { start, inclusive, skip, limit } = page;
    const behind = start === null ? "" : ` AND (list_key, id) ${inclusive ? "<=" : "<"} (?, ?)`;
    return db
      .prepare(`SELECT id, list_key ${sql}${behind} ORDER BY list_key DESC, id DESC LIMIT ? OFFSET ?`)
      .all(...values, ...(start === null ? [] : [start.key, start.id]), limit, skip) as {
      id: number;
      list_key: number;
    }[];
  }

  function withWords(sql: FilterSql, { text = "" }: SessionFilter): FilterSql {
    return sql.match === null ? sql : { ...sql, match: searchExpression(db, readSearch(text)) };
  }

  return {
    sessions(query) {
      const { limit, filter = {}, order = "list" } = query;
      if (!Number.isInteger(limit) || limit < 1 || limit > MAX_PAGE) {
        throw new RangeError(`A page has 1 to ${MAX_PAGE} sessions, not ${limit}`);
      }
      const sql = withWords(filterSql(filter), filter);
      const counted = total(filter, sql);
      const isByAge = order === "newest" || sql.match !== null;
      const rows =
        counted.total === 0 ? [] : isByAge ? byAge(filter, sql, query) : inOrder(filter, sql, query);
      const last = rows.at(-1);
      return {
        sessions: rows.map(sessionFrom),
        ...counted,
        next: last === undefined || rows.length < limit ? null : { key: last.list_key, id: last.id },
      };
    },
    moved: () => anchors.forget(),
  };
}

/** A search without other wishes is counted in its index alone. */
function searchAlone({ match }: FilterSql): Source {
  return { sql: "FROM session_search WHERE session_search MATCH ?", values: [match ?? ""] };
}
