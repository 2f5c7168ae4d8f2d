import { randomUUID } from "node:crypto";
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { fail, ok, type Result } from "../../core/result.ts";
import type { Database } from "./database.ts";
import { openFailure, type StoreOpenFailure } from "./failures.ts";
import { MIGRATIONS, migrate, schemaVersion } from "./schema.ts";
import type { SqliteStore } from "./sqlite-store.ts";
import { sqliteStore } from "./store.ts";

/** How long a call waits for another process that writes. */
const BUSY_MS = 5_000;

/** Up to this size the whole file is looked over at every opening: 250 MB take 0.2 s from memory. */
const LOOKED_OVER_BYTES = 64 * 1024 * 1024;

/**
 * Opens the store's file, or makes it, and brings it up to date. What was removed before is purged now.
 *
 * Fails with `damaged`, `newer`, `not_writable`, `other`; the file is then as it was, for `putAside`.
 *
 * @param file  Made with 0600; missing folders above it with 0700.
 */
export function openStore(file: string): Result<SqliteStore, StoreOpenFailure> {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const problem = isThere(file) ? lookOver(file) : create(file);
    if (problem !== null) return fail(problem);
    chmodSync(file, 0o600);
    const db = new DatabaseSync(file, { timeout: BUSY_MS });
    try {
      return ok(prepared(db));
    } catch (error) {
      db.close();
      throw error;
    }
  } catch (error) {
    return fail(openFailure(error));
  }
}

/**
 * Puts a file that cannot be used under another name beside it, with its log, and gives that name.
 *
 * @throws The system's error when it cannot be renamed.
 */
export function putAside(file: string): string {
  const aside = `${file}.damaged-${new Date().toISOString().replace(/[:.]/g, "-")}`;
  if (existsSync(aside)) throw new Error(`${aside} is there already`);
  // The file itself last: a log that is left beside a new file would be played into it.
  for (const suffix of ["-wal", "-shm", ""]) {
    if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
  }
  return aside;
}

/** A log without its file counts too: SQLite would drop it, or play it into a new file. */
function isThere(file: string): boolean {
  return existsSync(file) || existsSync(`${file}-wal`);
}

/** Reads the file without being able to change it. */
function lookOver(file: string): StoreOpenFailure | null {
  const size = existsSync(file) ? statSync(file).size : 0;
  // A file is put in place complete, so an empty one has lost what it held; SQLite would take it for new.
  if (size === 0) return { kind: "damaged", detail: "the file is empty" };
  const db = new DatabaseSync(file, { readOnly: true, timeout: BUSY_MS });
  try {
    const version = schemaVersion(db);
    if (version > MIGRATIONS.length) {
      return {
        kind: "newer",
        detail: `the file has version ${version}, this app knows ${MIGRATIONS.length}`,
      };
    }
    const endedCleanly = !existsSync(`${file}-wal`);
    if (endedCleanly && size > LOOKED_OVER_BYTES) return null;
    const found = db.prepare("PRAGMA quick_check(1)").get() as { readonly quick_check: string };
    return found.quick_check === "ok" ? null : { kind: "damaged", detail: found.quick_check };
  } finally {
    db.close();
  }
}

/** Makes a complete file under another name first, so that no crash leaves half of one in its place. */
function create(file: string): null {
  const beside = `${file}.${randomUUID()}.new`;
  try {
    closeSync(openSync(beside, "wx", 0o600));
    const db = new DatabaseSync(beside);
    try {
      migrate(db);
    } finally {
      db.close();
    }
    putInPlace(beside, file);
  } finally {
    rmSync(beside, { force: true });
  }
  return null;
}

/** A link does not replace what another process may have put there meanwhile; some file systems have none. */
function putInPlace(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (existsSync(to)) return;
    if (!(error instanceof Error && "code" in error)) throw error;
    renameSync(from, to);
  }
  if (process.platform === "win32") return;
  const folder = openSync(dirname(to), "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

function prepared(db: Database): SqliteStore {
  // FULL: what was acknowledged survives a power cut. secure_delete: what was removed leaves no trace in the file.
  db.exec(
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON",
  );
  migrate(db);
  for (const table of ["sessions", "modules", "connections"]) {
    db.exec(`DELETE FROM ${table} WHERE removed_at IS NOT NULL`);
  }
  return sqliteStore(db);
}
