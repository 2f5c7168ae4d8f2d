import { chmodSync, existsSync, mkdirSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { fail, ok, type Result } from "../../core/result.ts";
import { backUp } from "./backups.ts";
import { checkFile, markOf } from "./check.ts";
import { type Database, inTransaction } from "./database.ts";
import { openFailure, type StoreOpenFailure } from "./failures.ts";
import { makeWhole, removeHalfMade } from "./new-file.ts";
import { lockForOwner } from "./owner-lock.ts";
import { finishReplacing } from "./replace.ts";
import { MIGRATIONS, migrate, purgeRemoved, schemaVersion } from "./schema.ts";
import type { SqliteStore } from "./sqlite-store.ts";
import { sqliteStore } from "./store.ts";

/** How long a call waits for another process that writes. */
const BUSY_MS = 5_000;

/** Up to this size the whole file is looked over before it is used: 65 MB take 60 ms. A larger one is checked later. */
const LOOKED_OVER_BYTES = 64 * 1024 * 1024;

/** What a test may put in place of the real thing. */
export interface OpenOptions {
  /** Default: `MIGRATIONS`. */
  readonly migrations?: readonly string[];
  readonly now?: () => number;
  /** False where the app has only lost its thread: what was removed in this run can still be taken back. */
  readonly purge?: boolean;
}

/**
 * Opens the store's file, or makes it, and brings it up to date. What was removed before is purged now.
 *
 * Before an older file is changed a copy of it is made (`backUp`); where that fails, the file is not changed either.
 * A failure leaves the file as it was, for `replaceFile` or another try.
 *
 * @param file  Made with 0600; missing folders above it with 0700.
 */
export function openStore(file: string, options: OpenOptions = {}): Result<SqliteStore, StoreOpenFailure> {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const lock = lockForOwner(file);
    if (lock === null) return fail({ kind: "in_use", detail: "another process has the file open" });
    const opened = openLocked(file, options);
    if (!opened.ok) {
      lock.release();
      return opened;
    }
    const store = opened.value;
    return ok({
      ...store,
      close() {
        store.close();
        lock.release();
      },
    });
  } catch (error) {
    return fail(openFailure(error));
  }
}

function openLocked(
  file: string,
  { migrations = MIGRATIONS, now = Date.now, purge = true }: OpenOptions,
): Result<SqliteStore, StoreOpenFailure> {
  try {
    removeHalfMade(file);
    finishReplacing(file);
    if (!isThere(file)) makeWhole(file, (beside) => fill(beside, migrations));
    const problem = lookOver(file, migrations.length);
    if (problem !== null) return fail(problem);
    chmodSync(file, 0o600);
    const db = new DatabaseSync(file, { timeout: BUSY_MS });
    try {
      setUp(db);
      const problem = update(db, file, { migrations, now });
      if (problem === null) {
        if (purge) purgeWhereThereIsRoom(db);
        return ok(sqliteStore(db));
      }
      db.close();
      return fail(problem);
    } catch (error) {
      if (db.isOpen) db.close();
      throw error;
    }
  } catch (error) {
    return fail(openFailure(error));
  }
}

/** A log without its file counts too: SQLite would drop it, or play it into a new file. */
function isThere(file: string): boolean {
  return existsSync(file) || existsSync(`${file}-wal`);
}

/** Reads the file without being able to change it. */
function lookOver(file: string, known: number): StoreOpenFailure | null {
  const size = existsSync(file) ? statSync(file).size : 0;
  // A file is put in place complete, so an empty one has lost what it held; SQLite would take it for new.
  if (size === 0) return { kind: "damaged", detail: "the file is empty" };
  const db = new DatabaseSync(file, { readOnly: true, timeout: BUSY_MS });
  try {
    const version = schemaVersion(db);
    if (version > known) {
      return { kind: "newer", detail: `the file has version ${version}, this app knows ${known}` };
    }
    if (existsSync(markOf(file))) return lookOverMarked(file);
    if (size > LOOKED_OVER_BYTES) return null;
    const found = db.prepare("PRAGMA quick_check(1)").get() as { readonly quick_check: string };
    return found.quick_check === "ok" ? null : { kind: "damaged", detail: found.quick_check };
  } finally {
    db.close();
  }
}

/** Damage was found while the file was in use: it is not used again before it was looked over, however long that takes. */
function lookOverMarked(file: string): StoreOpenFailure | null {
  const result = checkFile(file);
  if (result.kind === "damaged") return { kind: "damaged", detail: result.found.join("; ") };
  if (result.kind === "sound") rmSync(markOf(file), { force: true });
  return null;
}

function fill(file: string, migrations: readonly string[]): void {
  const db = new DatabaseSync(file);
  try {
    migrate(db, migrations);
  } finally {
    db.close();
  }
}

function setUp(db: Database): void {
  // FULL: what was acknowledged survives a power cut. secure_delete: what was removed leaves no trace in the file.
  db.exec(
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON",
  );
}

/** Purging needs a little room. A full disk is no reason not to open: it waits for the next start then. */
function purgeWhereThereIsRoom(db: Database): void {
  try {
    inTransaction(db, () => purgeRemoved(db));
  } catch (error) {
    if (openFailure(error).kind !== "disk_full") throw error;
  }
}

function update(
  db: Database,
  file: string,
  { migrations, now }: Required<Pick<OpenOptions, "migrations" | "now">>,
): StoreOpenFailure | null {
  const version = schemaVersion(db);
  if (version >= migrations.length) return null;
  try {
    // One without tables holds nothing to copy.
    if (version > 0) backUp(db, file, now());
    migrate(db, migrations);
    return null;
  } catch (error) {
    const failure = openFailure(error);
    return failure.kind === "other" ? { ...failure, kind: "update_failed" } : failure;
  }
}
