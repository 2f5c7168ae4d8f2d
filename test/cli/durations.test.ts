import { expect, test } from "vitest";
import { readDuration } from "../../cli/durations.ts";

test.each([
  ["500ms", 500],
  ["30s", 30_000],
  ["1.5s", 1_500],
  ["5m", 300_000],
  ["2h", 7_200_000],
  ["590h", 2_124_000_000],
])("%s is %i ms", (text, ms) => {
  expect(readDuration(text)).toBe(ms);
});

test.each([
  "",
  "30",
  "s",
  "0s",
  "0.1ms",
  "-1s",
  "+1s",
  "1 s",
  " 1s",
  "1S",
  "1e3s",
  "1d",
  "600h",
  "1s2",
  ".5s",
])("%j is none", (text) => {
  expect(readDuration(text)).toBeNull();
});
