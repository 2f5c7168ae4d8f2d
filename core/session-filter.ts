import type { Environment } from "./connection.ts";
import { fitsSearch, readSearch } from "./search-text.ts";
import { isInDoubt, type Session } from "./session.ts";
import { isKnownState, type SessionState } from "./session-state.ts";
import type { WatchCondition } from "./watch/condition.ts";

/** A state to filter by: one of the API's words, every word that we do not know, or none heard so far. */
export type StateWish = SessionState | "unrecognised" | "not_heard";

/** How watching goes, to filter by: `offline` is never kept, and so cannot be asked for. */
type WatchWish = Exclude<WatchCondition["kind"], "offline">;

/** What became of the start, to filter by. */
type OutcomeWish = "sending" | "not_sent" | "refused" | "accepted" | "in_doubt" | "adopted";

/** An environment, to filter by; `none` where none was chosen, `own` with its name. */
export type EnvironmentWish = Environment | { readonly kind: "none" };

/**
 * Which sessions are wanted. Every member that is there must fit; of a list within it, one. An empty filter, like an
 * empty list, means all.
 */
export interface SessionFilter {
  readonly states?: readonly StateWish[];
  readonly outcomes?: readonly OutcomeWish[];
  readonly watching?: readonly WatchWish[];
  readonly connectionIds?: readonly number[];
  readonly moduleRefs?: readonly number[];
  readonly environments?: readonly EnvironmentWish[];
  /** Begun at this wall time in ms or later. */
  readonly from?: number;
  /** Begun before this wall time in ms. */
  readonly to?: number;
  /** Of the session, or of its module as it is now. */
  readonly tags?: readonly string[];
  readonly starred?: true;
  /** With a change that nobody has looked at. */
  readonly unseen?: true;
  /** Starts whose fate is open. */
  readonly inDoubt?: true;
  /** Words of names, values, notes, tags and ids: see `readSearch`. At most 1,000 characters. */
  readonly text?: string;
}

/** Sessions to do something with: those that a person marked, or all that fit a filter but some. */
export type SessionSelection =
  | { readonly kind: "rows"; readonly rows: readonly number[] }
  | { readonly kind: "filter"; readonly filter: SessionFilter; readonly except: readonly number[] };

/** True when a filter lets every session through. */
export function isEmptyFilter(filter: SessionFilter): boolean {
  const { text = "", ...others } = filter;
  if (readSearch(text).length > 0) return false;
  return Object.values(others).every(
    (wish) => wish === undefined || (Array.isArray(wish) && wish.length === 0),
  );
}

/** @param moduleTags  The tags of the session's module, as it is now. */
export function fitsFilter(
  session: Session,
  filter: SessionFilter,
  moduleTags: (moduleRef: number) => readonly string[] = () => [],
): boolean {
  const { place, watch, beganAt } = session;
  const tags = [...session.tags, ...(place.moduleRef === null ? [] : moduleTags(place.moduleRef))];
  return (
    among(filter.states, (wish) => wish === stateWish(session.state)) &&
    among(filter.outcomes, (wish) => wish === outcomeWish(session)) &&
    among(filter.watching, (wish) => wish === watch.kind) &&
    among(filter.connectionIds, (id) => id === place.connectionId) &&
    among(filter.moduleRefs, (id) => id === place.moduleRef) &&
    among(filter.environments, (wish) => environmentKey(wish) === environmentKey(place.environment)) &&
    beganAt >= (filter.from ?? Number.NEGATIVE_INFINITY) &&
    beganAt < (filter.to ?? Number.POSITIVE_INFINITY) &&
    among(filter.tags, (tag) => tags.includes(tag)) &&
    (filter.starred !== true || session.starred) &&
    (filter.unseen !== true || session.unseen) &&
    (filter.inDoubt !== true || isInDoubt(session)) &&
    (filter.text === undefined || fitsSearch(searchedText(session), readSearch(filter.text)))
  );
}

/** An environment as one text, as it is compared: `''` for none. */
export function environmentKey(environment: EnvironmentWish | null): string {
  if (environment === null || environment.kind === "none") return "";
  return environment.kind === "own" ? `own:${environment.name}` : environment.kind;
}

/** How a session's state is filtered by. */
export function stateWish(state: string | null): StateWish {
  if (state === null) return "not_heard";
  return isKnownState(state) ? state : "unrecognised";
}

function outcomeWish({ origin }: Session): OutcomeWish {
  return origin.kind === "adopted" ? "adopted" : origin.outcome.kind;
}

function among<T>(wishes: readonly T[] | undefined, fits: (wish: T) => boolean): boolean {
  return wishes === undefined || wishes.length === 0 || wishes.some(fits);
}

/** The longest part of one value that is searched, in characters. */
const SEARCHED_OF_VALUE = 10_000;

/** Everything of a session that a search looks through. */
function searchedText({ place, sessionId, note, tags, values }: Session): string {
  const sent = values.flatMap(({ name, apiName, json }) => [name, apiName, plainValue(json ?? "")]);
  const { moduleName, connectionName, moduleId } = place;
  return [moduleName, connectionName, moduleId, sessionId ?? "", note, ...tags, ...sent].join(" ");
}

function plainValue(json: string): string {
  const text: unknown = json.startsWith('"') ? JSON.parse(json) : json;
  return String(text).slice(0, SEARCHED_OF_VALUE);
}
