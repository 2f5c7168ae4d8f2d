import { isEmptyFilter, type SessionFilter } from "../../../../core/session-filter.ts";
import type { BenchApi } from "../../../../electron/bridge/bench-api.ts";
import type { ReadFeed } from "../../../state/session-feed.ts";

/** Reads a list: of everything, or of one module. */
export function readList(bridge: BenchApi, moduleRef: number | null): ReadFeed<SessionFilter> {
  return (wish, from, limit) => bridge.sessions({ filter: filterOf(wish, moduleRef), from, limit });
}

/** What a list lets through: what was chosen in it, and its module. */
export function filterOf(wish: SessionFilter, moduleRef: number | null): SessionFilter {
  return moduleRef === null ? wish : { ...wish, moduleRefs: [moduleRef] };
}

/** True when something is left out. */
export function isNarrowed(wish: SessionFilter): boolean {
  return !isEmptyFilter(wish);
}

/** The same wish with one member chosen otherwise; one that is empty is taken out, so that equal wishes look the same. */
export function withMember<Name extends keyof SessionFilter>(
  wish: SessionFilter,
  name: Name,
  value: SessionFilter[Name] | undefined,
): SessionFilter {
  const { [name]: _, ...others } = wish;
  const empty = value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
  return empty ? others : { ...others, [name]: value };
}

/** The same search without any filter. */
export function searchAlone({ text }: SessionFilter): SessionFilter {
  return text === undefined ? {} : { text };
}
