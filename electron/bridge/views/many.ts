import type { SessionSelection } from "../../../core/session-filter.ts";
import type { WatchAction } from "../commands.ts";

/** What is done with many sessions at once. Nothing here touches a session at the server. */
export type ManyAct =
  | { readonly kind: "watch"; readonly action: WatchAction }
  | { readonly kind: "star"; readonly on: boolean }
  | { readonly kind: "tag"; readonly add: readonly string[]; readonly drop: readonly string[] }
  /** `upTo`: wall time in ms; a later change stays unseen. */
  | { readonly kind: "seen"; readonly upTo: number }
  | { readonly kind: "remove" };

/** Asks for one act on all sessions of a selection. */
export interface ManyInput {
  readonly selection: SessionSelection;
  readonly act: ManyAct;
}

/** What became of an act on many sessions. What was done before a cancelling stays done. */
export type ManyReply =
  | {
      readonly kind: "done" | "cancelled";
      /** How many were changed; those that were so already, or that it makes no sense for, are left out. */
      readonly changed: number;
      /** What `undoRemoval` takes; `null` for all else than a removal. */
      readonly batch: number | null;
    }
  /** Another one is under way. */
  | { readonly kind: "busy" };

/** Asks to export the sessions of a selection: as lines of the history, or as the list is, for spreadsheets. */
export interface ExportManyInput {
  readonly selection: SessionSelection;
  readonly as: "jsonl" | "csv";
}
