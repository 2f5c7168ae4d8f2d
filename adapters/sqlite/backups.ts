import { readdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { type Database, inTransaction } from "./database.ts";
import { makeWhole, type WholeFileCalls } from "./new-file.ts";
import { purgeRemoved, schemaVersion } from "./schema.ts";

/** A copy of the store's file, made before an update changed it. */
export interface Backup {
  readonly path: string;
  /** The version of its tables. */
  readonly version: number;
  /** When it was made, in ms since 1970. */
  readonly madeAt: number;
}

/** How many copies are kept; older ones go once a newer one is complete. */
const KEPT = 2;

/** `bench.sqlite.backup-v1-2026-11-24T09-40-00-000Z` */
const NAME = /^\.backup-v(\d+)-(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d)-(\d{3}Z)$/;

/**
 * Copies the open database into a file beside it, complete and on the disk, named with its version and the date.
 *
 * What was removed and awaits its purge is not in the copy. Afterwards the two newest copies are kept.
 *
 * @throws The binding's or the system's error, such as a full disk; nothing is then left of the copy.
 */
export function backUp(db: Database, file: string, now: number, calls?: WholeFileCalls): Backup {
  const version = schemaVersion(db);
  const path = `${file}.backup-v${version}-${new Date(now).toISOString().replace(/[:.]/g, "-")}`;
  makeWhole(
    path,
    (beside) => {
      db.prepare("VACUUM INTO ?").run(beside);
      const copy = new DatabaseSync(beside);
      try {
        copy.exec("PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON");
        inTransaction(copy, () => purgeRemoved(copy));
      } finally {
        copy.close();
      }
    },
    calls,
  );
  for (const old of backupsOf(file).slice(KEPT)) rmSync(old.path, { force: true });
  return { path, version, madeAt: now };
}

/** Takes away copies that were made before a wall time: all that is in them is older still. */
export function forgetBackups(file: string, madeBefore: number): void {
  for (const { path, madeAt } of backupsOf(file)) {
    if (madeAt < madeBefore) rmSync(path, { force: true });
  }
}

/** The copies beside a store's file, the newest first. */
export function backupsOf(file: string): readonly Backup[] {
  const name = basename(file);
  return readdirSync(dirname(file))
    .filter((each) => each.startsWith(name))
    .flatMap((each) => {
      const [matches, version = "", day = "", minute = "", second = "", rest = ""] =
        NAME.exec(each.slice(name.length)) ?? [];
      if (matches === undefined) return [];
      const madeAt = Date.parse(`${day}:${minute}:${second}.${rest}`);
      return [{ path: join(dirname(file), each), version: Number(version), madeAt }];
    })
    .toSorted((a, b) => b.madeAt - a.madeAt);
}
