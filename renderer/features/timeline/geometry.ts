import { isFinalState } from "../../../core/session-state.ts";
import type { Gap, Timeline } from "../../../core/timeline.ts";
import { type AxisLabel, axisLabels } from "./axis.ts";
import { isOngoing, makeScale, type ScaleOptions } from "./scale.ts";

/** A stretch of answers on its lane. */
interface Bar {
  readonly lane: number;
  readonly state: string;
  readonly x: number;
  readonly width: number;
}

/** Between two states: changed somewhere in here. Too narrow for a box, it is one upright line (`width` 0). */
export interface Change {
  readonly fromLane: number;
  readonly toLane: number;
  readonly x: number;
  readonly width: number;
}

/** A time in which nobody asked, across all lanes. */
interface Hatch {
  readonly why: Gap["why"];
  readonly x: number;
  readonly width: number;
}

/** A query that told a state (a tick) or told none (a hollow triangle). */
interface Tick {
  readonly x: number;
  readonly answered: boolean;
}

/** The end mark of a final state. */
interface EndMark {
  readonly lane: number;
  readonly state: string;
  readonly x: number;
}

/** A timeline as shapes: x in pixels from the plot's left edge, lanes counted from the top. */
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

/** Turns what was seen into shapes. Pure: the same facts, moment and width make the same picture. */
export function drawTimeline(timeline: Timeline, options: ScaleOptions): TimelineGeometry {
  const { stretches, gaps, checks } = timeline;
  const scale = makeScale(timeline, options);
  const lanes = [...new Set(stretches.map(({ state }) => state))];
  const ongoing = isOngoing(timeline);
  const last = stretches.at(-1);
  const nowX = ongoing ? scale.at(options.now) : null;

  const bars = stretches
    .filter(({ state }) => !isFinalState(state))
    .map(({ state, seen }): Bar => {
      const x = scale.at(seen[0]);
      return { lane: lanes.indexOf(state), state, x, width: Math.max(scale.at(seen[1]) - x, LEAST_BAR) };
    });
  const changes = stretches.slice(1).flatMap((stretch, index): readonly Change[] => {
    const before = stretches[index];
    if (before === undefined) return [];
    const x = scale.at(stretch.began[0]);
    const width = scale.at(stretch.began[1]) - x;
    const [fromLane, toLane] = [lanes.indexOf(before.state), lanes.indexOf(stretch.state)];
    return [{ fromLane, toLane, x, width: width < LEAST_CHANGE_BOX ? 0 : width }];
  });
  const hatches = gaps.map(({ from, to, why }): Hatch => {
    const x = scale.at(from);
    return { why, x, width: Math.max(scale.at(to ?? options.now) - x, LEAST_HATCH) };
  });
  const lastX = last === undefined ? 0 : scale.at(last.seen[1]);
  return {
    lanes,
    bars,
    changes,
    hatches,
    ticks: ticksOf(checks, scale),
    endMark:
      last !== undefined && !ongoing
        ? { lane: lanes.indexOf(last.state), state: last.state, x: scale.at(last.seen[0]) }
        : null,
    folds: scale.pieces.filter(({ folded }) => folded).map(({ x }) => (x[0] + x[1]) / 2),
    labels: axisLabels(timeline, scale, options.width),
    sinceLastAnswer:
      last === undefined || nowX === null
        ? null
        : { lane: lanes.indexOf(last.state), x: lastX, width: Math.max(nowX - lastX, 0) },
    nowX,
    stops: stretches.map(({ seen }) => scale.at(seen[0])),
  };
}

function ticksOf(checks: Timeline["checks"], scale: ReturnType<typeof makeScale>): readonly Tick[] {
  const isFolded = (at: number) =>
    scale.pieces.some(({ time, folded }) => folded && at > time[0] && at < time[1]);
  const ticks: Tick[] = [];
  let lastX = { answered: -Infinity, unanswered: -Infinity };
  for (const { at, answered } of checks) {
    if (isFolded(at)) continue;
    const x = scale.at(at);
    const kind = answered ? "answered" : "unanswered";
    if (x - lastX[kind] < (answered ? TICK_GRAIN : TRIANGLE_GRAIN)) continue;
    ticks.push({ x, answered });
    lastX = { ...lastX, [kind]: x };
  }
  return ticks;
}
