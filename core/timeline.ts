import type { Observation, WatchFact, WatchFactKind } from "./observation.ts";

/** From … to, wall times in ms. */
export type Span = readonly [number, number];

/** A stretch of answers that said the same state, and how sure its ends are. */
export interface Stretch {
  readonly state: string;
  /** When the first and the last answer of the stretch were heard: the state held at least in between. */
  readonly seen: Span;
  readonly answers: number;
  /** The state began somewhere in here. */
  readonly began: Span;
  /** It ended somewhere in here; `null` while it is the last one. */
  readonly ended: Span | null;
  /** Least and most time that the state was held, in ms; the most is `null` while it lasts. */
  readonly held: readonly [number, number | null];
}

/** A time in which nobody asked. `to` is `null` while it lasts. */
export interface Gap {
  readonly from: number;
  readonly to: number | null;
  readonly why: "paused" | "stopped" | "not_running" | "asleep";
}

/** One query as a tick. */
export interface Check {
  readonly at: number;
  readonly answered: boolean;
}

/** What was seen of a session: a change lies between two observations, and gaps are told. */
export interface Timeline {
  /** When the session can have begun at the earliest: its start was sent, or it was adopted. */
  readonly from: number;
  readonly stretches: readonly Stretch[];
  readonly gaps: readonly Gap[];
  readonly checks: readonly Check[];
}

/**
 * Tells a session's course from what was observed.
 *
 * A state was true at some moment between the question and its answer, so a change lies between the moment the last
 * answer with the old state was asked for and the moment the first one with the new state was heard.
 *
 * @param from  When the start was sent, or the session adopted.
 * @param observations  In the order they were heard.
 */
export function tellTimeline(
  from: number,
  observations: readonly Observation[],
  facts: readonly WatchFact[],
): Timeline {
  const groups: { state: string; first: Observation; last: Observation; answers: number }[] = [];
  for (const observation of observations) {
    if (observation.saw.kind !== "state") continue;
    const { state } = observation.saw;
    const group = groups.at(-1);
    if (group?.state === state) {
      group.last = observation;
      group.answers++;
    } else groups.push({ state, first: observation, last: observation, answers: 1 });
  }
  const stretches = groups.map(({ state, first, last, answers }, index): Stretch => {
    const before = groups[index - 1]?.last.askedAt ?? from;
    const after = groups[index + 1]?.first.heardAt ?? null;
    return {
      state,
      seen: [first.heardAt, Math.max(last.askedAt, first.heardAt)],
      answers,
      began: [before, first.heardAt],
      ended: after === null ? null : [last.askedAt, after],
      held: [Math.max(last.askedAt - first.heardAt, 0), after === null ? null : after - before],
    };
  });
  const checks = observations.map(({ heardAt, saw }) => ({ at: heardAt, answered: saw.kind === "state" }));
  return { from, stretches, gaps: gapsOf(facts), checks };
}

const OPENS: Partial<Record<WatchFactKind, Gap["why"]>> = {
  paused: "paused",
  stopped: "stopped",
  quit: "not_running",
  asleep: "asleep",
};

function gapsOf(facts: readonly WatchFact[]): readonly Gap[] {
  const gaps: Gap[] = [];
  let open: { from: number; why: Gap["why"] } | null = null;
  for (const fact of facts) {
    const why = OPENS[fact.kind];
    const closes = fact.kind === "resumed" || fact.kind === "taken_up" || fact.kind === "awake";
    if (open !== null && (closes || why !== undefined)) {
      gaps.push({ ...open, to: fact.at });
      open = null;
    }
    if (why !== undefined) open = { from: fact.at, why };
  }
  if (open !== null) gaps.push({ ...open, to: null });
  return gaps;
}
