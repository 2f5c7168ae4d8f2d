import type { SessionFilter } from "../../core/session-filter.ts";
import { toColumn } from "./columns.ts";
import type { Database } from "./database.ts";
import { filterSql } from "./filter-sql.ts";

/** So many rows are sorted rather than walked past in a list's order. */
export const SORTED_AT_MOST = 3_000;

/** The tally with the columns of `sessions`, so that a filter reads the same over both. */
const TALLY = `(SELECT connection_id, nullif(module_ref, 0) AS module_ref, environment, nullif(state, '') AS state,
  nullif(outcome, '') AS outcome_kind, watch_kind, doubt, starred, unseen, n FROM session_tally)`;

/** Counts what fits a filter without a date, tag or text. A few hundred rows are added up, however many sessions there are. */
export function tallyOf(db: Database, filter: SessionFilter): number {
  const { where, values } = filterSql(filter);
  const sql = `SELECT coalesce(sum(n), 0) AS n FROM ${TALLY} WHERE ${["true", ...where].join(" AND ")}`;
  return (db.prepare(sql).get(...values) as { readonly n: number }).n;
}

/** A part of a filter that an index knows. */
interface Driver {
  readonly index: string;
  readonly count: number;
  /** Whether the index gives its rows in the list's order; else they are sorted. */
  readonly inOrder: boolean;
}

/**
 * Chooses the index by which a page of the list is read. SQLite would guess: its statistics are not kept here, and a
 * wrong guess reads a million rows.
 */
export function driverOf(db: Database, filter: SessionFilter): string {
  const { starred, unseen, inDoubt, states = [], moduleRefs = [], connectionIds = [], tags = [] } = filter;
  const { watching = [], from, to } = filter;
  const drivers: Driver[] = [];
  const known = states.filter((state) => state !== "unrecognised" && state !== "not_heard");
  function add(index: string, part: SessionFilter, inOrder: boolean): void {
    drivers.push({ index, count: tallyOf(db, part), inOrder });
  }
  if (inDoubt === true) add("sessions_unsettled", { inDoubt }, false);
  if (starred === true) add("sessions_starred", { starred }, true);
  if (unseen === true) add("sessions_unseen", { unseen }, true);
  if (known.length > 0 && known.length === states.length) {
    add("sessions_state", { states }, states.length === 1);
  }
  if (moduleRefs.length > 0) add("sessions_module_list", { moduleRefs }, moduleRefs.length === 1);
  if (connectionIds.length > 0) add("sessions_connection", { connectionIds }, connectionIds.length === 1);
  if (watching.length > 0) add("sessions_watch", { watching }, false);
  if (from !== undefined || to !== undefined) {
    drivers.push({ index: "sessions_began", count: countBegun(db, from, to), inOrder: false });
  }
  if (tags.length > 0 && !isModuleTag(db, tags)) {
    drivers.push({ index: "sessions_tagged", count: Number.MAX_SAFE_INTEGER - 1, inOrder: true });
  }
  const best = drivers
    .filter(({ inOrder, count }) => inOrder || count <= SORTED_AT_MOST)
    .toSorted((a, b) => a.count - b.count)[0];
  return best?.index ?? "sessions_list";
}

/** Up to one more than are ever sorted. */
function countBegun(db: Database, from = -8.64e15, to = 8.64e15): number {
  const row = db
    .prepare(
      `SELECT count(*) AS n FROM (SELECT 1 FROM sessions INDEXED BY sessions_began
         WHERE removed_at IS NULL AND began_at >= ? AND began_at < ? LIMIT ${SORTED_AT_MOST + 1})`,
    )
    .get(from, to);
  return (row as { readonly n: number }).n;
}

function isModuleTag(db: Database, tags: readonly string[]): boolean {
  return (
    db
      .prepare(
        `SELECT 1 FROM modules, json_each(modules.tags) AS tag WHERE modules.removed_at IS NULL
           AND tag.value IN (${tags.map(() => "?").join(", ")}) LIMIT 1`,
      )
      .get(...tags.map(toColumn)) !== undefined
  );
}
