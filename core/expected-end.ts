import type { Session } from "./session.ts";

/**
 * How a session's state fits the module's kind: an Input module rests where a person's turn is and a Processing module
 * should get to its end by itself, so that a wait of it is a finding. `null` where the kind tells nothing.
 *
 * Source: docs/api-notes.md#module-kinds.
 */
export function fitOfState({
  state,
  place,
}: Pick<Session, "state" | "place">): "expected" | "finding" | null {
  if (place.kind === "processing") {
    if (state === "waiting_for_input") return "finding";
    return state === "completed" ? "expected" : null;
  }
  return place.kind === "input" && state === "waiting_for_input" ? "expected" : null;
}
