import { describe, expect, test } from "vitest";
import { MAX_RETRY_AFTER_MS, retryAfterMs } from "../../core/retry-after.ts";

const NOW = Date.UTC(2026, 10, 24, 10, 0, 0);
const HOUR = MAX_RETRY_AFTER_MS;

function wait(...values: readonly string[]): number | null {
  return retryAfterMs(
    values.map((value) => ({ name: "Retry-After", value })),
    NOW,
  );
}

describe("retryAfterMs", () => {
  test.each<[string, number | null]>([
    ["0", 0],
    ["5", 5_000],
    [" 5 ", 5_000],
    ["005", 5_000],
    ["3600", HOUR],
    ["3601", HOUR],
    ["999999999999999999999", HOUR],
    ["9".repeat(400), HOUR],
    ["Tue, 24 Nov 2026 10:00:30 GMT", 30_000],
    ["Tuesday, 24-Nov-26 10:00:30 GMT", 30_000],
    ["Tue Nov 24 10:00:30 2026", 30_000],
    ["Tue Nov  3 10:00:30 2026", 0],
    ["Tue, 24 Nov 2026 09:00:00 GMT", 0],
    ["Thu, 01 Jan 1970 00:00:00 GMT", 0],
    ["Fri, 31 Dec 9999 23:59:59 GMT", HOUR],
    ["", null],
    ["-1", null],
    ["+5", null],
    ["1.5", null],
    ["1e3", null],
    ["5 s", null],
    ["5, 10", null],
    ["soon", null],
    ["NaN", null],
    ["Infinity", null],
    ["0x10", null],
    ["2026-11-24T10:00:30Z", null],
    ["2026", 2_026_000],
    ["Tue, 99 Foo 2026 10:00:30 GMT", null],
  ])("%j is %s", (value, expected) => {
    expect(wait(value)).toBe(expected);
  });

  test("no header says nothing", () => {
    expect(retryAfterMs([{ name: "Date", value: "5" }], NOW)).toBeNull();
  });

  test("the header's case does not matter", () => {
    expect(retryAfterMs([{ name: "RETRY-AFTER", value: "5" }], NOW)).toBe(5_000);
  });

  test("of several the longest counts, and nonsense among them is passed over", () => {
    expect(wait("5", "7", "soon")).toBe(7_000);
    expect(wait("soon", "later")).toBeNull();
  });
});
