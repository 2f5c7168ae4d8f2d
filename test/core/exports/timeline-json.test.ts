import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { z } from "zod";
import { timelineJson } from "../../../core/exports/timeline-json.ts";
import { tellTimeline } from "../../../core/timeline.ts";
import { MORNING, saw } from "../../support/observed.ts";
import { savedNight } from "../../support/saved-night.ts";

const SCHEMA = z.fromJSONSchema(
  JSON.parse(readFileSync(new URL("../../../docs/schemas/timeline.schema.json", import.meta.url), "utf8")),
);

it("is what its schema describes, of what is over and of what lasts", () => {
  const night = savedNight();
  const lasting = {
    ...night,
    timeline: tellTimeline(MORNING, [saw(1, "suspended")], [{ at: MORNING + 5_000, kind: "offline" }]),
  };
  for (const saved of [night, lasting]) SCHEMA.parse(JSON.parse(timelineJson(saved)));
  expect(() => SCHEMA.parse({ ...JSON.parse(timelineJson(night)), key: "x" })).toThrow();
});

it("tells each change with both bounds, and null for what is not over", () => {
  const { changes, gaps, checks } = JSON.parse(timelineJson(savedNight()));
  expect(changes[1]).toMatchObject({
    state: "running",
    began: { from: new Date(MORNING + 100).toISOString(), to: new Date(MORNING + 2_000).toISOString() },
    heldMs: { least: 9_900, most: 14_900 },
    answers: 2,
  });
  expect(changes.at(-1)).toMatchObject({ state: "completed", ended: null });
  expect(changes.at(-1).heldMs.most).toBeNull();
  expect(gaps).toHaveLength(1);
  expect(checks.filter(({ answered }: { answered: boolean }) => !answered)).toHaveLength(1);
});
