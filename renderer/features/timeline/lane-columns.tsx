import { laneRanges } from "../../../core/picture/held.ts";
import { LANE_HEIGHT } from "../../../core/picture/shapes.ts";
import type { Timeline } from "../../../core/timeline.ts";
import { visibleText } from "../../../core/visible-text.ts";
import { ShownText } from "../../ui/shown-text.tsx";
import { StateIcon } from "../../ui/state-chip.tsx";
import { words } from "../../words.ts";

/** The states' names beside their lanes. `turning`: the state whose mark turns. */
export function LaneLabels({
  lanes,
  turning,
}: {
  readonly lanes: readonly string[];
  readonly turning: string | null;
}) {
  return (
    <div className="w-37.5">
      {lanes.map((state) => (
        <div
          key={state}
          style={{ height: LANE_HEIGHT }}
          className="flex items-center gap-2 font-mono text-api text-ink-2"
        >
          <StateIcon state={state} turning={turning === state} />
          <span className="selectable truncate" title={visibleText(state)}>
            <ShownText text={state} />
          </span>
        </div>
      ))}
      {lanes.length === 0 && (
        <div style={{ height: LANE_HEIGHT }} className="flex items-center text-ink-3 text-meta">
          {words.timeline.noAnswerYet}
        </div>
      )}
    </div>
  );
}

/** How long each lane's state was held. Its width is fixed: what ticks in it moves nothing. */
export function LaneRanges({
  timeline,
  lanes,
  now,
  narrow,
}: {
  readonly timeline: Timeline;
  readonly lanes: readonly string[];
  readonly now: number;
  readonly narrow: boolean;
}) {
  return (
    <div className={narrow ? "w-24" : "w-30"}>
      {lanes.map((state) => (
        <div
          key={state}
          style={{ height: LANE_HEIGHT }}
          className="flex items-center justify-end text-right text-api text-ink-2 leading-3.25 tabular-nums"
        >
          {words.timeline.laneRange(laneRanges(timeline, state, now))}
        </div>
      ))}
    </div>
  );
}
