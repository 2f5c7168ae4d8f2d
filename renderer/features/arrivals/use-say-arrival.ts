import { useState } from "react";
import type { SaidArrival } from "../../../electron/bridge/commands.ts";
import { useBench } from "../../bench.tsx";

/** The way from what a person saw of a parameter to the session's record. */
export function useSayArrival(sessionRow: number): {
  readonly say: (apiName: string, said: SaidArrival["said"]) => Promise<void>;
  readonly failed: boolean;
} {
  const { bridge, stores } = useBench();
  const [failed, setFailed] = useState(false);
  return {
    failed,
    async say(apiName, said) {
      try {
        stores.sessions.getState().put(await bridge.sayArrival({ sessionRow, apiName, said }));
        setFailed(false);
      } catch {
        setFailed(true);
      }
    },
  };
}
