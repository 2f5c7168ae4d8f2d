/**
 * What a search looks through of a session's row, as SQL. External content: what leaves the index is made anew from the
 * row, so it has to come out as it went in.
 */
function searched(): string {
  const json = "json_extract(sent.value, '$.json')";
  return `(json_extract(sessions.place, '$.moduleName') || ' ' || json_extract(sessions.place, '$.connectionName') || ' ' ||
    json_extract(sessions.place, '$.moduleId') || ' ' || coalesce(sessions.session_id, '') || ' ' ||
    coalesce(sessions.note, '') || ' ' ||
    coalesce((SELECT group_concat(tag.value, ' ') FROM json_each(sessions.tags) AS tag), '') || ' ' ||
    coalesce((SELECT group_concat(
      json_extract(sent.value, '$.name') || ' ' || json_extract(sent.value, '$.apiName') || ' ' ||
      substr(coalesce(CASE WHEN substr(${json}, 1, 1) = '"' AND json_valid(${json})
        THEN json_extract(${json}, '$') ELSE ${json} END, ''), 1, 10000), ' ')
      FROM json_each(sessions.sent_values) AS sent), ''))`;
}

/** What is counted together: all that a list is filtered by but dates, tags and text. */
const TALLIED = "connection_id, module_ref, environment, state, outcome, watch_kind, doubt, starred, unseen";

/** A change of one of these moves a row from one count to another, or out of all. */
const MOVES = ["state", "outcome_kind", "settlement", "watch_kind", "starred", "unseen", "removed_at"];

/** Likewise for what is searched; the rest of it never changes. */
const REWORDS = ["session_id", "note", "tags", "removed_at"];

const TALLY_LESS = `UPDATE session_tally SET n = n - 1 WHERE (${TALLIED}) = (SELECT ${TALLIED} FROM session_tallied
  WHERE id = old.id); DELETE FROM session_tally WHERE n = 0;`;
const TALLY_MORE = `INSERT INTO session_tally SELECT ${TALLIED}, 1 FROM session_tallied WHERE id = new.id
  ON CONFLICT DO UPDATE SET n = n + 1;`;
const WORDS_LESS = `INSERT INTO session_search (session_search, rowid, words)
  SELECT 'delete', id, words FROM session_words WHERE id = old.id;`;
const WORDS_MORE = `INSERT INTO session_search (rowid, words) SELECT id, words FROM session_words WHERE id = new.id;`;

/** Before a change a row is taken out as it was, after it in as it is: the views leave removed rows out. */
function follow(name: string, columns: readonly string[], less: string, more: string): string {
  const changed = columns.map((column) => `old.${column} IS NOT new.${column}`).join(" OR ");
  return `
  CREATE TRIGGER ${name}_new AFTER INSERT ON sessions BEGIN ${more} END;
  CREATE TRIGGER ${name}_gone BEFORE DELETE ON sessions BEGIN ${less} END;
  CREATE TRIGGER ${name}_less BEFORE UPDATE OF ${columns.join(", ")} ON sessions WHEN ${changed} BEGIN ${less} END;
  CREATE TRIGGER ${name}_more AFTER UPDATE OF ${columns.join(", ")} ON sessions WHEN ${changed} BEGIN ${more} END;`;
}

const WATCH_GOES_ON = "watch_kind IN ('live', 'backing_off', 'denied', 'paused')";
const IN_DOUBT = "outcome_kind = 'in_doubt' AND settlement IS NULL";

/**
 * What lists at any length need: each row's place in the list as one number (as `listKey` of core has it), what a person
 * marks, a course to draw, counts that are kept by triggers, and an index of words.
 *
 * A removed row is in none of it. `environment` is `environmentKey` of core.
 */
export const LIST_STEP = `
  ALTER TABLE sessions ADD COLUMN changed_at INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE sessions ADD COLUMN unseen INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE sessions ADD COLUMN starred INTEGER NOT NULL DEFAULT 0;
  -- JSON; NULL for a session without tags.
  ALTER TABLE sessions ADD COLUMN tags TEXT;
  ALTER TABLE sessions ADD COLUMN note TEXT;
  -- JSON, a list of [state, from, to]; NULL before the first answer.
  ALTER TABLE sessions ADD COLUMN course TEXT;
  -- Names what was removed together, and is restored together.
  ALTER TABLE sessions ADD COLUMN removed_batch INTEGER;
  ALTER TABLE sessions ADD COLUMN environment TEXT AS (
    CASE json_extract(place, '$.environment.kind') WHEN 'own' THEN 'own:' || json_extract(place, '$.environment.name')
      ELSE coalesce(json_extract(place, '$.environment.kind'), '') END);
  ALTER TABLE sessions ADD COLUMN doubt INTEGER AS (coalesce(${IN_DOUBT}, 0));
  ALTER TABLE sessions ADD COLUMN list_key INTEGER AS (changed_at + 17592186044416 * CASE
    WHEN coalesce(${IN_DOUBT}, 0) THEN 3
    WHEN ${WATCH_GOES_ON} THEN CASE WHEN state = 'waiting_for_input' THEN 2 ELSE 1 END
    WHEN outcome_kind = 'sending' THEN 1
    ELSE 0 END);

  UPDATE sessions SET changed_at = coalesce(state_began_to, began_at), course = (
    SELECT json_group_array(json_array(substr(state, 1, 64), since, heard_at) ORDER BY id) FROM (
      SELECT * FROM (
        SELECT id, heard_at, state,
          min(lag(asked_at, 1, sessions.began_at) OVER (ORDER BY id), heard_at) AS since,
          lag(state) OVER (ORDER BY id) AS before
        FROM (SELECT id, asked_at, heard_at, json_extract(saw, '$.state') AS state FROM observations
          WHERE session = sessions.id AND json_extract(saw, '$.kind') = 'state'))
      WHERE state IS NOT before ORDER BY id DESC LIMIT 24)) WHERE state IS NOT NULL;
  UPDATE sessions SET changed_at = began_at WHERE state IS NULL;

  DROP INDEX sessions_removed;
  CREATE INDEX sessions_removed ON sessions (removed_at) WHERE removed_at IS NOT NULL;
  CREATE INDEX sessions_list ON sessions (
    list_key, id, state, module_ref, connection_id, environment, outcome_kind, watch_kind, began_at)
    WHERE removed_at IS NULL;
  CREATE INDEX sessions_state ON sessions (state, list_key, id, module_ref, connection_id, began_at)
    WHERE removed_at IS NULL;
  DROP INDEX sessions_module;
  CREATE INDEX sessions_module ON sessions (module_ref) WHERE removed_at IS NULL;
  CREATE INDEX sessions_module_list ON sessions (module_ref, list_key, id, state, began_at)
    WHERE removed_at IS NULL;
  CREATE INDEX sessions_connection ON sessions (connection_id, list_key, id, state, began_at)
    WHERE removed_at IS NULL;
  CREATE INDEX sessions_starred ON sessions (list_key, id) WHERE starred = 1 AND removed_at IS NULL;
  CREATE INDEX sessions_unseen ON sessions (list_key, id) WHERE unseen = 1 AND removed_at IS NULL;
  CREATE INDEX sessions_began ON sessions (began_at, list_key, id) WHERE removed_at IS NULL;
  CREATE INDEX sessions_tagged ON sessions (list_key, id) WHERE tags IS NOT NULL AND removed_at IS NULL;

  -- 0 and '' where a row has NULL.
  CREATE TABLE session_tally (
    connection_id INTEGER, module_ref INTEGER, environment TEXT, state TEXT, outcome TEXT, watch_kind TEXT,
    doubt INTEGER, starred INTEGER, unseen INTEGER, n INTEGER NOT NULL,
    PRIMARY KEY (${TALLIED})
  ) WITHOUT ROWID;
  CREATE INDEX session_tally_none ON session_tally (n) WHERE n = 0;
  CREATE VIEW session_tallied AS SELECT id, connection_id, coalesce(module_ref, 0) AS module_ref, environment,
    coalesce(state, '') AS state, coalesce(outcome_kind, '') AS outcome, watch_kind, doubt, starred, unseen
    FROM sessions WHERE removed_at IS NULL;
  INSERT INTO session_tally SELECT ${TALLIED}, count(*) FROM session_tallied GROUP BY ${TALLIED};
  ${follow("session_tally", MOVES, TALLY_LESS, TALLY_MORE)}

  CREATE VIEW session_words AS SELECT id, ${searched()} AS words FROM sessions WHERE removed_at IS NULL;
  CREATE VIRTUAL TABLE session_search USING fts5 (
    words, content = 'session_words', content_rowid = 'id', columnsize = 0, prefix = '1 2 3',
    tokenize = 'unicode61 remove_diacritics 2'
  );
  -- What was removed leaves no trace in the index either.
  INSERT INTO session_search (session_search, rank) VALUES ('secure-delete', 1);
  INSERT INTO session_search (rowid, words) SELECT id, words FROM session_words;
  ${follow("session_search", REWORDS, WORDS_LESS, WORDS_MORE)}

  -- What a crash cut off is looked for at every start.
  CREATE INDEX sessions_sending ON sessions (id) WHERE outcome_kind = 'sending';
  -- Last: a new file ends with this page, and can be cut off there without losing what its tables are.
  CREATE INDEX sessions_batch ON sessions (removed_batch, id) WHERE removed_batch IS NOT NULL;
  `;
