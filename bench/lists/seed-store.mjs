import { DatabaseSync } from "@photostructure/sqlite";
import { openStore } from "../../adapters/sqlite/open.ts";

/** @type {readonly Pick<import("../../core/connection.ts").ConnectionDraft, "name" | "environment" | "colour">[]} */
const CONNECTIONS = [
  { name: "Acme", environment: { kind: "test" }, colour: "blue" },
  { name: "Acme", environment: { kind: "live" }, colour: "orange" },
  { name: "Werk Süd", environment: { kind: "own", name: "Staging" }, colour: "teal" },
];
const MODULES = [
  "Employee onboarding",
  "NDA intake",
  "Prüfung der Lieferanten",
  "Travel request",
  "Contract review",
];

/** Of the newest session. */
const NOW = Date.UTC(2026, 10, 24, 9);

/**
 * Makes a store with many sessions, quickly: past its triggers and indexes, which are made anew at the end. The same
 * number gives the same rows. 19 of 20 ended; 30 are paused, so that an app that opens the file asks nobody by itself.
 *
 * Each session has three values. `employee` and `full_name` stand in all, `Maria` in one of ten, `Quirin` in one of
 * 10,000, and a number of its own.
 *
 * @param {string} file  Must not be there yet.
 * @param {number} sessions
 */
export async function seedStore(file, sessions) {
  const opened = openStore(file);
  if (!opened.ok) throw new Error(opened.error.detail);
  const store = opened.value;
  /** @type {import("../../core/network.ts").NetworkSettings} */
  const network = { proxy: { kind: "system" }, proxyUser: null, extraCaFile: null, clientCertificate: null };
  const places = CONNECTIONS.flatMap((draft, index) => {
    const baseUrl = `https://acme-${index}.example`;
    const connection = store.saveConnection({ id: null, baseUrl, network, ...draft });
    return MODULES.map((name, at) => {
      const moduleId = `seed-${index}-${at}`;
      /** @type {import("../../core/start-parameter.ts").StartParameter[]} */
      const parameters = [
        { name: "Employee", type: "text", apiName: "full_name" },
        { name: "Start date", type: "date", apiName: "start_date" },
        { name: "Number", type: "number", apiName: "number" },
      ];
      const module = store.saveModule({
        id: null,
        connectionId: connection.id,
        name,
        moduleId,
        kind: "input",
        notes: "",
        parameters,
      });
      return {
        connectionId: connection.id,
        connectionName: draft.name,
        environment: draft.environment,
        builtIn: false,
        baseUrl,
        moduleRef: module.id,
        moduleName: name,
        moduleId,
        kind: "input",
      };
    });
  });
  store.close();
  insertSessions(file, sessions, places);
}

/**
 * @param {string} file
 * @param {number} sessions
 * @param {readonly object[]} places
 */
function insertSessions(file, sessions, places) {
  const db = new DatabaseSync(file);
  db.exec(
    "PRAGMA journal_mode = DELETE; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -500000; BEGIN",
  );
  const parts = db
    .prepare(
      "SELECT type, name, sql FROM sqlite_schema WHERE tbl_name = 'sessions' AND type IN ('index', 'trigger')",
    )
    .all();
  for (const { type, name } of parts) db.exec(`DROP ${type} ${name}`);
  db.exec("CREATE TEMP TABLE place (id INTEGER PRIMARY KEY, json TEXT)");
  const add = db.prepare("INSERT INTO place VALUES (?, ?)");
  for (const [index, place] of places.entries()) add.run(index, JSON.stringify(place));
  db.exec(SESSIONS.replaceAll(":places", String(places.length)).replaceAll(":sessions", String(sessions)));
  const columns =
    "connection_id, module_ref, environment, state, outcome, watch_kind, doubt, starred, unseen";
  db.exec(`INSERT INTO session_tally SELECT ${columns}, count(*) FROM session_tallied GROUP BY ${columns}`);
  db.exec("INSERT INTO session_search (rowid, words) SELECT id, words FROM session_words");
  db.exec("INSERT INTO session_search (session_search) VALUES ('optimize')");
  for (const { sql } of parts) db.exec(sql);
  db.exec("COMMIT");
  db.close();
}

/** `i` from 1; the last one is the newest. `h` is spread evenly by a hash of it. */
const SESSIONS = `
  WITH RECURSIVE
    n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :sessions),
    row AS (SELECT i, (i * 2654435761) % 4294967296 / 4294967296.0 AS h,
      ${NOW} - (:sessions - i) * 40000 AS at FROM n),
    told AS (SELECT *, CASE
      WHEN i > :sessions - 30 THEN 'waiting_for_input'
      WHEN h < 0.85 THEN 'completed' WHEN h < 0.92 THEN 'fatal_errored' WHEN h < 0.95 THEN 'unknown'
      WHEN h < 0.98 THEN 'waiting_for_input' WHEN h < 0.99 THEN 'running' ELSE NULL END AS told FROM row)
  INSERT INTO sessions (connection_id, module_ref, place, outcome_kind, outcome, began_at, body, sent_values, session_id,
    start_link, state, state_began_from, state_began_to, asked_at, heard_at, answered, watch_kind, watch, changed_at,
    unseen, starred, tags, note, course)
  SELECT json_extract(json, '$.connectionId'), json_extract(json, '$.moduleRef'), json,
    iif(told IS NULL, 'refused', 'accepted'),
    iif(told IS NULL, '{"kind":"refused","status":404,"retryAfterMs":null,"location":null}',
      '{"kind":"accepted","status":201,"sessionId":"seed-' || i || '","browserLink":null,"extra":[]}'),
    at,
    '{"data":{"startParameters":{"full_name":"' || person || '","start_date":"2026-11-24","number":' || i || '}}}',
    '[{"name":"Employee","apiName":"full_name","json":"\\"' || person || '\\""},' ||
    '{"name":"Start date","apiName":"start_date","json":"\\"2026-11-24\\""},' ||
    '{"name":"Number","apiName":"number","json":"' || i || '"}]',
    iif(told IS NULL, NULL, 'seed-' || i), NULL, told, at + 9000, at + 12000, at + 12000, at + 12100,
    iif(told IS NULL, 0, 4),
    CASE WHEN told IS NULL THEN 'not_begun' WHEN i > :sessions - 30 THEN 'paused'
      WHEN told IN ('waiting_for_input', 'running') THEN 'stopped' ELSE 'ended' END,
    CASE WHEN told IS NULL THEN '{"kind":"not_begun"}'
      WHEN i > :sessions - 30 THEN '{"kind":"paused","reason":{"kind":"person"}}'
      WHEN told IN ('waiting_for_input', 'running') THEN '{"kind":"stopped"}' ELSE '{"kind":"ended"}' END,
    iif(told IS NULL, at, at + 12000), h > 0.9 AND h < 0.9001, h < 0.001,
    CASE WHEN h BETWEEN 0.5 AND 0.501 THEN '["follow-up"]' END,
    CASE WHEN h BETWEEN 0.6 AND 0.601 THEN 'asked the person again' END,
    iif(told IS NULL, NULL, '[["created",' || at || ',' || (at + 900) || '],["running",' || (at + 900) || ',' ||
      (at + 2100) || '],["' || told || '",' || (at + 9000) || ',' || (at + 12000) || ']]')
  FROM (SELECT *, CASE WHEN i % 10000 = 77 THEN 'Quirin Roth' WHEN i % 10 = 3 THEN 'Maria Müller'
      WHEN i % 3 = 0 THEN 'John Doe' WHEN i % 3 = 1 THEN 'Aylin Kaya' ELSE 'Chen Wei' END AS person FROM told)
    JOIN place ON place.id = i % :places`;
