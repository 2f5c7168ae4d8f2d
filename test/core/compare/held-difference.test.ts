import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareStates, type Held, heldDifference } from "../../../core/compare/held-difference.ts";
import { tellTimeline } from "../../../core/timeline.ts";
import { compare } from "../../../core/words/en/page-compare.ts";
import { MORNING, saw } from "../../support/observed.ts";

const held = (least: number, most: number, open = false): Held => ({ range: [least, most], times: 1, open });

describe("heldDifference", () => {
  it("holds the difference of any two lengths that the ranges allow", () => {
    const range = fc
      .tuple(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 1e9 }), fc.float({ min: 0, max: 1 }))
      .map(([from, more, share]) => ({ held: held(from, from + more), real: from + (share || 0) * more }));
    fc.assert(
      fc.property(range, range, (a, b) => {
        const told = heldDifference(a.held, b.held);
        if (told.kind !== "between") throw new Error("Both have ended.");
        expect(b.real - a.real).toBeGreaterThanOrEqual(told.leastMs - 0.001);
        expect(b.real - a.real).toBeLessThanOrEqual(told.mostMs + 0.001);
      }),
    );
  });

  it("is never more exact than the ranges, in words too", () => {
    const says = (a: Held, b: Held) => compare.states.differs(heldDifference(a, b));
    expect(says(held(10_000, 12_000), held(14_000, 17_000))).toBe("2–7 s longer");
    expect(says(held(14_000, 17_000), held(10_000, 12_000))).toBe("2–7 s shorter");
    expect(says(held(10_000, 15_000), held(12_000, 22_000))).toBe("between 3 s shorter and 12 s longer");
  });

  it("says of what lasts only what cannot change any more", () => {
    expect(heldDifference(held(10, 12), held(20, 25, true))).toEqual({ kind: "at_least_longer", ms: 8 });
    expect(heldDifference(held(10, 12), held(5, 8, true))).toEqual({ kind: "lasting" });
    expect(heldDifference(held(20, 25, true), held(10, 12))).toEqual({ kind: "at_least_shorter", ms: 8 });
    expect(heldDifference(held(5, 8, true), held(90, 99, true))).toEqual({ kind: "lasting" });
  });
});

describe("compareStates", () => {
  const a = tellTimeline(MORNING, [saw(1, "running"), saw(4, "waiting_for_input"), saw(9, "completed")], []);
  const b = tellTimeline(MORNING, [saw(1, "created"), saw(2, "running"), saw(8, "running")], []);

  it("has every state of either, and a difference only where both were in it and could leave it", () => {
    const rows = compareStates(a, b, MORNING + 10_000);
    expect(rows.map(({ state }) => state)).toEqual(["running", "waiting_for_input", "completed", "created"]);
    expect(rows.map(({ difference }) => difference?.kind ?? null)).toEqual([
      "at_least_longer",
      null,
      null,
      null,
    ]);
  });

  it("adds up a state that came more than once", () => {
    const again = tellTimeline(
      MORNING,
      [
        saw(1, "running"),
        saw(2, "running"),
        saw(3, "waiting_for_input"),
        saw(5, "running"),
        saw(8, "running"),
        saw(9, "completed"),
      ],
      [],
    );
    const running = compareStates(again, again, 0)[0];
    expect(running?.a).toEqual({ range: [900 + 2_900, 3_000 + 6_100], times: 2, open: false });
  });
});
