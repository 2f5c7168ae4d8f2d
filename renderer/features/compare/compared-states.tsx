import { compareStates, type Held } from "../../../core/compare/held-difference.ts";
import { isOngoing } from "../../../core/picture/scale.ts";
import { isFinalState } from "../../../core/session-state.ts";
import type { Timeline } from "../../../core/timeline.ts";
import { StateChip } from "../../ui/state-chip.tsx";
import { useNowWhile } from "../../ui/ticking.ts";
import { words } from "../../words.ts";
import { ComparedSection } from "./compared-section.tsx";

/** How long each was in each state, as ranges, and the difference that those allow. */
export function ComparedStates({ a, b }: { readonly a: Timeline; readonly b: Timeline }) {
  const say = words.compare.states;
  const now = useNowWhile(isOngoing(a) || isOngoing(b));
  const { sides } = words.compare;
  return (
    <ComparedSection title={say.title}>
      <table aria-label={say.title} className="w-full table-fixed border-collapse text-left">
        <thead>
          <tr className="text-ink-2 text-meta">
            {[say.state, sides.a, sides.b, say.difference].map((name) => (
              <th key={name} scope="col" className="h-8 border-line border-b pr-4 font-normal">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {compareStates(a, b, now).map(({ state, a: one, b: other, difference }) => (
            <tr key={state} className="border-line border-b">
              <td className="h-9 pr-4">
                <StateChip state={state} />
              </td>
              <td className="pr-4 tabular-nums">{heldText(state, one)}</td>
              <td className="pr-4 tabular-nums">{heldText(state, other)}</td>
              <td className="pr-4 font-emphasis tabular-nums">
                {difference === null ? "–" : say.differs(difference)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 text-ink-2 text-meta">{say.hint}</p>
    </ComparedSection>
  );
}

function heldText(state: string, held: Held | null): string {
  const say = words.compare.states;
  if (held === null) return say.never;
  if (isFinalState(state)) return say.ended;
  const range = say.held(...held.range, held.times);
  return held.open ? say.lasting(range) : range;
}
