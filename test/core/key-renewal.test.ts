import { describe, expect, it } from "vitest";
import { renewBy } from "../../core/key-renewal.ts";

describe("renewBy", () => {
  it.each([
    ["2025-12-24", "2025-12-24"],
    ["2025-12-24", "2026-11-23"],
    // A day that has not come yet.
    ["2027-01-01", "2026-11-24"],
  ])("is quiet for a key issued on %s on %s", (issuedOn, today) => {
    expect(renewBy(issuedOn, today)).toBeNull();
  });

  it.each([
    ["2025-12-24", "2026-11-24", "2026-12-24"],
    ["2025-12-24", "2026-12-24", "2026-12-24"],
    ["2025-12-24", "2030-01-01", "2026-12-24"],
    ["2025-03-31", "2026-02-28", "2026-03-31"],
  ])("of a key issued on %s is told on %s: %s", (issuedOn, today, by) => {
    expect(renewBy(issuedOn, today)).toBe(by);
  });

  it("is never told of a key whose day nobody gave", () => {
    expect(renewBy(null, "2099-01-01")).toBeNull();
  });
});
