import { isInDoubt, type Session } from "./session.ts";
import type { WatchCondition } from "./watch/condition.ts";

/** Above every wall time in ms until the year 2527, so that rank and time fit one number. */
const RANK = 2 ** 44;

const MAY_GO_ON: ReadonlySet<WatchCondition["kind"]> = new Set([
  "live",
  "backing_off",
  "denied",
  "offline",
  "paused",
]);

/**
 * Where a session stands in the list: a start that nobody has settled on top, then what waits for a person, then what
 * goes on, then the others.
 */
export type SessionRank = "doubt" | "waits" | "goes_on" | "rests";

/** True for a session whose watching goes on or can be taken up again. */
export function mayGoOn({ watch }: Pick<Session, "watch">): boolean {
  return MAY_GO_ON.has(watch.kind);
}

/** What a session's place in the list is decided by first. */
export function sessionRank(session: Session): SessionRank {
  if (isInDoubt(session)) return "doubt";
  const { origin, state } = session;
  if (mayGoOn(session)) return state === "waiting_for_input" ? "waits" : "goes_on";
  return origin.kind === "started" && origin.outcome.kind === "sending" ? "goes_on" : "rests";
}

const RANKS: Readonly<Record<SessionRank, number>> = { doubt: 3, waits: 2, goes_on: 1, rests: 0 };

/** The number by which the list is ordered, greatest first: rank, then the last change. */
export function listKey(session: Session): number {
  return RANKS[sessionRank(session)] * RANK + session.changedAt;
}

/** Orders sessions as the list shows them. */
export function compareInList(a: Session, b: Session): number {
  return listKey(b) - listKey(a) || b.id - a.id;
}
