import { useMemo, useState } from "react";
import { shifted } from "../../../core/compare/shifted.ts";
import { drawTimeline } from "../../../core/picture/geometry.ts";
import { isOngoing, makeScale } from "../../../core/picture/scale.ts";
import { pictureOf } from "../../../core/picture/shapes.ts";
import { Segmented } from "../../ui/segmented.tsx";
import { useNowWhile } from "../../ui/ticking.ts";
import { words } from "../../words.ts";
import { LaneLabels, LaneRanges } from "../timeline/lane-columns.tsx";
import { TimelineLegend } from "../timeline/timeline-legend.tsx";
import { TimelinePlot } from "../timeline/timeline-plot.tsx";
import { useWidth } from "../timeline/use-width.ts";
import { ComparedSection } from "./compared-section.tsx";
import type { Compared } from "./use-compared.ts";

type Align = "start" | "clock";

/** Both timelines on one axis: from their starts on, or where the clock puts them. */
export function ComparedTimelines({ a, b }: { readonly a: Compared; readonly b: Compared }) {
  const say = words.compare.timelines;
  const [align, setAlign] = useState<Align>("start");
  const [fold, setFold] = useState(true);
  const [ref, width] = useWidth(480);
  const ticking = useNowWhile(isOngoing(a.timeline) || isOngoing(b.timeline));
  const now = Math.max(ticking, ...[a, b].map(({ timeline }) => timeline.checks.at(-1)?.at ?? 0));
  const by = align === "start" ? a.timeline.from - b.timeline.from : 0;
  const [pictures, lanes] = useMemo(() => {
    const moved = shifted(b.timeline, by);
    const both = [a.timeline, moved];
    const scale = makeScale(both, { now, width, fold, nows: [now, now + by] });
    const clock = align === "start" ? ("since_start" as const) : ("of_day" as const);
    const axisGaps = both.flatMap(({ gaps }) => gaps);
    const drawn = both.map((timeline, index) =>
      drawTimeline(timeline, { now: index === 0 ? now : now + by, width, fold, scale, clock, axisGaps }),
    );
    return [
      drawn.map((geometry, index) => pictureOf(geometry, { width, stop: null, axis: index === 1 })),
      drawn.map((geometry) => geometry.lanes),
    ];
  }, [a, b, by, now, width, fold, align]);
  return (
    <ComparedSection
      title={say.title}
      beside={
        <>
          <button
            type="button"
            aria-pressed={!fold}
            onClick={() => setFold(!fold)}
            className="h-small shrink-0 rounded-tag px-1.5 text-ink-2 text-meta hover:text-ink aria-pressed:bg-selected aria-pressed:text-ink forced-colors:aria-pressed:outline-2"
          >
            {words.timeline.trueScale}
          </button>
          <Segmented<Align>
            label={say.align}
            name="align-timelines"
            value={align}
            onValue={setAlign}
            options={[
              { value: "start", label: say.byStart },
              { value: "clock", label: say.byClock },
            ]}
          />
        </>
      }
    >
      {[a, b].map(({ session, timeline }, index) => {
        const picture = pictures[index];
        const name = index === 0 ? words.compare.sides.a : words.compare.sides.b;
        if (picture === undefined) return null;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: there are two, the first and the second.
          <section key={index} aria-label={say.region(name)}>
            <h3 className="text-ink-2 text-meta">{name}</h3>
            <div className="grid grid-cols-[auto_minmax(0,1fr)_auto] gap-x-3">
              <LaneLabels lanes={lanes[index] ?? []} turning={null} />
              <div ref={index === 0 ? ref : undefined} className="min-w-0">
                <TimelinePlot picture={picture} width={width} cut={false} />
              </div>
              <LaneRanges timeline={timeline} lanes={lanes[index] ?? []} now={now} narrow={false} />
            </div>
            {session.sessionId === null && <p className="text-ink-3 text-meta">{say.empty}</p>}
          </section>
        );
      })}
      <TimelineLegend timelines={[a.timeline, b.timeline]} />
    </ComparedSection>
  );
}
