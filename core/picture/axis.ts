import type { Gap } from "../timeline.ts";
import type { Scale, ScalePiece } from "./scale.ts";

/** What stands under a place of the time axis. */
export type AxisText =
  /** A wall time in ms, told as a time of day. */
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

/** How an axis tells its times: those of the day, or those since its beginning alone. */
export type AxisClock = "of_day" | "since_start";

/** What an axis is made for. */
export interface AxisOptions {
  readonly scale: Scale;
  /** The pixels of the scale that are seen: from … to. Labels count from its left. */
  readonly view: readonly [number, number];
  readonly clock: AxisClock;
}

const STEPS_MS = [
  0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1_200, 1_800, 3_600, 7_200, 21_600, 43_200, 86_400,
].map((seconds) => seconds * 1_000);

/** The axis' labels, weightiest first served: the beginning, folds, gaps, what follows a fold, then round times. */
export function axisLabels(gaps: readonly Gap[], options: AxisOptions): readonly AxisLabel[] {
  const { scale, view } = options;
  const start = scale.pieces[0]?.time[0] ?? 0;
  const width = view[1] - view[0];
  const told = (at: number): AxisText =>
    options.clock === "of_day" ? { kind: "clock", at } : { kind: "after", ms: at - start };
  const candidates = [
    { x: 0, text: told(start) },
    ...foldLabels(gaps, scale),
    ...gapLabels(gaps, scale),
    ...afterFolds(scale).map((piece) => ({ x: piece.x[1], text: told(piece.time[1]) })),
    ...scale.pieces.flatMap((piece, index) => roundTimes(piece, { index, start, view, told })),
  ];
  const kept: { x: number; text: AxisText }[] = [];
  for (const candidate of candidates) {
    const x = candidate.x - view[0];
    if (x < 0 || x > width + 1) continue;
    if (kept.some((other) => Math.abs(other.x - x) < distance(other.text, candidate.text))) continue;
    if (kept.length > 0 && x > width - LABEL_DISTANCE / 4) continue;
    kept.push({ x, text: candidate.text });
  }
  return kept.toSorted((a, b) => a.x - b.x).map(({ x, text }) => ({ x, text, anchor: anchorOf(x, width) }));
}

/** About how wide a text of each kind gets, in pixels: a gap says why, and how long in two units. */
const WIDTHS: Readonly<Record<AxisText["kind"], number>> = { clock: 50, after: 66, fold: 66, gap: 132 };

function distance(a: AxisText, b: AxisText): number {
  return Math.max((widthOf(a) + widthOf(b)) / 2 + 8, LABEL_DISTANCE);
}

function widthOf(text: AxisText): number {
  return text.kind === "fold" && text.why !== null ? WIDTHS.gap : WIDTHS[text.kind];
}

function anchorOf(x: number, width: number): AxisLabel["anchor"] {
  if (x < LABEL_DISTANCE / 2) return "start";
  return x > width - LABEL_DISTANCE / 2 ? "end" : "middle";
}

function foldLabels(gaps: readonly Gap[], scale: Scale) {
  return scale.pieces
    .filter(({ folded }) => folded)
    .map(({ time, x }) => {
      const gap = gaps.find(({ from, to }) => from <= time[0] && (to ?? Infinity) >= time[1]);
      const ms = gap === undefined ? time[1] - time[0] : (gap.to ?? scaleEnd(scale)) - gap.from;
      return { x: (x[0] + x[1]) / 2, text: { kind: "fold", ms, why: gap?.why ?? null } as AxisText };
    });
}

function gapLabels(gaps: readonly Gap[], scale: Scale) {
  return gaps.map(({ from, to, why }) => {
    const until = to ?? scaleEnd(scale);
    const x = (scale.at(from) + scale.at(until)) / 2;
    return { x, text: { kind: "gap", ms: until - from, why } as AxisText };
  });
}

function afterFolds(scale: Scale): readonly ScalePiece[] {
  return scale.pieces.filter(({ folded }, index) => !folded && index > 0);
}

/**
 * Round times within an unfolded piece that are seen: since the beginning before the first fold; behind one that would
 * mislead the eye, and the time itself is told.
 */
function roundTimes(
  { time, x, folded }: ScalePiece,
  axis: {
    readonly index: number;
    readonly start: number;
    readonly view: AxisOptions["view"];
    readonly told: (at: number) => AxisText;
  },
): readonly { readonly x: number; readonly text: AxisText }[] {
  const pixelsPerMs = (x[1] - x[0]) / (time[1] - time[0]);
  if (folded || pixelsPerMs <= 0) return [];
  const step = STEPS_MS.find((ms) => ms * pixelsPerMs >= LABEL_DISTANCE) ?? 86_400_000;
  const left = time[0] + Math.max(axis.view[0] - x[0], 0) / pixelsPerMs;
  const right = Math.min(time[1], time[0] + (axis.view[1] - x[0]) / pixelsPerMs);
  const first = Math.max(Math.ceil((left - axis.start) / step), 1);
  const last = Math.min(Math.floor((right - axis.start) / step), first + 60);
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => {
    const ms = (first + index) * step;
    const at = axis.start + ms;
    const text = axis.index === 0 ? ({ kind: "after", ms } as const) : axis.told(at);
    return { x: x[0] + (at - time[0]) * pixelsPerMs, text };
  });
}

function scaleEnd(scale: Scale): number {
  return scale.pieces.at(-1)?.time[1] ?? 0;
}
