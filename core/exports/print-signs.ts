import { isKnownState, type SessionState } from "../session-state.ts";
import type { Gap } from "../timeline.ts";

/** A state's sign as a path in a square of 14, drawn in strokes: the same shapes as the chips' icons. */
export function stateSign(state: string): { readonly d: string; readonly dashes: string | null } {
  const d = isKnownState(state)
    ? STATE_SIGNS[state]
    : "M4 10c2 0 2.5-1.5 2.5-4H3v3h3.5M10 10c2 0 2.5-1.5 2.5-4H9v3h3.5";
  return { d, dashes: state === "created" ? "2 1.7" : null };
}

const CIRCLE = "M7 1.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11";

const STATE_SIGNS: Readonly<Record<SessionState, string>> = {
  created: CIRCLE,
  running: "M12.5 7A5.5 5.5 0 1 1 8.7 1.8",
  waiting_for_input: "M7 1.2L12.8 7L7 12.8L1.2 7z",
  completed: `${CIRCLE}M4.6 7.2l1.7 1.6l3.2-3.5`,
  fatal_errored: "M4.7 1.5h4.6l3.2 3.2v4.6l-3.2 3.2h-4.6l-3.2-3.2v-4.6zM5 5l4 4m0-4l-4 4",
  unknown: `${CIRCLE}M5.3 5.5a1.8 1.8 0 1 1 2.5 1.7q-.8.3-.8 1.1M7 10.2v.1`,
};

/** A gap's sign as a path in a square of 14, drawn in strokes. */
export const GAP_SIGNS: Readonly<Record<Gap["why"], string>> = {
  paused: "M4.5 2.5v9M9.5 2.5v9",
  stopped: "M2.5 2.5h9v9h-9z",
  not_running: "M7 1.2v5.6M10.8 3.7a5.3 5.3 0 1 1-7.6 0",
  asleep: "M7 1.5a4 4 0 0 0 5.5 5.5A5.5 5.5 0 1 1 7 1.5z",
  unaccounted: STATE_SIGNS.unknown,
  offline:
    "M1.5 1.5l11 11M1.2 5.2a8 8 0 0 1 2.6-1.6M6.4 3a8 8 0 0 1 6.4 2.2M3.2 7.6a5 5 0 0 1 2.2-1.3M8.7 6.3a5 5 0 0 1 2.1 1.3M5.3 9.8a2.4 2.4 0 0 1 3.4 0M7 11.8v.1",
};
