import type { Gap } from "../../timeline.ts";
import { visibleText } from "../../visible-text.ts";
import { axisTime, clockName, clockTime, exactTime, timeRange } from "../clock-time.ts";
import { duration, durationRange, roughDuration } from "../duration.ts";
import { laneRangeText } from "../lane-range.ts";

const GAPS: Readonly<Record<Gap["why"], string>> = {
  paused: "paused",
  stopped: "not watched",
  not_running: "not running",
  asleep: "asleep",
  unaccounted: "asleep or clock set",
  offline: "offline",
};

/** Words of the timeline. */
export const timeline = {
  region: "Session timeline",
  title: "Timeline",
  noAnswerYet: "No answer yet.",
  trueScale: "True scale",
  larger: "Zoom in (+)",
  smaller: "Zoom out (−)",
  fit: "Fit (0)",
  legend: {
    change: "changed somewhere in here",
    gap: "not watched",
    unanswered: "check without an answer",
  },
  /** What the picture is for a keyboard. */
  walk: "Changes; left and right arrow keys walk them, plus and minus zoom, 0 fits",
  gap: (why: Gap["why"], ms: number) => `${GAPS[why]} ${duration(ms)}`,
  gapWord: (why: Gap["why"]) => GAPS[why],
  fold: (ms: number) => duration(ms),
  after: (ms: number) => (ms === 0 ? "0 s" : `+${duration(ms)}`),
  clock: axisTime,
  /** What the clock of the axis is called; empty for the local one. */
  clockName,
  held: (leastMs: number, mostMs: number) => durationRange(leastMs, mostMs),
  laneRange: laneRangeText,
  /** What a stop of the walk says. */
  stop: (state: string, began: readonly [number, number], held: string | null) => {
    const when = timeRange(began[0], began[1]);
    const between = clockTime(began[0]) === clockTime(began[1]) ? `at ${when}` : `between ${when}`;
    const word = visibleText(state);
    return held === null ? `${word} came ${between}` : `${word} began ${between}, held ${held}`;
  },
  checked: (answered: number, unanswered: number) => {
    const answers = `${answered} ${answered === 1 ? "answer" : "answers"}`;
    return unanswered === 0
      ? answers
      : `${answers}, ${unanswered} ${unanswered === 1 ? "check" : "checks"} without one`;
  },
  /** On a sheet that is saved. */
  print: {
    title: (module: string) => `Timeline of a session of ${module}`,
    under: (connection: string, beganAt: number) => `${connection} · began ${exactTime(beganAt)}`,
    foot: (savedAt: number, ongoing: boolean) =>
      ongoing
        ? `What was seen until ${exactTime(savedAt)}; it lasts still. A change lies between two answers.`
        : `What was seen, saved ${exactTime(savedAt)}. A change lies between two answers.`,
  },
  save: {
    open: "Save timeline",
    svg: "Picture as SVG…",
    json: "Facts as JSON…",
    csv: "Facts as CSV…",
    saved: (to: string) => `Saved to ${to}, without the key.`,
  },
  ago: (ms: number) => `${roughDuration(ms)} ago`,
};
