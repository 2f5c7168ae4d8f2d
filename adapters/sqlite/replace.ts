import { copyFileSync, existsSync, linkSync, renameSync, rmSync } from "node:fs";
import { DatabaseSync } from "@photostructure/sqlite";
import type { RowCounts } from "../../core/store-trouble.ts";
import { markOf } from "./check.ts";
import { StoreCallFailure } from "./failures.ts";
import { makeWhole } from "./new-file.ts";
import { lockForOwner } from "./owner-lock.ts";
import { rescueRows } from "./rescue.ts";
import { migrate } from "./schema.ts";

/** What comes into the place of a file that cannot be used. */
export type Replacement =
  | { readonly kind: "empty" }
  /** `path`: of one of `backupsOf`. */
  | { readonly kind: "backup"; readonly path: string }
  /** What can be read of the damaged file itself. */
  | { readonly kind: "rescue" };

/** Where the old file lies now, and what came over from it. */
export interface Replaced {
  readonly keptAs: string;
  readonly rescued: RowCounts | null;
}

/** Under which name the old file is kept. */
export interface PutAside {
  readonly now: number;
  /** `newer` for a file of a later version. */
  readonly name?: "damaged" | "newer";
}

/**
 * Puts another file in the place of one that cannot be used. The old one stays, byte for byte, under a name that says
 * when, with its log.
 *
 * The new file is complete and on the disk before the old one is touched, and takes its place by one rename; whatever
 * fails leaves the old file where it was. Ids of connections and modules go on above all that were ever given: keys in
 * the vault are kept by them, and one must not come to belong to another module.
 *
 * @throws The system's or the binding's error, or a `StoreCallFailure`: `damaged` when nothing of the old file can be
 * read, `in_use` when another process has it.
 */
export function replaceFile(file: string, by: Replacement, { now, name = "damaged" }: PutAside): Replaced {
  const lock = lockForOwner(file);
  if (lock === null) throw new StoreCallFailure("in_use", "another process has the file open");
  try {
    let rescued: RowCounts | null = null;
    const next = nextOf(file);
    rmSync(next, { force: true });
    makeWhole(next, (beside) => {
      rescued = fill(file, beside, by);
      useNoIdAgain(beside, now);
    });
    const keptAs = setAside(`${file}.${name}-${new Date(now).toISOString().replace(/[:.]/g, "-")}`, file);
    renameSync(next, file);
    rmSync(markOf(file), { force: true });
    return { keptAs, rescued };
  } finally {
    lock.release();
  }
}

/** Ends a replacing that a crash cut off between its two renames, where a file can have no second name. */
export function finishReplacing(file: string): void {
  if (!existsSync(file) && existsSync(nextOf(file))) renameSync(nextOf(file), file);
}

function nextOf(file: string): string {
  return `${file}.next`;
}

/** Seconds since 1970 are more than rows that anybody has made by hand. */
function useNoIdAgain(file: string, now: number): void {
  const db = new DatabaseSync(file);
  try {
    for (const table of ["connections", "modules"]) {
      db.prepare(
        `INSERT INTO sqlite_sequence (name, seq)
         SELECT ?, 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = ?)`,
      ).run(table, table);
      db.prepare("UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?").run(
        Math.floor(now / 1_000),
        table,
      );
    }
  } finally {
    db.close();
  }
}

function fill(file: string, beside: string, by: Replacement): RowCounts | null {
  switch (by.kind) {
    case "empty": {
      const db = new DatabaseSync(beside);
      try {
        migrate(db);
      } finally {
        db.close();
      }
      return null;
    }
    case "backup":
      copyFileSync(by.path, beside);
      return null;
    case "rescue":
      return rescueRows(file, beside);
  }
}

/** Gives the file a second name, and its log that name for good: left behind, it would be played into the new file. */
function setAside(aside: string, file: string): string {
  if (existsSync(aside)) throw new StoreCallFailure("other", `${aside} is there already`);
  if (existsSync(file)) nameToo(file, aside);
  for (const suffix of ["-wal", "-shm"]) {
    if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
  }
  return aside;
}

/** Some file systems know no second name; a folder in the file's place has none either. */
function nameToo(file: string, aside: string): void {
  try {
    linkSync(file, aside);
  } catch {
    renameSync(file, aside);
  }
}
