import { isFinalState } from "../session-state.ts";
import type { Gap, Timeline } from "../timeline.ts";
import { type AxisClock, type AxisLabel, axisLabels } from "./axis.ts";
import { isOngoing, makeScale, type Scale, type ScaleOptions } from "./scale.ts";
import { type Look, panOf, WHOLE } from "./window.ts";

/** A stretch of answers on its lane. */
interface Bar {
  /** Which stretch it is, so that a picture that is drawn again knows it. */
  readonly index: number;
  readonly lane: number;
  readonly state: string;
  readonly x: number;
  readonly width: number;
}

/** Between two states: changed somewhere in here. Too narrow for a box, it is one upright line (`width` 0). */
interface Change {
  readonly index: number;
  readonly fromLane: number;
  readonly toLane: number;
  readonly x: number;
  readonly width: number;
}

/** A time in which nobody asked, across all lanes. */
interface Hatch {
  readonly index: number;
  readonly why: Gap["why"];
  readonly x: number;
  readonly width: number;
}

/** A query that told a state (a tick) or told none (a hollow triangle). */
interface Tick {
  readonly x: number;
  readonly answered: boolean;
}

/** What a timeline is drawn for. */
export interface DrawOptions extends ScaleOptions {
  /** Which part of it is seen. Default: the whole. */
  readonly look?: Look;
  /** The axis that it shares with another. Default: one of its own. */
  readonly scale?: Scale;
  /** Default: times of the day. */
  readonly clock?: AxisClock;
  /** The gaps that the axis names. Default: its own. */
  readonly axisGaps?: readonly Gap[];
}

/** The end mark of a final state. */
interface EndMark {
  readonly lane: number;
  readonly state: string;
  readonly x: number;
}

/**
 * A timeline as geometry: x in pixels from the plot's left edge, lanes counted from the top. Of an enlarged one only what
 * is seen: x below 0 or beyond the width is of something that reaches in from there.
 */
export interface TimelineGeometry {
  /** States in the order in which they were first seen. */
  readonly lanes: readonly string[];
  readonly bars: readonly Bar[];
  readonly changes: readonly Change[];
  readonly hatches: readonly Hatch[];
  readonly ticks: readonly Tick[];
  readonly endMark: EndMark | null;
  /** The middle of each fold. */
  readonly folds: readonly number[];
  readonly labels: readonly AxisLabel[];
  /** From the last answer to now: not asked since. `null` once the session ended. */
  readonly sinceLastAnswer: { readonly lane: number; readonly x: number; readonly width: number } | null;
  /** `null` once the session ended. */
  readonly nowX: number | null;
  /** Where each stretch begins, for walking by keyboard; in the timeline's order. */
  readonly stops: readonly number[];
}

/** A bar of one single answer still has to be seen, and a gap as well. */
const LEAST_BAR = 3;
const LEAST_HATCH = 5;

/** Under this width a change is one upright line. */
const LEAST_CHANGE_BOX = 3;

/** Two marks of checks on the same spot are one. */
const TICK_GRAIN = 2;
const TRIANGLE_GRAIN = 6;

/** What lies so far beyond an edge still reaches into the plot with its stroke or its icon. */
const MARGIN = 16;

/** Turns what was seen into shapes. Pure: the same facts, moment, width and look make the same picture. */
export function drawTimeline(timeline: Timeline, options: DrawOptions): TimelineGeometry {
  const { stretches, gaps, checks } = timeline;
  const { now, width, look = WHOLE } = options;
  const scale = options.scale ?? makeScale([timeline], { ...options, width: width * look.zoom });
  const pan = panOf(scale, width, look);
  const at = (time: number) => scale.at(time) - pan;
  const isSeen = (piece: { readonly x: number; readonly width: number }) =>
    piece.x <= width + MARGIN && piece.x + piece.width >= -MARGIN;
  const lanes = [...new Set(stretches.map(({ state }) => state))];
  const ongoing = isOngoing(timeline);
  const last = stretches.at(-1);
  const nowX = ongoing ? at(now) : null;

  const bars = stretches
    .map(({ state, seen }, index): Bar => {
      const x = at(seen[0]);
      const across = Math.max(at(seen[1]) - x, LEAST_BAR);
      return { index, lane: lanes.indexOf(state), state, x, width: across };
    })
    .filter((bar) => !isFinalState(bar.state) && isSeen(bar));
  const changes = stretches.slice(1).flatMap((stretch, index): readonly Change[] => {
    const before = stretches[index];
    if (before === undefined) return [];
    const x = at(stretch.began[0]);
    const across = at(stretch.began[1]) - x;
    const [fromLane, toLane] = [lanes.indexOf(before.state), lanes.indexOf(stretch.state)];
    const change = { index, fromLane, toLane, x, width: across < LEAST_CHANGE_BOX ? 0 : across };
    return isSeen(change) ? [change] : [];
  });
  const hatches = gaps
    .map(({ from, to, why }, index): Hatch => {
      const x = at(from);
      return { index, why, x, width: Math.max(at(to ?? now) - x, LEAST_HATCH) };
    })
    .filter(isSeen);
  const lastX = last === undefined ? 0 : at(last.seen[1]);
  return {
    lanes,
    bars,
    changes,
    hatches,
    ticks: ticksOf(checks, { scale, pan, width }),
    endMark:
      last !== undefined && !ongoing
        ? { lane: lanes.indexOf(last.state), state: last.state, x: at(last.seen[0]) }
        : null,
    folds: scale.pieces
      .flatMap(({ folded, x }) => (folded ? [{ x: (x[0] + x[1]) / 2 - pan, width: 0 }] : []))
      .filter(isSeen)
      .map(({ x }) => x),
    labels: axisLabels(options.axisGaps ?? gaps, {
      scale,
      view: [pan, pan + width],
      clock: options.clock ?? "of_day",
    }),
    sinceLastAnswer:
      last === undefined || nowX === null
        ? null
        : { lane: lanes.indexOf(last.state), x: lastX, width: Math.max(nowX - lastX, 0) },
    nowX,
    stops: stretches.map(({ seen }) => at(seen[0])),
  };
}

/** Marks within the plot, of each kind at most one on the same spot: however many checks there were, so many pixels. */
function ticksOf(
  checks: Timeline["checks"],
  { scale, pan, width }: { readonly scale: Scale; readonly pan: number; readonly width: number },
): readonly Tick[] {
  const folds = scale.pieces.filter(({ folded }) => folded);
  const isFolded = (at: number) => folds.some(({ time }) => at > time[0] && at < time[1]);
  const ticks: Tick[] = [];
  const lastX = { answered: -Infinity, unanswered: -Infinity };
  for (const { at, answered } of checks) {
    if (isFolded(at)) continue;
    const x = scale.at(at) - pan;
    const kind = answered ? "answered" : "unanswered";
    if (x < 0 || x > width || x - lastX[kind] < (answered ? TICK_GRAIN : TRIANGLE_GRAIN)) continue;
    ticks.push({ x, answered });
    lastX[kind] = x;
  }
  return ticks;
}
