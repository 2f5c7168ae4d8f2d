import type { Session } from "./session.ts";
import type { SessionFilter, SessionSelection, StateWish } from "./session-filter.ts";

/** Where a row stands in a list: `key` is `listKey`, which a list by age has no use for. */
export interface ListPlace {
  readonly key: number;
  readonly id: number;
}

/** Which part of which list is wanted. */
export interface SessionsQuery {
  /** All sessions where it is missing. */
  readonly filter?: SessionFilter;
  /**
   * `list`: as `compareInList` says; `newest`: by id. Default: `list`, and `newest` for a filter with text, which has no
   * other order.
   */
  readonly order?: "list" | "newest";
  /** 1 to 500. */
  readonly limit: number;
  /** Only rows behind this place: the page after the one that ended there. */
  readonly after?: ListPlace;
  /** So many rows are passed over: a jump into the middle. Not together with `after`. */
  readonly from?: number;
}

/** A part of a list. */
export interface SessionsPage {
  readonly sessions: readonly Session[];
  /** How many there are in all by the same filter. */
  readonly total: number;
  /** True where there may be more than `total`: a search is counted so far and no further. */
  readonly atLeast: boolean;
  /** Where the next page begins; `null` after the last. */
  readonly next: ListPlace | null;
}

/** How many sessions there are, by what people ask for. */
export interface SessionCounts {
  readonly total: number;
  /** Only what is there at all. */
  readonly byState: readonly { readonly state: StateWish; readonly count: number }[];
  /** Waiting for a person, and watched or paused. */
  readonly waiting: number;
  readonly unseen: number;
  readonly inDoubt: number;
  readonly starred: number;
  /** The tags of sessions, by name; those of the newest thousands of tagged ones. */
  readonly tags: readonly string[];
}

/** What a person may say of a session. What is missing stays as it is. */
export interface SessionMarks {
  readonly starred?: boolean;
  /** In place of those that were there; at most 100 of 100 characters each. */
  readonly tags?: readonly string[];
  /** At most `MOST_SESSION_NOTE` characters. */
  readonly note?: string;
}

/** The longest note on a session, in characters. */
export const MOST_SESSION_NOTE = 10_000;

/** What can be written for many sessions at once. Moments are wall times in ms. */
export type SessionChange =
  | { readonly kind: "star"; readonly on: boolean }
  | { readonly kind: "tag"; readonly add: readonly string[]; readonly drop: readonly string[] }
  /** Only what changed up to that moment: nobody has seen what came later. */
  | { readonly kind: "seen"; readonly upTo: number }
  /** `batch` names those that go together, and that `restore` brings back. */
  | { readonly kind: "remove"; readonly at: number; readonly batch: number };

/** One slice of a long piece of work: a few ms, so that writing goes on in between. */
export interface SliceWish {
  readonly selection: SessionSelection;
  /** Only rows with a smaller id: where the slice before ended; `null` for the first. */
  readonly before: number | null;
}

/** What one slice did. */
export interface ChangedSlice {
  /** The rows that were changed; those that were so already are left out. */
  readonly changed: readonly number[];
  /** How many rows of the selection it looked at. */
  readonly looked: number;
  /** `before` of the next slice; `null` after the last. */
  readonly next: number | null;
}

/** The sessions of one slice, newest first. */
export interface SelectedSlice {
  readonly sessions: readonly Session[];
  readonly next: number | null;
}

/** What changed between two moments, by what the sessions say now. */
export interface ChangesBetween {
  readonly completed: number;
  readonly fatalErrored: number;
  /** Waiting for a person. */
  readonly waiting: number;
  readonly inDoubt: number;
  /** Changed, and none of these. */
  readonly others: number;
  /** How long this computer slept, in ms, as far as the timelines tell. */
  readonly asleepMs: number;
  /** How long nobody watched because the app did not run, in ms, likewise. */
  readonly offMs: number;
}

/** What changed while the person was away: see `ChangesBetween`. Wall times in ms. */
export interface Digest extends ChangesBetween {
  /** When the window was closed or hidden, or the app quit. */
  readonly leftAt: number;
  /** When it was seen again. */
  readonly backAt: number;
}
