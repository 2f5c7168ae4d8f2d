import { readSearch, type SearchTerm } from "../../core/search-text.ts";
import { environmentKey, type SessionFilter, type StateWish } from "../../core/session-filter.ts";
import { SESSION_STATES } from "../../core/session-state.ts";
import { toColumn } from "./columns.ts";

type Value = number | string;

/** A filter as SQL over the columns of `sessions`. */
export interface FilterSql {
  /** Joined by AND; empty for all. Removed rows are no matter of the filter. */
  readonly where: readonly string[];
  /** In the order of their marks in `where`. */
  readonly values: readonly Value[];
  /** An expression of FTS5; `null` where no text is looked for. */
  readonly match: string | null;
  /** True where `session_tally` alone can count it. */
  readonly tallied: boolean;
}

/** Writes a filter as SQL. Nothing of it stands in the text: it is all in the values. */
export function filterSql(filter: SessionFilter): FilterSql {
  const where: string[] = [];
  const values: Value[] = [];
  function add(condition: string, ...more: readonly Value[]): void {
    where.push(condition);
    values.push(...more);
  }
  function among(column: string, wishes: readonly Value[] | undefined): void {
    if (wishes !== undefined && wishes.length > 0) add(`${column} IN (${marks(wishes)})`, ...wishes);
  }

  const { states = [], outcomes = [], environments = [], tags = [], from, to } = filter;
  if (states.length > 0) add(`(${states.map(stateCondition).join(" OR ")})`);
  if (outcomes.length > 0) {
    const started = outcomes.filter((wish) => wish !== "adopted").map((wish) => `outcome_kind = '${wish}'`);
    const adopted = outcomes.includes("adopted") ? ["outcome_kind IS NULL"] : [];
    add(`(${[...started, ...adopted].join(" OR ")})`);
  }
  among("watch_kind", filter.watching);
  among("connection_id", filter.connectionIds);
  among("module_ref", filter.moduleRefs);
  among("environment", environments.map(environmentKey));
  if (filter.starred === true) add("starred = 1");
  if (filter.unseen === true) add("unseen = 1");
  if (filter.inDoubt === true) add("doubt = 1");
  const tallied = from === undefined && to === undefined && tags.length === 0;
  if (from !== undefined) add("began_at >= ?", from);
  if (to !== undefined) add("began_at < ?", to);
  const asKept = tags.map(toColumn);
  if (tags.length > 0) add(TAGGED.replaceAll("?", marks(tags)), ...asKept, ...asKept);
  const match = matchOf(readSearch(filter.text ?? ""));
  return { where, values, match, tallied: tallied && match === null };
}

const IN_DOUBT = "outcome_kind = 'in_doubt' AND settlement IS NULL";

/**
 * A filter's conditions behind another one, over rows of `sessions` themselves: the index of starts in doubt is known by
 * the very condition that it was made with.
 */
export function conditionsOf({ where }: Pick<FilterSql, "where">): string {
  return where.map((each) => ` AND ${each === "doubt = 1" ? IN_DOUBT : each}`).join("");
}

const TAGGED = `(tags IS NOT NULL AND EXISTS (SELECT 1 FROM json_each(sessions.tags) AS tag WHERE tag.value IN (?))
  OR module_ref IN (SELECT modules.id FROM modules, json_each(modules.tags) AS tag
    WHERE modules.removed_at IS NULL AND tag.value IN (?)))`;

function stateCondition(wish: StateWish): string {
  if (wish === "not_heard") return "state IS NULL";
  if (wish === "unrecognised")
    return `state NOT IN (${SESSION_STATES.map((word) => `'${word}'`).join(", ")})`;
  return `state = '${wish}'`;
}

function marks(values: readonly unknown[]): string {
  return values.map(() => "?").join(", ");
}

/** What parts words, and what the binding would cut a text at. */
const NO_SIGN = /[\p{Surrogate}\p{Control}]/gu;

/**
 * Writes a search as an expression of FTS5, in which nothing that was typed means anything but itself: each term is a
 * string of FTS5's, with quotes doubled.
 */
export function matchOf(terms: readonly SearchTerm[]): string | null {
  if (terms.length === 0) return null;
  return terms
    .map(({ text, prefix }) => `"${text.replace(NO_SIGN, " ").replaceAll('"', '""')}"${prefix ? "*" : ""}`)
    .join(" AND ");
}
