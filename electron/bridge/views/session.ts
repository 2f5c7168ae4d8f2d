import type { AlikeCalls } from "../../../core/alike-calls.ts";
import type { LinkRefusal } from "../../../core/browser-link.ts";
import type { RankedCause } from "../../../core/rank-causes.ts";
import type { Session } from "../../../core/session.ts";

/** What became of the wish to start. With `started` a request was made; its outcome stands in the session. */
export type StartReply =
  | { readonly kind: "started"; readonly session: Session }
  | { readonly kind: "no_key" }
  /** A key or another secret stands in the address: nothing was sent, nothing written down. */
  | { readonly kind: "holds_key" }
  /** One stands in the body: nothing was sent or written down so far. `of`: whose key, see `whoseKey`. */
  | { readonly kind: "asks_about_key"; readonly of: string | null }
  /** The definition changed behind the page's back: nothing was sent, the page shows the new one. */
  | { readonly kind: "changed" }
  /** A start of this module is still under way. */
  | { readonly kind: "busy" }
  /** The module of an earlier start is not described here any more. */
  | { readonly kind: "no_module" }
  /** The intent could not be written down, so nothing was sent. */
  | { readonly kind: "not_recorded" };

/** What became of the wish to watch somebody else's session. */
export type AdoptReply =
  | { readonly kind: "adopted"; readonly session: Session }
  | { readonly kind: "no_key" }
  /** It is in the list already. */
  | { readonly kind: "known"; readonly session: Session };

/** What became of a verdict on a start in doubt. */
export type SettleReply =
  | { readonly kind: "settled"; readonly session: Session }
  /** It exists, and without a key it cannot be watched: nothing was written. */
  | { readonly kind: "no_key" }
  /** Another row of the list has that session. */
  | { readonly kind: "known"; readonly session: Session }
  /** It is no start in doubt, or the server has told its state since. */
  | { readonly kind: "not_in_doubt" };

/** What the history says of a session's call that went wrong. */
export interface Explanation {
  /** Empty where the call was not refused, or where it is plain why. */
  readonly causes: readonly RankedCause[];
  readonly alike: AlikeCalls | null;
}

/** What became of the wish to open a link. */
export type OpenLinkReply =
  | { readonly kind: "opened" }
  | { readonly kind: "refused"; readonly refusal: Exclude<LinkRefusal, { readonly kind: "other_host" }> }
  /** The person was asked about its host and said no. */
  | { readonly kind: "not_confirmed" }
  /** One has been opened just now, or the person is being asked. */
  | { readonly kind: "too_soon" }
  /** The system has nothing that opens links. */
  | { readonly kind: "no_browser" };

/** The watching as a whole. */
export interface WatchOverview {
  /** Sessions that are asked about by themselves. */
  readonly watched: number;
  /** Sessions whose last word was waiting_for_input. */
  readonly waiting: number;
  /** Wall time in ms of the next query; `null` when none is due. */
  readonly nextCheckAt: number | null;
  /** Wall time in ms since when this computer has no network; `null` when it has one. */
  readonly offlineSince: number | null;
}

/** When a session is asked about next. */
export interface WatchMove {
  readonly sessionRow: number;
  /** Wall time in ms; `null` when it is not asked by itself. */
  readonly nextCheckAt: number | null;
  readonly inFlight: boolean;
}
