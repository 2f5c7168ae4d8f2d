import { expect, it } from "vitest";
import { placeOnScreens } from "../../../../electron/main/window/window-place.ts";

const LAPTOP = { x: 0, y: 25, width: 1440, height: 875 };
const BESIDE = { x: 1440, y: 0, width: 2560, height: 1440 };
const ABOVE = { x: 0, y: -1080, width: 1920, height: 1080 };

const at = (x: number, y: number, width = 1280, height = 800) => ({ x, y, width, height, maximized: false });
const bounds = (x: number, y: number, width = 1280, height = 800) => ({ x, y, width, height });

it.each([
  ["where it was", at(60, 50), [LAPTOP], bounds(60, 50)],
  ["on the second screen", at(2000, 300), [LAPTOP, BESIDE], bounds(2000, 300)],
  ["on a screen above, with negative places", at(100, -900), [LAPTOP, ABOVE], bounds(100, -900)],
  ["across two screens", at(1200, 100), [LAPTOP, BESIDE], bounds(1200, 100)],
  ["anywhere, when its screen was unplugged", at(2000, 300), [LAPTOP], null],
  ["anywhere, when next to nothing of it is on a screen", at(1300, 50), [LAPTOP], null],
  ["anywhere, without a screen", at(0, 0), [], null],
  ["no larger than a screen that became smaller", at(60, 50, 2560, 1440), [LAPTOP], bounds(0, 25, 1440, 875)],
  ["with its title bar on the screen", at(60, -300), [LAPTOP], bounds(60, 25)],
])("a window comes back %s", (_, place, screens, expected) => {
  expect(placeOnScreens(place, screens)).toEqual(expected);
});
