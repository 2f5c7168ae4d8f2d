import { isHere } from "../loopback.ts";
import type { Trouble } from "../query-outcome.ts";

/** Why watching rests although the session goes on. */
export type PauseReason =
  | { readonly kind: "person" }
  /** The key that this session needs is not here (it lived in memory, or was forgotten). */
  | { readonly kind: "no_key" }
  /** Three denials in a row: the key, the module or the session is not good here any more. */
  | { readonly kind: "denied"; readonly status: number };

/**
 * How our watching is going. Says nothing about the session: trouble here never turns a session red.
 *
 * `not_begun`: nothing to query yet (no accepted start). `ended`: the session ended, or `unknown` was confirmed.
 */
export type WatchCondition =
  | { readonly kind: "not_begun" }
  | { readonly kind: "live" }
  | { readonly kind: "backing_off"; readonly trouble: Trouble; readonly since: number }
  | { readonly kind: "denied"; readonly status: number; readonly since: number }
  /** This computer has no network. Never kept: it is shown in place of a condition under which queries would go on. */
  | { readonly kind: "offline"; readonly since: number }
  | { readonly kind: "paused"; readonly reason: PauseReason }
  | { readonly kind: "stopped" }
  | { readonly kind: "ended" };

/** True while queries go on by themselves. */
export function isWatching(condition: WatchCondition): boolean {
  const { kind } = condition;
  return kind === "live" || kind === "backing_off" || kind === "denied" || kind === "offline";
}

/**
 * The condition to show: without a network nothing goes on, but for sessions of this computer itself.
 *
 * @param offlineSince  Wall time in ms since when there is no network; `null` when there is one.
 */
export function shownCondition(
  { watch, place }: { readonly watch: WatchCondition; readonly place: { readonly baseUrl: string } },
  offlineSince: number | null,
): WatchCondition {
  if (offlineSince === null || !isWatching(watch) || isHere(place.baseUrl)) return watch;
  return { kind: "offline", since: offlineSince };
}
