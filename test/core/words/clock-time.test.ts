import { describe, expect, test } from "vitest";
import { clockTime, dayAndTime, localDay, preciseTime, timeRange } from "../../../core/words/clock-time.ts";

/** A local time on 24 November 2026 unless another day is given. */
function at(hours: number, minutes: number, seconds = 0, { ms = 0, day = 24 } = {}): number {
  return new Date(2026, 10, day, hours, minutes, seconds, ms).getTime();
}

test("digits alone, always two, local time", () => {
  expect(clockTime(at(9, 2, 3))).toBe("09:02:03");
  expect(clockTime(at(0, 0, 0))).toBe("00:00:00");
  expect(clockTime(at(23, 59, 59, { ms: 999 }))).toBe("23:59:59");
  expect(preciseTime(at(10, 2, 3, { ms: 4 }))).toBe("10:02:03.004");
  expect(localDay(at(23, 59))).toBe("2026-11-24");
  expect(localDay(new Date(2026, 0, 5).getTime())).toBe("2026-01-05");
});

test("today the time alone, else the day with it", () => {
  const now = at(12, 0);
  expect(dayAndTime(at(10, 2, 3), now)).toBe("10:02:03");
  expect(dayAndTime(at(10, 2, 3, { day: 23 }), now)).toBe("Nov 23, 2026, 10:02");
  expect(dayAndTime(at(10, 2, 3, { day: 25 }), now)).toBe("Nov 25, 2026, 10:02");
});

describe("timeRange", () => {
  test.each<[string, number, number, string]>([
    ["within a minute", at(10, 2, 15), at(10, 2, 19), "10:02:15–19"],
    ["over a minute's end", at(10, 2, 58), at(10, 3, 4), "10:02:58 – 10:03:04"],
    ["the same minute of another hour", at(10, 2, 15), at(11, 2, 19), "10:02:15 – 11:02:19"],
    ["within a second", at(10, 2, 15, { ms: 1 }), at(10, 2, 15, { ms: 999 }), "10:02:15"],
    ["over a second's end", at(10, 2, 15, { ms: 999 }), at(10, 2, 16), "10:02:15–16"],
    [
      "over midnight",
      at(23, 59, 58),
      at(0, 0, 4, { day: 25 }),
      "Nov 24, 2026, 23:59:58 – Nov 25, 2026, 00:00:04",
    ],
    [
      "the same time a day later",
      at(10, 2, 15),
      at(10, 2, 15, { day: 25 }),
      "Nov 24, 2026, 10:02:15 – Nov 25, 2026, 10:02:15",
    ],
  ])("%s", (_, from, to, text) => {
    expect(timeRange(from, to)).toBe(text);
  });
});
