import type { Observation, WatchFact } from "./observation.ts";

/** From … to, wall times in ms. */
export type Span = readonly [number, number];

/** A stretch of answers that said the same state, and how sure its ends are. */
export interface Stretch {
  readonly state: string;
  /** From when its first answer was heard to when its last one was asked for: the state held at least in between. */
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
  readonly why: "paused" | "stopped" | "not_running" | "asleep" | "unaccounted" | "offline";
}

/** One query as a tick. */
interface Check {
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
    const least = Math.max(last.askedAt - first.heardAt, 0);
    return {
      state,
      seen: [first.heardAt, first.heardAt + least],
      answers,
      began: span(before, first.heardAt),
      ended: after === null ? null : span(last.askedAt, after),
      held: [least, after === null ? null : Math.max(after - before, least)],
    };
  });
  const checks = observations.map(({ heardAt, saw }) => ({ at: heardAt, answered: saw.kind === "state" }));
  return { from, stretches, gaps: gapsOf(facts, [from, ...checks.map((check) => check.at)]), checks };
}

/** Gaps from our own facts. A watch taken up without a farewell before it was cut off after the last sign of life. */
function gapsOf(facts: readonly WatchFact[], signs: readonly number[]): readonly Gap[] {
  const gaps: Gap[] = [];
  let resting: Gap["why"] | null = null;
  let away: Gap["why"] | null = null;
  let offline: Gap["why"] | null = null;
  let open = null as Pick<Gap, "from" | "why"> | null;
  let lastFactAt = -Infinity;
  for (const { at, kind } of facts) {
    if (kind === "taken_up" && open === null) {
      const last = Math.max(lastFactAt, signs.findLast((sign) => sign <= at) ?? -Infinity);
      if (last !== -Infinity) gaps.push({ from: last, to: at, why: "not_running" });
    }
    if (kind === "paused" || kind === "stopped") resting = kind;
    else if (kind === "asleep" || kind === "unaccounted") away = kind;
    else if (kind === "quit") away = "not_running";
    else if (kind === "awake") away = null;
    else if (kind === "offline") offline = kind;
    else if (kind === "online") offline = null;
    else if (kind === "resumed" || kind === "taken_up") resting = away = offline = null;
    lastFactAt = at;
    // A sleep in the middle of a pause is told as a sleep, and the pause goes on behind it.
    const why: Gap["why"] | null = away ?? offline ?? resting;
    if (why === (open?.why ?? null)) continue;
    if (open !== null) gaps.push({ ...open, to: at });
    open = why === null ? null : { from: at, why };
  }
  if (open !== null) gaps.push({ ...open, to: null });
  return gaps;
}

/** From … to; where the wall clock was set back in between, the end alone. */
function span(from: number, to: number): Span {
  return [Math.min(from, to), to];
}
