import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { SplitPanes } from "../../../renderer/ui/split-panes.tsx";

afterEach(cleanup);

function open(share: number) {
  const onShare = vi.fn<(share: number) => void>();
  render(<SplitPanes first="form" second="request" share={share} onShare={onShare} />);
  return { onShare, bar: screen.getByRole("separator", { name: "Resize the two panes" }) };
}

it("tells its place and moves with the arrow keys, Home and End", () => {
  const { onShare, bar } = open(0.44);
  expect(bar.getAttribute("aria-valuenow")).toBe("44");
  for (const key of ["ArrowLeft", "ArrowRight", "Home", "End"]) fireEvent.keyDown(bar, { key });
  expect(onShare.mock.calls.map(([share]) => Math.round(share * 100))).toEqual([42, 46, 25, 75]);
});

it("stops at its bounds, and leaves other keys alone", () => {
  const { onShare, bar } = open(0.75);
  fireEvent.keyDown(bar, { key: "ArrowRight" });
  expect(onShare).toHaveBeenLastCalledWith(0.75);
  expect(fireEvent.keyDown(bar, { key: "Tab" })).toBe(true);
  expect(onShare).toHaveBeenCalledOnce();
});
