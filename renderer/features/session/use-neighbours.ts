import { useEffect, useState } from "react";
import { useBench } from "../../bench.tsx";
import { words } from "../../words.ts";
import { useActs } from "../acts/use-acts.ts";

/** Offers the way to the sessions begun just before and after this one. */
export function useNeighbours(sessionRow: number): void {
  const { bridge, stores } = useBench();
  const [rows, setRows] = useState<readonly number[]>([]);
  useEffect(() => {
    let stale = false;
    bridge.sessions({ order: "newest", limit: 200 }).then(
      ({ sessions }) => {
        if (!stale) setRows(sessions.map(({ id }) => id));
      },
      () => {},
    );
    return () => {
      stale = true;
    };
  }, [bridge]);
  const at = rows.indexOf(sessionRow);
  const next = at === -1 ? undefined : rows[at + 1];
  const before = at === -1 ? undefined : rows[at - 1];
  // In its place: a walk through ten sessions is one step back.
  const go = (row: number | undefined) => {
    if (row !== undefined) stores.navigation.getState().replace({ view: "session", sessionRow: row });
  };
  useActs({
    next_session: { run: () => go(next), off: () => (next === undefined ? words.acts.off.noNext : null) },
    previous_session: {
      run: () => go(before),
      off: () => (before === undefined ? words.acts.off.noPrevious : null),
    },
  });
}
