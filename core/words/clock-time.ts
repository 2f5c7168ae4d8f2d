import { formats, momentText } from "./formats.ts";

/** ` UTC` where times are told so, so that nobody takes them for the clock on the wall; else nothing. */
function mark(): string {
  return formats().times === "utc" ? " UTC" : "";
}

/** `10:02:03`, or `09:02:03 UTC`: always 24 hours, so that columns line up. */
export function clockTime(at: number): string {
  return `${axisTime(at)}${mark()}`;
}

/** `10:02:03` by the chosen clock, without its name: for an axis that names it once, by `clockName`. */
export function axisTime(at: number): string {
  return momentText(at, "clock");
}

/** `UTC` where times are told so, else empty. */
export function clockName(): string {
  return mark().trim();
}

/** `10:02:03.114`, or `09:02:03.114 UTC`. */
export function preciseTime(at: number): string {
  return `${momentText(at, "precise")}${mark()}`;
}

/** `2026-11-24`, the local day as machines write it: for names of files and for fields of dates. */
export function localDay(at: number): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The day as people write it in the chosen language: `Nov 24, 2026`, `24.11.2026`. */
export function dayText(at: number): string {
  return momentText(at, "day");
}

/** `Nov 24, 2026, 10:02`, `24.11.2026, 10:02`. */
export function dayTime(at: number): string {
  return `${momentText(at, "day_time")}${mark()}`;
}

/** The time alone on the same day as `now` by the chosen clock, else with its date: `Nov 24, 2026, 10:02`. */
export function dayAndTime(at: number, now: number): string {
  return dayText(at) === dayText(now) ? clockTime(at) : dayTime(at);
}

/** All of it, with the zone: `Tue, Nov 24, 2026, 10:02:03.114 GMT+1`. For tooltips. */
export function exactTime(at: number): string {
  return momentText(at, "exact");
}

/**
 * A time that is known between two: `10:02:15–19`, `10:02:58 – 10:03:04`, with dates where the days differ.
 *
 * Bounds within one second are written once.
 */
export function timeRange(from: number, to: number): string {
  if (dayText(from) !== dayText(to)) {
    return `${momentText(from, "day_clock")} – ${momentText(to, "day_clock")}${mark()}`;
  }
  const [a, b] = [axisTime(from), axisTime(to)];
  if (a === b) return `${a}${mark()}`;
  const range = a.slice(0, 5) === b.slice(0, 5) ? `${a}–${b.slice(6)}` : `${a} – ${b}`;
  return `${range}${mark()}`;
}
