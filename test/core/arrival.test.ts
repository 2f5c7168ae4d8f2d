import { expect, it } from "vitest";
import { type Arrival, withArrival } from "../../core/arrival.ts";

const SEEN = { verdict: "blank", note: "", by: "person", at: 2 } as const;

it("of one parameter takes the place of what was said of it before, and leaves the others", () => {
  const before: readonly Arrival[] = [
    { apiName: "a", verdict: "arrived", note: "", by: "sandbox", at: 1 },
    { apiName: "b", verdict: "arrived", note: "", by: "sandbox", at: 1 },
  ];
  expect(withArrival(before, "a", SEEN)).toEqual([before[1], { apiName: "a", ...SEEN }]);
  expect(withArrival(before, "a", null)).toEqual([before[1]]);
  expect(withArrival([], "A", SEEN)).toEqual([{ apiName: "A", ...SEEN }]);
});
