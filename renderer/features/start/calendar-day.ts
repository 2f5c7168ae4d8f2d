import { isCalendarDate } from "../../../core/calendar-date.ts";
import { localDay } from "../../ui/local-day.ts";

/**
 * The `Date` that a calendar marks for a text `YYYY-MM-DD`: that day at noon by the local clock, so that no time zone
 * and no summer time moves it. `undefined` for a text that is no day.
 */
export function dayToMark(text: string): Date | undefined {
  if (!isCalendarDate(text)) return undefined;
  const [year, month, day] = text.split("-").map(Number);
  const date = new Date(2000, 0, 1, 12);
  date.setFullYear(year ?? 0, (month ?? 1) - 1, day ?? 1);
  return date;
}

/** The text of a chosen day, from its local year, month and day alone. */
export function textOfDay(date: Date): string {
  return localDay(date.getTime());
}
