import { type Database, inTransaction } from "./database.ts";
import { LIST_STEP } from "./list-step.ts";

/**
 * The steps from an empty file to today's tables; a file's `user_version` is the number of steps it has behind it.
 *
 * A step that has been released is never changed: a new one follows it. Ids are AUTOINCREMENT, so that they grow with
 * time and none is used again after a purge; texts that people or servers made go through `toColumn`; the others that
 * are not plain are JSON.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE connections (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    base_url TEXT NOT NULL,
    environment TEXT,
    colour TEXT NOT NULL,
    built_in INTEGER NOT NULL,
    removed_at INTEGER
  );

  CREATE TABLE modules (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    connection_id INTEGER NOT NULL REFERENCES connections (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    module_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    notes TEXT NOT NULL,
    parameters TEXT NOT NULL,
    removed_at INTEGER,
    -- The connection that it was removed with, and is restored with.
    removed_with INTEGER
  );
  CREATE INDEX modules_connection ON modules (connection_id);

  -- connection_id and module_ref refer to nothing: a session outlives both.
  CREATE TABLE sessions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    connection_id INTEGER NOT NULL,
    module_ref INTEGER,
    place TEXT NOT NULL,
    -- NULL for an adopted session.
    outcome_kind TEXT,
    outcome TEXT,
    began_at INTEGER NOT NULL,
    body TEXT,
    sent_values TEXT NOT NULL,
    session_id TEXT,
    start_link TEXT,
    query_link TEXT,
    state TEXT,
    state_began_from INTEGER,
    state_began_to INTEGER,
    -- When the last answer that told a state was asked for.
    asked_at INTEGER,
    heard_at INTEGER,
    answered INTEGER NOT NULL DEFAULT 0,
    unanswered INTEGER NOT NULL DEFAULT 0,
    watch_kind TEXT NOT NULL,
    watch TEXT NOT NULL,
    removed_at INTEGER
  );
  CREATE INDEX sessions_module ON sessions (module_ref, removed_at);
  CREATE INDEX sessions_removed ON sessions (removed_at);
  CREATE INDEX sessions_watch ON sessions (watch_kind);

  CREATE TABLE exchanges (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session INTEGER NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    call TEXT NOT NULL,
    sent_at INTEGER NOT NULL,
    request TEXT NOT NULL,
    request_body TEXT,
    result TEXT NOT NULL,
    -- The bytes of the answer, or of what had arrived of it; NULL when nothing had.
    answer_body BLOB
  );
  CREATE INDEX exchanges_session ON exchanges (session);

  CREATE TABLE observations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session INTEGER NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    asked_at INTEGER NOT NULL,
    heard_at INTEGER NOT NULL,
    saw TEXT NOT NULL,
    exchange INTEGER REFERENCES exchanges (id) ON DELETE SET NULL
  );
  CREATE INDEX observations_session ON observations (session);
  CREATE INDEX observations_exchange ON observations (exchange);

  CREATE TABLE facts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session INTEGER NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL
  );
  CREATE INDEX facts_session ON facts (session);

  CREATE TABLE kept (
    name TEXT PRIMARY KEY,
    text TEXT NOT NULL
  ) WITHOUT ROWID;
  `,
  `
  -- JSON; NULL for a connection that goes the system's way.
  ALTER TABLE connections ADD COLUMN network TEXT;

  -- JSON: what the person said of a start in doubt, and when; NULL while nobody has.
  ALTER TABLE sessions ADD COLUMN settlement TEXT;
  CREATE INDEX sessions_unsettled ON sessions (id)
    WHERE outcome_kind = 'in_doubt' AND settlement IS NULL AND removed_at IS NULL;

  CREATE INDEX sessions_session_id ON sessions (session_id) WHERE session_id IS NOT NULL;

  -- What a connection's earlier starts tell about a refused one.
  CREATE INDEX sessions_evidence ON sessions (connection_id, outcome_kind);

  -- JSON; NULL for a module without tags.
  ALTER TABLE modules ADD COLUMN tags TEXT;
  ALTER TABLE modules ADD COLUMN archived INTEGER NOT NULL DEFAULT 0;

  -- JSON: what was seen of the sent parameters; NULL while nobody has looked.
  ALTER TABLE sessions ADD COLUMN arrivals TEXT;
  CREATE INDEX sessions_looked_into ON sessions (module_ref, id) WHERE arrivals IS NOT NULL;

  CREATE TABLE presets (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    module INTEGER NOT NULL REFERENCES modules (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    preset_values TEXT NOT NULL,
    removed_at INTEGER
  );
  CREATE INDEX presets_module ON presets (module);
  `,
  LIST_STEP,
];

/** How many steps a file has behind it. */
export function schemaVersion(db: Database): number {
  const row = db.prepare("PRAGMA user_version").get() as { readonly user_version: number };
  return row.user_version;
}

/**
 * Brings a file to the last step: all steps that it lacks, or none when one of them fails.
 *
 * @throws The binding's error of the step that failed; the file is then as it was.
 */
export function migrate(db: Database, steps: readonly string[] = MIGRATIONS): void {
  const done = schemaVersion(db);
  if (done >= steps.length) return;
  inTransaction(db, () => {
    for (const step of steps.slice(done)) db.exec(step);
    db.exec(`PRAGMA user_version = ${steps.length}`);
  });
}

/** Takes out what was removed, for good. Tables that a file of an earlier version lacks are passed over. */
export function purgeRemoved(db: Database): void {
  for (const table of ["presets", "sessions", "modules", "connections"]) {
    if (hasTable(db, table)) db.exec(`DELETE FROM ${table} WHERE removed_at IS NOT NULL`);
  }
}

function hasTable(db: Database, name: string): boolean {
  return db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !== undefined;
}
