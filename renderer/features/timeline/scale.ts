import { isFinalState } from "../../../core/session-state.ts";
import type { Span, Timeline } from "../../../core/timeline.ts";

/** A run of time on the axis. Within a folded one nothing changed, and it is narrower than its time. */
interface ScalePiece {
  readonly time: Span;
  /** Pixels from the plot's left edge. */
  readonly x: readonly [number, number];
  readonly folded: boolean;
}

/** Where the times of a timeline lie in the plot. */
export interface Scale {
  readonly pieces: readonly ScalePiece[];
  /** The pixel of a time; times outside are put at the nearest end. */
  at(time: number): number;
}

/** What a scale is made for. */
export interface ScaleOptions {
  readonly now: number;
  /** Pixels that the plot is wide. */
  readonly width: number;
  /** False for the true scale. */
  readonly fold: boolean;
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

/** Lays a timeline's span over the plot; long stillness folds to `FOLD_WIDTH`. */
export function makeScale(timeline: Timeline, options: ScaleOptions): Scale {
  const ongoing = isOngoing(timeline);
  const end = endOf(timeline, options.now);
  const cuts = options.fold ? foldsOf(timeline, end) : [];
  const linearMs = end - timeline.from - sum(cuts.map(([from, to]) => to - from));
  const foldWidth = cuts.length === 0 ? 0 : Math.min(FOLD_WIDTH, options.width / (2 * cuts.length));
  const linearWidth = Math.max(options.width - END_ROOM - cuts.length * foldWidth, 1);
  const shownMs = Math.max(ongoing ? roundedUp(linearMs) : linearMs, 1);
  const pixelsPerMs = linearWidth / shownMs;

  const pieces: ScalePiece[] = [];
  let time = timeline.from;
  let x = 0;
  const add = (to: number, folded: boolean) => {
    if (to <= time) return;
    const right = x + (folded ? foldWidth : (to - time) * pixelsPerMs);
    pieces.push({ time: [time, to], x: [x, right], folded });
    time = to;
    x = right;
  };
  for (const [from, to] of cuts) {
    add(from, false);
    add(to, true);
  }
  add(Math.max(end, timeline.from + 1), false);
  return { pieces, at: (wanted) => pixelAt(pieces, wanted) };
}

function pixelAt(pieces: readonly ScalePiece[], wanted: number): number {
  const piece = pieces.find(({ time }) => wanted <= time[1]) ?? pieces.at(-1);
  if (piece === undefined) return 0;
  const [from, to] = piece.time;
  const share = Math.min(Math.max((wanted - from) / (to - from), 0), 1);
  return piece.x[0] + share * (piece.x[1] - piece.x[0]);
}

function endOf(timeline: Timeline, now: number): number {
  if (isOngoing(timeline)) return Math.max(now, timeline.from + 1);
  const last = timeline.stretches.at(-1);
  return Math.max(last?.seen[1] ?? now, timeline.from + 1);
}

/**
 * The runs of time to fold: between two moments at which something happened, longer than a quarter of what is shown.
 *
 * Both ends of such a run stay at the scale of the rest, so that a fold stands inside a bar and not at its edge.
 */
function foldsOf(timeline: Timeline, end: number): readonly Span[] {
  const moments = [
    timeline.from,
    end,
    ...timeline.stretches.flatMap(({ began, ended }) => [...began, ...(ended ?? [])]),
    ...timeline.gaps.flatMap(({ from, to }) => [from, to ?? end]),
  ].filter((moment) => moment >= timeline.from && moment <= end);
  const sorted = [...new Set(moments)].sort((a, b) => a - b);
  const runs = sorted.slice(1).map((to, index): Span => [sorted[index] ?? to, to]);
  const { long, rest } = longRuns(runs, end - timeline.from);
  return long.map(([from, to]): Span => {
    const edge = Math.min(Math.max(rest * 0.2, 5_000), (to - from) / 4);
    return [from + edge, to - edge];
  });
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
