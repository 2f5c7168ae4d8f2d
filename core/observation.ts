import type { Trouble } from "./query-outcome.ts";

/** What one query showed, and when: it was asked, and its answer (or its failure) was complete. Wall times in ms. */
export interface Observation {
  readonly askedAt: number;
  readonly heardAt: number;
  readonly saw:
    | { readonly kind: "state"; readonly state: string }
    | { readonly kind: "denied"; readonly status: number }
    | { readonly kind: "trouble"; readonly trouble: Trouble };
  /** The exchange it came from, for "raw exchanges one click away". */
  readonly exchangeId: number | null;
}

/** Something of our own that the timeline has to tell: it explains why nothing was seen for a while. */
export type WatchFactKind =
  | "paused"
  | "resumed"
  | "stopped"
  | "quit"
  | "taken_up"
  | "asleep"
  /** Time passed by that the system told nothing of: this computer slept, or its clock was set. */
  | "unaccounted"
  /** Ends both. */
  | "awake"
  | "offline"
  | "online"
  | "opened_in_browser";

/** A fact of our watching. Wall time in ms. */
export interface WatchFact {
  readonly at: number;
  readonly kind: WatchFactKind;
}
