import { type KeyboardEvent, useMemo, useState } from "react";
import type { Timeline } from "../../../core/timeline.ts";
import { visibleText } from "../../../core/visible-text.ts";
import { useAnnounce } from "../../ui/live-region.tsx";
import { ShownText } from "../../ui/shown-text.tsx";
import { StateIcon } from "../../ui/state-chip.tsx";
import { useNow } from "../../ui/ticking.ts";
import { words } from "../../words.ts";
import { drawTimeline } from "./geometry.ts";
import { heldNow, laneRange } from "./held.ts";
import { isOngoing } from "./scale.ts";
import { TimelineLegend } from "./timeline-legend.tsx";
import { LANE_HEIGHT, TimelinePlot } from "./timeline-plot.tsx";
import { useWidth } from "./use-width.ts";

/** Width in px before the first measuring. */
const GUESSED_WIDTH = 480;

/** What was seen of a session, as a picture with its words. `page` has a heading, a legend and the true scale. */
export function SessionTimeline({
  timeline,
  size,
  turning,
}: {
  readonly timeline: Timeline;
  readonly size: "panel" | "page";
  /** True while the session is watched live: the running mark turns. */
  readonly turning: boolean;
}) {
  const ticked = useNow();
  // An answer between two ticks is not heard in the future.
  const now = Math.max(ticked, timeline.checks.at(-1)?.at ?? ticked);
  const announce = useAnnounce();
  const [ref, width] = useWidth(GUESSED_WIDTH);
  const [fold, setFold] = useState(true);
  const [stop, setStop] = useState<number | null>(null);
  const ongoing = isOngoing(timeline);
  const moment = ongoing ? now : 0;
  const geometry = useMemo(
    () => drawTimeline(timeline, { now: moment, width, fold }),
    [timeline, moment, width, fold],
  );
  const { stretches } = timeline;
  const last = stretches.at(-1);

  function stopText(index: number): string | null {
    const stretch = stretches[index];
    if (stretch === undefined) return null;
    const ended = stretch === last && !ongoing;
    const [least, most] = heldNow(stretch, now);
    return words.timeline.stop(stretch.state, stretch.began, ended ? null : words.timeline.held(least, most));
  }

  function walk(event: KeyboardEvent): void {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined || stretches.length === 0 || event.altKey) return;
    event.preventDefault();
    const from = stop ?? (step > 0 ? -1 : stretches.length);
    const next = Math.min(Math.max(from + step, 0), stretches.length - 1);
    setStop(next);
    announce(stopText(next) ?? "");
  }

  const stopped = stop === null ? null : stopText(stop);
  const foldable = size === "page" && (geometry.folds.length > 0 || !fold);
  return (
    <section aria-label={words.timeline.region} className="min-w-0">
      {size === "page" && (
        <div className="mb-2 flex min-h-small items-center gap-3">
          <h2 className="text-panel">{words.timeline.title}</h2>
          <p className="min-w-0 flex-1 truncate text-meta">{stopped}</p>
          {foldable && (
            <button
              type="button"
              aria-pressed={!fold}
              onClick={() => setFold(!fold)}
              className="rounded-tag px-1 text-ink-2 text-meta hover:text-ink"
            >
              {fold ? words.timeline.trueScale : words.timeline.foldStillness}
            </button>
          )}
        </div>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a picture that is walked by keyboard is no set of form fields. */}
      <div
        role="group"
        aria-label={words.timeline.walk}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys walk its changes.
        tabIndex={0}
        onKeyDown={walk}
        onBlur={() => setStop(null)}
        className="grid grid-cols-[minmax(0,auto)_minmax(0,1fr)_auto] gap-x-3 rounded-tag outline-offset-4"
      >
        <div className="min-w-33">
          {geometry.lanes.map((state) => (
            <LaneLabel key={state} state={state} turning={turning && state === last?.state} />
          ))}
          {last === undefined && (
            <div style={{ height: LANE_HEIGHT }} className="flex items-center text-ink-3 text-meta">
              {words.timeline.noAnswerYet}
            </div>
          )}
        </div>
        <div ref={ref} className="min-w-0 pb-px">
          <TimelinePlot geometry={geometry} width={width} stop={stop} />
        </div>
        <div className="min-w-21 text-right">
          {geometry.lanes.map((state) => (
            <div
              key={state}
              style={{ height: LANE_HEIGHT }}
              className="flex items-center justify-end whitespace-nowrap text-api text-ink-2"
            >
              {rangeText(timeline, state, now)}
            </div>
          ))}
        </div>
      </div>
      <div className="relative">
        {size === "panel" && stopped !== null && (
          <p className="absolute top-2 left-0 z-10 bg-surface pr-3 text-ink text-meta">{stopped}</p>
        )}
      </div>
      {size === "page" && <TimelineLegend timeline={timeline} />}
    </section>
  );
}

function LaneLabel({ state, turning }: { readonly state: string; readonly turning: boolean }) {
  return (
    <div style={{ height: LANE_HEIGHT }} className="flex items-center gap-2 font-mono text-api text-ink-2">
      <StateIcon state={state} turning={turning} />
      <span className="selectable truncate" title={visibleText(state)}>
        <ShownText text={state} />
      </span>
    </div>
  );
}

function rangeText(timeline: Timeline, state: string, now: number): string {
  const range = laneRange(timeline, state, now);
  return range.kind === "came"
    ? words.timeline.came(range.from, range.to)
    : words.timeline.laneHeld(range.leastMs, range.mostMs, range.times);
}
