import { useCallback, useMemo } from "react";
import { useStore } from "zustand";
import type { StartDraft } from "../../../core/start-draft.ts";
import type { ModuleView } from "../../../electron/bridge/views/library.ts";
import { useBench } from "../../bench.tsx";
import { draftFor } from "../../state/drafts.ts";

/** Changes the form as it stands at that moment. The same function for as long as the definition is the same. */
export type EditDraft = (change: (draft: StartDraft) => StartDraft) => void;

/** A module's form, and the one way to change it. */
export function useDraft({ id, parameters }: ModuleView): {
  readonly draft: StartDraft;
  readonly edit: EditDraft;
} {
  const { stores } = useBench();
  const kept = useStore(stores.drafts, (state) => state.drafts.get(id));
  const examples = useStore(stores.sandbox, (state) => state.view?.examples[id]);
  const draft = useMemo(() => draftFor(parameters, kept, examples), [parameters, kept, examples]);
  const edit = useCallback<EditDraft>(
    (change) => {
      const { drafts, take } = stores.drafts.getState();
      take(id, change(draftFor(parameters, drafts.get(id), examples)));
    },
    [stores, id, parameters, examples],
  );
  return { draft, edit };
}
