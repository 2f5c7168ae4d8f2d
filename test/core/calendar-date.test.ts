import fc from "fast-check";
import { expect, test } from "vitest";
import { isCalendarDate, monthsLater, suggestDate } from "../../core/calendar-date.ts";
import { describeInTimeZones } from "../support/time-zones.ts";

describeInTimeZones("isCalendarDate", () => {
  test.each([
    "2021-09-09",
    "2000-02-29",
    "2024-02-29",
    "2400-02-29",
    "0001-01-01",
    "9999-12-31",
    "2021-01-31",
    "2021-04-30",
    "1900-02-28",
  ])("%s is a day", (text) => {
    expect(isCalendarDate(text)).toBe(true);
  });

  test.each([
    "1900-02-29",
    "2100-02-29",
    "2023-02-29",
    "2021-02-30",
    "2021-04-31",
    "2021-06-31",
    "2021-09-31",
    "2021-11-31",
    "2021-01-32",
    "2021-00-10",
    "2021-13-10",
    "2021-10-00",
    "0000-01-01",
    "0000-02-29",
    "2021-9-9",
    "21-09-09",
    "09.09.2021",
    "2021/09/09",
    "2021-09-09T00:00:00Z",
    " 2021-09-09",
    "2021-09-09\n",
    "-2021-09-09",
    "+002021-09-09",
    "２０２１-09-09",
    "",
  ])("%j is none", (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });

  test("agrees with the calendar of UTC for every day there is", () => {
    const number = (max: number) => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), number(14), number(33), (year, month, day) => {
        const text = [
          String(year).padStart(4, "0"),
          String(month).padStart(2, "0"),
          String(day).padStart(2, "0"),
        ].join("-");
        const date = new Date(`${text}T00:00:00Z`);
        const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
        expect(isCalendarDate(text)).toBe(real);
      }),
      { numRuns: 2_000 },
    );
  });
});

describeInTimeZones("monthsLater", () => {
  test.each([
    ["2025-03-15", 11, "2026-02-15"],
    ["2025-03-31", 11, "2026-02-28"],
    ["2023-03-31", 11, "2024-02-29"],
    ["2025-01-01", 11, "2025-12-01"],
    ["2025-01-31", 12, "2026-01-31"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2025-12-31", 1, "2026-01-31"],
    ["2025-10-31", 1, "2025-11-30"],
    ["2025-06-30", 0, "2025-06-30"],
  ])("%s and %i months is %s", (date, months, later) => {
    expect(monthsLater(date, months)).toBe(later);
  });

  test("is a day of the calendar, not before the first", () => {
    const days = fc.date({ min: new Date("1900-01-01"), max: new Date("2500-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 240 }), (date, months) => {
        const day = date.toISOString().slice(0, 10);
        const later = monthsLater(day, months);
        expect(isCalendarDate(later)).toBe(true);
        expect(later >= day).toBe(true);
      }),
    );
  });
});

describeInTimeZones("suggestDate", () => {
  test.each([
    ["2021-9-9", "2021-09-09"],
    ["2021/09/09", "2021-09-09"],
    ["2021.9.09", "2021-09-09"],
    ["9.9.2021", "2021-09-09"],
    ["31. 12. 2021", "2021-12-31"],
    [" 2021-09-09\n", "2021-09-09"],
    ["2021-2-30", null],
    ["09/10/2021", null],
    ["2021-09-09T00:00:00Z", null],
    ["9.9.21", null],
    ["today", null],
  ])("of %j is %j", (text, day) => {
    expect(suggestDate(text)).toBe(day);
  });
});
