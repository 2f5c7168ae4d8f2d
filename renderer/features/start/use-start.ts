import { useState } from "react";
import { useStore } from "zustand";
import { type ConnectionView, hasKey, type ModuleView } from "../../../electron/bridge/views/library.ts";
import type { StartReply } from "../../../electron/bridge/views/session.ts";
import { useBench } from "../../bench.tsx";
import type { Draft } from "../../state/drafts.ts";
import { type AskedBecause, askedBecause } from "./confirm-start.tsx";

/** Why a start did not come about, or could not be handed over. */
type StartProblem = Exclude<StartReply["kind"], "started"> | "failed";

export interface StartFlow {
  /** Starts, or asks first where the start may have real effects. One at a time. */
  readonly press: () => void;
  readonly underWay: boolean;
  /** Why the person is being asked; `null` while nothing is. */
  readonly asking: AskedBecause | null;
  readonly confirm: () => void;
  readonly cancel: () => void;
  readonly problem: StartProblem | null;
  readonly dismiss: () => void;
}

/** The way from the Start button to an outcome that stands beside the form. */
export function useStart(input: {
  readonly module: ModuleView;
  readonly connection: ConnectionView;
  readonly draft: Draft;
  readonly shownBody: string | null;
}): StartFlow {
  const { module, connection, draft, shownBody } = input;
  const { bridge, stores } = useBench();
  const underWay = useStore(stores.drafts, (state) => state.starting.has(module.id));
  const [asking, setAsking] = useState<AskedBecause | null>(null);
  const [problem, setProblem] = useState<StartProblem | null>(null);

  async function send(): Promise<void> {
    const drafts = stores.drafts.getState();
    setAsking(null);
    if (drafts.starting.has(module.id)) return;
    setProblem(null);
    drafts.setStarting(module.id, true);
    try {
      const reply = await bridge.start({ moduleRef: module.id, values: draft.values, shownBody });
      if (reply.kind !== "started") return setProblem(reply.kind);
      stores.sessions.getState().put(reply.session);
      drafts.setBeside(module.id, reply.session.id);
      if (!stores.preferences.getState().welcomed) stores.preferences.getState().change({ welcomed: true });
    } catch {
      setProblem("failed");
    } finally {
      drafts.setStarting(module.id, false);
    }
  }

  function press(): void {
    if (underWay || asking !== null) return;
    if (!hasKey(module.key)) {
      setProblem("no_key");
      return;
    }
    const because = askedBecause(connection);
    if (because === null) void send();
    else setAsking(because);
  }

  return {
    press,
    underWay,
    asking,
    confirm: () => void send(),
    cancel: () => setAsking(null),
    problem,
    dismiss: () => setProblem(null),
  };
}
