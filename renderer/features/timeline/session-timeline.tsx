import { type KeyboardEvent, type ReactNode, useMemo, useState } from "react";
import { drawTimeline } from "../../../core/picture/geometry.ts";
import { heldNow } from "../../../core/picture/held.ts";
import { isOngoing, makeScale } from "../../../core/picture/scale.ts";
import { pictureOf } from "../../../core/picture/shapes.ts";
import { showing } from "../../../core/picture/window.ts";
import type { Timeline } from "../../../core/timeline.ts";
import { useAnnounce } from "../../ui/live-region.tsx";
import { useNow } from "../../ui/ticking.ts";
import { words } from "../../words.ts";
import { LaneLabels, LaneRanges } from "./lane-columns.tsx";
import { PlotBar } from "./plot-bar.tsx";
import { stopAfter } from "./stop-after.ts";
import { TimelineLegend } from "./timeline-legend.tsx";
import { TimelinePlot } from "./timeline-plot.tsx";
import { useLook } from "./use-look.ts";
import { useWidth } from "./use-width.ts";

/** Width in px before the first measuring. */
const GUESSED_WIDTH = 480;

/** What was seen of a session, as a picture with its words. `page` has a heading, a legend and the true scale. */
export function SessionTimeline({
  timeline,
  size,
  turning,
  actions,
}: {
  readonly timeline: Timeline;
  readonly size: "panel" | "page";
  /** True while the session is watched live: the running mark turns. */
  readonly turning: boolean;
  /** What else can be done with the picture; beside its heading. */
  readonly actions?: ReactNode;
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
  const { stretches } = timeline;
  const last = stretches.at(-1);
  const scale = (zoom: number) => makeScale([timeline], { now: moment, width: width * zoom, fold });
  const stopAt = stop === null ? undefined : stretches[stop]?.seen[0];
  const { look, setLook, zoom, fitWhole, drag } = useLook(ref, { scale, width, around: stopAt ?? null });
  const geometry = useMemo(
    () => drawTimeline(timeline, { now: moment, width, fold, look }),
    [timeline, moment, width, fold, look],
  );
  const picture = useMemo(() => pictureOf(geometry, { width, stop }), [geometry, width, stop]);

  function stopText(index: number): string | null {
    const stretch = stretches[index];
    if (stretch === undefined) return null;
    const ended = stretch === last && !ongoing;
    const [least, most] = heldNow(stretch, now);
    return words.timeline.stop(stretch.state, stretch.began, ended ? null : words.timeline.held(least, most));
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "+" || event.key === "=") zoom(1);
    else if (event.key === "-") zoom(-1);
    else if (event.key === "0") fitWhole();
    else {
      const next = stopAfter(event.key, stop, stretches.length);
      if (next === null) return;
      setStop(next);
      setLook(showing(look, stretches[next]?.seen[0] ?? 0, { scale: scale(look.zoom), width }));
      announce(stopText(next) ?? "");
    }
    event.preventDefault();
  }

  const stopped = stop === null ? null : stopText(stop);
  return (
    <section aria-label={words.timeline.region} className="min-w-0">
      {size === "page" && (
        <PlotBar
          said={stopped}
          fold={geometry.folds.length > 0 || !fold ? { on: fold, onFold: setFold } : null}
          zoom={{ larger: () => zoom(1), smaller: () => zoom(-1), whole: fitWhole, enlarged: look.zoom > 1 }}
        >
          {actions}
        </PlotBar>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a picture that is walked by keyboard is no set of form fields. */}
      <div
        role="group"
        aria-label={words.timeline.walk}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys walk its changes.
        tabIndex={0}
        onKeyDown={onKeyDown}
        onBlur={() => setStop(null)}
        className="grid grid-cols-[auto_minmax(0,1fr)_auto] gap-x-3 rounded-tag outline-offset-4"
      >
        <LaneLabels lanes={geometry.lanes} turning={turning ? (last?.state ?? null) : null} />
        <div
          ref={ref}
          className={
            look.zoom > 1 ? "min-w-0 cursor-grab touch-none pb-px active:cursor-grabbing" : "min-w-0 pb-px"
          }
          {...drag}
        >
          <TimelinePlot picture={picture} width={width} cut={look.zoom > 1} />
        </div>
        <LaneRanges timeline={timeline} lanes={geometry.lanes} now={now} narrow={size === "panel"} />
      </div>
      <div className="relative">
        {size === "panel" && stopped !== null && (
          <p className="absolute top-2 left-0 z-10 bg-surface pr-3 text-ink text-meta">{stopped}</p>
        )}
      </div>
      {size === "page" && <TimelineLegend timelines={[timeline]} />}
    </section>
  );
}
