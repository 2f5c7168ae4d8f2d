import { DatabaseSync } from "@photostructure/sqlite";
import type { RowCounts } from "../../core/store-trouble.ts";
import { type ConnectionRow, connectionFrom } from "./connections.ts";
import type { Database } from "./database.ts";
import { type ExchangeRow, exchangeFrom } from "./exchanges.ts";
import { callFailure } from "./failures.ts";
import { type ModuleRow, moduleFrom } from "./modules.ts";
import { type PresetRow, presetFrom } from "./presets.ts";
import { MIGRATIONS, migrate, schemaVersion } from "./schema.ts";
import { type SessionRow, sessionFrom } from "./session-row.ts";
import { type FactRow, factFrom, type ObservationRow, observationFrom } from "./sessions.ts";

type RescuedTable = keyof RowCounts;
type Row = Readonly<Record<string, number | string | Uint8Array | null>>;

/** In the order in which one refers to another; `check` throws on a row that this app never wrote. */
const TABLES: readonly { readonly name: RescuedTable; readonly check: (row: never) => unknown }[] = [
  { name: "connections", check: (row: ConnectionRow) => connectionFrom(row) },
  { name: "modules", check: (row: ModuleRow) => moduleFrom(row) },
  { name: "sessions", check: (row: SessionRow) => sessionFrom(row) },
  { name: "exchanges", check: (row: ExchangeRow) => exchangeFrom(row) },
  { name: "observations", check: (row: ObservationRow) => observationFrom(row) },
  { name: "facts", check: (row: FactRow) => factFrom(row) },
];

/** So many ids after one that cannot be read are tried one by one; then the steps grow. */
const NEAR = 64;

/** So many rows are read at once. */
const PAGE = 64;

/** A step that leads further than any file goes. */
const FARTHEST = 2 ** 40;

/**
 * Copies what can be read of a damaged file into an empty one, row by row, and brings that up to date.
 *
 * A row comes over when SQLite can read it, the app can make sense of it, and what it belongs to came over too. What is
 * damaged within a text cannot be seen: SQLite keeps no checksums.
 *
 * @throws `StoreCallFailure` `damaged` when not even the tables can be found; the empty file's own errors, as a full disk.
 */
export function rescueRows(damaged: string, empty: string): RowCounts {
  const from = new DatabaseSync(damaged, { readOnly: true, defensive: false });
  const to = new DatabaseSync(empty);
  try {
    // A file that was cut off is otherwise refused as a whole; a cell that leaves its page is not followed.
    from.exec("PRAGMA writable_schema = ON; PRAGMA cell_size_check = ON");
    const version = versionOf(from);
    migrate(to, MIGRATIONS.slice(0, version));
    to.exec("PRAGMA foreign_keys = ON; BEGIN");
    const counts = { connections: 0, modules: 0, sessions: 0, exchanges: 0, observations: 0, facts: 0 };
    for (const { name, check } of TABLES) counts[name] = copyTable(from, to, name, check);
    if (columnsOf(to, "presets").length > 0) {
      copyTable(from, to, "presets", (row: PresetRow) => presetFrom(row));
    }
    copyKept(from, to);
    to.exec("COMMIT");
    migrate(to);
    return counts;
  } finally {
    to.close();
    from.close();
  }
}

/** A version that makes no sense is taken for ours: the rows will tell. */
function versionOf(from: Database): number {
  const version = schemaVersion(from);
  // Reading the list of tables fails here, and not later, where nothing at all is readable.
  from.prepare("SELECT count(*) FROM sqlite_schema").get();
  return version >= 1 && version <= MIGRATIONS.length ? version : MIGRATIONS.length;
}

function copyTable(
  from: Database,
  to: Database,
  table: RescuedTable | "presets",
  check: (row: never) => unknown,
): number {
  const columns = columnsOf(to, table);
  const insert = to.prepare(
    `INSERT INTO ${table} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`,
  );
  const exchange = to.prepare("SELECT 1 FROM exchanges WHERE id = ?");
  const unknown = Object.fromEntries(columnsOfToday(table).map((column) => [column, null]));
  let copied = 0;
  for (const row of readable(from, table, columns)) {
    if (!makesSense({ ...unknown, ...row }, check)) continue;
    const whole =
      table === "observations" && exchange.get(row.exchange ?? 0) === undefined
        ? { ...row, exchange: null }
        : row;
    copied += Number(insertIfItFits(() => insert.run(...columns.map((column) => whole[column] ?? null))));
  }
  return copied;
}

/** Rows by their id, stepping over what cannot be read. */
function* readable(from: Database, table: string, columns: readonly string[]): Generator<Row> {
  const onward = `FROM ${table} NOT INDEXED WHERE id >= ? ORDER BY id LIMIT ?`;
  // Prepared anew each time: a statement that has failed tells the next failure without its code.
  const read = (id: number, limit: number) =>
    from.prepare(`SELECT ${columns.join(", ")} ${onward}`).all(id, limit) as Row[];
  const canRead = (id: number) => readableRows(() => from.prepare(`SELECT id ${onward}`).all(id, 1)) !== null;
  let next: number | null = 0;
  while (next !== null) {
    const at: number = next;
    // A page with damage in it is read again row by row, up to the damage.
    const rows = readableRows(() => read(at, PAGE)) ?? readableRows(() => read(at, 1));
    if (rows === null) {
      next = nextReadable(canRead, at + 1);
      continue;
    }
    // Ids grow; a damaged page may claim otherwise, and would lead in a circle.
    const inOrder = rows.filter((row) => Number(row.id) >= at);
    yield* inOrder;
    const last = inOrder.at(-1);
    next = last === undefined ? null : Number(last.id) + 1;
  }
}

/** The first id from which on something can be read, or so near to it that nothing between was tried; `null` for none. */
function nextReadable(canRead: (id: number) => boolean, from: number): number | null {
  let unread = from - 1;
  let read = from;
  for (let step = 1; !canRead(read); step = read - from < NEAR ? 1 : step * 2) {
    if (read > FARTHEST) return null;
    unread = read;
    read += step;
  }
  while (read - unread > 1) {
    const middle = Math.floor((unread + read) / 2);
    if (canRead(middle)) read = middle;
    else unread = middle;
  }
  return read;
}

/** `null` where what is to be read is damaged. */
function readableRows<Row>(read: () => readonly Row[]): readonly Row[] | null {
  try {
    return read();
  } catch (error) {
    if (callFailure(error).kind !== "damaged") throw error;
    return null;
  }
}

/** Few and small: those of the sandbox, above all. */
function copyKept(from: Database, to: Database): void {
  const insert = to.prepare("INSERT OR IGNORE INTO kept (name, text) VALUES (?, ?)");
  const rows = readableRows(() => from.prepare("SELECT name, text FROM kept").all() as Row[]) ?? [];
  for (const { name, text } of rows) insertIfItFits(() => insert.run(name ?? null, text ?? null));
}

/** A file of an earlier version lacks some of them. */
function columnsOfToday(table: string): readonly string[] {
  const db = new DatabaseSync(":memory:");
  migrate(db);
  const columns = columnsOf(db, table);
  db.close();
  return columns;
}

function columnsOf(db: Database, table: string): readonly string[] {
  return (db.prepare(`PRAGMA table_info(${table})`).all() as { readonly name: string }[]).map(
    ({ name }) => name,
  );
}

function makesSense(row: Row, check: (row: never) => unknown): boolean {
  try {
    check(row as never);
    return true;
  } catch {
    return false;
  }
}

/** False for a row whose place is taken, or whose session did not come over. */
function insertIfItFits(insert: () => unknown): boolean {
  try {
    insert();
    return true;
  } catch (error) {
    if (isConstraint(error)) return false;
    throw error;
  }
}

const CONSTRAINT = 19;

function isConstraint(error: unknown): boolean {
  const { errcode } = error as { readonly errcode?: unknown };
  return typeof errcode === "number" && errcode % 256 === CONSTRAINT;
}
