import { isKnownState, type SessionState } from "../core/session-state.ts";

/** What is awaited when --until is not given. */
export const UNTIL_DEFAULT: readonly SessionState[] = ["completed"];

/**
 * Reads the states of --until, separated by commas. `null` when one is none of the API's six words.
 *
 * A word that the API does not have is refused: it would be a slip of the pen, and waiting for it never ends well.
 */
export function readUntil(text: string): readonly SessionState[] | null {
  const states = text.split(",");
  return states.every(isKnownState) ? states : null;
}
