import { fitOfState } from "../expected-end.ts";
import type { Session, SessionPlace } from "../session.ts";
import { isFinalState } from "../session-state.ts";

/** A change of a session that a person may want to hear of while they look elsewhere. */
export interface News {
  readonly sessionRow: number;
  /** `waits`: a person's turn. `ended`: completed or fatal_errored. */
  readonly kind: "waits" | "ended";
  /** The API's own word. */
  readonly state: string;
  readonly place: SessionPlace;
}

/** What a person wants to be told. */
export interface Wanted {
  readonly waits: boolean;
  /** `failures`: fatal_errored alone. */
  readonly ends: "all" | "failures" | "none";
}

/** Why many things are told at once: they came close together, or nobody could hear of them for a while. */
export type Gathered = "together" | "asleep" | "offline" | "not_running";

/** What one notification is about. */
export interface Told {
  readonly news: readonly News[];
  /** How one comes to know of it; counts where there is more than one piece of news. */
  readonly because: Gathered;
}

/** The news in the state that a session has just come to; `null` where it is none. */
export function newsOf({ id, place, state }: Session): News | null {
  if (state === "waiting_for_input") return { sessionRow: id, kind: "waits", state, place };
  if (state !== null && isFinalState(state)) return { sessionRow: id, kind: "ended", state, place };
  return null;
}

/** True where nobody should be asked: a Processing module has no pages, so that a wait is a finding. */
export function isFinding({ kind, place }: Pick<News, "kind" | "place">): boolean {
  return kind === "waits" && fitOfState({ state: "waiting_for_input", place }) === "finding";
}

/** True for news of a kind that the person wants. A finding counts as a wait and as a failure. */
export function isWanted(news: News, { waits, ends }: Wanted): boolean {
  if (news.kind === "waits") return waits || (isFinding(news) && ends !== "none");
  return ends === "all" || (ends === "failures" && news.state === "fatal_errored");
}
