import { useState } from "react";
import { useStore } from "zustand";
import { behavesAsLive } from "../../../core/connection.ts";
import type { ConnectionView, ModuleView } from "../../../electron/bridge/views/library.ts";
import type { StartReply } from "../../../electron/bridge/views/session.ts";
import { useBench } from "../../bench.tsx";
import type { Draft } from "../../state/drafts.ts";

/** Why a start did not come about, or could not be handed over. */
export type StartProblem = Exclude<StartReply["kind"], "started"> | "failed";

export interface StartFlow {
  /** Starts, or asks first where the start may have real effects. One at a time. */
  readonly press: () => void;
  readonly underWay: boolean;
  /** True while the person is asked about LIVE. */
  readonly asking: boolean;
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
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<StartProblem | null>(null);

  async function send(): Promise<void> {
    const drafts = stores.drafts.getState();
    setAsking(false);
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
    if (underWay || asking) return;
    if (module.key.kind === "none") setProblem("no_key");
    else if (!connection.builtIn && behavesAsLive(connection.environment)) setAsking(true);
    else void send();
  }

  return {
    press,
    underWay,
    asking,
    confirm: () => void send(),
    cancel: () => setAsking(false),
    problem,
    dismiss: () => setProblem(null),
  };
}
