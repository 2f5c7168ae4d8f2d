import type { Span, Timeline } from "../timeline.ts";

/** The same timeline `by` ms later: to lay two beginnings on one place of an axis. */
export function shifted(timeline: Timeline, by: number): Timeline {
  if (by === 0) return timeline;
  const span = ([from, to]: Span): Span => [from + by, to + by];
  return {
    from: timeline.from + by,
    stretches: timeline.stretches.map((stretch) => ({
      ...stretch,
      seen: span(stretch.seen),
      began: span(stretch.began),
      ended: stretch.ended === null ? null : span(stretch.ended),
    })),
    gaps: timeline.gaps.map(({ from, to, why }) => ({
      from: from + by,
      to: to === null ? null : to + by,
      why,
    })),
    checks: timeline.checks.map(({ at, answered }) => ({ at: at + by, answered })),
  };
}
