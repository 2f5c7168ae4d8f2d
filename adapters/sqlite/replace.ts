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
 * The new file is complete and on the disk before the old one is touched, and takes its place by one rename: at no
 * moment is there none, and whatever fails leaves the old file where it was.
 *
 * @throws The system's or the binding's error, or a `StoreCallFailure`: `damaged` when nothing of the old file can be
 * read, `in_use` when another process has it.
 */
export function replaceFile(file: string, by: Replacement, { now, name = "damaged" }: PutAside): Replaced {
  const lock = lockForOwner(file);
  if (lock === null) throw new StoreCallFailure("in_use", "another process has the file open");
  try {
    let rescued: RowCounts | null = null;
    const next = `${file}.next`;
    rmSync(next, { force: true });
    makeWhole(next, (beside) => {
      rescued = fill(file, beside, by);
    });
    const keptAs = setAside(`${file}.${name}-${new Date(now).toISOString().replace(/[:.]/g, "-")}`, file);
    renameSync(next, file);
    rmSync(markOf(file), { force: true });
    return { keptAs, rescued };
  } finally {
    lock.release();
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
