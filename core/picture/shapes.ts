import type { Gap } from "../timeline.ts";
import type { AxisText } from "./axis.ts";
import type { TimelineGeometry } from "./geometry.ts";

/** What a shape is: it has its colours and its stroke from that, on the screen and on paper. */
export type Paint =
  | "lane"
  | "hatch"
  | "change_ground"
  | "change_edge"
  | "change_diagonal"
  | "change_upright"
  | "unheard"
  | "tick"
  | "unanswered"
  | "fold_ground"
  | "fold"
  | "now"
  | "stop";

/** How a shape is painted: by what it is, or as a state's bar or end mark. */
export type Painted =
  | { readonly paint: Paint }
  | { readonly state: string; readonly as: "bar" | "end_mark" | "end_sign" };

/** A piece of the picture, in pixels from the plot's upper left corner. `key` stays the same from second to second. */
export type Shape = Painted & { readonly key: string } & (
    | { readonly form: "path"; readonly d: string }
    | {
        readonly form: "rect";
        readonly x: number;
        readonly y: number;
        readonly width: number;
        readonly height: number;
        readonly radius: number;
      }
    | { readonly form: "circle"; readonly x: number; readonly y: number; readonly r: number }
  );

/** A gap's sign, by its middle: among the checks, where a gap has none, and over its word. */
interface GapSign {
  readonly key: string;
  readonly why: Gap["why"];
  readonly x: number;
  readonly y: number;
}

/** A text of the axis, by its baseline. */
interface ShapeText {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly text: AxisText;
}

/** A timeline as shapes, those behind first. */
export interface Picture {
  readonly height: number;
  readonly shapes: readonly Shape[];
  readonly signs: readonly GapSign[];
  readonly texts: readonly ShapeText[];
}

/** Heights in px. The lanes' labels beside the plot have the same. */
export const LANE_HEIGHT = 28;
const CHECKS_HEIGHT = 18;
const AXIS_HEIGHT = 18;
const BAR_HEIGHT = 14;

/** An end mark's and a sign's side in px. */
const MARK_SIZE = 16;

/** A narrower gap shows its hatch alone. In px. */
const LEAST_GAP_FOR_SIGN = 26;

/** The middle of a lane, in px from the top. */
export function laneMiddle(lane: number): number {
  return lane * LANE_HEIGHT + LANE_HEIGHT / 2;
}

/** Puts a geometry into shapes. The number of shapes follows changes and pixels, never the number of checks. */
export function pictureOf(
  geometry: TimelineGeometry,
  options: {
    readonly width: number;
    /** Index of the change that the keyboard stands on. */
    readonly stop: number | null;
    /** False where another picture under it has the axis. Default true. */
    readonly axis?: boolean;
  },
): Picture {
  const { lanes, hatches, changes, bars, folds, labels, endMark, sinceLastAnswer, nowX, stops } = geometry;
  const lanesHeight = Math.max(lanes.length, 1) * LANE_HEIGHT;
  const { axis = true } = options;
  const stopX = options.stop === null ? undefined : stops[options.stop];
  const { answered, unanswered } = tickPaths(geometry, lanesHeight);
  const shapes: readonly Shape[] = [
    ...lanes.map((state, lane) =>
      path(`lane ${state}`, "lane", `M0 ${laneMiddle(lane)}H${n(options.width)}`),
    ),
    ...hatches.map(({ index, x, width }): Shape => {
      const box = { x, y: 2, width, height: lanesHeight - 2, radius: 0 };
      return { key: `hatch ${index}`, form: "rect", paint: "hatch", ...box };
    }),
    ...changes.flatMap((change) => changeShapes(change)),
    ...(sinceLastAnswer === null
      ? []
      : [
          path(
            "unheard",
            "unheard",
            `M${n(sinceLastAnswer.x)} ${laneMiddle(sinceLastAnswer.lane)}h${n(sinceLastAnswer.width)}`,
          ),
        ]),
    ...bars.map(({ index, lane, state, x, width }): Shape => {
      const y = laneMiddle(lane) - BAR_HEIGHT / 2;
      const box = { x: x + 0.75, y, width: Math.max(width - 1.5, 1.5), height: BAR_HEIGHT, radius: 2 };
      return { key: `bar ${index}`, form: "rect", state, as: "bar", ...box };
    }),
    ...(endMark === null ? [] : endMarkShapes(endMark.state, endMark.x, laneMiddle(endMark.lane))),
    ...folds.flatMap((x, index) => foldShapes(x, { index, height: lanesHeight })),
    path("ticks", "tick", answered),
    path("unanswered", "unanswered", unanswered),
    ...(nowX === null || nowX < -1 || nowX > options.width + 1
      ? []
      : [
          path("now", "now", `M${n(nowX)} 0V${lanesHeight + 8}`),
          { key: "now dot", form: "circle", paint: "now", x: nowX, y: lanesHeight + 8, r: 3 } as const,
        ]),
    ...(stopX === undefined ? [] : [path("stop", "stop", `M${n(stopX)} 0V${lanesHeight}`)]),
  ];
  return {
    height: lanesHeight + CHECKS_HEIGHT + (axis ? AXIS_HEIGHT : 0),
    shapes,
    signs: hatches
      .filter(({ width }) => width >= LEAST_GAP_FOR_SIGN)
      .map(({ index, why, x, width }) => {
        const [left, right] = [Math.max(x, 0), Math.min(x + width, options.width)];
        return { key: `sign ${index}`, why, x: (left + right) / 2, y: lanesHeight + 10 };
      }),
    texts: axis
      ? labels.map(({ x, anchor, text }) => {
          const y = lanesHeight + CHECKS_HEIGHT + 12;
          return { key: `${text.kind} ${"at" in text ? text.at : Math.round(x)}`, x, y, anchor, text };
        })
      : [],
  };
}

/** Every check's mark in two paths, so that a thousand of them are two elements. */
function tickPaths({ ticks }: TimelineGeometry, top: number) {
  const answered = ticks.flatMap((tick) => (tick.answered ? [`M${n(tick.x)} ${top + 5}v6`] : []));
  const missing = ticks.flatMap((tick) => (tick.answered ? [] : [`M${n(tick.x - 4)} ${top + 12}h8l-4 -8z`]));
  return { answered: answered.join(""), unanswered: missing.join("") };
}

/** A frame with one diagonal from the old lane to the new one; one upright line where there is no room for it. */
function changeShapes({ index, fromLane, toLane, x, width }: TimelineGeometry["changes"][number]) {
  const top = laneMiddle(Math.min(fromLane, toLane)) - BAR_HEIGHT / 2;
  const bottom = laneMiddle(Math.max(fromLane, toLane)) + BAR_HEIGHT / 2;
  const key = (part: string) => `change ${index} ${part}`;
  if (width === 0) return [path(key("upright"), "change_upright", `M${n(x)} ${top}V${bottom}`)];
  const [start, end] = fromLane < toLane ? [top, bottom] : [bottom, top];
  const box = { x, y: top, width, height: bottom - top, radius: 0 };
  const ground: Shape = { key: key("ground"), form: "rect", paint: "change_ground", ...box };
  return [
    ground,
    path(key("edges"), "change_edge", `M${n(x)} ${top}V${bottom}M${n(x + width)} ${top}V${bottom}`),
    path(key("diagonal"), "change_diagonal", `M${n(x)} ${start}L${n(x + width)} ${end}`),
  ];
}

/** Circle with a tick for completed, octagon with a cross for fatal_errored: the chips' own marks. */
function endMarkShapes(state: string, x: number, y: number): readonly Shape[] {
  const half = MARK_SIZE / 2 - 1;
  if (state === "completed") {
    return [
      { key: "end", form: "circle", state, as: "end_mark", x, y, r: half },
      {
        key: "end sign",
        form: "path",
        state,
        as: "end_sign",
        d: `M${n(x - 3)} ${n(y + 0.3)}l2.1 2 3.6 -4.2`,
      },
    ];
  }
  const corner = 4;
  const side = 2 * half - 2 * corner + corner;
  const d = `M${n(x - side / 2)} ${y - half}h${side}l${half - side / 2} ${half - side / 2}v${side}l${side / 2 - half} ${half - side / 2}h${-side}l${side / 2 - half} ${side / 2 - half}v${-side}z`;
  return [
    { key: "end", form: "path", state, as: "end_mark", d },
    {
      key: "end sign",
      form: "path",
      state,
      as: "end_sign",
      d: `M${n(x - 2.3)} ${y - 2.3}l4.6 4.6m0 -4.6l-4.6 4.6`,
    },
  ];
}

/** A zigzag through all lanes: time is left out here. */
function foldShapes(x: number, { index, height }: { readonly index: number; readonly height: number }) {
  const steps = Math.floor((height + 4) / 7);
  const zigzag = Array.from({ length: steps }, (_, step) => `l${step % 2 === 0 ? 5 : -5} 7`).join("");
  const d = `M${n(x - 2.5)} -4${zigzag}`;
  return [path(`fold ${index} ground`, "fold_ground", d), path(`fold ${index}`, "fold", d)];
}

function path(key: string, paint: Paint, d: string): Shape {
  return { key, form: "path", paint, d };
}

/** To a hundredth of a pixel: a picture that is drawn again is then the same text. */
function n(value: number): number {
  return Math.round(value * 100) / 100;
}
