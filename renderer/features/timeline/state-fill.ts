import { isKnownState, type SessionState } from "../../../core/session-state.ts";

/** How a state's bar is drawn. Shape and fill differ, so that no two states are told apart by colour alone. */
export interface StateFill {
  readonly fill: string;
  readonly stroke: string;
  readonly dashes: string | undefined;
}

const FILLS: Readonly<Record<SessionState, StateFill>> = {
  created: { fill: "fill-created-tint", stroke: "stroke-created", dashes: "2 2" },
  running: { fill: "fill-running", stroke: "stroke-running", dashes: undefined },
  waiting_for_input: { fill: "fill-waiting-tint", stroke: "stroke-waiting", dashes: undefined },
  completed: { fill: "fill-completed-tint", stroke: "stroke-completed", dashes: undefined },
  fatal_errored: { fill: "fill-fatal-tint", stroke: "stroke-fatal", dashes: undefined },
  unknown: { fill: "fill-created-tint", stroke: "stroke-created", dashes: "5 3" },
};

const FOREIGN: StateFill = { fill: "fill-created-tint", stroke: "stroke-created", dashes: undefined };

/** The look of a state's bar; a word that we do not know has a grey outline. */
export function stateFill(state: string): StateFill {
  return isKnownState(state) ? FILLS[state] : FOREIGN;
}
