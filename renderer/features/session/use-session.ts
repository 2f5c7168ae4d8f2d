import { useEffect, useMemo } from "react";
import { useStore } from "zustand";
import type { Session } from "../../../core/session.ts";
import { type Timeline, tellTimeline } from "../../../core/timeline.ts";
import { useBench } from "../../bench.tsx";
import type { SessionRecord } from "../../state/sessions.ts";

/** A session as it is looked at. */
export interface LookedAt {
  readonly session: Session | undefined;
  readonly record: SessionRecord | undefined;
  /** Empty of answers until the record was read. */
  readonly timeline: Timeline | undefined;
}

/** Reads a session's record, tells main that it is looked at, and keeps both while the view is there. */
export function useSession(sessionRow: number): LookedAt {
  const { bridge, stores } = useBench();
  const session = useStore(stores.sessions, (state) => state.rows.get(sessionRow));
  const record = useStore(stores.sessions, (state) => state.records.get(sessionRow));
  useEffect(() => {
    void stores.sessions.getState().readRecord(sessionRow);
    void bridge.showing(sessionRow);
    return () => void bridge.showing(null);
  }, [bridge, stores, sessionRow]);
  const beganAt = session?.beganAt;
  const timeline = useMemo(
    () =>
      beganAt === undefined
        ? undefined
        : tellTimeline(beganAt, record?.observations ?? [], record?.facts ?? []),
    [beganAt, record],
  );
  return { session, record, timeline };
}
