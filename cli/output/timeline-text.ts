import { isFinalState } from "../../core/session-state.ts";
import type { Stretch, Timeline } from "../../core/timeline.ts";
import { visibleText } from "../../core/visible-text.ts";
import { clockTime, timeRange } from "../../core/words/clock-time.ts";
import { durationRange } from "../../core/words/duration.ts";
import { spoken } from "../spoken.ts";

/** The signs of a timeline. One column each. */
export interface Signs {
  /** From the first to the last answer that said so. */
  readonly seen: string;
  /** The change lies somewhere in here. */
  readonly unsure: string;
  readonly end: string;
  readonly answered: string;
  readonly unanswered: string;
}

/** For a terminal in UTF-8. */
export const SIGNS: Signs = { seen: "█", unsure: "░", end: "◆", answered: "╵", unanswered: "△" };

/** For any other terminal. */
export const ASCII_SIGNS: Signs = { seen: "#", unsure: ".", end: "*", answered: "|", unanswered: "!" };

/** A line of the timeline in its parts; `state` names the lane, for its colour. */
export interface TimelineLine {
  readonly state: string | null;
  readonly text: string;
}

const GAP = "  ";
const RANGE_WIDTH = 20;
const LEAST_PLOT = 16;

/**
 * Draws a session's course: a lane for each state that was seen, in the order first seen, the checks, and the times.
 *
 * Too narrow for a picture, it gives each state with its duration. No line is wider than `width`.
 *
 * @param now  Wall time in ms; the right edge.
 */
export function timelineText(
  timeline: Timeline,
  { now, width, signs }: { readonly now: number; readonly width: number; readonly signs: Signs },
): readonly TimelineLine[] {
  const states = [...new Set(timeline.stretches.map(({ state }) => state))];
  const labelWidth = Math.min(Math.max(...states.map((state) => visibleText(state).length), 7), 24);
  const plotWidth = width - labelWidth - RANGE_WIDTH - 2 * GAP.length;
  const lanes = states.map((state) => ({ state, stretches: timeline.stretches.filter(of(state)) }));
  if (plotWidth < LEAST_PLOT) {
    return lanes.map(({ state, stretches }) => ({
      state,
      text: cut(`${cell(visibleText(state), labelWidth)}${GAP}${held(stretches, now)}`, width),
    }));
  }
  const span = Math.max(now - timeline.from, 1);
  const column = (at: number) =>
    Math.min(Math.max(Math.floor(((at - timeline.from) / span) * plotWidth), 0), plotWidth - 1);
  const row = (label: string, plot: readonly string[], range: string) =>
    `${cell(label, labelWidth)}${GAP}${plot.join("")}${GAP}${range}`.slice(0, width).trimEnd();

  return [
    ...lanes.map(({ state, stretches }) => ({
      state,
      text: row(
        visibleText(state),
        lane(timeline.stretches, { state, column, plotWidth, signs }),
        held(stretches, now),
      ),
    })),
    { state: null, text: row(spoken.cli.lines.checks, checks(timeline, { column, plotWidth, signs }), "") },
    { state: null, text: row("", axis(timeline.from, now, plotWidth), "") },
  ];
}

interface Plot {
  readonly column: (at: number) => number;
  readonly plotWidth: number;
  readonly signs: Signs;
}

function lane(
  stretches: readonly Stretch[],
  { state, column, plotWidth, signs }: Plot & { readonly state: string },
): readonly string[] {
  const cells = blank(plotWidth);
  stretches.forEach((stretch, index) => {
    const touches = stretch.state === state || stretches[index - 1]?.state === state;
    if (touches) cells.fill(signs.unsure, column(stretch.began[0]), column(stretch.began[1]) + 1);
  });
  for (const stretch of stretches.filter(of(state))) {
    const sign = isFinalState(state) ? signs.end : signs.seen;
    const from = column(stretch.seen[0]);
    cells.fill(sign, from, isFinalState(state) ? from + 1 : column(stretch.seen[1]) + 1);
  }
  return cells;
}

function checks(timeline: Timeline, { column, plotWidth, signs }: Plot): readonly string[] {
  const cells = blank(plotWidth);
  for (const { at, answered } of timeline.checks) {
    const place = column(at);
    if (!answered) cells[place] = signs.unanswered;
    else if (cells[place] === " ") cells[place] = signs.answered;
  }
  return cells;
}

function axis(from: number, now: number, plotWidth: number): readonly string[] {
  const [left, right] = [clockTime(from), clockTime(now)];
  const between = plotWidth - left.length - right.length;
  return [...(between < 2 ? cell(right, plotWidth) : `${left}${" ".repeat(between)}${right}`)];
}

/** How long a lane's state was held, stretch by stretch; for a final state, when it began. */
function held(stretches: readonly Stretch[], now: number): string {
  const parts = stretches.map(({ state, began, ended, held: [least, most] }) => {
    if (isFinalState(state)) return timeRange(...began);
    return durationRange(least, ended === null ? Math.max(now - began[0], least) : most);
  });
  const all = parts.join(" + ");
  return all.length <= RANGE_WIDTH ? all : `+ ${parts.at(-1) ?? ""}`.slice(0, RANGE_WIDTH);
}

function of(state: string): (stretch: Stretch) => boolean {
  return (stretch) => stretch.state === state;
}

function blank(width: number): string[] {
  return Array.from({ length: width }, () => " ");
}

function cell(text: string, width: number): string {
  return text.slice(0, width).padEnd(width);
}

function cut(text: string, width: number): string {
  return text.slice(0, Math.max(width, 1));
}
