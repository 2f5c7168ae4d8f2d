import { useEffect, useMemo } from "react";
import { useStore } from "zustand";
import type { Session } from "../../../core/session.ts";
import { type Timeline, tellTimeline } from "../../../core/timeline.ts";
import { useBench } from "../../bench.tsx";

/** A session as it is compared. */
export interface Compared {
  readonly session: Session;
  readonly timeline: Timeline;
}

/** Reads a session's record and keeps it in step; a word for why it is not there. */
export function useCompared(sessionRow: number): Compared | "reading" | "missing" | "failed" {
  const { stores } = useBench();
  const session = useStore(stores.sessions, (state) => state.rows.get(sessionRow));
  const record = useStore(stores.sessions, (state) => state.records.get(sessionRow));
  useEffect(() => {
    void stores.sessions.getState().readRecord(sessionRow);
  }, [stores, sessionRow]);
  return useMemo(() => {
    if (record?.status === "missing" || record?.status === "failed") return record.status;
    if (session === undefined || record?.status !== "ready") return "reading";
    const { observations, facts } = record;
    return { session, timeline: tellTimeline(session.beganAt, observations, facts) };
  }, [session, record]);
}
