import type { SessionFilter } from "../../../../core/session-filter.ts";
import type { Bench } from "../../../bench.tsx";
import { createSessionFeed, type SessionFeedStore } from "../../../state/session-feed.ts";
import { readList } from "./list-wish.ts";
import type { CursorMemory } from "./use-cursor.ts";

/** What a list remembers while another view is shown: it is as it was when somebody comes back. */
export interface ListPlace {
  readonly feed: SessionFeedStore<SessionFilter>;
  readonly cursor: CursorMemory;
  /** How far it was scrolled, in px of its strip. */
  top: number;
  peeking: boolean;
}

const places = new WeakMap<Bench["stores"], Map<number | null, ListPlace>>();

/** The list of a module, or of everything for `null`. It lasts as long as the page does, and hears of every change. */
export function listPlace({ bridge, stores }: Bench, moduleRef: number | null): ListPlace {
  const ofBench = places.get(stores) ?? new Map<number | null, ListPlace>();
  places.set(stores, ofBench);
  const known = ofBench.get(moduleRef);
  if (known !== undefined) return known;
  const feed = createSessionFeed<SessionFilter>(readList(bridge, moduleRef), {});
  bridge.subscribe((event) => feed.getState().hear(event));
  const place: ListPlace = { feed, cursor: { index: null, sessionRow: null }, top: 0, peeking: false };
  ofBench.set(moduleRef, place);
  return place;
}
