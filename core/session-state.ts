/**
 * The API's six words for a session's state, unchanged.
 *
 * Source: Execution API Reference, "Possible Session States".
 */
export const SESSION_STATES = [
  "created",
  "running",
  "waiting_for_input",
  "fatal_errored",
  "completed",
  "unknown",
] as const;

/** One of the API's six words. An answer may hold another one: it is kept, shown and watched on. */
export type SessionState = (typeof SESSION_STATES)[number];

/** True for the API's own words; `unknown` is one of them (the session pre-dates the API). */
export function isKnownState(state: string): state is SessionState {
  return (SESSION_STATES as readonly string[]).includes(state);
}

/** True for the states that a session does not leave: completed and fatal_errored. */
export function isFinalState(state: string): boolean {
  return state === "completed" || state === "fatal_errored";
}
