import {
  DENIALS_TO_PAUSE,
  TROUBLE,
  UNKNOWN_CONFIRMATIONS,
  WAITING,
  type Waits,
  WORKING,
} from "../watch/policy.ts";

/** First wait, growth and longest wait, in seconds, as the words of a language's list. */
function inSeconds({ firstMs, growth, capMs }: Waits): string {
  return [firstMs / 1_000, growth, capMs / 1_000].join(", ");
}

/** The watch's own waits, as `first, growth, longest` in seconds: a loop that is handed on asks as we do. */
export const LOOP_WAITS = {
  working: inSeconds(WORKING),
  waiting: inSeconds(WAITING),
  trouble: inSeconds(TROUBLE),
} as const;

/** How often in a row `unknown`, or a status that denies, is heard before a loop ends. */
export const LOOP_CONFIRMATIONS = Math.max(UNKNOWN_CONFIRMATIONS, DENIALS_TO_PAUSE);
