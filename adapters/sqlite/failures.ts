import type { StoreTrouble } from "../../core/store-trouble.ts";

/** Why a store's file could not be opened. It was left as it was. */
export interface StoreOpenFailure {
  readonly kind: StoreTrouble;
  /** The system's own words, for the details of a message. */
  readonly detail: string;
}

/** What a call of an open store can fail with. */
export type StoreCallFailureKind = "disk_full" | "damaged" | "not_writable" | "in_use" | "closed" | "other";

/** Rejects a call of the store: nothing of what it should write was written. `other` is mostly a bug of ours. */
export class StoreCallFailure extends Error {
  readonly kind: StoreCallFailureKind;

  constructor(kind: StoreCallFailureKind, message: string) {
    super(message);
    this.name = "StoreCallFailure";
    this.kind = kind;
  }
}

const FULL = 13;
// SQLITE_IOERR_SHMSIZE: no room for the memory that the log's readers and writers share.
const NO_ROOM_FOR_SHARED_MEMORY = 4874;
// SQLITE_BUSY, SQLITE_LOCKED.
const IN_USE: readonly number[] = [5, 6];
const DAMAGED: readonly number[] = [11, 26];
// SQLITE_PERM, SQLITE_READONLY, SQLITE_CANTOPEN.
const NOT_WRITABLE: readonly number[] = [3, 8, 14];
const NOT_WRITABLE_CODES: readonly string[] = ["EACCES", "EPERM", "EROFS", "ENOTDIR", "EISDIR"];

/** Puts an error of the binding or the file system into the kinds of a call. */
export function callFailure(error: unknown): StoreCallFailure {
  if (error instanceof StoreCallFailure) return error;
  return new StoreCallFailure(kindOf(error), messageOf(error));
}

/** Puts an error into the kinds of opening. */
export function openFailure(error: unknown): StoreOpenFailure {
  return { kind: kindOf(error), detail: messageOf(error) };
}

function kindOf(error: unknown): Exclude<StoreCallFailureKind, "closed"> {
  const { code, errcode } = error as { readonly code?: unknown; readonly errcode?: unknown };
  // The low byte is the kind; the rest tells variants of it.
  const primary = typeof errcode === "number" ? errcode % 256 : 0;
  if (errcode === NO_ROOM_FOR_SHARED_MEMORY) return "disk_full";
  if (primary === FULL || code === "ENOSPC" || code === "EDQUOT") return "disk_full";
  if (IN_USE.includes(primary)) return "in_use";
  if (DAMAGED.includes(primary)) return "damaged";
  const noAccess = typeof code === "string" && NOT_WRITABLE_CODES.includes(code);
  return noAccess || NOT_WRITABLE.includes(primary) ? "not_writable" : "other";
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
