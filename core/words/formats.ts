import { units as english } from "./en/units.ts";
import type { Units } from "./units.ts";

/** How moments are told: by this computer's clock, by UTC, or, where a view has room for it, as so long ago. */
export const TIMES = ["local", "utc", "relative"] as const;

/** One of `TIMES`. */
export type Times = (typeof TIMES)[number];

/** How figures and moments are told. */
export interface Formats {
  /** BCP 47, the language that is spoken with the region of the system: `de-AT`, `en-DE`. */
  readonly locale: string;
  readonly times: Times;
  readonly units: Units;
}

/** What holds until something else was chosen. */
const FIRST_FORMATS: Formats = { locale: "en", times: "local", units: english };

let current = FIRST_FORMATS;

/**
 * How figures and moments are told in this process or page, one for all of it.
 *
 * The one thing in core that lasts between two calls. It is to words what the time zone of the process is to `Date`,
 * and like that one it is chosen from outside: see docs/decisions/0059-one-language-at-a-time.md.
 */
export function formats(): Formats {
  return current;
}

/** Chooses them. Texts that were made before stay as they are. */
export function tellBy(chosen: Formats): void {
  current = chosen;
}

const made = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();

/** Making one takes longer than using it a hundred times. */
function kept<Format extends Intl.DateTimeFormat | Intl.NumberFormat>(
  key: string,
  make: () => Format,
): Format {
  const found = made.get(key);
  // Each key begins with the kind of format that is kept under it.
  if (found !== undefined) return found as Format;
  const format = make();
  made.set(key, format);
  return format;
}

/** Tells a number in the chosen language, with at most one decimal: `4,000`, `9.7`; in German `4.000`, `9,7`. */
export function figure(value: number): string {
  const { locale } = current;
  const options = { maximumFractionDigits: 1 };
  return kept(`number ${locale}`, () => new Intl.NumberFormat(locale, options)).format(value);
}

/** The parts of a moment that are told, for `momentText`. */
export type MomentParts = "day" | "day_time" | "day_clock" | "clock" | "precise" | "exact";

const DAY = { year: "numeric", month: "short", day: "numeric" } as const;
const CLOCK = { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" } as const;
const MOMENTS: Readonly<Record<MomentParts, Intl.DateTimeFormatOptions>> = {
  day: { dateStyle: "medium" },
  day_time: { dateStyle: "medium", timeStyle: "short", hourCycle: "h23" },
  day_clock: { dateStyle: "medium", timeStyle: "medium", hourCycle: "h23" },
  clock: CLOCK,
  precise: { ...CLOCK, fractionalSecondDigits: 3 },
  exact: { ...DAY, weekday: "short", ...CLOCK, fractionalSecondDigits: 3, timeZoneName: "short" },
};

/** Tells a moment in the chosen language and by the chosen clock, always in 24 hours. `at` is wall time in ms. */
export function momentText(at: number, parts: MomentParts): string {
  const { locale, times } = current;
  // A format keeps the time zone that it was made in. The computer's may change, and shows in the moment's offset.
  const zone = times === "utc" ? "utc" : new Date(at).getTimezoneOffset();
  const options = { ...MOMENTS[parts], ...(times === "utc" ? { timeZone: "UTC" } : {}) };
  return kept(`${parts} ${locale} ${zone}`, () => new Intl.DateTimeFormat(locale, options)).format(at);
}
