import type { Arrival } from "../../core/arrival.ts";
import { MODULE_KINDS } from "../../core/published-module.ts";
import {
  type CourseRun,
  MOST_COURSE,
  type SentValue,
  type Session,
  type SessionOrigin,
  type SessionPlace,
} from "../../core/session.ts";
import type { Settlement } from "../../core/settlement.ts";
import type { StartOutcome } from "../../core/start-outcome.ts";
import type { WatchCondition } from "../../core/watch/condition.ts";
import { fromColumn, fromNullable, listFrom, unionFrom, wordFrom } from "./columns.ts";

/** A row of `sessions` as SQLite gives it. */
export interface SessionRow {
  readonly id: number;
  readonly place: string;
  readonly outcome: string | null;
  readonly settlement: string | null;
  readonly began_at: number;
  readonly body: string | null;
  readonly sent_values: string;
  readonly arrivals: string | null;
  readonly session_id: string | null;
  readonly start_link: string | null;
  readonly query_link: string | null;
  readonly state: string | null;
  readonly state_began_from: number | null;
  readonly state_began_to: number | null;
  readonly asked_at: number | null;
  readonly heard_at: number | null;
  readonly answered: number;
  readonly unanswered: number;
  readonly watch_kind: string;
  readonly watch: string;
  readonly changed_at: number;
  readonly unseen: number;
  readonly starred: number;
  readonly tags: string | null;
  readonly note: string | null;
  readonly course: string | null;
}

/** Of a state's word in a course, in characters. */
const LONGEST_WORD = 64;

const OUTCOMES = ["sending", "not_sent", "refused", "accepted", "in_doubt"] as const;
const SETTLEMENTS = ["not_started", "exists"] as const;
const CONDITIONS = ["not_begun", "live", "backing_off", "denied", "paused", "stopped", "ended"] as const;

/**
 * Reads a row.
 *
 * @throws When a column holds what this app never wrote.
 */
export function sessionFrom(row: SessionRow): Session {
  const { state_began_from: from, state_began_to: to } = row;
  return {
    id: row.id,
    place: placeFrom(row.place),
    origin: originFrom(row.outcome),
    settlement: row.settlement === null ? null : unionFrom<Settlement>(row.settlement, SETTLEMENTS),
    beganAt: row.began_at,
    body: fromNullable(row.body),
    values: listFrom<SentValue>(row.sent_values),
    arrivals: row.arrivals === null ? [] : listFrom<Arrival>(row.arrivals),
    sessionId: fromNullable(row.session_id),
    startLink: fromNullable(row.start_link),
    queryLink: fromNullable(row.query_link),
    state: row.state === null ? null : fromColumn(row.state),
    stateBegan: from === null || to === null ? null : [from, to],
    heardAt: row.heard_at,
    answered: row.answered,
    unanswered: row.unanswered,
    watch: unionFrom<WatchCondition>(row.watch, CONDITIONS),
    changedAt: row.changed_at,
    unseen: row.unseen === 1,
    starred: row.starred === 1,
    tags: tagsFrom(row.tags),
    note: fromNullable(row.note) ?? "",
    course: courseFrom(row.course),
  };
}

/** Reads the column `tags`, in which each went through `toColumn`: they are compared in SQL. */
export function tagsFrom(column: string | null): readonly string[] {
  return column === null ? [] : listFrom<string>(column).map(fromColumn);
}

type StoredRun = readonly [state: string, from: number, to: number];

/** Reads the column `course`. */
function courseFrom(column: string | null): readonly CourseRun[] {
  if (column === null) return [];
  return listFrom<StoredRun>(column).map(([state, from, to]) => ({ state, from, to }));
}

/** A course as it was, and the state that followed, as a column. */
export function longerCourse(column: string | null, { state, from, to }: CourseRun): string {
  const before = column === null ? [] : listFrom<StoredRun>(column);
  const run: StoredRun = [state.slice(0, LONGEST_WORD), from, to];
  return JSON.stringify([...before, run].slice(-MOST_COURSE));
}

function placeFrom(json: string): SessionPlace {
  const place = JSON.parse(json) as SessionPlace;
  return { ...place, kind: wordFrom(place.kind, MODULE_KINDS) };
}

function originFrom(outcome: string | null): SessionOrigin {
  if (outcome === null) return { kind: "adopted" };
  return { kind: "started", outcome: unionFrom<StartOutcome | { kind: "sending" }>(outcome, OUTCOMES) };
}
