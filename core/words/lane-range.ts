import type { LaneRange } from "../picture/held.ts";
import { timeRange } from "./clock-time.ts";
import { duration, durationRange, roughDuration } from "./duration.ts";

/** What stands beside a lane, in a narrow column: rough from a minute up; each time on its own, up to two. */
export function laneRangeText(lane: LaneRange): string {
  if (lane.kind === "came") return timeRange(lane.from, lane.to);
  if (lane.times.length <= 2) return lane.times.map(columnRange).join(" + ");
  const sum = (end: 0 | 1) => lane.times.reduce((total, range) => total + range[end], 0);
  return `${lane.times.length}×, ${columnRange([sum(0), sum(1)])}`;
}

function columnRange([leastMs, mostMs]: readonly [number, number]): string {
  return mostMs < 60_000 ? durationRange(leastMs, mostMs) : roughRange(leastMs, mostMs);
}

function roughRange(leastMs: number, mostMs: number): string {
  if (leastMs <= 0) return `${roughDuration(0)} – ${roughDuration(mostMs)}`;
  const least = leastMs < 60_000 ? duration(leastMs) : roughDuration(leastMs);
  const most = roughDuration(mostMs);
  return least === most ? most : `${least} – ${most}`;
}
