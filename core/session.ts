import type { Arrival } from "./arrival.ts";
import type { Environment } from "./connection.ts";
import type { ModuleKind } from "./published-module.ts";
import type { Settlement } from "./settlement.ts";
import type { StartOutcome } from "./start-outcome.ts";
import type { TypedValue } from "./typed-value.ts";
import type { WatchCondition } from "./watch/condition.ts";

/** Where a session was started or found, as it was then: later edits of connection and module do not change it. */
export interface SessionPlace {
  readonly connectionId: number;
  readonly connectionName: string;
  readonly environment: Environment | null;
  readonly builtIn: boolean;
  readonly baseUrl: string;
  /** The module it was started from; `null` for one adopted by a bare id. */
  readonly moduleRef: number | null;
  readonly moduleName: string;
  readonly moduleId: string;
  readonly kind: ModuleKind;
}

/** A parameter as it was sent. */
export interface SentValue {
  readonly name: string;
  readonly apiName: string;
  /** Raw JSON text, the very bytes of the body; `null` for an omitted one. */
  readonly json: string | null;
  /** What the form held for it; absent where that is not known. */
  readonly typed?: Omit<TypedValue, "apiName">;
}

/** How a session came into the list. A start is `sending` from before its first byte until its outcome is known. */
export type SessionOrigin =
  | { readonly kind: "started"; readonly outcome: StartOutcome | { readonly kind: "sending" } }
  | { readonly kind: "adopted" };

/** A session as a list shows it: what is known, and since when. A start that came to nothing has a row too. */
export interface Session {
  /** Grows with time, and is never used again. Not the API's id. */
  readonly id: number;
  readonly place: SessionPlace;
  readonly origin: SessionOrigin;
  /** What the person found out about a start in doubt; `null` while nobody has, and for every other. */
  readonly settlement: Settlement | null;
  /** Wall time in ms of the click, or of the adoption. */
  readonly beganAt: number;
  /** The exact body of the start; `null` when there was none. */
  readonly body: string | null;
  readonly values: readonly SentValue[];
  /** What was seen of them where the session was opened; empty while nobody has looked. */
  readonly arrivals: readonly Arrival[];
  /** As the API gave it; `null` while no accepted start names one. */
  readonly sessionId: string | null;
  /** The start's browser link: the one that is opened. Shown, never trusted. */
  readonly startLink: string | null;
  /** The last query's browser link. */
  readonly queryLink: string | null;
  /** The last state the server reported, as it came; `null` before the first answer. */
  readonly state: string | null;
  /** The current state began between these two wall times; `null` before the first answer. */
  readonly stateBegan: readonly [number, number] | null;
  /** Wall time in ms of the last answer that told a state. */
  readonly heardAt: number | null;
  readonly answered: number;
  readonly unanswered: number;
  readonly watch: WatchCondition;
  /** Wall time in ms of the last change: the start, a new state, a verdict, or an end of watching that nobody wished. */
  readonly changedAt: number;
  /** True while nobody has looked at the last change that asks for a look. */
  readonly unseen: boolean;
  readonly starred: boolean;
  readonly tags: readonly string[];
  readonly note: string;
  /** The last `MOST_COURSE` states, in their order; the last one is `state`. */
  readonly course: readonly CourseRun[];
}

/** A state in a session's course: it began between two wall times in ms, as in `stateBegan`. */
export interface CourseRun {
  /** As it came, but no longer than 64 characters. */
  readonly state: string;
  readonly from: number;
  readonly to: number;
}

/** How many states a row remembers. */
export const MOST_COURSE = 24;

/** True while a start's fate is unsettled: sent and unanswered, or answered without sense, and nobody has looked. */
export function isInDoubt(session: Session): boolean {
  return hasDoubtfulOutcome(session) && session.settlement === null;
}

/** True for a start that had no clear answer, settled or not. */
export function hasDoubtfulOutcome({ origin }: Pick<Session, "origin">): boolean {
  return origin.kind === "started" && origin.outcome.kind === "in_doubt";
}

/** True while a verdict can be given or taken back: once the server has told a state, the session is a fact. */
export function canBeSettled(session: Session): boolean {
  return hasDoubtfulOutcome(session) && session.state === null;
}

/** True for a session that exists at the server as far as we know, so that it can be queried. */
export function canBeQueried(session: Session): session is Session & { readonly sessionId: string } {
  return session.sessionId !== null;
}
