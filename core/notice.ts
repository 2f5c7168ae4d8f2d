import type { OpenProblem } from "./opened.ts";
import type { RowCounts } from "./store-trouble.ts";

/** What took the place of a store's file. */
export type StoreReplacement =
  | { readonly kind: "empty" }
  | { readonly kind: "backup"; readonly madeAt: number }
  | { readonly kind: "rescue"; readonly counts: RowCounts };

/** Something the person has to be told, that no click of theirs asked for. */
export type Notice =
  /** The store's file was put aside under `keptAs`, on the person's word, and `by` took its place. */
  | { readonly kind: "store_replaced"; readonly keptAs: string; readonly by: StoreReplacement }
  /** Damage was found in the store while it is in use. */
  | { readonly kind: "store_damaged" }
  /** Preferences could not be read; the file was put aside under `keptAs`. */
  | { readonly kind: "preferences_damaged"; readonly keptAs: string }
  /** Preferences could not be written; they hold for this run. */
  | { readonly kind: "preferences_not_written" }
  /** Sessions were removed by their age, as the settings say. */
  | { readonly kind: "sessions_expired"; readonly count: number; readonly days: number }
  /** A start was under way when the app ended; it is in doubt. */
  | { readonly kind: "interrupted_starts"; readonly count: number }
  /** The app ended without a farewell, killed or by a crash; `watched` sessions are taken up again. */
  | { readonly kind: "ended_abruptly"; readonly watched: number }
  /** The thread that keeps the history died, and another one has taken its place. */
  | { readonly kind: "store_restarted" }
  /** It died again and again: nothing can be written or read until the app is started again. */
  | { readonly kind: "store_stopped" }
  /** The page died or hung, and was loaded anew. */
  | { readonly kind: "page_restarted" }
  /** The process that draws the window ended; the system starts another. */
  | { readonly kind: "drawing_restarted" }
  /** A file or link that the system handed over is not shown. `name`: the file's, or the link's beginning. */
  | { readonly kind: "not_opened"; readonly name: string; readonly problem: OpenProblem }
  /** The sandbox got no port to listen on, with the system's code for why. */
  | { readonly kind: "sandbox_not_listening"; readonly code: string };
