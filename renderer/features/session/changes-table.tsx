import { heldNow } from "../../../core/picture/held.ts";
import { isOngoing } from "../../../core/picture/scale.ts";
import type { Stretch, Timeline } from "../../../core/timeline.ts";
import { exactTime, timeRange } from "../../../core/words/clock-time.ts";
import { StateChip } from "../../ui/state-chip.tsx";
import { useNow } from "../../ui/ticking.ts";
import { words } from "../../words.ts";

/** The changes as text, newest first: each state once per stretch, its polls folded into a count. */
export function ChangesTable({ timeline }: { readonly timeline: Timeline }) {
  const now = useNow();
  const say = words.session.changes;
  const { stretches } = timeline;
  if (stretches.length === 0) return <p className="text-ink-2">{say.none}</p>;
  const last = stretches.at(-1);
  return (
    <table className="w-full border-collapse text-left">
      <thead>
        <tr className="text-ink-2 text-meta">
          {[say.state, say.began, say.held, say.answers].map((name) => (
            <th key={name} scope="col" className="h-8 border-line border-b pr-4 font-normal">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {stretches.toReversed().map((stretch) => (
          <tr key={stretch.seen[0]} className="border-line border-b">
            <td className="h-9 pr-4">
              <StateChip state={stretch.state} />
            </td>
            <td className="pr-4" title={stretch.began.map(exactTime).join(" – ")}>
              {timeRange(...stretch.began)}
              {gapIn(timeline, stretch)}
            </td>
            <td className="pr-4 narrow:whitespace-nowrap">
              {stretch === last && !isOngoing(timeline) ? "–" : words.timeline.held(...heldNow(stretch, now))}
            </td>
            <td className="text-ink-2 narrow:whitespace-nowrap">
              {say.checked(stretch.answers, everyOf(timeline, stretch))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Names a gap that lies within the time in which a state began: it is why nobody knows better. */
function gapIn({ gaps }: Timeline, { began: [from, to] }: Stretch): string {
  const gap = gaps.find((candidate) => candidate.from < to && (candidate.to ?? to) > from);
  return gap === undefined ? "" : `, ${words.session.changes.gapWithin(words.timeline.gapWord(gap.why))}`;
}

/** Least and most time between two checks of a stretch; `null` with fewer than two. */
function everyOf({ checks }: Timeline, { seen: [from, to] }: Stretch): readonly [number, number] | null {
  // A check is heard a moment after `to`, the asking of the last one: the first that follows belongs to the stretch.
  const within = checks.filter(({ at }) => at >= from && at <= to);
  const after = checks.find(({ at }) => at > to);
  const moments = after === undefined || to === from ? within : [...within, after];
  const waits = moments.slice(1).map(({ at }, index) => at - (moments[index]?.at ?? at));
  return waits.length === 0 ? null : [Math.min(...waits), Math.max(...waits)];
}
