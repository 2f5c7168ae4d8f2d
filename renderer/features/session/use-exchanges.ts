import { useEffect, useState } from "react";
import { useStore } from "zustand";
import type { Session } from "../../../core/session.ts";
import type { StoredExchange } from "../../../core/store.ts";
import { useBench } from "../../bench.tsx";

/** A session's exchanges, newest first, read again whenever a further call was recorded. */
export function useExchanges(session: Session | undefined): {
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
  const recorded =
    session === undefined ? "" : `${session.origin.kind} ${session.answered} ${session.unanswered} ${turn}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further recorded call is the reason to read again.
  useEffect(() => {
    if (sessionRow === undefined) return;
    stores.sessions
      .getState()
      .readExchanges(sessionRow)
      .then(
        () => setFailed(false),
        () => setFailed(true),
      );
  }, [stores, sessionRow, recorded]);
  return { exchanges, failed, retry: () => setTurn(turn + 1) };
}
