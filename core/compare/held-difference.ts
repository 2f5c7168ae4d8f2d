import { heldNow } from "../picture/held.ts";
import { isOngoing } from "../picture/scale.ts";
import { isFinalState } from "../session-state.ts";
import type { Timeline } from "../timeline.ts";

/** How long a session was in a state in all. */
export interface Held {
  /** Least and most, in ms. */
  readonly range: readonly [number, number];
  readonly times: number;
  /** It lasts still, and both ends may grow. */
  readonly open: boolean;
}

/**
 * How much longer the second was in a state than the first, in ms, less than 0 for shorter: never more exact than what
 * was seen. `lasting`: nothing can be said before it ends.
 */
export type HeldDifference =
  | { readonly kind: "between"; readonly leastMs: number; readonly mostMs: number }
  | { readonly kind: "at_least_longer"; readonly ms: number }
  | { readonly kind: "at_least_shorter"; readonly ms: number }
  | { readonly kind: "lasting" };

/** A state of one or both sessions. */
export interface ComparedState {
  readonly state: string;
  /** `null` where it was never seen. */
  readonly a: Held | null;
  readonly b: Held | null;
  /** `null` for a state that only one of them was in, and for a final one: that is not left again. */
  readonly difference: HeldDifference | null;
}

/** Every state of two sessions, in the order in which they were first seen, the first session's before. */
export function compareStates(a: Timeline, b: Timeline, now: number): readonly ComparedState[] {
  const states = [...new Set([...a.stretches, ...b.stretches].map(({ state }) => state))];
  return states.map((state) => {
    const [one, other] = [heldInAll(a, state, now), heldInAll(b, state, now)];
    const both = one !== null && other !== null && !isFinalState(state);
    return { state, a: one, b: other, difference: both ? heldDifference(one, other) : null };
  });
}

function heldInAll(timeline: Timeline, state: string, now: number): Held | null {
  const stretches = timeline.stretches.filter((stretch) => stretch.state === state);
  if (stretches.length === 0) return null;
  const held = stretches.map((stretch) => heldNow(stretch, now));
  const sum = (end: 0 | 1) => held.reduce((total, range) => total + range[end], 0);
  const open = isOngoing(timeline) && timeline.stretches.at(-1)?.state === state;
  return { range: [sum(0), sum(1)], times: stretches.length, open };
}

/** What can be said of two ranges: the least of one less the most of the other, and the other way round. */
export function heldDifference(a: Held, b: Held): HeldDifference {
  const [leastMs, mostMs] = [b.range[0] - a.range[1], b.range[1] - a.range[0]];
  if (!a.open && !b.open) return { kind: "between", leastMs, mostMs };
  if (!a.open && leastMs > 0) return { kind: "at_least_longer", ms: leastMs };
  if (!b.open && mostMs < 0) return { kind: "at_least_shorter", ms: -mostMs };
  return { kind: "lasting" };
}
