import type { Observation, WatchFact, WatchFactKind } from "../../core/observation.ts";
import { unionFrom, wordFrom } from "./columns.ts";
import type { Database } from "./database.ts";
import { type SessionRow, sessionFrom } from "./session-row.ts";
import type { SqliteStore } from "./sqlite-store.ts";

/** A row of `observations` as SQLite gives it. */
export interface ObservationRow {
  readonly asked_at: number;
  readonly heard_at: number;
  readonly saw: string;
  readonly exchange: number | null;
}

/** A row of `facts` as SQLite gives it. */
export interface FactRow {
  readonly at: number;
  readonly kind: string;
}

/** The list of sessions. */
export interface SessionRows extends Pick<SqliteStore, "sessions" | "session"> {
  remove(id: number, at: number): void;
  restore(id: number): void;
}

const FACTS: readonly WatchFactKind[] = [
  "paused",
  "resumed",
  "stopped",
  "quit",
  "taken_up",
  "asleep",
  "unaccounted",
  "awake",
  "offline",
  "online",
  "opened_in_browser",
];

/** Prepares what lists and reads sessions. */
export function sessionRows(db: Database, sessions: SessionRows["sessions"]): SessionRows {
  const one = db.prepare("SELECT * FROM sessions WHERE id = ? AND removed_at IS NULL");
  const observations = db.prepare("SELECT * FROM observations WHERE session = ? ORDER BY id");
  const facts = db.prepare("SELECT * FROM facts WHERE session = ? ORDER BY id");
  const remove = db.prepare("UPDATE sessions SET removed_at = ? WHERE id = ? AND removed_at IS NULL");
  const restore = db.prepare("UPDATE sessions SET removed_at = NULL, removed_batch = NULL WHERE id = ?");
  return {
    sessions,
    session(id) {
      const row = one.get(id) as SessionRow | undefined;
      if (row === undefined) return null;
      return {
        session: sessionFrom(row),
        observations: (observations.all(id) as ObservationRow[]).map(observationFrom),
        facts: (facts.all(id) as FactRow[]).map(factFrom),
      };
    },
    remove: (id, at) => void remove.run(at, id),
    restore: (id) => void restore.run(id),
  };
}

/** Reads a row. */
export function observationFrom(row: ObservationRow): Observation {
  return {
    askedAt: row.asked_at,
    heardAt: row.heard_at,
    saw: unionFrom<Observation["saw"]>(row.saw, ["state", "denied", "trouble"]),
    exchangeId: row.exchange,
  };
}

/** Reads a row. */
export function factFrom({ at, kind }: FactRow): WatchFact {
  return { at, kind: wordFrom(kind, FACTS) };
}
