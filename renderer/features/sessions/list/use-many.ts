import { useEffect, useState } from "react";
import type { SessionFilter, SessionSelection } from "../../../../core/session-filter.ts";
import type { ManyAct } from "../../../../electron/bridge/views/many.ts";
import { useBench } from "../../../bench.tsx";
import { words } from "../../../words.ts";
import type { Selection } from "./selection.ts";

/** What is done with many sessions, how far it has come, and the ways to begin and end it. */
export interface UsedMany {
  /** `null` while nothing is under way. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly failed: boolean;
  readonly act: (selection: Selection, act: ManyAct) => void;
  readonly exportAs: (selection: Selection, as: "jsonl" | "csv") => void;
  readonly cancel: () => void;
}

/** @param filter  What the list shows: what is chosen in it belongs to that. `onDone` reads the list again. */
export function useMany(filter: SessionFilter, onDone: () => void): UsedMany {
  const { bridge, stores } = useBench();
  const [progress, setProgress] = useState<UsedMany["progress"]>(null);
  const [failed, setFailed] = useState(false);
  const working = progress !== null;
  useEffect(() => {
    if (!working) return;
    return bridge.subscribe((event) => {
      if (event.kind === "many_progress") setProgress({ done: event.done, total: event.total });
    });
  }, [bridge, working]);

  async function run(selection: Selection, act: ManyAct): Promise<void> {
    setFailed(false);
    setProgress({ done: 0, total: 0 });
    try {
      const reply = await bridge.actOnMany({ selection: wanted(selection, filter), act });
      if (reply.kind !== "busy") tell(act, reply.changed, reply.batch);
    } catch {
      setFailed(true);
    } finally {
      setProgress(null);
      onDone();
    }
  }

  function tell(act: ManyAct, changed: number, batch: number | null): void {
    const toasts = stores.toasts.getState();
    const say = words.sessions.bulk;
    if (act.kind !== "remove") toasts.show(say.done[doneName(act)](changed));
    else if (batch !== null && changed > 0)
      toasts.show(say.removed(changed), () => void bridge.undoRemoval(batch).then(onDone));
  }

  return {
    progress,
    failed,
    act: (selection, act) => void run(selection, act),
    exportAs: (selection, as) =>
      stores.exporting.getState().startMany({ selection: wanted(selection, filter), as }),
    cancel: () => void bridge.cancelMany(),
  };
}

function wanted(selection: Selection, filter: SessionFilter): SessionSelection {
  return selection.kind === "rows"
    ? { kind: "rows", rows: [...selection.rows] }
    : { kind: "filter", filter, except: [...selection.except] };
}

function doneName(act: Exclude<ManyAct, { readonly kind: "remove" }>): keyof typeof words.sessions.bulk.done {
  if (act.kind === "watch") return act.action === "stop" ? "pause" : act.action;
  if (act.kind === "star") return act.on ? "star" : "unstar";
  return act.kind;
}
