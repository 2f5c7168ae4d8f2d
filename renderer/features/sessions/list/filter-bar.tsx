import { ListFilter } from "lucide-react";
import { useEffect, useState } from "react";
import type { Environment } from "../../../../core/connection.ts";
import {
  type EnvironmentWish,
  environmentKey,
  type SessionFilter,
  type StateWish,
} from "../../../../core/session-filter.ts";
import type { SessionCounts } from "../../../../core/session-list.ts";
import { SESSION_STATES } from "../../../../core/session-state.ts";
import { useBench } from "../../../bench.tsx";
import { useLibrary } from "../../../state/use-store.ts";
import { Button, IconButton } from "../../../ui/button.tsx";
import { ConnectionSquare } from "../../../ui/connection-square.tsx";
import { FilterMenu } from "../../../ui/filter-menu.tsx";
import { StateIcon } from "../../../ui/state-chip.tsx";
import { words } from "../../../words.ts";
import { DATE_CHOICES, dateChoice, dateRange } from "./date-choice.ts";
import { isNarrowed, searchAlone, withMember } from "./list-wish.ts";

const STATES: readonly StateWish[] = [...SESSION_STATES, "unrecognised", "not_heard"];
const WATCHING = ["live", "backing_off", "denied", "paused", "stopped", "ended"] as const;
const MARKS = ["unseen", "starred"] as const;

/** What a list lets through, each thing removable by itself. Module and connection are left out in a module's own list. */
export function FilterBar({
  wish,
  onWish,
  counts,
  ofModule,
}: {
  readonly wish: SessionFilter;
  readonly onWish: (wish: SessionFilter) => void;
  readonly counts: SessionCounts | null;
  readonly ofModule: boolean;
}) {
  const { connections, modules } = useLibrary((library) => library);
  const say = words.sessions.filters;
  const stateCount = (state: StateWish) => counts?.byState.find((each) => each.state === state)?.count ?? 0;
  // What there is none of would leave nothing: it is offered only while it is chosen.
  const states = STATES.filter((state) => stateCount(state) > 0 || (wish.states ?? []).includes(state));
  const environments = distinct(
    connections.map(({ environment }) => environment ?? { kind: "none" as const }),
  );
  const tags = [...new Set([...(counts?.tags ?? []), ...modules.flatMap((module) => module.tags)])].sort();
  const filtered = isNarrowed(withMember(wish, "text", undefined));
  const [all, setAll] = useState(false);
  // What is chosen is never out of sight.
  const shows = (name: keyof SessionFilter) => all || wish[name] !== undefined;
  return (
    <fieldset aria-label={say.region} className="flex min-w-0 flex-wrap items-center gap-1">
      <FilterMenu
        label={say.state}
        chosen={wish.states ?? []}
        onChosen={(chosen) => onWish(withMember(wish, "states", chosen))}
        choices={(states.length === 0 ? SESSION_STATES : states).map((state) => ({
          value: state,
          label: stateName(state),
          mark: state === "not_heard" || state === "unrecognised" ? undefined : <StateIcon state={state} />,
          count: ofModule || counts === null ? undefined : stateCount(state),
        }))}
      />
      {!ofModule && modules.length > 1 && (
        <FilterMenu
          label={say.module}
          chosen={(wish.moduleRefs ?? []).map(String)}
          onChosen={(chosen) => onWish(withMember(wish, "moduleRefs", chosen.map(Number)))}
          choices={modules.map(({ id, name, connectionId }) => {
            const colour = connections.find((connection) => connection.id === connectionId)?.colour;
            return {
              value: String(id),
              label: name,
              mark: colour === undefined ? undefined : <ConnectionSquare colour={colour} />,
            };
          })}
        />
      )}
      {!ofModule && connections.length > 1 && (
        <FilterMenu
          label={say.connection}
          chosen={(wish.connectionIds ?? []).map(String)}
          onChosen={(chosen) => onWish(withMember(wish, "connectionIds", chosen.map(Number)))}
          choices={connections.map(({ id, name, colour }) => ({
            value: String(id),
            label: name,
            mark: <ConnectionSquare colour={colour} />,
          }))}
        />
      )}
      {!ofModule && shows("environments") && environments.length > 1 && (
        <FilterMenu
          label={say.environment}
          chosen={(wish.environments ?? []).map(environmentKey)}
          onChosen={(chosen) =>
            onWish(
              withMember(
                wish,
                "environments",
                environments.filter((each) => chosen.includes(environmentKey(each))),
              ),
            )
          }
          choices={environments.map((environment) => ({
            value: environmentKey(environment),
            label: environmentName(environment),
          }))}
        />
      )}
      <FilterMenu
        label={say.date}
        single
        chosen={dateChoice(wish)}
        onChosen={([chosen]) => onWish({ ...withoutDate(wish), ...dateRange(chosen, Date.now()) })}
        choices={DATE_CHOICES.map((choice) => ({ value: choice, label: words.sessions.dates[choice] }))}
      />
      {shows("tags") && (tags.length > 0 || wish.tags !== undefined) && (
        <FilterMenu
          label={say.tag}
          chosen={wish.tags ?? []}
          onChosen={(chosen) => onWish(withMember(wish, "tags", chosen))}
          choices={tags.map((tag) => ({ value: tag, label: tag }))}
        />
      )}
      <FilterMenu
        label={say.marks}
        chosen={MARKS.filter((mark) => wish[mark] === true)}
        onChosen={(chosen) =>
          onWish(
            MARKS.reduce(
              (next, mark) => withMember(next, mark, chosen.includes(mark) ? true : undefined),
              wish,
            ),
          )
        }
        choices={MARKS.map((mark) => ({
          value: mark,
          label: say[mark],
          count: ofModule || counts === null ? undefined : counts[mark],
        }))}
      />
      {shows("watching") && (
        <FilterMenu
          label={say.watching}
          chosen={(wish.watching ?? []).filter(isOffered)}
          onChosen={(chosen) => onWish(withMember(wish, "watching", chosen))}
          choices={WATCHING.map((kind) => ({ value: kind, label: say.watchingWords[kind] }))}
        />
      )}
      <IconButton
        label={all ? say.fewer : say.more}
        icon={ListFilter}
        aria-expanded={all}
        onClick={() => setAll(!all)}
      />
      {filtered && (
        <Button variant="quiet" size="small" onClick={() => onWish(searchAlone(wish))}>
          {say.clear}
        </Button>
      )}
    </fieldset>
  );
}

/** How many sessions there are of each kind, counted again whenever the list was read. */
export function useCounts(readings: number): SessionCounts | null {
  const { bridge } = useBench();
  const [counts, setCounts] = useState<SessionCounts | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was read anew is counted anew.
  useEffect(() => {
    let stays = true;
    void bridge.sessionCounts().then((read) => stays && setCounts(read));
    return () => {
      stays = false;
    };
  }, [bridge, readings]);
  return counts;
}

function isOffered(kind: string): kind is (typeof WATCHING)[number] {
  return WATCHING.some((each) => each === kind);
}

function stateName(state: StateWish): string {
  if (state === "not_heard") return words.sessions.filters.noState;
  return state === "unrecognised" ? words.sessions.filters.otherState : state;
}

function environmentName(environment: EnvironmentWish): string {
  const told: Environment | null = environment.kind === "none" ? null : environment;
  return words.controls.environment(told, false);
}

function distinct(environments: readonly EnvironmentWish[]): readonly EnvironmentWish[] {
  return [...new Map(environments.map((each) => [environmentKey(each), each])).values()];
}

function withoutDate({ from: _, to: __, ...others }: SessionFilter): SessionFilter {
  return others;
}
