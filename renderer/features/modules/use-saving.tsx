import { type ReactNode, useState } from "react";
import type { SavedReply } from "../../../electron/bridge/views/saved.ts";
import { useBench } from "../../bench.tsx";
import { NoticeBar } from "../../ui/notice-bar.tsx";

type Failure = Extract<SavedReply, { readonly kind: "failed" }>["failure"];

/**
 * Saving by the system's dialog, from one of ours: what was written is told in passing and closes it; why nothing was
 * written stands in it as `problem` until the next try.
 */
export function useSaving({
  saved,
  notSaved,
  onClose,
}: {
  readonly saved: (to: string) => string;
  readonly notSaved: Readonly<Record<Failure, string>>;
  readonly onClose: () => void;
}): { readonly save: (ask: () => Promise<SavedReply>) => Promise<void>; readonly problem: ReactNode } {
  const { stores } = useBench();
  const [failure, setFailure] = useState<Failure | null>(null);
  return {
    async save(ask) {
      setFailure(null);
      const reply = await ask().catch((): SavedReply => ({ kind: "failed", failure: "other" }));
      if (reply.kind === "failed") setFailure(reply.failure);
      if (reply.kind !== "written") return;
      stores.toasts.getState().show(saved(reply.to));
      onClose();
    },
    problem: failure !== null && (
      <div className="mb-3">
        <NoticeBar role="alert" onDismiss={() => setFailure(null)}>
          {notSaved[failure]}
        </NoticeBar>
      </div>
    ),
  };
}
