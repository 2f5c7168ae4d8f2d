import { useStore } from "zustand";
import type { Session } from "../../../core/session.ts";
import { shownCondition, type WatchCondition } from "../../../core/watch/condition.ts";
import { useBench } from "../../bench.tsx";

/** How watching of a session goes now: its own condition, or that this computer has no network. */
export function useCondition(session: Session): WatchCondition {
  const { stores } = useBench();
  const offlineSince = useStore(stores.sessions, (state) => state.overview?.offlineSince ?? null);
  return shownCondition(session, offlineSince);
}
