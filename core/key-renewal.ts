import { monthsLater } from "./calendar-date.ts";

/** A key of this API is said to expire a year after its issue; the person is reminded a month before. */
const REMIND_AFTER_MONTHS = 11;
const EXPIRES_AFTER_MONTHS = 12;

/**
 * The day (`YYYY-MM-DD`) on which a key is said to expire, from the day on that it is worth a reminder: eleven months
 * after its issue. `null` before, and for a key whose day of issue nobody gave.
 *
 * @param issuedOn  `YYYY-MM-DD`, a day of the calendar.
 * @param today  The same, by the person's own calendar.
 */
export function renewBy(issuedOn: string | null, today: string): string | null {
  if (issuedOn === null || today < monthsLater(issuedOn, REMIND_AFTER_MONTHS)) return null;
  return monthsLater(issuedOn, EXPIRES_AFTER_MONTHS);
}
