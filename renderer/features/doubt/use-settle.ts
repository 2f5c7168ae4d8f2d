import { useState } from "react";
import type { Session } from "../../../core/session.ts";
import type { Verdict } from "../../../core/settlement.ts";
import type { SettleReply } from "../../../electron/bridge/views/session.ts";
import { useBench } from "../../bench.tsx";

/** Why a verdict was not taken. `known` names the row that has that session. */
type SettleProblem =
  | { readonly kind: "no_key" | "not_in_doubt" | "failed" }
  | { readonly kind: "known"; readonly session: Session };

export interface Settling {
  /** Gives a verdict; true once it is written down. One at a time. */
  readonly settle: (verdict: Verdict) => Promise<boolean>;
  readonly underWay: boolean;
  readonly problem: SettleProblem | null;
  readonly dismiss: () => void;
}

/** The way from a person's word to a settled start. */
export function useSettle(sessionRow: number): Settling {
  const { bridge, stores } = useBench();
  const [underWay, setUnderWay] = useState(false);
  const [problem, setProblem] = useState<SettleProblem | null>(null);

  async function settle(verdict: Verdict): Promise<boolean> {
    if (underWay) return false;
    setProblem(null);
    setUnderWay(true);
    try {
      const reply: SettleReply = await bridge.settle({ sessionRow, verdict });
      if (reply.kind !== "settled") {
        setProblem(reply);
        return false;
      }
      stores.sessions.getState().put(reply.session);
      return true;
    } catch {
      setProblem({ kind: "failed" });
      return false;
    } finally {
      setUnderWay(false);
    }
  }
  return { settle, underWay, problem, dismiss: () => setProblem(null) };
}
