import type { SessionFilter } from "../../../../core/session-filter.ts";

/** Days to choose from. */
export const DATE_CHOICES = ["today", "yesterday", "week", "month", "older"] as const;

/** One of `DATE_CHOICES`. */
export type DateChoice = (typeof DATE_CHOICES)[number];

/** The day on which each choice begins and ends, counted from today; `null` for no bound. */
const DAYS: Readonly<Record<DateChoice, readonly [number | null, number | null]>> = {
  today: [0, null],
  yesterday: [-1, 0],
  week: [-6, null],
  month: [-29, null],
  older: [null, -29],
};

/** When sessions have to have begun, in wall time; nothing for no choice. Days begin at this computer's midnight. */
export function dateRange(choice: DateChoice | undefined, now: number): Pick<SessionFilter, "from" | "to"> {
  if (choice === undefined) return {};
  const [first, end] = DAYS[choice];
  return {
    ...(first === null ? {} : { from: midnight(now, first) }),
    ...(end === null ? {} : { to: midnight(now, end) }),
  };
}

/** Which choice made a filter's bounds; none where none is set. A choice holds for the day on which it was made. */
export function dateChoice({ from, to }: SessionFilter, now = Date.now()): readonly DateChoice[] {
  if (from === undefined && to === undefined) return [];
  return DATE_CHOICES.filter((choice) => {
    const range = dateRange(choice, now);
    return range.from === from && range.to === to;
  }).slice(0, 1);
}

function midnight(now: number, days: number): number {
  const date = new Date(now);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime();
}
