import type { Paint, Painted } from "../../../core/picture/shapes.ts";
import { isKnownState, type SessionState } from "../../../core/session-state.ts";

/** How a state's bar is drawn. Shape and fill differ, so that no two states are told apart by colour alone. */
interface StateFill {
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
  unknown: { fill: "fill-surface", stroke: "stroke-created", dashes: "5 3" },
};

const FOREIGN: StateFill = { fill: "fill-surface", stroke: "stroke-created", dashes: undefined };

/** The look of a state's bar; a word that we do not know has a grey outline. */
export function stateFill(state: string): StateFill {
  return isKnownState(state) ? FILLS[state] : FOREIGN;
}

/** What an SVG element needs to look like what it is. */
interface PaintProps {
  readonly className: string;
  readonly strokeWidth?: number;
  readonly strokeDasharray?: string | undefined;
  readonly strokeLinejoin?: "round";
  readonly strokeLinecap?: "round";
}

const PAINTS: Readonly<Record<Exclude<Paint, "hatch">, PaintProps>> = {
  lane: { className: "stroke-line" },
  change_ground: { className: "fill-sunken" },
  change_edge: { className: "stroke-ink-3" },
  change_diagonal: { className: "stroke-ink-2", strokeWidth: 1.25 },
  change_upright: { className: "stroke-ink-2", strokeWidth: 1.5 },
  unheard: { className: "stroke-ink-3", strokeDasharray: "1 3" },
  tick: { className: "stroke-ink-3" },
  unanswered: { className: "fill-none stroke-caution", strokeWidth: 1.5, strokeLinejoin: "round" },
  fold_ground: { className: "fill-none stroke-surface", strokeWidth: 6 },
  fold: { className: "fill-none stroke-ink-3" },
  now: { className: "fill-ink stroke-ink", strokeWidth: 1.5 },
  stop: { className: "stroke-focus", strokeWidth: 2 },
};

/** The look of a shape on the screen, by the theme's own colours. `null` for a hatch: it is a pattern. */
export function paintProps(shape: Painted): PaintProps | null {
  if ("paint" in shape) return shape.paint === "hatch" ? null : PAINTS[shape.paint];
  const { fill, stroke, dashes } = stateFill(shape.state);
  if (shape.as === "bar") {
    return { className: `${fill} ${stroke}`, strokeWidth: 1.5, strokeDasharray: dashes };
  }
  const mark = { strokeWidth: 1.6, strokeLinejoin: "round", strokeLinecap: "round" } as const;
  return { className: `${shape.as === "end_sign" ? "fill-none" : fill} ${stroke}`, ...mark };
}
