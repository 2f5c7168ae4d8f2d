import { describe, expect, it } from "vitest";
import {
  afterScroll,
  barFor,
  contentHeight,
  drawnRows,
  lastTop,
  TALLEST,
  topShowing,
} from "../../../../../renderer/features/sessions/list/strip.ts";

const SHORT = { rows: 100, rowSize: 50, view: 500 };
const LONG = { rows: 1_000_000, rowSize: 50, view: 500 };
const LAST_BAR = TALLEST - LONG.view;

describe("a strip that fits into an element", () => {
  it("is as tall as its rows, and its bar stands where its rows do", () => {
    expect(contentHeight(SHORT)).toBe(5_000);
    expect(barFor(SHORT, 1_234)).toBe(1_234);
    expect(afterScroll(SHORT, { bar: 0, top: 0 }, 4_000)).toEqual({ bar: 4_000, top: 4_000 });
  });

  it("draws what is in view and a little beyond, and never what is not there", () => {
    expect(drawnRows(SHORT, 1_010, 2)).toEqual([18, 33]);
    expect(drawnRows(SHORT, 0, 8)).toEqual([0, 18]);
    expect(drawnRows(SHORT, lastTop(SHORT), 8)).toEqual([82, 100]);
    expect(drawnRows({ ...SHORT, rows: 0 }, 0, 8)).toEqual([0, 0]);
  });

  it("shows a row by the shortest way", () => {
    expect(topShowing(SHORT, 1_000, 10)).toBe(500);
    expect(topShowing(SHORT, 1_000, 25)).toBe(1_000);
    expect(topShowing(SHORT, 1_000, 40)).toBe(1_550);
  });
});

describe("a million rows", () => {
  it("stay within the tallest element, and the bar's ends are theirs", () => {
    expect(contentHeight(LONG)).toBe(TALLEST);
    expect(barFor(LONG, 0)).toBe(0);
    expect(barFor(LONG, lastTop(LONG))).toBe(LAST_BAR);
    expect(afterScroll(LONG, { bar: 100, top: 900 }, 0).top).toBe(0);
    expect(afterScroll(LONG, { bar: 100, top: 900 }, LAST_BAR).top).toBe(lastTop(LONG));
  });

  it("move by as much as the wheel turned, wherever the bar stands", () => {
    const middle = { bar: barFor(LONG, 25_000_000), top: 25_000_000 };
    expect(afterScroll(LONG, middle, middle.bar + 100).top).toBe(25_000_100);
    expect(afterScroll(LONG, middle, middle.bar - 53).top).toBe(24_999_947);
  });

  it("go by share when the bar is dragged", () => {
    const half = afterScroll(LONG, { bar: 0, top: 0 }, LAST_BAR / 2);
    expect(half.top).toBeCloseTo(lastTop(LONG) / 2);
  });

  it("never leave the strip by small moves near its ends", () => {
    expect(afterScroll(LONG, { bar: 500, top: 20 }, 400).top).toBe(0);
    const near = { bar: LAST_BAR - 400, top: lastTop(LONG) - 20 };
    expect(afterScroll(LONG, near, LAST_BAR - 300).top).toBe(lastTop(LONG));
  });
});
