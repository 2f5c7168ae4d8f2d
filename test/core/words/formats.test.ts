import { afterAll, beforeEach, describe, expect, test } from "vitest";
import {
  axisTime,
  clockName,
  clockTime,
  dayAndTime,
  dayText,
  dayTime,
  exactTime,
  preciseTime,
  timeRange,
} from "../../../core/words/clock-time.ts";
import { duration, durationRange } from "../../../core/words/duration.ts";
import { figure, formats, type Times, tellBy } from "../../../core/words/formats.ts";

const before = formats();
const zone = process.env.TZ;
beforeEach(() => {
  // Summer time begins there at 01:00 UTC of 29 March 2026 and ends at 01:00 UTC of 25 October.
  process.env.TZ = "Europe/Vienna";
});
afterAll(() => {
  tellBy(before);
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

function speak(locale: string, times: Times = "local"): void {
  tellBy({ ...before, locale, times });
}

const WINTER = Date.UTC(2026, 10, 24, 9, 2, 3, 114);

describe("a moment", () => {
  test.each<[string, Times, readonly string[]]>([
    ["en-US", "local", ["10:02:03", "10:02:03.114", "Nov 24, 2026", "Nov 24, 2026, 10:02"]],
    ["en-GB", "local", ["10:02:03", "10:02:03.114", "24 Nov 2026", "24 Nov 2026, 10:02"]],
    ["de-DE", "local", ["10:02:03", "10:02:03,114", "24.11.2026", "24.11.2026, 10:02"]],
    ["de-AT", "local", ["10:02:03", "10:02:03,114", "24.11.2026", "24.11.2026, 10:02"]],
    ["en-US", "relative", ["10:02:03", "10:02:03.114", "Nov 24, 2026", "Nov 24, 2026, 10:02"]],
    ["en-US", "utc", ["09:02:03 UTC", "09:02:03.114 UTC", "Nov 24, 2026", "Nov 24, 2026, 09:02 UTC"]],
    ["de-DE", "utc", ["09:02:03 UTC", "09:02:03,114 UTC", "24.11.2026", "24.11.2026, 09:02 UTC"]],
  ])("in %s, %s", (locale, times, told) => {
    speak(locale, times);
    expect([clockTime, preciseTime, dayText, dayTime].map((tell) => tell(WINTER))).toEqual(told);
  });

  test("has its zone where it is told in full", () => {
    speak("en-US");
    expect(exactTime(WINTER)).toBe("Tue, Nov 24, 2026, 10:02:03.114 GMT+1");
    expect(exactTime(Date.UTC(2026, 6, 1, 9))).toBe("Wed, Jul 1, 2026, 11:00:00.000 GMT+2");
    speak("de-AT");
    expect(exactTime(WINTER)).toBe("Di., 24. Nov. 2026, 10:02:03,114 MEZ");
    expect(exactTime(Date.UTC(2026, 6, 1, 9))).toMatch(/^Mi\., 1\. Juli 2026, 11:00:00,000 MESZ$/);
    speak("de-DE", "utc");
    expect(exactTime(WINTER)).toBe("Di., 24. Nov. 2026, 09:02:03,114 UTC");
  });

  test("keeps 24 hours and two digits around midnight, in every region", () => {
    for (const locale of ["en-US", "en-AU", "de-DE", "de-CH"]) {
      speak(locale);
      expect(clockTime(new Date(2026, 0, 1, 0, 5, 9).getTime())).toBe("00:05:09");
      expect(clockTime(new Date(2026, 0, 1, 23, 59, 59).getTime())).toBe("23:59:59");
    }
  });

  test("follows the clocks when they are put back: the same time twice, an hour apart", () => {
    speak("en-US");
    const first = Date.UTC(2026, 9, 25, 0, 30);
    const second = first + 3_600_000;
    expect(clockTime(first)).toBe("02:30:00");
    expect(clockTime(second)).toBe("02:30:00");
    expect(exactTime(first)).toContain("GMT+2");
    expect(exactTime(second)).toContain("GMT+1");
    expect(clockTime(Date.UTC(2026, 2, 29, 0, 59, 59))).toBe("01:59:59");
    expect(clockTime(Date.UTC(2026, 2, 29, 1))).toBe("03:00:00");
    speak("en-US", "utc");
    expect(clockTime(first)).toBe("00:30:00 UTC");
    expect(clockTime(second)).toBe("01:30:00 UTC");
  });

  test("follows a computer that is carried into another zone", () => {
    speak("en-US");
    expect(clockTime(WINTER)).toBe("10:02:03");
    process.env.TZ = "America/New_York";
    expect(clockTime(WINTER)).toBe("04:02:03");
  });
});

describe("by UTC", () => {
  beforeEach(() => speak("en-US", "utc"));

  test("a day ends with UTC's", () => {
    const late = Date.UTC(2026, 10, 24, 23, 30);
    const soon = Date.UTC(2026, 10, 25, 0, 30);
    expect(dayAndTime(late, soon)).toBe("Nov 24, 2026, 23:30 UTC");
    speak("en-US");
    expect(dayAndTime(late, soon)).toBe("00:30:00");
  });

  test("a range says so once", () => {
    expect(timeRange(WINTER, WINTER + 4_000)).toBe("09:02:03–07 UTC");
    expect(timeRange(WINTER, WINTER)).toBe("09:02:03 UTC");
    expect(timeRange(WINTER, WINTER + 86_400_000)).toBe(
      "Nov 24, 2026, 09:02:03 – Nov 25, 2026, 09:02:03 UTC",
    );
  });

  test("an axis says so beside it", () => {
    expect(axisTime(WINTER)).toBe("09:02:03");
    expect(clockName()).toBe("UTC");
    speak("en-US");
    expect(clockName()).toBe("");
  });
});

test.each<[string, readonly string[]]>([
  ["en-US", ["9.7 s", "9.7–15 s", "4,000", "1,000,000", "0.5", "1,234 d"]],
  ["de-DE", ["9,7 s", "9,7–15 s", "4.000", "1.000.000", "0,5", "1.234 d"]],
  ["en-IN", ["9.7 s", "9.7–15 s", "4,000", "10,00,000", "0.5", "1,234 d"]],
])("figures in %s", (locale, told) => {
  speak(locale);
  expect([
    duration(9_700),
    durationRange(9_700, 15_000),
    figure(4_000),
    figure(1_000_000),
    figure(0.5),
    duration(1_234 * 86_400_000),
  ]).toEqual(told);
});

test("what has no upper bound is told in the words of the language", () => {
  tellBy({ ...before, locale: "de", units: { orMore: (least) => `${least} oder mehr` } });
  expect(durationRange(9_700, null)).toBe("9,7 s oder mehr");
});
