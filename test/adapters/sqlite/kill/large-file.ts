import { DatabaseSync } from "@photostructure/sqlite";
import { MIGRATIONS, migrate } from "../../../../adapters/sqlite/schema.ts";

/** One step more than this app has: it writes every exchange anew, as a change of a column's form would. */
export const LATER_MIGRATIONS: readonly string[] = [
  ...MIGRATIONS,
  "UPDATE exchanges SET request_body = request_body || '+'; CREATE INDEX later ON observations (heard_at)",
];

/** What a large file holds. */
export interface FileSize {
  readonly sessions: number;
  readonly observationsEach: number;
}

/** Makes a file as an app of version 1 left it: sessions with exchanges and observations, about 1 KB for each. */
export function makeLargeFile(
  file: string,
  { sessions, observationsEach }: FileSize,
  steps: readonly string[] = MIGRATIONS.slice(0, 1),
): void {
  const db = new DatabaseSync(file);
  db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF");
  migrate(db, steps);
  const place = JSON.stringify({
    connectionId: 7,
    connectionName: "Acme",
    environment: { kind: "test" },
    builtIn: false,
    baseUrl: "https://acme.example",
    moduleRef: 3,
    moduleName: "Onboarding",
    moduleId: "oITw",
    kind: "input",
  });
  const outcome = JSON.stringify({
    kind: "accepted",
    status: 201,
    sessionId: "s",
    browserLink: null,
    extra: [],
  });
  const request = JSON.stringify({ method: "GET", url: "https://acme.example/s", headers: [] });
  const result = JSON.stringify({
    kind: "answer",
    status: 200,
    statusText: "OK",
    headers: [{ name: "Content-Type", value: "application/json" }],
    timing: { resolvedMs: 1, connectedMs: 2, securedMs: 3, sentMs: 4, firstByteMs: 5, totalMs: 6 },
  });
  const counted = (from: string, many: number, select: string) =>
    `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${many}) ${from} ${select} FROM n`;
  db.exec("BEGIN");
  db.prepare(
    counted(
      `INSERT INTO sessions (connection_id, module_ref, place, outcome_kind, outcome, began_at, body, sent_values,
         session_id, state, state_began_from, state_began_to, asked_at, heard_at, answered, watch_kind, watch)`,
      sessions,
      `SELECT 7, 3, ?, 'accepted', ?, i, '{}', '[]', 's-' || i, 'completed', i, i, i, i, ${observationsEach},
         'ended', '{"kind":"ended"}'`,
    ),
  ).run(place, outcome);
  const all = sessions * observationsEach;
  db.prepare(
    counted(
      "INSERT INTO exchanges (session, call, sent_at, request, request_body, result, answer_body)",
      all,
      `SELECT (i - 1) / ${observationsEach} + 1, 'query', i, ?, 'body', ?,
         CAST('{"data":{"state":"running","text":"' || hex(randomblob(120)) || '"}}' AS BLOB)`,
    ),
  ).run(request, result);
  db.exec(
    counted(
      "INSERT INTO observations (session, asked_at, heard_at, saw, exchange)",
      all,
      `SELECT (i - 1) / ${observationsEach} + 1, i, i, '{"kind":"state","state":"running"}', i`,
    ),
  );
  db.exec("COMMIT");
  db.close();
}
