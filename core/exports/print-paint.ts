import type { Paint, Painted } from "../picture/shapes.ts";
import { isKnownState, type SessionState } from "../session-state.ts";

/** Colours of paper: the light theme's. A test holds them against the page's tokens. */
export const PRINT_COLOURS = {
  surface: "#ffffff",
  sunken: "#eceef1",
  line: "#dadee3",
  ink: "#15181c",
  "ink-2": "#454d57",
  "ink-3": "#5c6570",
  edge: "#7e8894",
  focus: "#1d5fd1",
  created: "#515c69",
  "created-tint": "#ebeef2",
  running: "#1d5fd1",
  waiting: "#5b21b0",
  "waiting-tint": "#efe9fc",
  completed: "#11703e",
  "completed-tint": "#dff3e7",
  fatal: "#b42318",
  "fatal-tint": "#fce9e7",
  caution: "#855000",
} as const;

type Colour = keyof typeof PRINT_COLOURS;

/** Attributes of an SVG element. */
export type Attributes = Readonly<Record<string, string | number>>;

const STATES: Readonly<Record<SessionState, { fill: Colour; stroke: Colour; dashes: string | null }>> = {
  created: { fill: "created-tint", stroke: "created", dashes: "2 2" },
  running: { fill: "running", stroke: "running", dashes: null },
  waiting_for_input: { fill: "waiting-tint", stroke: "waiting", dashes: null },
  completed: { fill: "completed-tint", stroke: "completed", dashes: null },
  fatal_errored: { fill: "fatal-tint", stroke: "fatal", dashes: null },
  unknown: { fill: "surface", stroke: "created", dashes: "5 3" },
};

const FOREIGN = { fill: "surface", stroke: "created", dashes: null } as const;

/** The colour of a state's own sign; a word that we do not know is grey. */
export function stateColour(state: string): string {
  return PRINT_COLOURS[(isKnownState(state) ? STATES[state] : FOREIGN).stroke];
}

/** The look of a shape on paper. `hatch`: the id of the pattern. */
export function printAttributes(shape: Painted, hatch: string): Attributes {
  if ("paint" in shape) return paintAttributes(shape.paint, hatch);
  const { fill, stroke, dashes } = isKnownState(shape.state) ? STATES[shape.state] : FOREIGN;
  const colours = { fill: PRINT_COLOURS[fill], stroke: PRINT_COLOURS[stroke] };
  if (shape.as === "bar") {
    return { ...colours, "stroke-width": 1.5, ...(dashes === null ? {} : { "stroke-dasharray": dashes }) };
  }
  const round = { "stroke-width": 1.6, "stroke-linejoin": "round", "stroke-linecap": "round" };
  return { ...colours, ...(shape.as === "end_sign" ? { fill: "none" } : {}), ...round };
}

function paintAttributes(paint: Paint, hatch: string): Attributes {
  const stroke = (colour: Colour, width = 1): Attributes => ({
    fill: "none",
    stroke: PRINT_COLOURS[colour],
    "stroke-width": width,
  });
  switch (paint) {
    case "hatch":
      return { fill: `url(#${hatch})` };
    case "lane":
      return stroke("line");
    case "change_ground":
      return { fill: PRINT_COLOURS.sunken };
    case "change_edge":
      return stroke("ink-3");
    case "change_diagonal":
      return stroke("ink-2", 1.25);
    case "change_upright":
      return stroke("ink-2", 1.5);
    case "unheard":
      return { ...stroke("ink-3"), "stroke-dasharray": "1 3" };
    case "tick":
      return stroke("ink-3");
    case "unanswered":
      return { ...stroke("caution", 1.5), "stroke-linejoin": "round" };
    case "fold_ground":
      return stroke("surface", 6);
    case "fold":
      return stroke("ink-3");
    case "now":
      return { ...stroke("ink", 1.5), fill: PRINT_COLOURS.ink };
    case "stop":
      return stroke("focus", 2);
  }
}
