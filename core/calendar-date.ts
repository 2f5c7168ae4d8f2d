const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/**
 * Tells whether a text is a day of the calendar, written `YYYY-MM-DD` (year 0001 to 9999).
 *
 * Pure arithmetic: a date here is a string and never passes through a `Date` with its time zone.
 */
export function isCalendarDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year === 0) return false;
  return day >= 1 && day <= daysOf(year, month);
}

/**
 * The day that a text means, written `YYYY-MM-DD`, where that is no guess: `2021-9-9`, `2021/09/09`, `9.9.2021`; else
 * `null`. With slashes the day and the month in front of the year may stand either way, by country.
 */
export function suggestDate(text: string): string | null {
  const match =
    /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})$/.exec(text.trim()) ??
    /^(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})$/.exec(text.trim());
  const { year = "", month = "", day = "" } = match?.groups ?? {};
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCalendarDate(date) ? date : null;
}

/**
 * The same day so many months later: `2025-03-15` and 11 give `2026-02-15`. Where that month is shorter, its last day.
 *
 * @param date  A day of the calendar, see `isCalendarDate`.
 */
export function monthsLater(date: string, months: number): string {
  const [year, month, day] = date.split("-").map(Number);
  const count = (year ?? 0) * 12 + (month ?? 1) - 1 + months;
  const [laterYear, laterMonth] = [Math.floor(count / 12), (count % 12) + 1];
  const laterDay = Math.min(day ?? 1, daysOf(laterYear, laterMonth));
  return `${digits(laterYear, 4)}-${digits(laterMonth, 2)}-${digits(laterDay, 2)}`;
}

/**
 * The day so many days later, or earlier. Beyond the years 0001 to 9999 it is no day of the calendar.
 *
 * @param date  A day of the calendar, see `isCalendarDate`.
 */
export function daysLater(date: string, days: number): string {
  const later = new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000);
  return later.toISOString().split("T")[0] ?? "";
}

/** 0 for a month that there is none of. */
function daysOf(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

function digits(number: number, length: number): string {
  return String(number).padStart(length, "0");
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
