import { act, cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { tellTimeline } from "../../../../core/timeline.ts";
import { SessionTimeline } from "../../../../renderer/features/timeline/session-timeline.tsx";
import { MORNING, missed, saw } from "../../../support/observed.ts";
import { renderView } from "../../render-view.tsx";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date", "setInterval", "clearInterval"], now: MORNING + 17_000 });
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const waiting = tellTimeline(
  MORNING,
  [saw(0.9, "created"), saw(2, "running"), saw(12, "running"), missed(14), saw(15, "waiting_for_input")],
  [],
);

async function shown() {
  const view = await renderView(<SessionTimeline timeline={waiting} size="page" turning />);
  const region = screen.getByRole("region", { name: "Session timeline" });
  const picture = () => [...region.querySelectorAll("svg[aria-hidden] *")];
  return { ...view, region, picture, group: within(region).getByRole("group") };
}

describe("the timeline while it lasts", () => {
  it("moves once a second without making any element anew", async () => {
    const { region, picture } = await shown();
    const before = picture();
    const now = region.querySelector('[data-shape="now"]')?.getAttribute("d");
    const text = region.textContent;
    act(() => void vi.advanceTimersByTime(1_000));
    expect(region.querySelector('[data-shape="now"]')?.getAttribute("d")).not.toBe(now);
    expect(region.textContent).not.toBe(text);
    // A round time that now has reached joins the axis; nothing goes, and nothing is made a second time.
    const after = new Set(picture());
    expect(before.filter((element) => !after.has(element))).toEqual([]);
    expect(after.size - before.length).toBeLessThanOrEqual(1);
  });

  it("draws nothing while the window is hidden", async () => {
    const { region } = await shown();
    const hidden = vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
    act(() => void document.dispatchEvent(new Event("visibilitychange")));
    const text = region.textContent;
    act(() => void vi.advanceTimersByTime(5_000));
    expect(region.textContent).toBe(text);
    hidden.mockRestore();
  });
});

describe("the timeline by keyboard", () => {
  it("walks the changes, from either end, and says where each began and how long it held", async () => {
    const { user, group } = await shown();
    group.focus();
    const said = () => document.querySelector("[aria-live]")?.textContent;
    await user.keyboard("{End}");
    expect(said()).toMatch(/^waiting_for_input began between 10:02:\d\d–\d\d, held /u);
    await user.keyboard("{Home}");
    expect(said()).toMatch(/^created began /u);
    await user.keyboard("{ArrowRight}");
    expect(said()).toMatch(/^running began .* held 9\.9–\d+ s$/u);
    await user.keyboard("{ArrowLeft}{ArrowLeft}");
    expect(said()).toMatch(/^created began /u);
  });

  it("zooms around what it stands on, and fits again", async () => {
    const { user, group, region } = await shown();
    const bar = () => Number(region.querySelector('[data-shape="bar 1"]')?.getAttribute("width"));
    const whole = bar();
    group.focus();
    await user.keyboard("{Home}{ArrowRight}+");
    expect(bar()).toBeGreaterThan(whole * 1.5);
    await user.keyboard("-");
    expect(bar()).toBeCloseTo(whole);
    await user.keyboard("++0");
    expect(bar()).toBeCloseTo(whole);
  });

  it("is moved by dragging and by the wheel with Shift once it is enlarged, and not before", async () => {
    const { user, region, group } = await shown();
    const x = () => Number(region.querySelector('[data-shape="bar 1"]')?.getAttribute("x"));
    const plot = region.querySelector("svg[data-picture]")?.parentElement;
    if (plot === null || plot === undefined) throw new Error("There is no plot.");
    const drag = () => {
      fireEvent.pointerDown(plot, { button: 0, clientX: 200, pointerId: 1 });
      fireEvent.pointerMove(plot, { clientX: 170, pointerId: 1 });
      fireEvent.pointerUp(plot, { pointerId: 1 });
      fireEvent.pointerMove(plot, { clientX: 20, pointerId: 1 });
    };
    const before = x();
    drag();
    expect(x()).toBe(before);
    group.focus();
    await user.keyboard("+++");
    const enlarged = x();
    drag();
    expect(x()).toBeCloseTo(enlarged - 30);
    fireEvent.wheel(plot, { deltaY: 20 });
    expect(x()).toBeCloseTo(enlarged - 30);
    // The page's imitation of a browser gives a wheel no keys.
    fireEvent(plot, Object.assign(new WheelEvent("wheel", { deltaY: 20 }), { shiftKey: true }));
    expect(x()).toBeCloseTo(enlarged - 50);
  });

  it("has the same by buttons with names", async () => {
    const { user, region } = await shown();
    const bar = () => Number(region.querySelector('[data-shape="bar 1"]')?.getAttribute("width"));
    const whole = bar();
    await user.click(within(region).getByRole("button", { name: "Zoom in (+)" }));
    expect(bar()).toBeGreaterThan(whole);
    await user.click(within(region).getByRole("button", { name: "Fit (0)" }));
    expect(bar()).toBeCloseTo(whole);
  });
});
