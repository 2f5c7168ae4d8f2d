import { describe, expect, it } from "vitest";
import {
  EVERYTHING,
  isSelected,
  NOTHING,
  selectedCount,
  withRows,
} from "../../../../../renderer/features/sessions/list/selection.ts";

describe("what is chosen", () => {
  it("is named by its rows", () => {
    const some = withRows(withRows(NOTHING, [1, 2, 3], true), [2], false);
    expect([1, 2, 3, 4].map((id) => isSelected(some, id))).toEqual([true, false, true, false]);
    expect(selectedCount(some, 1_000_000)).toBe(2);
  });

  it("is everything but what was let go, without a list of a million rows", () => {
    const most = withRows(withRows(EVERYTHING, [7, 8], false), [8], true);
    expect([6, 7, 8].map((id) => isSelected(most, id))).toEqual([true, false, true]);
    expect(selectedCount(most, 1_000_000)).toBe(999_999);
    expect(most).toEqual({ kind: "all", except: new Set([7]) });
  });
});
