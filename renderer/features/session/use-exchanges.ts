import { useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import type { Session } from "../../../core/session.ts";
import type { StoredExchange } from "../../../core/store.ts";
import { useBench } from "../../bench.tsx";

/** What is read after a further call: that call, and what may have come with it. */
const NEWEST = 5;

/**
 * A session's exchanges, newest first, kept in step with what is recorded.
 *
 * @param first  How many are read when the view opens; afterwards only what is new.
 */
export function useExchanges(
  session: Session | undefined,
  first = NEWEST,
): {
  readonly exchanges: readonly StoredExchange[] | undefined;
  readonly failed: boolean;
  readonly retry: () => void;
} {
  const { stores } = useBench();
  const sessionRow = session?.id;
  const exchanges = useStore(stores.sessions, (state) =>
    sessionRow === undefined ? undefined : state.exchanges.get(sessionRow),
  );
  const [failed, setFailed] = useState(false);
  const [turn, setTurn] = useState(0);
  const opened = useRef<number | undefined>(undefined);
  const recorded =
    session === undefined ? "" : `${session.origin.kind} ${session.answered} ${session.unanswered} ${turn}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further recorded call is the reason to read again.
  useEffect(() => {
    if (sessionRow === undefined) return;
    const newest = opened.current === sessionRow ? NEWEST : first;
    stores.sessions
      .getState()
      .readExchanges(sessionRow, newest)
      .then(
        () => {
          opened.current = sessionRow;
          setFailed(false);
        },
        () => setFailed(true),
      );
  }, [stores, sessionRow, recorded]);
  return { exchanges, failed, retry: () => setTurn(turn + 1) };
}
