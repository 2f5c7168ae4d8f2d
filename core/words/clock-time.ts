/** How a time of day is told: local time, 24 hours, digits alone, so that columns line up in every language. */
function parts(at: number): { day: string; hours: string; minutes: string; seconds: string; millis: string } {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, "0");
  return {
    day: `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`,
    hours: two(date.getHours()),
    minutes: two(date.getMinutes()),
    seconds: two(date.getSeconds()),
    millis: String(date.getMilliseconds()).padStart(3, "0"),
  };
}

/** `10:02:03`, local time. */
export function clockTime(at: number): string {
  const { hours, minutes, seconds } = parts(at);
  return `${hours}:${minutes}:${seconds}`;
}

/** `10:02:03.114`, local time. */
export function preciseTime(at: number): string {
  return `${clockTime(at)}.${parts(at).millis}`;
}

/** `2026-11-24`, the local day. */
export function localDay(at: number): string {
  return parts(at).day;
}

/** The time alone on the same local day as `now`, else with its date: `2026-11-24 10:02`. */
export function dayAndTime(at: number, now: number): string {
  if (localDay(at) === localDay(now)) return clockTime(at);
  return `${localDay(at)} ${clockTime(at).slice(0, 5)}`;
}

/**
 * A time that is known between two: `10:02:15–19`, `10:02:58 – 10:03:04`, with dates where the days differ.
 *
 * Bounds within one second are written once.
 */
export function timeRange(from: number, to: number): string {
  const [a, b] = [clockTime(from), clockTime(to)];
  if (localDay(from) !== localDay(to)) return `${localDay(from)} ${a} – ${localDay(to)} ${b}`;
  if (a === b) return a;
  return a.slice(0, 5) === b.slice(0, 5) ? `${a}–${b.slice(6)}` : `${a} – ${b}`;
}
