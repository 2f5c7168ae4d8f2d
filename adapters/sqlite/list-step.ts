/**
 * What a search looks through of a session's row, as SQL. External content: what leaves the index is made anew from the
 * row, so it has to come out as it went in.
 */
function searched(row: string): string {
  const json = "json_extract(sent.value, '$.json')";
  return `(json_extract(${row}.place, '$.moduleName') || ' ' || json_extract(${row}.place, '$.connectionName') || ' ' ||
    json_extract(${row}.place, '$.moduleId') || ' ' || coalesce(${row}.session_id, '') || ' ' ||
    coalesce(${row}.note, '') || ' ' ||
    coalesce((SELECT group_concat(tag.value, ' ') FROM json_each(${row}.tags) AS tag), '') || ' ' ||
    coalesce((SELECT group_concat(
      json_extract(sent.value, '$.name') || ' ' || json_extract(sent.value, '$.apiName') || ' ' ||
      substr(coalesce(CASE WHEN substr(${json}, 1, 1) = '"' AND json_valid(${json})
        THEN json_extract(${json}, '$') ELSE ${json} END, ''), 1, 10000), ' ')
      FROM json_each(${row}.sent_values) AS sent), ''))`;
}

/** The parts of a row that are counted together; all that a list is filtered by but dates, tags and text. */
const TALLIED = [
  "connection_id",
  "module_ref",
  "environment",
  "state",
  "outcome",
  "watch_kind",
  "doubt",
  "starred",
  "unseen",
];

function tallied(row: string): string {
  return `${row}.connection_id, coalesce(${row}.module_ref, 0), ${row}.environment, coalesce(${row}.state, ''),
    coalesce(${row}.outcome_kind, ''), ${row}.watch_kind, ${row}.doubt, ${row}.starred, ${row}.unseen`;
}

function moreInTally(row: string): string {
  return `INSERT INTO session_tally (${TALLIED.join(", ")}, n) VALUES (${tallied(row)}, 1)
    ON CONFLICT DO UPDATE SET n = n + 1;`;
}

function fewerInTally(row: string): string {
  const same = `(${TALLIED.join(", ")}) = (${tallied(row)})`;
  return `UPDATE session_tally SET n = n - 1 WHERE ${same}; DELETE FROM session_tally WHERE ${same} AND n = 0;`;
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
    WHEN coalesce(${IN_DOUBT}, 0) THEN 2
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

  CREATE INDEX sessions_list ON sessions (list_key, id, state, module_ref, connection_id, watch_kind, began_at)
    WHERE removed_at IS NULL;
  CREATE INDEX sessions_state ON sessions (state, list_key, id, module_ref, connection_id) WHERE removed_at IS NULL;
  DROP INDEX sessions_module;
  CREATE INDEX sessions_module ON sessions (module_ref, list_key, id, state) WHERE removed_at IS NULL;
  CREATE INDEX sessions_connection ON sessions (connection_id, list_key, id, state) WHERE removed_at IS NULL;
  CREATE INDEX sessions_starred ON sessions (list_key, id) WHERE starred = 1 AND removed_at IS NULL;
  CREATE INDEX sessions_unseen ON sessions (list_key, id) WHERE unseen = 1 AND removed_at IS NULL;
  CREATE INDEX sessions_tagged ON sessions (list_key, id) WHERE tags IS NOT NULL AND removed_at IS NULL;
  CREATE INDEX sessions_batch ON sessions (removed_batch, id) WHERE removed_batch IS NOT NULL;

  -- 0 and '' where a row has NULL.
  CREATE TABLE session_tally (
    ${TALLIED.map((column) => `${column} NOT NULL`).join(", ")}, n INTEGER NOT NULL,
    PRIMARY KEY (${TALLIED.join(", ")})
  ) WITHOUT ROWID;
  INSERT INTO session_tally (${TALLIED.join(", ")}, n)
    SELECT ${tallied("sessions")}, count(*) FROM sessions WHERE removed_at IS NULL
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9;
  CREATE TRIGGER sessions_tally_new AFTER INSERT ON sessions WHEN new.removed_at IS NULL
    BEGIN ${moreInTally("new")} END;
  CREATE TRIGGER sessions_tally_gone AFTER DELETE ON sessions WHEN old.removed_at IS NULL
    BEGIN ${fewerInTally("old")} END;
  CREATE TRIGGER sessions_tally_less
    AFTER UPDATE OF state, outcome_kind, settlement, watch_kind, starred, unseen, removed_at ON sessions
    WHEN old.removed_at IS NULL AND (new.removed_at IS NOT NULL OR (${tallied("old")}) != (${tallied("new")}))
    BEGIN ${fewerInTally("old")} END;
  CREATE TRIGGER sessions_tally_more
    AFTER UPDATE OF state, outcome_kind, settlement, watch_kind, starred, unseen, removed_at ON sessions
    WHEN new.removed_at IS NULL AND (old.removed_at IS NOT NULL OR (${tallied("old")}) != (${tallied("new")}))
    BEGIN ${moreInTally("new")} END;

  CREATE VIEW session_words AS SELECT id, ${searched("sessions")} AS words FROM sessions WHERE removed_at IS NULL;
  CREATE VIRTUAL TABLE session_search USING fts5 (
    words, content = 'session_words', content_rowid = 'id', columnsize = 0, prefix = '1 2 3',
    tokenize = 'unicode61 remove_diacritics 2'
  );
  -- What was removed leaves no trace in the index either.
  INSERT INTO session_search (session_search, rank) VALUES ('secure-delete', 1);
  INSERT INTO session_search (rowid, words) SELECT id, words FROM session_words;
  CREATE TRIGGER sessions_search_new AFTER INSERT ON sessions WHEN new.removed_at IS NULL
    BEGIN INSERT INTO session_search (rowid, words) VALUES (new.id, ${searched("new")}); END;
  CREATE TRIGGER sessions_search_gone AFTER DELETE ON sessions WHEN old.removed_at IS NULL
    BEGIN INSERT INTO session_search (session_search, rowid, words) VALUES ('delete', old.id, ${searched("old")}); END;
  CREATE TRIGGER sessions_search_less AFTER UPDATE OF session_id, note, tags, removed_at ON sessions
    WHEN old.removed_at IS NULL AND (new.removed_at IS NOT NULL OR new.session_id IS NOT old.session_id
      OR new.note IS NOT old.note OR new.tags IS NOT old.tags)
    BEGIN INSERT INTO session_search (session_search, rowid, words) VALUES ('delete', old.id, ${searched("old")}); END;
  CREATE TRIGGER sessions_search_more AFTER UPDATE OF session_id, note, tags, removed_at ON sessions
    WHEN new.removed_at IS NULL AND (old.removed_at IS NOT NULL OR new.session_id IS NOT old.session_id
      OR new.note IS NOT old.note OR new.tags IS NOT old.tags)
    BEGIN INSERT INTO session_search (rowid, words) VALUES (new.id, ${searched("new")}); END;
  `;
