import { expect, it } from "vitest";
import { shifted } from "../../../core/compare/shifted.ts";
import { tellTimeline } from "../../../core/timeline.ts";
import { MORNING, missed, saw } from "../../support/observed.ts";

it("moves every moment of a timeline, and no length", () => {
  const observations = [saw(1, "running"), missed(3), saw(9, "completed")];
  const facts = [
    { at: MORNING + 4_000, kind: "asleep" },
    { at: MORNING + 6_000, kind: "awake" },
  ] as const;
  const by = 3_600_000;
  const later = tellTimeline(
    MORNING + by,
    observations.map((each) => ({ ...each, askedAt: each.askedAt + by, heardAt: each.heardAt + by })),
    facts.map(({ at, kind }) => ({ at: at + by, kind })),
  );
  expect(shifted(tellTimeline(MORNING, observations, facts), by)).toEqual(later);
});
