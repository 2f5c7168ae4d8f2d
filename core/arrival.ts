/**
 * What somebody who opened the session saw of one parameter. The API cannot say it.
 *
 * `blank`: the module has nothing there. `changed`: it has something else, which the note may tell.
 */
export const ARRIVAL_VERDICTS = ["arrived", "blank", "changed"] as const;

/** One of `ARRIVAL_VERDICTS`. */
export type ArrivalVerdict = (typeof ARRIVAL_VERDICTS)[number];

/** What became of one sent parameter, as far as anybody looked. */
export interface Arrival {
  readonly apiName: string;
  readonly verdict: ArrivalVerdict;
  /** In the person's own words; empty for none. At most `MOST_NOTE` characters. */
  readonly note: string;
  /** Who looked: a person in the session's page, or the built-in sandbox, which knows. */
  readonly by: "person" | "sandbox";
  /** Wall time in ms. */
  readonly at: number;
}

/** How long a note may be, in UTF-16 units. */
export const MOST_NOTE = 500;

/** What was seen of a module's parameters in the newest of its sessions that anybody looked into. */
export interface LastArrivals {
  readonly sessionRow: number;
  /** Wall time in ms of that session's start. */
  readonly beganAt: number;
  readonly arrivals: readonly Arrival[];
}

/** Puts in what was seen of one parameter, in place of what was said of it before; `null` takes that back. */
export function withArrival(
  arrivals: readonly Arrival[],
  apiName: string,
  arrival: Omit<Arrival, "apiName"> | null,
): readonly Arrival[] {
  const others = arrivals.filter((each) => each.apiName !== apiName);
  return arrival === null ? others : [...others, { apiName, ...arrival }];
}
