import type { Gap, Timeline } from "../../../core/timeline.ts";
import type { Scale } from "./scale.ts";

/** What stands under a place of the time axis. */
type AxisText =
  /** A time of day. */
  | { readonly kind: "clock"; readonly at: number }
  /** Time since the timeline's beginning. */
  | { readonly kind: "after"; readonly ms: number }
  /** A fold's length, and why nobody asked meanwhile (`null`: somebody did, and nothing changed). */
  | { readonly kind: "fold"; readonly ms: number; readonly why: Gap["why"] | null }
  /** An unfolded time in which nobody asked. */
  | { readonly kind: "gap"; readonly ms: number; readonly why: Gap["why"] };

/** A text on the axis. `x` is the edge or the middle that `anchor` names. */
export interface AxisLabel {
  readonly x: number;
  readonly anchor: "start" | "middle" | "end";
  readonly text: AxisText;
}

/** Labels whose middles are closer than this would run into each other. In pixels. */
export const LABEL_DISTANCE = 74;

const STEPS_MS = [
  1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1_200, 1_800, 3_600, 7_200, 21_600, 43_200, 86_400,
].map((seconds) => seconds * 1_000);

/** The axis' labels, weightiest first served: the beginning, folds, gaps, what follows a fold, then round times. */
export function axisLabels(timeline: Timeline, scale: Scale, width: number): readonly AxisLabel[] {
  const candidates = [
    { x: 0, text: { kind: "clock", at: timeline.from } as AxisText },
    ...foldLabels(timeline, scale),
    ...gapLabels(timeline, scale),
    ...afterFolds(scale),
    ...roundTimes(timeline.from, scale),
  ];
  const kept: { x: number; text: AxisText }[] = [];
  for (const candidate of candidates) {
    const x = Math.min(Math.max(candidate.x, 0), width);
    if (kept.some((other) => Math.abs(other.x - x) < LABEL_DISTANCE)) continue;
    if (kept.length > 0 && x > width - LABEL_DISTANCE / 4) continue;
    kept.push({ x, text: candidate.text });
  }
  return kept.toSorted((a, b) => a.x - b.x).map(({ x, text }) => ({ x, text, anchor: anchorOf(x, width) }));
}

function anchorOf(x: number, width: number): AxisLabel["anchor"] {
  if (x < LABEL_DISTANCE / 2) return "start";
  return x > width - LABEL_DISTANCE / 2 ? "end" : "middle";
}

function foldLabels(timeline: Timeline, scale: Scale) {
  return scale.pieces
    .filter(({ folded }) => folded)
    .map(({ time, x }) => {
      const gap = timeline.gaps.find(({ from, to }) => from <= time[0] && (to ?? Infinity) >= time[1]);
      const ms = gap === undefined ? time[1] - time[0] : (gap.to ?? scaleEnd(scale)) - gap.from;
      return { x: (x[0] + x[1]) / 2, text: { kind: "fold", ms, why: gap?.why ?? null } as AxisText };
    });
}

function gapLabels(timeline: Timeline, scale: Scale) {
  return timeline.gaps.map(({ from, to, why }) => {
    const until = to ?? scaleEnd(scale);
    const x = (scale.at(from) + scale.at(until)) / 2;
    return { x, text: { kind: "gap", ms: until - from, why } as AxisText };
  });
}

function afterFolds(scale: Scale) {
  return scale.pieces
    .filter(({ folded }, index) => !folded && index > 0)
    .map(({ time, x }) => ({ x: x[1], text: { kind: "clock", at: time[1] } as AxisText }));
}

/** Round times since the beginning, up to the first fold: behind it they would mislead the eye. */
function roundTimes(from: number, scale: Scale) {
  const first = scale.pieces[0];
  if (first === undefined || first.folded) return [];
  const pixelsPerMs = (first.x[1] - first.x[0]) / (first.time[1] - first.time[0]);
  const step = STEPS_MS.find((ms) => ms * pixelsPerMs >= LABEL_DISTANCE) ?? 86_400_000;
  const count = Math.min(Math.floor((first.time[1] - from) / step), 40);
  return Array.from({ length: count }, (_, index) => {
    const ms = (index + 1) * step;
    return { x: scale.at(from + ms), text: { kind: "after", ms } as AxisText };
  });
}

function scaleEnd(scale: Scale): number {
  return scale.pieces.at(-1)?.time[1] ?? 0;
}
