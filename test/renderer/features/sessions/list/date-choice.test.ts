import { describe, expect, it } from "vitest";
import {
  DATE_CHOICES,
  dateChoice,
  dateRange,
} from "../../../../../renderer/features/sessions/list/date-choice.ts";

/** A moment in the middle of a local day. */
const NOW = new Date(2026, 10, 24, 15, 30).getTime();

describe("days to filter by", () => {
  it("begin and end at this computer's midnight", () => {
    expect(dateRange("today", NOW)).toEqual({ from: new Date(2026, 10, 24).getTime() });
    expect(dateRange("yesterday", NOW)).toEqual({
      from: new Date(2026, 10, 23).getTime(),
      to: new Date(2026, 10, 24).getTime(),
    });
    expect(dateRange("older", NOW)).toEqual({ to: new Date(2026, 9, 26).getTime() });
    expect(dateRange(undefined, NOW)).toEqual({});
  });

  it("are known again by their bounds", () => {
    for (const choice of DATE_CHOICES) expect(dateChoice(dateRange(choice, NOW), NOW)).toEqual([choice]);
    expect(dateChoice({}, NOW)).toEqual([]);
  });
});
