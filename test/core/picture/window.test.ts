import { describe, expect, it } from "vitest";
import { drawTimeline } from "../../../core/picture/geometry.ts";
import { makeScale } from "../../../core/picture/scale.ts";
import { panned, panOf, showing, WHOLE, zoomed } from "../../../core/picture/window.ts";
import { tellTimeline } from "../../../core/timeline.ts";
import { MORNING, saw } from "../../support/observed.ts";

const WIDTH = 600;
const timeline = tellTimeline(MORNING, [saw(1, "running"), saw(50, "running"), saw(60, "completed")], []);
const scaleAt = (zoom: number) => makeScale([timeline], { now: 0, width: WIDTH * zoom, fold: true });
const middle = { around: MORNING + 30_000, spanMs: 60_000 };

describe("an enlarged picture", () => {
  it("grows around the time that is asked for, and fits again", () => {
    const larger = zoomed(WHOLE, 1, middle);
    expect(larger.zoom).toBeGreaterThan(1);
    expect(scaleAt(larger.zoom).at(middle.around) - panOf(scaleAt(larger.zoom), WIDTH, larger)).toBeCloseTo(
      WIDTH / 2,
    );
    expect(zoomed(larger, -1, middle)).toEqual(WHOLE);
  });

  it("grows no further than a second", () => {
    let look = WHOLE;
    for (let press = 0; press < 30; press++) look = zoomed(look, 1, middle);
    expect(look.zoom).toBe(60);
  });

  it("moves by pixels, and never past either end", () => {
    const look = { zoom: 4, centre: middle.around };
    const within = { scale: scaleAt(4), width: WIDTH };
    const before = panOf(within.scale, WIDTH, look);
    expect(panOf(within.scale, WIDTH, panned(look, 100, within))).toBeCloseTo(before + 100);
    expect(panOf(within.scale, WIDTH, panned(look, -9_999, within))).toBe(0);
    expect(panOf(within.scale, WIDTH, panned(look, 9_999, within))).toBeLessThanOrEqual(WIDTH * 3);
  });

  it("follows what the keyboard stands on, and rests where that is in sight", () => {
    const look = { zoom: 8, centre: MORNING };
    const within = { scale: scaleAt(8), width: WIDTH };
    expect(showing(look, MORNING + 1_000, within)).toBe(look);
    expect(showing(look, MORNING + 60_000, within).centre).toBe(MORNING + 60_000);
  });

  it("draws what is seen alone, and labels it with times within it", () => {
    const whole = drawTimeline(timeline, { now: 0, width: WIDTH, fold: true });
    const part = drawTimeline(timeline, {
      now: 0,
      width: WIDTH,
      fold: true,
      look: { zoom: 20, centre: MORNING + 30_000 },
    });
    expect(whole.changes).toHaveLength(1);
    expect(part.changes).toHaveLength(0);
    expect(part.bars).toHaveLength(1);
    const texts = part.labels.map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(2);
    expect(texts.every((text) => text.kind === "after" && text.ms > 27_000 && text.ms < 33_000)).toBe(true);
  });
});
