import type { Gap } from "../../timeline.ts";
import { visibleText } from "../../visible-text.ts";
import { axisTime, clockName, clockTime, exactTime, timeRange } from "../clock-time.ts";
import { duration, durationRange, roughDuration } from "../duration.ts";
import { laneRangeText } from "../lane-range.ts";
import type { Words } from "../words.ts";

const GAPS: Readonly<Record<Gap["why"], string>> = {
  paused: "angehalten",
  stopped: "nicht beobachtet",
  not_running: "App war aus",
  asleep: "Ruhezustand",
  unaccounted: "Ruhezustand oder Uhr verstellt",
  offline: "offline",
};

/** Words of the timeline. */
export const timeline: Words["timeline"] = {
  region: "Zeitleiste der Session",
  title: "Zeitleiste",
  noAnswerYet: "Noch keine Antwort.",
  trueScale: "Maßstäblich",
  larger: "Vergrößern (+)",
  smaller: "Verkleinern (−)",
  fit: "Einpassen (0)",
  legend: {
    change: "irgendwo hier gewechselt",
    gap: "nicht beobachtet",
    unanswered: "Abfrage ohne Antwort",
  },
  walk: "Wechsel; die Pfeiltasten links und rechts gehen sie durch, Plus und Minus vergrößern und verkleinern, 0 passt ein",
  gap: (why, ms) => `${GAPS[why]} ${duration(ms)}`,
  gapWord: (why) => GAPS[why],
  fold: (ms) => duration(ms),
  after: (ms) => (ms === 0 ? "0 s" : `+${duration(ms)}`),
  clock: axisTime,
  clockName,
  held: (leastMs, mostMs) => durationRange(leastMs, mostMs),
  laneRange: laneRangeText,
  stop: (state, began, held) => {
    const when = timeRange(began[0], began[1]);
    const between = clockTime(began[0]) === clockTime(began[1]) ? `um ${when}` : `zwischen ${when}`;
    const word = visibleText(state);
    return held === null ? `${word} kam ${between}` : `${word} begann ${between}, Dauer ${held}`;
  },
  checked: (answered, unanswered) => {
    const answers = answered === 1 ? "1 Antwort" : `${answered} Antworten`;
    if (unanswered === 0) return answers;
    return unanswered === 1
      ? `${answers}, 1 Abfrage ohne Antwort`
      : `${answers}, ${unanswered} Abfragen ohne Antwort`;
  },
  print: {
    title: (module) => `Zeitleiste einer Session von ${module}`,
    under: (connection, beganAt) => `${connection} · begann ${exactTime(beganAt)}`,
    foot: (savedAt, ongoing) =>
      ongoing
        ? `Was bis ${exactTime(savedAt)} zu sehen war; es dauert noch an. Ein Wechsel liegt zwischen zwei Antworten.`
        : `Was zu sehen war, gesichert ${exactTime(savedAt)}. Ein Wechsel liegt zwischen zwei Antworten.`,
  },
  save: {
    open: "Zeitleiste speichern",
    svg: "Bild als SVG…",
    json: "Fakten als JSON…",
    csv: "Fakten als CSV…",
    saved: (to) => `Gespeichert in ${to}, ohne den Schlüssel.`,
  },
  ago: (ms) => `vor ${roughDuration(ms)}`,
};
