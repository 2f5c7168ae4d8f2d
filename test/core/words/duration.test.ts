import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { duration, durationRange, roughDuration } from "../../../core/words/duration.ts";

const [S, MIN, H, D] = [1_000, 60_000, 3_600_000, 86_400_000] as const;

describe("duration", () => {
  test.each<[number, string]>([
    [-5, "0 ms"],
    [0, "0 ms"],
    [0.4, "0 ms"],
    [840, "840 ms"],
    [999, "999 ms"],
    [999.4, "999 ms"],
    [999.5, "1 s"],
    [1_000, "1 s"],
    [1_040, "1 s"],
    [1_050, "1.1 s"],
    [9_700, "9.7 s"],
    [9_949, "9.9 s"],
    [9_950, "10 s"],
    [10_499, "10 s"],
    [54 * S, "54 s"],
    [59_499, "59 s"],
    [59_500, "1 min"],
    [MIN, "1 min"],
    [4 * MIN, "4 min"],
    [4 * MIN + 5 * S, "4 min 5 s"],
    [4 * MIN + 5 * S + 600, "4 min 6 s"],
    [4 * MIN + 59_700, "5 min"],
    [H - 1, "1 h"],
    [H, "1 h"],
    [14 * H + 4 * MIN, "14 h 4 min"],
    [14 * H + 4 * MIN + 59 * S, "14 h 4 min"],
    [D - 1, "1 d"],
    [3 * D + 2 * H, "3 d 2 h"],
    [3 * D + 59 * MIN, "3 d"],
    [400 * D, "400 d"],
  ])("%d ms is %s", (ms, text) => {
    expect(duration(ms)).toBe(text);
  });

  test("no unit is ever full, and none stands for nothing", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 40 * D, noNaN: true }), (ms) => {
        const text = duration(ms);
        expect(text).not.toMatch(/\b(1000 ms|60 s|60 min|24 h)\b/);
        if (ms >= 0.5) expect(text).not.toMatch(/(^|\s)0 /);
        expect(text.split(" ").length).toBeLessThanOrEqual(4);
      }),
      { numRuns: 2_000 },
    );
  });
});

test.each<[number, string]>([
  [-1, "0 s"],
  [0, "0 s"],
  [999, "0 s"],
  [1_000, "1 s"],
  [54_900, "54 s"],
  [59_999, "59 s"],
  [MIN, "1 min"],
  [4 * MIN + 59 * S, "4 min"],
  [14 * H + 59 * MIN, "14 h"],
  [2 * D + 23 * H, "2 d"],
])("roughDuration of %d ms is %s", (ms, text) => {
  expect(roughDuration(ms)).toBe(text);
});

test.each<[number, number | null, string]>([
  [9_700, 15_000, "9.7–15 s"],
  [4 * MIN, 6 * MIN, "4–6 min"],
  [4_000, 14 * H, "4 s – 14 h"],
  [840, 9_000, "840 ms – 9 s"],
  [100, 200, "100–200 ms"],
  [4 * MIN + 5 * S, 4 * MIN + 50 * S, "4 min 5 s – 4 min 50 s"],
  [4 * MIN, 4 * MIN + 50 * S, "4 min – 4 min 50 s"],
  [4 * MIN + 5 * S, 6 * MIN, "4 min 5 s – 6 min"],
  [54_000, 54_300, "54 s"],
  [0, 4_000, "0–4 s"],
  [0, 85_000, "0 s – 1 min 25 s"],
  [50_000, null, "50 s or more"],
])("durationRange of %d to %s ms is %s", (least, most, text) => {
  expect(durationRange(least, most)).toBe(text);
});
