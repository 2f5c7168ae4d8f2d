import { figure, formats } from "./formats.ts";

/** Longest unit first, in ms. */
const UNITS = [
  { name: "d", ms: 86_400_000 },
  { name: "h", ms: 3_600_000 },
  { name: "min", ms: 60_000 },
  { name: "s", ms: 1_000 },
] as const;

/**
 * A duration in at most two units, short: `840 ms`, `9.7 s`, `54 s`, `4 min 5 s`, `14 h 4 min`, `3 d 2 h`.
 *
 * Its figures are written as in the chosen language (`9,7 s` in German), its units are the signs of all languages.
 * Under 10 s with one decimal, under 1 s in ms. A unit of zero is left out: `4 min`.
 */
export function duration(ms: number): string {
  if (ms < 999.5) return `${figure(Math.max(0, Math.round(ms)))} ms`;
  if (ms < 9_950) return `${figure(Math.round(ms / 100) / 10)} s`;
  // Rounded before the unit is chosen: 59.6 s is a minute and not 60 s.
  const whole = Math.round(ms / 1_000) * 1_000;
  const index = UNITS.findIndex((unit) => whole >= unit.ms);
  const unit = UNITS[index];
  const smaller = UNITS[index + 1];
  if (unit === undefined || smaller === undefined) return `${whole / 1_000} s`;
  const small = Math.floor((whole % unit.ms) / smaller.ms);
  const big = `${figure(Math.floor(whole / unit.ms))} ${unit.name}`;
  return small === 0 ? big : `${big} ${small} ${smaller.name}`;
}

/** A duration in its largest unit alone, for a clock that ticks: `0 s`, `54 s`, `4 min`, `14 h`. */
export function roughDuration(ms: number): string {
  const unit = UNITS.find((candidate) => ms >= candidate.ms) ?? { name: "s", ms: 1_000 };
  return `${figure(Math.floor(Math.max(ms, 0) / unit.ms))} ${unit.name}`;
}

/**
 * A duration that is known between two bounds: `9.7–15 s`, `4 s – 14 h`, `50 s or more` where there is no upper bound.
 *
 * Bounds that read the same are written once.
 */
export function durationRange(leastMs: number, mostMs: number | null): string {
  const least = duration(leastMs);
  if (mostMs === null) return formats().units.orMore(least);
  const most = duration(mostMs);
  if (least === most) return least;
  // Nothing takes its unit from what follows: `0–2.2 s`, and `0 s` where that has two.
  if (Math.round(leastMs) <= 0) {
    return most.split(" ").length === 2 ? `${figure(0)}–${most}` : `${figure(0)} s – ${most}`;
  }
  const [leastNumber, leastUnit, ...leastRest] = least.split(" ");
  const [, mostUnit, ...mostRest] = most.split(" ");
  const sameUnit = leastUnit === mostUnit && leastRest.length === 0 && mostRest.length === 0;
  return sameUnit ? `${leastNumber}–${most}` : `${least} – ${most}`;
}
