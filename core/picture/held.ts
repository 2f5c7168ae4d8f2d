import { isFinalState } from "../session-state.ts";
import type { Stretch, Timeline } from "../timeline.ts";

/** How long a lane's state was held, each time it came, or when it came for good. Wall times and lengths in ms. */
export type LaneRange =
  | { readonly kind: "held"; readonly times: readonly (readonly [number, number])[] }
  | { readonly kind: "came"; readonly from: number; readonly to: number };

/** The least and most time that a stretch was held; while it lasts, the most ticks with `now`. */
export function heldNow(stretch: Stretch, now: number): readonly [number, number] {
  const [least, most] = stretch.held;
  return [least, most ?? Math.max(now - stretch.began[0], least)];
}

/** What stands in the range column of a state's lane. */
export function laneRanges(timeline: Timeline, state: string, now: number): LaneRange {
  const stretches = timeline.stretches.filter((stretch) => stretch.state === state);
  const last = stretches.at(-1);
  if (last !== undefined && isFinalState(state)) {
    return { kind: "came", from: last.began[0], to: last.began[1] };
  }
  return { kind: "held", times: stretches.map((stretch) => heldNow(stretch, now)) };
}
