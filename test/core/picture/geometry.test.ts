import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LABEL_DISTANCE } from "../../../core/picture/axis.ts";
import { drawTimeline } from "../../../core/picture/geometry.ts";
import { FOLD_WIDTH, makeScale } from "../../../core/picture/scale.ts";
import { tellTimeline } from "../../../core/timeline.ts";
import { MORNING, missed, saw } from "../../support/observed.ts";

const moment = (seconds: number) => MORNING + seconds * 1_000;
const options = (seconds: number, more: object = {}) => ({
  now: moment(seconds),
  width: 600,
  fold: true,
  ...more,
});

const waiting = [saw(0.2, "created"), saw(2, "running"), saw(12, "running"), saw(15, "waiting_for_input")];

describe("drawTimeline", () => {
  it("gives a lane to each state in the order in which it was first seen, and none twice", () => {
    const observations = [
      saw(1, "running"),
      saw(2, "waiting_for_input"),
      saw(3, "running"),
      saw(4, "completed"),
    ];
    const { lanes, bars } = drawTimeline(tellTimeline(MORNING, observations, []), options(5));
    expect(lanes).toEqual(["running", "waiting_for_input", "completed"]);
    expect(bars.map((bar) => bar.lane)).toEqual([0, 1, 0]);
  });

  it("draws a bar from the first to the last answer that said so, and no further", () => {
    const timeline = tellTimeline(MORNING, waiting, []);
    const scale = makeScale([timeline], options(20));
    const running = drawTimeline(timeline, options(20)).bars[1];
    expect(running?.x).toBeCloseTo(scale.at(moment(2)));
    expect((running?.x ?? 0) + (running?.width ?? 0)).toBeCloseTo(scale.at(moment(11.9)));
  });

  it("keeps one single answer wide enough to be seen", () => {
    const { bars } = drawTimeline(tellTimeline(MORNING, [saw(1, "running")], []), options(300));
    expect(bars[0]?.width).toBeGreaterThanOrEqual(3);
  });

  it("frames a change between the last question with the old state and the first answer with the new one", () => {
    const timeline = tellTimeline(MORNING, waiting, []);
    const scale = makeScale([timeline], options(20));
    const change = drawTimeline(timeline, options(20)).changes[1];
    expect(change).toMatchObject({ fromLane: 1, toLane: 2 });
    expect(change?.x).toBeCloseTo(scale.at(moment(11.9)));
    expect((change?.x ?? 0) + (change?.width ?? 0)).toBeCloseTo(scale.at(moment(15)));
  });

  it("draws a change under three pixels as one line", () => {
    const observations = [saw(1, "running"), saw(50, "running"), saw(50.2, "waiting_for_input")];
    const { changes } = drawTimeline(tellTimeline(MORNING, observations, []), options(60));
    expect(changes[0]?.width).toBe(0);
  });

  it("goes upwards when a state comes back", () => {
    const observations = [saw(1, "running"), saw(5, "waiting_for_input"), saw(9, "running")];
    const { changes } = drawTimeline(tellTimeline(MORNING, observations, []), options(10));
    expect(changes.map(({ fromLane, toLane }) => [fromLane, toLane])).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it("ends with a mark and without a now-line once the state is final", () => {
    const geometry = drawTimeline(
      tellTimeline(MORNING, [saw(1, "running"), saw(3, "completed")], []),
      options(99),
    );
    expect(geometry.endMark).toMatchObject({ lane: 1, state: "completed" });
    expect(geometry.nowX).toBeNull();
    expect(geometry.sinceLastAnswer).toBeNull();
    expect(geometry.bars.map((bar) => bar.state)).toEqual(["running"]);
  });

  it("keeps the scale still from second to second while the now-line moves on", () => {
    const timeline = tellTimeline(MORNING, waiting, []);
    const [earlier, later] = [drawTimeline(timeline, options(16)), drawTimeline(timeline, options(17))];
    expect(later.bars[1]?.width).toBeCloseTo(earlier.bars[1]?.width ?? 0, 6);
    expect(later.bars[2]?.x).toBeCloseTo(earlier.bars[2]?.x ?? 0, 6);
    expect(later.nowX).toBeGreaterThan(earlier.nowX ?? 0);
  });

  it("tells checks without an answer from those with one", () => {
    const { ticks } = drawTimeline(
      tellTimeline(MORNING, [saw(1, "running"), missed(5), saw(9, "running")], []),
      options(10),
    );
    expect(ticks.map((tick) => tick.answered)).toEqual([true, false, true]);
  });

  it("hatches the time in which nobody asked, up to now while it lasts", () => {
    const facts = [{ at: moment(20), kind: "paused" }] as const;
    const timeline = tellTimeline(MORNING, waiting, facts);
    const { hatches, nowX } = drawTimeline(timeline, options(40));
    expect(hatches).toHaveLength(1);
    expect((hatches[0]?.x ?? 0) + (hatches[0]?.width ?? 0)).toBeCloseTo(nowX ?? 0);
  });

  it("has nothing but the axis and now before the first answer", () => {
    const geometry = drawTimeline(tellTimeline(MORNING, [], []), options(3));
    expect(geometry.lanes).toEqual([]);
    expect(geometry.nowX).toBeGreaterThan(0);
    expect(geometry.labels[0]?.text).toEqual({ kind: "clock", at: MORNING });
  });
});

describe("folding", () => {
  const asleep = [
    { at: moment(60), kind: "asleep" },
    { at: moment(50_000), kind: "awake" },
  ] as const;
  const night = tellTimeline(
    MORNING,
    [...waiting, saw(55, "waiting_for_input"), saw(50_001, "running"), saw(50_004, "completed")],
    asleep,
  );

  it("folds a night to a zigzag of fixed width that says how long it was and why", () => {
    const { folds, labels } = drawTimeline(night, options(60_000));
    expect(folds).toHaveLength(1);
    expect(labels).toContainEqual(
      expect.objectContaining({ text: { kind: "fold", ms: 49_940_000, why: "asleep" } }),
    );
    const piece = makeScale([night], options(60_000)).pieces.find(({ folded }) => folded);
    expect((piece?.x[1] ?? 0) - (piece?.x[0] ?? 0)).toBeCloseTo(FOLD_WIDTH);
  });

  it("folds the quarter of an hour beside a night as well, which alone would look short", () => {
    const observations = [
      ...waiting,
      saw(20, "waiting_for_input"),
      saw(900, "waiting_for_input"),
      saw(50_001, "running"),
    ];
    const timeline = tellTimeline(
      MORNING,
      [...observations, saw(50_004, "completed")],
      [
        { at: moment(905), kind: "asleep" },
        { at: moment(50_000), kind: "awake" },
      ],
    );
    const { folds, bars } = drawTimeline(timeline, options(60_000));
    expect(folds).toHaveLength(2);
    expect(bars.find((bar) => bar.state === "running")?.width).toBeGreaterThan(30);
  });

  it("unfolds to the true scale", () => {
    const { folds, bars } = drawTimeline(night, options(60_000, { fold: false }));
    expect(folds).toEqual([]);
    expect(bars[1]?.width).toBeLessThan(5);
  });

  it("leaves a minute of waiting as long as it was", () => {
    const { folds } = drawTimeline(
      tellTimeline(MORNING, [...waiting, saw(69, "waiting_for_input")], []),
      options(69),
    );
    expect(folds).toEqual([]);
  });

  it("folds long waiting inside its bar, and the now-line then rests", () => {
    const observations = (end: number) => [
      ...waiting,
      saw(30, "waiting_for_input"),
      saw(end, "waiting_for_input"),
    ];
    const at = (end: number) => drawTimeline(tellTimeline(MORNING, observations(end), []), options(end + 1));
    expect(at(800).folds).toHaveLength(1);
    expect(at(900).nowX).toBeCloseTo(at(800).nowX ?? 0, 5);
  });
});

describe("whatever was seen", () => {
  const course = fc.array(
    fc.record({
      wait: fc.integer({ min: 100, max: 40_000_000 }),
      state: fc.constantFrom("created", "running", "waiting_for_input", "suspended", null),
    }),
    { maxLength: 30 },
  );

  it("time never runs backwards on the axis, nothing leaves the plot, and labels keep their distance", () => {
    fc.assert(
      fc.property(course, fc.integer({ min: 150, max: 2_000 }), fc.boolean(), (steps, width, fold) => {
        let at = 0;
        const observations = steps.map(({ wait, state }) => {
          at += wait / 1_000;
          return state === null ? missed(at) : saw(at, state);
        });
        const timeline = tellTimeline(MORNING, observations, []);
        const wanted = { now: moment(at + 1), width, fold };
        const scale = makeScale([timeline], wanted);
        const xs = observations.map(({ heardAt }) => scale.at(heardAt));
        expect(xs).toEqual(xs.toSorted((a, b) => a - b));
        const geometry = drawTimeline(timeline, wanted);
        for (const x of [...xs, ...geometry.ticks.map((tick) => tick.x), geometry.nowX ?? 0]) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(width);
        }
        const labelled = geometry.labels.map(({ x }) => x);
        for (const [index, x] of labelled.slice(1).entries()) {
          expect(x - (labelled[index] ?? 0)).toBeGreaterThanOrEqual(LABEL_DISTANCE);
        }
      }),
    );
  });
});
