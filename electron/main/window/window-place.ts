import type { Rectangle } from "electron";
import type { WindowPlace } from "../preferences.ts";

/** How much of a window must be on a screen for a person to take hold of it, in px. */
const LEAST = { width: 200, height: 100 } as const;

/**
 * Where a window comes back: where it was, on a screen that is still there and no larger than it; `null` where none shows
 * enough of it, so that the system puts it somewhere.
 *
 * @param screens  Their areas without bars of the system.
 */
export function placeOnScreens(place: WindowPlace, screens: readonly Rectangle[]): Rectangle | null {
  const best = screens
    .map((screen) => ({ screen, seen: seenOn(place, screen) }))
    .filter(({ seen }) => seen.width >= LEAST.width && seen.height >= LEAST.height)
    .toSorted((a, b) => b.seen.width * b.seen.height - a.seen.width * a.seen.height)[0];
  if (best === undefined) return null;
  const { screen } = best;
  const width = Math.min(place.width, screen.width);
  const height = Math.min(place.height, screen.height);
  return {
    // One that was cut down begins where the screen does.
    x: width < place.width ? screen.x : place.x,
    // A title bar above the screen could not be taken hold of.
    y: height < place.height ? screen.y : Math.max(place.y, screen.y),
    width,
    height,
  };
}

function seenOn(place: WindowPlace, screen: Rectangle): { readonly width: number; readonly height: number } {
  const right = Math.min(place.x + place.width, screen.x + screen.width);
  const bottom = Math.min(place.y + place.height, screen.y + screen.height);
  return { width: right - Math.max(place.x, screen.x), height: bottom - Math.max(place.y, screen.y) };
}
