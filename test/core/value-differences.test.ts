import { expect, it } from "vitest";
import { valueDifferences } from "../../core/value-differences.ts";

const sent = (apiName: string, json: string | null) => ({ apiName, json });

it("compares bytes, and not what they mean", () => {
  expect(
    valueDifferences([sent("n", "1.10"), sent("same", '"a"')], [sent("n", "1.1"), sent("same", '"a"')]),
  ).toEqual([{ apiName: "n", earlier: "1.10", now: "1.1" }]);
});

it("tells not sent from null and from the empty string", () => {
  expect(
    valueDifferences([sent("a", null), sent("b", "null")], [sent("a", "null"), sent("b", '""')]),
  ).toEqual([
    { apiName: "a", earlier: null, now: "null" },
    { apiName: "b", earlier: "null", now: '""' },
  ]);
});

it("does not depend on the order, and names what is gone last", () => {
  const earlier = [sent("gone", "1"), sent("omitted", null), sent("b", "2"), sent("a", "3")];
  expect(valueDifferences(earlier, [sent("a", "3"), sent("b", "2"), sent("new", "4")])).toEqual([
    { apiName: "new", earlier: null, now: "4" },
    { apiName: "gone", earlier: "1", now: null },
  ]);
});

it("compares the first of a name with the first", () => {
  expect(valueDifferences([sent("a", "1"), sent("a", "2")], [sent("a", "1"), sent("a", "3")])).toEqual([
    { apiName: "a", earlier: "2", now: "3" },
  ]);
});
