import { describe, expect, it } from "vitest";
import { drawTimeline } from "../../../core/picture/geometry.ts";
import { pictureOf } from "../../../core/picture/shapes.ts";
import { tellTimeline } from "../../../core/timeline.ts";
import { MORNING, missed, saw } from "../../support/observed.ts";

const WIDTH = 600;

function picture(observations: Parameters<typeof tellTimeline>[1], now: number) {
  const timeline = tellTimeline(MORNING, observations, []);
  const geometry = drawTimeline(timeline, { now: MORNING + now * 1_000, width: WIDTH, fold: true });
  return pictureOf(geometry, { width: WIDTH, stop: null });
}

describe("pictureOf", () => {
  it("has as many shapes for 5,000 checks as for five, and at most one mark to two pixels", () => {
    const course = (checks: number) =>
      Array.from({ length: checks }, (_, index) => {
        const at = 1 + (index * 98) / checks;
        return index % 5 === 4 ? missed(at) : saw(at, "running");
      });
    const [few, many] = [picture(course(5), 100), picture(course(5_000), 100)];
    expect(many.shapes).toHaveLength(few.shapes.length);
    const ticks = many.shapes.find(({ key }) => key === "ticks");
    const marks = ticks?.form === "path" ? ticks.d.split("M").length - 1 : 0;
    expect(marks).toBeGreaterThan(100);
    expect(marks).toBeLessThanOrEqual(WIDTH / 2 + 1);
  });

  it("gives each shape a key of its own that stays from second to second", () => {
    const seen = [saw(1, "created"), saw(2, "running"), saw(9, "waiting_for_input"), missed(12)];
    const keys = (now: number) => picture(seen, now).shapes.map(({ key }) => key);
    expect(new Set(keys(13)).size).toBe(keys(13).length);
    expect(keys(14)).toEqual(keys(13));
  });

  it("keeps the axis' keys while the scale rests", () => {
    const seen = [saw(1, "running"), saw(9, "waiting_for_input")];
    const keys = (now: number) => picture(seen, now).texts.map(({ key }) => key);
    expect(new Set(keys(13)).size).toBe(keys(13).length);
    expect(keys(14).slice(0, keys(13).length)).toEqual(keys(13));
  });
});
