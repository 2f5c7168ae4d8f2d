import { CircleQuestionMark, type LucideIcon, Moon, Pause, Power, Square, WifiOff } from "lucide-react";
import { useId } from "react";
import type { Gap } from "../../../core/timeline.ts";
import { words } from "../../words.ts";
import type { AxisLabel } from "./axis.ts";
import type { Change, TimelineGeometry } from "./geometry.ts";
import { stateFill } from "./state-fill.ts";

/** Heights in px. The lanes' labels beside the plot have the same. */
export const LANE_HEIGHT = 28;
const CHECKS_HEIGHT = 18;
const AXIS_HEIGHT = 18;

const BAR_HEIGHT = 14;
const ICON = 16;

/** A narrower gap shows its hatch alone. In px. */
const LEAST_GAP_FOR_ICON = 26;

const GAP_ICONS: Readonly<Record<Gap["why"], LucideIcon>> = {
  paused: Pause,
  stopped: Square,
  not_running: Power,
  asleep: Moon,
  unaccounted: CircleQuestionMark,
  offline: WifiOff,
};

/** The shapes of a timeline. What it says stands as text beside it; the picture itself is for the eye. */
export function TimelinePlot({
  geometry,
  width,
  stop,
}: {
  readonly geometry: TimelineGeometry;
  readonly width: number;
  /** Index of the change that the keyboard stands on. */
  readonly stop: number | null;
}) {
  const hatch = useId();
  const { lanes, bars, changes, hatches, ticks, endMark, folds, labels, sinceLastAnswer, nowX, stops } =
    geometry;
  const lanesHeight = Math.max(lanes.length, 1) * LANE_HEIGHT;
  const height = lanesHeight + CHECKS_HEIGHT + AXIS_HEIGHT;
  const middle = (lane: number) => lane * LANE_HEIGHT + LANE_HEIGHT / 2;
  const stopX = stop === null ? undefined : stops[stop];

  return (
    <svg aria-hidden width={width} height={height} className="block overflow-visible">
      <defs>
        <pattern id={hatch} width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
          <line x1="4" y1="0" x2="4" y2="9" className="stroke-edge" strokeWidth="1" />
        </pattern>
      </defs>
      {lanes.map((state, lane) => (
        <line key={state} x1="0" x2={width} y1={middle(lane)} y2={middle(lane)} className="stroke-line" />
      ))}
      {hatches.map(({ why, x, width: across }) => (
        <rect
          key={`${why} ${x}`}
          x={x}
          y="2"
          width={across}
          height={lanesHeight - 2}
          fill={`url(#${hatch})`}
        />
      ))}
      {changes.map((change, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: changes only ever follow one another, and two may be at one x.
        <ChangeBox key={index} change={change} middle={middle} />
      ))}
      {sinceLastAnswer !== null && (
        <line
          x1={sinceLastAnswer.x}
          x2={sinceLastAnswer.x + sinceLastAnswer.width}
          y1={middle(sinceLastAnswer.lane)}
          y2={middle(sinceLastAnswer.lane)}
          className="stroke-ink-3"
          strokeDasharray="1 3"
        />
      )}
      {bars.map(({ lane, state, x, width: across }, index) => {
        const { fill, stroke, dashes } = stateFill(state);
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: the same: bars follow one another.
            key={index}
            x={x + 0.75}
            y={middle(lane) - BAR_HEIGHT / 2}
            width={Math.max(across - 1.5, 1.5)}
            height={BAR_HEIGHT}
            rx="2"
            strokeWidth="1.5"
            strokeDasharray={dashes}
            className={`${fill} ${stroke}`}
          />
        );
      })}
      {endMark !== null && <EndMark state={endMark.state} x={endMark.x} y={middle(endMark.lane)} />}
      {folds.map((x) => (
        <Fold key={x} x={x} height={lanesHeight} />
      ))}
      {ticks.map(({ x, answered }) =>
        answered ? (
          <line
            key={`answered ${x}`}
            x1={x}
            x2={x}
            y1={lanesHeight + 5}
            y2={lanesHeight + 11}
            className="stroke-ink-3"
          />
        ) : (
          <path
            key={`unanswered ${x}`}
            d={`M${x - 4} ${lanesHeight + 12}h8l-4 -8z`}
            className="fill-none stroke-caution"
            strokeWidth="1.5"
            strokeLinejoin="round"
          />
        ),
      )}
      {hatches
        .filter(({ width: across }) => across >= LEAST_GAP_FOR_ICON)
        .map(({ why, x, width: across }) => (
          <GapIcon key={`${why} ${x}`} of={GAP_ICONS[why]} x={x + across / 2} y={lanesHeight / 2 + 1} />
        ))}
      {nowX !== null && (
        <>
          <line x1={nowX} x2={nowX} y1="0" y2={lanesHeight + 8} className="stroke-ink" strokeWidth="1.5" />
          <circle cx={nowX} cy={lanesHeight + 8} r="3" className="fill-ink" />
        </>
      )}
      {stopX !== undefined && (
        <line x1={stopX} x2={stopX} y1="0" y2={lanesHeight} className="stroke-focus" strokeWidth="2" />
      )}
      {labels.map((label) => (
        <text
          key={label.x}
          x={label.x}
          y={lanesHeight + CHECKS_HEIGHT + 12}
          textAnchor={label.anchor}
          className="fill-ink-3 text-api"
        >
          {axisText(label)}
        </text>
      ))}
    </svg>
  );
}

function axisText({ text }: AxisLabel): string {
  switch (text.kind) {
    case "clock":
      return words.timeline.clock(text.at);
    case "after":
      return words.timeline.after(text.ms);
    case "fold":
      return text.why === null ? words.timeline.fold(text.ms) : words.timeline.gap(text.why, text.ms);
    case "gap":
      return words.timeline.gap(text.why, text.ms);
  }
}

/** On a ground of its own, so that neither hatch nor bars run through it. Its word stands on the axis. */
function GapIcon({ of: Shape, x, y }: { readonly of: LucideIcon; readonly x: number; readonly y: number }) {
  return (
    <>
      <circle cx={x} cy={y} r={ICON / 2 + 2} className="fill-surface" />
      <Shape x={x - 7} y={y - 7} size={14} strokeWidth={1.75} className="text-ink-2" />
    </>
  );
}

/** A frame with one diagonal from the old lane to the new one; one upright line where there is no room for it. */
function ChangeBox({
  change: { fromLane, toLane, x, width },
  middle,
}: {
  readonly change: Change;
  readonly middle: (lane: number) => number;
}) {
  const [upper, lower] = [Math.min(fromLane, toLane), Math.max(fromLane, toLane)];
  const top = middle(upper) - BAR_HEIGHT / 2;
  const bottom = middle(lower) + BAR_HEIGHT / 2;
  if (width === 0) {
    return <line x1={x} x2={x} y1={top} y2={bottom} className="stroke-ink-2" strokeWidth="1.5" />;
  }
  const [startY, endY] = fromLane < toLane ? [top, bottom] : [bottom, top];
  return (
    <g className="stroke-ink-3">
      <rect x={x} y={top} width={width} height={bottom - top} stroke="none" className="fill-sunken" />
      <line x1={x} x2={x} y1={top} y2={bottom} />
      <line x1={x + width} x2={x + width} y1={top} y2={bottom} />
      <line x1={x} x2={x + width} y1={startY} y2={endY} className="stroke-ink-2" strokeWidth="1.25" />
    </g>
  );
}

/** Circle with a tick for completed, octagon with a cross for fatal_errored: the chips' own marks. */
function EndMark({ state, x, y }: { readonly state: string; readonly x: number; readonly y: number }) {
  const { fill, stroke } = stateFill(state);
  return (
    <g
      transform={`translate(${x} ${y - ICON / 2}) scale(${ICON / 24})`}
      className={`${fill} ${stroke}`}
      strokeWidth="2.4"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {state === "completed" ? (
        <>
          <circle cx="12" cy="12" r="10" />
          <path d="m8 12.5 2.8 2.7L16 9.5" className="fill-none" />
        </>
      ) : (
        <>
          <path d="M8 2h8l6 6v8l-6 6H8l-6-6V8z" />
          <path d="m9 9 6 6m0-6-6 6" className="fill-none" />
        </>
      )}
    </g>
  );
}

/** A zigzag through all lanes: time is left out here. */
function Fold({ x, height }: { readonly x: number; readonly height: number }) {
  const steps = Math.ceil((height + 8) / 7);
  const zigzag = Array.from({ length: steps }, (_, index) => `l${index % 2 === 0 ? 5 : -5} 7`).join("");
  return (
    <>
      <path d={`M${x - 2.5} -4${zigzag}`} className="fill-none stroke-surface" strokeWidth="6" />
      <path d={`M${x - 2.5} -4${zigzag}`} className="fill-none stroke-ink-3" />
    </>
  );
}
