import { isFinalState } from "../session-state.ts";
import type { Span, Timeline } from "../timeline.ts";

/** A run of time on the axis. Within a folded one nothing changed, and it is narrower than its time. */
export interface ScalePiece {
  readonly time: Span;
  /** Pixels from the plot's left edge. */
  readonly x: readonly [number, number];
  readonly folded: boolean;
}

/** Where times lie in a plot. */
export interface Scale {
  readonly pieces: readonly ScalePiece[];
  /** The pixel of a time; times outside are put at the nearest end. */
  at(time: number): number;
  /** The time at a pixel; pixels outside are put at the nearest end. */
  timeAt(x: number): number;
}

/** What a scale is made for. */
export interface ScaleOptions {
  /** Wall time in ms. */
  readonly now: number;
  /** Pixels that the plot is wide. */
  readonly width: number;
  /** False for the true scale. */
  readonly fold: boolean;
  /** Where timelines were moved against each other: the moment that is now for each. Default: `now` for all. */
  readonly nows?: readonly number[];
}

/** A fold's width in pixels. */
export const FOLD_WIDTH = 72;

/** Room for the end mark behind the last answer, in pixels. */
const END_ROOM = 22;

/** Shorter stillness is never folded: a short session is quicker read at its true scale. */
const LEAST_FOLD_MS = 120_000;

const FOLD_SHARE = 0.25;

/** True while the picture goes on to the present: the last word was not a final one. */
export function isOngoing(timeline: Timeline): boolean {
  const last = timeline.stretches.at(-1);
  return last === undefined || !isFinalState(last.state);
}

/** The last moment that a picture shows: now while it goes on, else the last answer. Wall time in ms. */
function endOf(timeline: Timeline, now: number): number {
  const last = isOngoing(timeline) ? now : (timeline.stretches.at(-1)?.seen[1] ?? now);
  return Math.max(last, timeline.from + 1);
}

/**
 * Lays the span of one or more timelines over a plot; long stillness folds to `FOLD_WIDTH`. Several share one axis, and
 * what folds is the time in which nothing changed in any of them.
 *
 * @param timelines  At least one.
 */
export function makeScale(timelines: readonly Timeline[], options: ScaleOptions): Scale {
  const from = Math.min(...timelines.map((timeline) => timeline.from));
  const end = Math.max(
    ...timelines.map((timeline, index) => endOf(timeline, options.nows?.[index] ?? options.now)),
  );
  const cuts = options.fold ? foldsOf(timelines, [from, end]) : [];
  const linearMs = end - from - sum(cuts.map(([start, to]) => to - start));
  const foldWidth = cuts.length === 0 ? 0 : Math.min(FOLD_WIDTH, options.width / (2 * cuts.length));
  const linearWidth = Math.max(options.width - END_ROOM - cuts.length * foldWidth, 1);
  const shownMs = Math.max(timelines.some(isOngoing) ? roundedUp(linearMs) : linearMs, 1);
  return scaleOf(laidOut({ from, end, cuts, foldWidth, pixelsPerMs: linearWidth / shownMs }));
}

function laidOut(plan: {
  readonly from: number;
  readonly end: number;
  readonly cuts: readonly Span[];
  readonly foldWidth: number;
  readonly pixelsPerMs: number;
}): readonly ScalePiece[] {
  const pieces: ScalePiece[] = [];
  let time = plan.from;
  let x = 0;
  const add = (to: number, folded: boolean) => {
    if (to <= time) return;
    const right = x + (folded ? plan.foldWidth : (to - time) * plan.pixelsPerMs);
    pieces.push({ time: [time, to], x: [x, right], folded });
    time = to;
    x = right;
  };
  for (const [from, to] of plan.cuts) {
    add(from, false);
    add(to, true);
  }
  add(Math.max(plan.end, plan.from + 1), false);
  return pieces;
}

function scaleOf(pieces: readonly ScalePiece[]): Scale {
  return {
    pieces,
    at(time) {
      const piece = pieces.find((candidate) => time <= candidate.time[1]) ?? pieces.at(-1);
      return piece === undefined ? 0 : between(time, piece.time, piece.x);
    },
    timeAt(x) {
      const piece = pieces.find((candidate) => x <= candidate.x[1]) ?? pieces.at(-1);
      return piece === undefined ? 0 : between(x, piece.x, piece.time);
    },
  };
}

/** Where a value lies between two ends, told between two others. */
function between(value: number, [from, to]: Span, [start, end]: Span): number {
  const share = to === from ? 0 : Math.min(Math.max((value - from) / (to - from), 0), 1);
  return start + share * (end - start);
}

/**
 * The runs of time to fold: between two moments at which something happened, longer than a quarter of what is shown.
 *
 * Both ends of such a run stay at the scale of the rest, so that a fold stands inside a bar and not at its edge.
 */
function foldsOf(timelines: readonly Timeline[], [start, end]: Span): readonly Span[] {
  const moments = [start, end, ...timelines.flatMap((timeline) => momentsOf(timeline, end))].filter(
    (moment) => moment >= start && moment <= end,
  );
  const sorted = [...new Set(moments)].sort((a, b) => a - b);
  const runs = sorted.slice(1).map((to, index): Span => [sorted[index] ?? to, to]);
  const { long, rest } = longRuns(runs, end - start);
  return long.map(([from, to]): Span => {
    const edge = Math.min(Math.max(rest * 0.2, 5_000), (to - from) / 4);
    return [from + edge, to - edge];
  });
}

function momentsOf({ from, stretches, gaps }: Timeline, end: number): readonly number[] {
  return [
    from,
    ...stretches.flatMap(({ began, ended }) => [...began, ...(ended ?? [])]),
    ...gaps.flatMap((gap) => [gap.from, gap.to ?? end]),
  ];
}

/** Sorts out the long runs, again among the rest: beside a night, a quarter of an hour of waiting looks short. */
function longRuns(
  runs: readonly Span[],
  total: number,
): { readonly long: readonly Span[]; readonly rest: number } {
  let long: readonly Span[] = [];
  let rest = total;
  for (;;) {
    const limit = Math.max(FOLD_SHARE * rest, LEAST_FOLD_MS);
    const now = runs.filter(([from, to]) => to - from > limit);
    if (now.length === long.length) return { long, rest };
    long = now;
    rest = total - sum(long.map(([from, to]) => to - from));
  }
}

/** Steps of the visible span while time goes on, so that the scale rests while the now-line moves. */
const STEPS = [10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 360, 480, 720, 960, 1_440, 1_920, 2_880].map(
  (seconds) => seconds * 1_000,
);

function roundedUp(ms: number): number {
  const step = STEPS.find((candidate) => ms <= candidate);
  if (step !== undefined) return step;
  const largest = STEPS.at(-1) ?? 1;
  return largest * 1.5 ** Math.ceil(Math.log(ms / largest) / Math.log(1.5));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
