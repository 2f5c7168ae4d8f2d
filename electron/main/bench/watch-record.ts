import type { Clock } from "../../../core/clock.ts";
import type { Observation } from "../../../core/observation.ts";
import type { QueryOutcome } from "../../../core/query-outcome.ts";
import type { Session } from "../../../core/session.ts";
import { NEW_WATCH, type WatchMemory } from "../../../core/watch/policy.ts";

/** What a query showed, as it is written down. */
export function seen(outcome: QueryOutcome): Observation["saw"] {
  if (outcome.kind === "state") return { kind: "state", state: outcome.state };
  if (outcome.kind === "denied") return { kind: "denied", status: outcome.status };
  return { kind: "trouble", trouble: outcome.trouble };
}

/** What the policy has to remember of a session that was watched before. A state cannot have begun in the future. */
export function memoryOf(session: Session, clock: Clock): WatchMemory {
  const sinceMs = Math.max(clock.now() - (session.stateBegan?.[1] ?? session.beganAt), 0);
  return {
    ...NEW_WATCH,
    state: session.state,
    stateSince: clock.steady() - sinceMs,
    condition: session.watch,
  };
}

/**
 * A session as the store gives it, with the outcome that the store may lack.
 *
 * What the disk refused to write was told all the same; a later write of the same session does not take it back.
 */
export function withToldOutcome(stored: Session, told: Session): Session {
  if (stored.sessionId !== null || told.sessionId === null) return stored;
  const { origin, sessionId } = told;
  return { ...stored, origin, sessionId, startLink: told.startLink };
}
