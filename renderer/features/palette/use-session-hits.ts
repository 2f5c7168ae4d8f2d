import { useEffect, useState } from "react";
import { useBench } from "../../bench.tsx";
import type { Entry } from "./entry.ts";
import { sessionEntry } from "./list-entries.ts";

/** How many sessions the palette shows. */
const MOST = 8;

/** Sessions that main finds for the words; those of the words before stay until the answer is there. */
export function useSessionHits(query: string, wanted: boolean): readonly Entry[] {
  const { bridge, stores } = useBench();
  const [hits, setHits] = useState<readonly Entry[]>([]);
  useEffect(() => {
    if (!wanted) {
      setHits([]);
      return;
    }
    let stale = false;
    bridge.sessions({ ...(query === "" ? {} : { filter: { text: query } }), limit: MOST }).then(
      ({ sessions }) => {
        if (!stale) setHits(sessions.map((session) => sessionEntry(stores, session)));
      },
      () => {},
    );
    return () => {
      stale = true;
    };
  }, [bridge, stores, query, wanted]);
  return hits;
}
