import { expect, it } from "vitest";
import { movedZoom } from "../../../../electron/main/window/zoom.ts";

it("goes by the steps, and no further than the ends", () => {
  expect(movedZoom(100, "in")).toBe(110);
  expect(movedZoom(175, "in")).toBe(200);
  expect(movedZoom(200, "in")).toBe(200);
  expect(movedZoom(125, "out")).toBe(110);
  expect(movedZoom(100, "out")).toBe(100);
  expect(movedZoom(175, "reset")).toBe(100);
});
