import fc from "fast-check";
import { expect, it } from "vitest";
import { dayToMark, textOfDay } from "../../../../renderer/features/start/calendar-day.ts";
import { describeInTimeZones } from "../../../support/time-zones.ts";

const two = (number: number) => String(number).padStart(2, "0");

describeInTimeZones("a calendar's day", () => {
  it("gives back the very day that was marked, in every year", () => {
    const year = fc.integer({ min: 1, max: 9999 }).map((number) => String(number).padStart(4, "0"));
    const day = fc.tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }));
    fc.assert(
      fc.property(day, ([y, m, d]) => {
        const text = `${y}-${two(m)}-${two(d)}`;
        const marked = dayToMark(text);
        expect(marked === undefined ? null : textOfDay(marked)).toBe(text);
      }),
    );
  });

  it("takes the local day of what a calendar hands over, even right after midnight", () => {
    expect(textOfDay(new Date(2021, 8, 9, 0, 0, 1))).toBe("2021-09-09");
    expect(textOfDay(new Date(2021, 8, 9, 23, 59, 59))).toBe("2021-09-09");
  });

  it("marks nothing for a text that is no day", () => {
    expect(dayToMark("2021-02-30")).toBeUndefined();
    expect(dayToMark("9.9.2021")).toBeUndefined();
  });
});
