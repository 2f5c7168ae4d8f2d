import type { KnownSecrets } from "../../core/known-secrets.ts";
import { CSV_HEAD, csvLine } from "../../core/session-csv.ts";
import type { SessionSelection } from "../../core/session-filter.ts";
import type { StoredExchange } from "../../core/store.ts";
import type { RowCounts } from "../../core/store-trouble.ts";
import { type ConnectionRow, connectionFrom } from "./connections.ts";
import type { Database } from "./database.ts";
import { type ExchangeRow, exchangeFrom } from "./exchanges.ts";
import { type ModuleRow, moduleFrom } from "./modules.ts";
import { selectedRows } from "./selected-rows.ts";
import { type SessionRow, sessionFrom } from "./session-row.ts";
import { type FactRow, factFrom, type ObservationRow, observationFrom } from "./sessions.ts";

/** What is exported: everything that is kept, or one session by its row. */
export type ExportScope =
  | { readonly kind: "all" }
  | { readonly kind: "session"; readonly sessionRow: number }
  | { readonly kind: "selection"; readonly selection: SessionSelection };

/** Of the shape in docs/schemas/history-line.schema.json. Grows when a reader of the old shape could not read it. */
const EXPORT_VERSION = 1;

/** How many lines there will be between the first and the last, near enough to show how far an export has come. */
export function countLines(db: Database, scope: ExportScope): number {
  if (scope.kind === "selection") {
    let sessions = 0;
    for (const _ of selectedPages(db, scope.selection)) sessions++;
    return sessions;
  }
  const tables = scope.kind === "all" ? ["connections", "modules", "sessions"] : [];
  const all = [...tables, "exchanges", "observations", "facts"].map((table) => {
    const row =
      scope.kind === "all"
        ? db.prepare(`SELECT count(*) AS n FROM ${table}`).get()
        : db.prepare(`SELECT count(*) AS n FROM ${table} WHERE session = ?`).get(scope.sessionRow);
    return (row as { readonly n: number }).n;
  });
  return all.reduce((sum, n) => sum + n, 0);
}

/**
 * The lines of an export, each a JSON object without its line end: first what it is, then connections and modules, then
 * each session (oldest first, of a selection newest first) with all that belongs to it, last the counts, by which a reader knows that it is whole. What
 * was removed is not in it, and no secret: none is kept, and those
 * that are known are masked once more.
 *
 * To be read within one transaction, which gives one view of the whole. A page of rows at a time is in memory.
 */
export function* exportLines(
  db: Database,
  { scope, exportedAt }: { readonly scope: ExportScope; readonly exportedAt: number },
  secrets: KnownSecrets,
): Generator<string, RowCounts> {
  const line = (kind: string, members: object) => JSON.stringify({ kind, ...secrets.mask(members) });
  const counts = { connections: 0, modules: 0, sessions: 0, exchanges: 0, observations: 0, facts: 0 };
  const exchanges = pages<ExchangeRow & Numbered>(db, ofSession("exchanges"), EXCHANGES_AT_ONCE);
  const observations = pages<ObservationRow & Numbered>(db, ofSession("observations"));
  const facts = pages<FactRow & Numbered>(db, ofSession("facts"));
  yield line("export", {
    format: "module-bench/history",
    version: EXPORT_VERSION,
    scope: scope.kind,
    exportedAt,
  });
  if (scope.kind === "all") {
    for (const row of pages<ConnectionRow>(db, "connections WHERE removed_at IS NULL")()) {
      counts.connections++;
      const { id, name, baseUrl, environment, colour, builtIn } = connectionFrom(row);
      yield line("connection", { id, name, baseUrl, environment, colour, builtIn });
    }
    for (const row of pages<ModuleRow>(db, "modules WHERE removed_at IS NULL")()) {
      counts.modules++;
      const { kind: moduleKind, ...module } = moduleFrom(row);
      yield line("module", { ...module, moduleKind });
    }
  }
  for (const row of sessionsOf(db, scope)) {
    counts.sessions++;
    yield line("session", { ...sessionFrom(row) });
    for (const one of exchanges(row.id)) {
      counts.exchanges++;
      yield line("exchange", exchangeMembers(secrets.mask(exchangeFrom(one)), row.id));
    }
    for (const one of observations(row.id)) {
      counts.observations++;
      yield line("observation", { session: row.id, ...observationFrom(one) });
    }
    for (const one of facts(row.id)) {
      counts.facts++;
      const { at, kind: fact } = factFrom(one);
      yield line("fact", { session: row.id, at, fact });
    }
  }
  yield line("end", counts);
  return counts;
}

/**
 * The lines of a list for spreadsheets, without their ends, newest first: of those that a selection names, with no secret
 * that is known.
 */
export function* csvLines(
  db: Database,
  selection: SessionSelection,
  secrets: KnownSecrets,
): Generator<string, RowCounts> {
  let sessions = 0;
  yield CSV_HEAD;
  for (const row of selectedPages(db, selection)) {
    sessions++;
    yield csvLine(secrets.mask(sessionFrom(row)));
  }
  return { connections: 0, modules: 0, sessions, exchanges: 0, observations: 0, facts: 0 };
}

function sessionsOf(db: Database, scope: ExportScope): Iterable<SessionRow> {
  switch (scope.kind) {
    case "all":
      return pages<SessionRow>(db, "sessions WHERE removed_at IS NULL")();
    case "session":
      return pages<SessionRow>(db, "sessions WHERE removed_at IS NULL AND id = ?")(scope.sessionRow);
    case "selection":
      return selectedPages(db, scope.selection);
  }
}

function* selectedPages(db: Database, selection: SessionSelection): Generator<SessionRow> {
  const selected = selectedRows(db);
  for (let before: number | null = null; ; ) {
    const { rows, next } = selected({ selection, before });
    yield* rows;
    if (next === null) return;
    before = next;
  }
}

/** So many rows are read at once; of exchanges fewer, for each may hold megabytes. */
const ROWS_AT_ONCE = 256;
const EXCHANGES_AT_ONCE = 16;

interface Numbered {
  readonly id: number;
}

function ofSession(table: string): string {
  return `${table} WHERE session = ?`;
}

/**
 * Gives what reads rows in the order of their ids, page by page. The binding's own iterators are left alone: seen to
 * crash the process when one is left before its end.
 */
function pages<Row extends Numbered>(db: Database, from: string, atOnce = ROWS_AT_ONCE) {
  const page = db.prepare(`SELECT * FROM ${from} AND id > ? ORDER BY id LIMIT ?`);
  return function* rows(...given: readonly number[]): Generator<Row> {
    for (let after = 0; ; ) {
      const read = page.all(...given, after, atOnce) as Row[];
      yield* read;
      const last = read.at(-1);
      if (last === undefined || read.length < atOnce) return;
      after = last.id;
    }
  };
}

function exchangeMembers({ id, call, sentAt, request, result }: StoredExchange, session: number): object {
  return {
    session,
    id,
    call,
    sentAt,
    request,
    result:
      result.kind === "answer"
        ? { ...result, body: bodyOf(result.body) }
        : {
            ...result,
            partial:
              result.partial === null ? null : { ...result.partial, body: bodyOf(result.partial.body) },
          },
  };
}

const STRICT = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Bytes that are UTF-8 as text, which gives the same bytes again; any others in base64. */
function bodyOf(bytes: Uint8Array): { readonly text: string } | { readonly base64: string } {
  try {
    return { text: STRICT.decode(bytes) };
  } catch {
    return { base64: Buffer.from(bytes).toString("base64") };
  }
}
