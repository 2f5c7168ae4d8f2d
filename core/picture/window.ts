import type { Scale } from "./scale.ts";

/** How a plot is looked at: enlarged so many times (1 fits the whole), around a wall time in ms. */
export interface Look {
  readonly zoom: number;
  /** `null`: from the beginning. */
  readonly centre: number | null;
}

/** The whole picture. */
export const WHOLE: Look = { zoom: 1, centre: null };

/** One press makes the picture so much larger or smaller. */
const ZOOM_STEP = 1.6;

/** At the largest zoom this much time, in ms, still fills the plot: checks are never closer than that. */
const LEAST_SHOWN_MS = 1_000;

/** Pixels of the enlarged picture that are left of the plot's edge: never past either end. */
export function panOf(scale: Scale, width: number, { zoom, centre }: Look): number {
  if (zoom <= 1 || centre === null) return 0;
  return Math.min(Math.max(scale.at(centre) - width / 2, 0), width * (zoom - 1));
}

/** Larger (`1`) or smaller (`-1`) by a step, around a time. `spanMs` is what the whole picture shows. */
export function zoomed(look: Look, by: 1 | -1, { around, spanMs }: { around: number; spanMs: number }): Look {
  const most = Math.max(spanMs / LEAST_SHOWN_MS, 1);
  const zoom = Math.min(look.zoom * ZOOM_STEP ** by, most);
  return zoom <= 1.01 ? WHOLE : { zoom, centre: around };
}

/** Moved by pixels, to the right for more than 0. */
export function panned(look: Look, by: number, { scale, width }: { scale: Scale; width: number }): Look {
  if (look.zoom <= 1) return look;
  const pan = Math.min(Math.max(panOf(scale, width, look) + by, 0), width * (look.zoom - 1));
  return { ...look, centre: scale.timeAt(pan + width / 2) };
}

/** Moved so that a time is in sight, if it is not. */
export function showing(look: Look, time: number, { scale, width }: { scale: Scale; width: number }): Look {
  const x = scale.at(time) - panOf(scale, width, look);
  return look.zoom <= 1 || (x >= 0 && x <= width) ? look : { ...look, centre: time };
}
