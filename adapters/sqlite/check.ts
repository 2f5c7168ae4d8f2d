import { closeSync, openSync } from "node:fs";
import { DatabaseSync } from "@photostructure/sqlite";
import { callFailure } from "./failures.ts";

/** What a look over the whole file found. */
export type CheckResult =
  | { readonly kind: "sound" }
  /** SQLite's own words, at most ten of them. */
  | { readonly kind: "damaged"; readonly found: readonly string[] }
  /** It could not be looked over, for another reason than damage. */
  | { readonly kind: "not_checked"; readonly detail: string };

/**
 * Looks a store's file over, every page and every index, on a connection of its own that only reads. It takes seconds on
 * a large file and belongs in a thread of its own, where it keeps nobody from reading and writing.
 *
 * Damage leaves a mark beside the file (`isMarked`): the next opening then looks the file over before it is used.
 */
export function checkFile(file: string): CheckResult {
  try {
    const found = soundness(file);
    if (found.length === 0) return { kind: "sound" };
    mark(file);
    return { kind: "damaged", found };
  } catch (error) {
    const { kind, message } = callFailure(error);
    if (kind !== "damaged") return { kind: "not_checked", detail: message };
    mark(file);
    return { kind: "damaged", found: [message] };
  }
}

/** Where the mark of a damaged file lies. */
export function markOf(file: string): string {
  return `${file}.damage-found`;
}

function soundness(file: string): readonly string[] {
  const db = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
  try {
    const found = db.prepare("PRAGMA integrity_check(10)").all() as { readonly integrity_check: string }[];
    return found.map((row) => row.integrity_check).filter((line) => line !== "ok");
  } finally {
    db.close();
  }
}

/** A disk that refuses the mark costs the look at the next start; what was found is told now all the same. */
function mark(file: string): void {
  try {
    closeSync(openSync(markOf(file), "a", 0o600));
  } catch {
    return;
  }
}
