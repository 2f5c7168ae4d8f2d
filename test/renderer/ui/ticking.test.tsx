import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Ago } from "../../../renderer/ui/relative-time.tsx";

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function setVisibility(state: DocumentVisibilityState): void {
  vi.spyOn(document, "visibilityState", "get").mockReturnValue(state);
  document.dispatchEvent(new Event("visibilitychange"));
}

it("ticks once a second with one clock for the page, and rests when nobody looks", () => {
  const { unmount } = render(
    <>
      <Ago at={996_000} />
      <Ago at={940_000} />
    </>,
  );
  expect(vi.getTimerCount()).toBe(1);
  act(() => vi.advanceTimersByTime(2_000));
  expect(screen.getByText("6 s")).toBeDefined();
  expect(screen.getByText("1 min")).toBeDefined();

  act(() => setVisibility("hidden"));
  expect(vi.getTimerCount()).toBe(0);
  vi.setSystemTime(1_010_000);
  act(() => setVisibility("visible"));
  expect(screen.getByText("14 s")).toBeDefined();
  unmount();
  expect(vi.getTimerCount()).toBe(0);
});

it("never tells a time that has not come as past", () => {
  render(<Ago at={1_005_000} />);
  expect(screen.getByText("0 s")).toBeDefined();
});
