/** Why the file that everything lies in could not be opened. It was left as it was. */
export const STORE_TROUBLES = [
  "damaged",
  "newer",
  "not_writable",
  "disk_full",
  "in_use",
  "update_failed",
  "other",
] as const;

/**
 * One of `STORE_TROUBLES`.
 *
 * `newer`: written by a later version of the app. `not_writable`: no permission, or a read-only disk. `disk_full`: also
 * when there is no room for the copy that is made before an update. `in_use`: another process has it.
 * `update_failed`: a step to this version's tables failed.
 */
export type StoreTrouble = (typeof STORE_TROUBLES)[number];

/** What a person may do about it. Nothing of it deletes a file. */
export const STORE_WAYS = ["try_again", "rescue", "backup", "empty"] as const;

/**
 * One of `STORE_WAYS`.
 *
 * `rescue`: copy what can be read into a new file. `backup`: take the newest copy that was made before an update.
 * `empty`: begin anew. All three put the old file aside under another name first.
 */
export type StoreWay = (typeof STORE_WAYS)[number];

/**
 * The ways on from a trouble, the best one first.
 *
 * @param hasBackup  Whether there is a copy from before an update.
 */
export function waysOn(trouble: StoreTrouble, hasBackup: boolean): readonly StoreWay[] {
  const backup: readonly StoreWay[] = hasBackup ? ["backup"] : [];
  switch (trouble) {
    case "damaged":
      return ["rescue", ...backup, "empty"];
    case "newer":
      return [...backup, "empty"];
    case "not_writable":
    case "disk_full":
    case "in_use":
      return ["try_again"];
    case "update_failed":
    case "other":
      return ["try_again", "empty"];
  }
}

/** How many rows of each kind: that came over from a damaged file, or stand in an export. */
export interface RowCounts {
  readonly connections: number;
  readonly modules: number;
  readonly sessions: number;
  readonly exchanges: number;
  readonly observations: number;
  readonly facts: number;
}
