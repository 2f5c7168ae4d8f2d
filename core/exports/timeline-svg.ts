import type { AxisText } from "../picture/axis.ts";
import { drawTimeline } from "../picture/geometry.ts";
import { heldNow, laneRanges } from "../picture/held.ts";
import { isOngoing } from "../picture/scale.ts";
import { LANE_HEIGHT, laneMiddle, type Picture, pictureOf, type Shape } from "../picture/shapes.ts";
import type { Timeline } from "../timeline.ts";
import type { Words } from "../words/words.ts";
import { PRINT_COLOURS, printAttributes, stateColour } from "./print-paint.ts";
import { GAP_SIGNS, stateSign } from "./print-signs.ts";
import type { SavedTimeline } from "./saved-timeline.ts";
import { element, markupText } from "./svg-text.ts";

/** Lengths of the sheet in px. */
const WIDTH = 1_000;
const INSET = 24;
const LABELS = 150;
const RANGES = 120;
const GAP = 12;
const HEAD = 76;
const FOOT = 64;
const PLOT_WIDTH = WIDTH - 2 * INSET - LABELS - RANGES - 2 * GAP;

const SANS = "Inter, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";
const MONO = "'JetBrains Mono', Consolas, Menlo, monospace";
const HATCH = "not-watched";

/** Longer texts of other people's are cut: a sheet has no scroll bar. */
const MOST_TITLE = 90;
const MOST_STATE = 18;

/**
 * The picture of a timeline as a sheet of its own: colours and fonts stand in it as attributes, in the light theme;
 * no script, no style sheet, nothing that is fetched. It names and describes itself for who cannot see it.
 *
 * @param words  Of the language that it speaks.
 */
export function timelineSvg(saved: SavedTimeline, words: Words): string {
  const { session, timeline, savedAt } = saved;
  const geometry = drawTimeline(timeline, { now: savedAt, width: PLOT_WIDTH, fold: true });
  const picture = pictureOf(geometry, { width: PLOT_WIDTH, stop: null });
  const height = HEAD + picture.height + FOOT;
  const { print } = words.timeline;
  const title = cut(`${session.place.moduleName} · ${session.sessionId ?? ""}`, MOST_TITLE);
  const parts = [
    element("title", { id: "title" }, markupText(print.title(session.place.moduleName))),
    element("desc", { id: "desc" }, markupText(description(timeline, savedAt, words))),
    element("defs", {}, hatchPattern()),
    element("rect", { width: WIDTH, height, fill: PRINT_COLOURS.surface }),
    text(title, { x: INSET, y: 34, "font-size": 16, "font-weight": 600, fill: PRINT_COLOURS.ink }),
    text(cut(print.under(session.place.connectionName, session.beganAt), 2 * MOST_TITLE), {
      x: INSET,
      y: 54,
      "font-size": 12,
      fill: PRINT_COLOURS["ink-2"],
    }),
    ...geometry.lanes.map((state, lane) => laneLabel(state, lane)),
    moved(INSET + LABELS + GAP, HEAD, plot(picture, words)),
    ...geometry.lanes.map((state, lane) =>
      text(words.timeline.laneRange(laneRanges(timeline, state, savedAt)), {
        x: WIDTH - INSET,
        y: HEAD + laneMiddle(lane) + 4,
        "font-size": 11,
        "text-anchor": "end",
        fill: PRINT_COLOURS["ink-2"],
      }),
    ),
    legend(timeline, words, HEAD + picture.height + 22),
    text(print.foot(savedAt, isOngoing(timeline)), {
      x: INSET,
      y: height - 16,
      "font-size": 11,
      fill: PRINT_COLOURS["ink-3"],
    }),
  ];
  const root = {
    xmlns: "http://www.w3.org/2000/svg",
    width: WIDTH,
    height,
    viewBox: `0 0 ${WIDTH} ${height}`,
    role: "img",
    "aria-labelledby": "title desc",
    "font-family": SANS,
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element("svg", root, `\n${parts.join("\n")}\n`)}\n`;
}

/** Every change as a sentence, as the keyboard's walk says it. */
function description(timeline: Timeline, now: number, words: Words): string {
  const last = timeline.stretches.at(-1);
  return timeline.stretches
    .map((stretch) => {
      const ended = stretch === last && !isOngoing(timeline);
      const held = ended ? null : words.timeline.held(...heldNow(stretch, now));
      return `${words.timeline.stop(stretch.state, stretch.began, held)}.`;
    })
    .join(" ");
}

function laneLabel(state: string, lane: number): string {
  const { d, dashes } = stateSign(state);
  const top = HEAD + lane * LANE_HEIGHT + (LANE_HEIGHT - 14) / 2;
  const sign = element("path", {
    d,
    fill: "none",
    stroke: stateColour(state),
    "stroke-width": 1.4,
    "stroke-linejoin": "round",
    "stroke-linecap": "round",
    ...(dashes === null ? {} : { "stroke-dasharray": dashes }),
  });
  const name = text(cut(state, MOST_STATE), {
    x: INSET + 22,
    y: HEAD + laneMiddle(lane) + 4,
    "font-family": MONO,
    "font-size": 11,
    fill: PRINT_COLOURS["ink-2"],
  });
  return moved(INSET, top, sign) + name;
}

function plot({ shapes, signs, texts }: Picture, words: Words): string {
  return [
    ...shapes.map(shapeMarkup),
    ...signs.map(({ why, x, y }) =>
      moved(n(x - 7), n(y - 7), element("path", { d: GAP_SIGNS[why], ...strokes("ink-2", 1.4) })),
    ),
    ...texts.map(({ x, y, anchor, text: what }) =>
      text(axisText(what, words), {
        x: n(x),
        y: n(y),
        "font-size": 11,
        "text-anchor": anchor,
        fill: PRINT_COLOURS["ink-3"],
      }),
    ),
  ].join("");
}

function shapeMarkup(shape: Shape): string {
  const look = printAttributes(shape, HATCH);
  switch (shape.form) {
    case "path":
      return shape.d === "" ? "" : element("path", { d: shape.d, ...look });
    case "circle":
      return element("circle", { cx: n(shape.x), cy: n(shape.y), r: shape.r, ...look });
    case "rect": {
      const box = { x: n(shape.x), y: n(shape.y), width: n(shape.width), height: n(shape.height) };
      return element("rect", { ...box, rx: shape.radius, ...look });
    }
  }
}

/** What the marks mean: only of those that are in the picture. */
function legend(timeline: Timeline, words: Words, y: number): string {
  const say = words.timeline.legend;
  const entries = [
    ...(timeline.stretches.length > 1
      ? [
          {
            says: say.change,
            mark:
              element("rect", { x: 0.5, y: 1, width: 17, height: 12, fill: PRINT_COLOURS.sunken }) +
              element("path", { d: "M.5 1v12M17.5 1v12M.5 1l17 12", ...strokes("ink-2", 1) }),
          },
        ]
      : []),
    ...(timeline.gaps.length > 0
      ? [
          {
            says: say.gap,
            mark: element("path", { d: "M0 3l10 10M4 0l13 13M13 0l5 5", ...strokes("edge", 1) }),
          },
        ]
      : []),
    ...(timeline.checks.some(({ answered }) => !answered)
      ? [{ says: say.unanswered, mark: element("path", { d: "M5 12h8l-4-8z", ...strokes("caution", 1.5) }) }]
      : []),
  ];
  return entries
    .map(({ says, mark }, index) => {
      const label = text(says, { x: 24, y: 11, "font-size": 12, fill: PRINT_COLOURS["ink-2"] });
      return moved(INSET + index * 230, y - 11, mark + label);
    })
    .join("");
}

function hatchPattern(): string {
  const pattern = {
    id: HATCH,
    width: 9,
    height: 9,
    patternUnits: "userSpaceOnUse",
    patternTransform: "rotate(-45)",
  };
  return element("pattern", pattern, element("path", { d: "M4 0v9", ...strokes("edge", 1) }));
}

function axisText(what: AxisText, { timeline }: Words): string {
  switch (what.kind) {
    case "clock":
      return timeline.clock(what.at);
    case "after":
      return timeline.after(what.ms);
    case "fold":
      return what.why === null ? timeline.fold(what.ms) : timeline.gap(what.why, what.ms);
    case "gap":
      return timeline.gap(what.why, what.ms);
  }
}

function strokes(colour: keyof typeof PRINT_COLOURS, width: number) {
  return { fill: "none", stroke: PRINT_COLOURS[colour], "stroke-width": width, "stroke-linecap": "round" };
}

function text(says: string, attributes: Readonly<Record<string, string | number>>): string {
  return element("text", attributes, markupText(says));
}

function moved(x: number, y: number, inner: string): string {
  return element("g", { transform: `translate(${x} ${y})` }, inner);
}

function cut(says: string, most: number): string {
  const characters = [...says];
  return characters.length <= most ? says : `${characters.slice(0, most - 1).join("")}…`;
}

function n(value: number): number {
  return Math.round(value * 100) / 100;
}
