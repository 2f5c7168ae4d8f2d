import { CircleQuestionMark, type LucideIcon, Moon, Pause, Power, Square, WifiOff } from "lucide-react";
import { useId } from "react";
import type { AxisText } from "../../../core/picture/axis.ts";
import type { Picture, Shape } from "../../../core/picture/shapes.ts";
import type { Gap } from "../../../core/timeline.ts";
import { words } from "../../words.ts";
import { paintProps } from "./paint.ts";

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
  picture: { height, shapes, signs, texts },
  width,
  cut,
}: {
  readonly picture: Picture;
  readonly width: number;
  /** True for an enlarged picture: what lies beyond its edges is not shown. */
  readonly cut: boolean;
}) {
  const hatch = useId();
  const edge = useId();
  return (
    <svg data-picture aria-hidden width={width} height={height} className="block overflow-visible">
      <defs>
        <pattern id={hatch} width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
          <line x1="4" y1="0" x2="4" y2="9" className="stroke-edge" strokeWidth="1" />
        </pattern>
        <clipPath id={edge}>
          <rect x="-3" y="-8" width={width + 6} height={height + 8} />
        </clipPath>
      </defs>
      <g clipPath={cut ? `url(#${edge})` : undefined}>
        {shapes.map((shape) => (
          <ShapeElement key={shape.key} shape={shape} hatch={hatch} />
        ))}
        {signs.map(({ key, why, x, y }) => {
          const Sign = GAP_ICONS[why];
          return <Sign key={key} x={x - 7} y={y - 7} size={14} strokeWidth={1.75} className="text-ink-2" />;
        })}
      </g>
      {texts.map(({ key, x, y, anchor, text }) => (
        <text key={key} x={x} y={y} textAnchor={anchor} className="fill-ink-3 text-api">
          {axisText(text)}
        </text>
      ))}
    </svg>
  );
}

function ShapeElement({ shape, hatch }: { readonly shape: Shape; readonly hatch: string }) {
  const props = paintProps(shape) ?? { fill: `url(#${hatch})` };
  switch (shape.form) {
    case "path":
      return <path data-shape={shape.key} d={shape.d} {...props} />;
    case "circle":
      return <circle data-shape={shape.key} cx={shape.x} cy={shape.y} r={shape.r} {...props} />;
    case "rect": {
      const { x, y, width, height, radius } = shape;
      const box = { x, y, width, height, rx: radius };
      return <rect data-shape={shape.key} {...box} {...props} />;
    }
  }
}

/** The words of a place on the axis. */
function axisText(text: AxisText): string {
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
