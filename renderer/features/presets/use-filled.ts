import { useEffect, useMemo } from "react";
import { useStore } from "zustand";
import type { FillMoment } from "../../../core/fill/fill-values.ts";
import { filledDraft, hasFilled } from "../../../core/filled-draft.ts";
import type { StartDraft } from "../../../core/start-draft.ts";
import { useBench } from "../../bench.tsx";
import { useNowWhile } from "../../ui/ticking.ts";

/** A form with its values made. */
export interface Filled {
  readonly draft: StartDraft;
  /** What they were made of, so that main makes the same; `null` where nothing makes itself. */
  readonly moment: FillMoment | null;
}

/** Makes the values of a form that make themselves: what is shown is what a press sends. */
export function useFilled(moduleRef: number, draft: StartDraft): Filled {
  const { stores } = useBench();
  const needed = useMemo(() => hasFilled(draft), [draft]);
  const making = useStore(stores.fills, (state) => state.makings.get(moduleRef));
  const at = useNowWhile(needed);
  const isMissing = needed && making === undefined;
  useEffect(() => {
    // A number that cannot be asked for stays 1, and main refuses the start where it is not.
    if (isMissing)
      stores.fills
        .getState()
        .renew(moduleRef)
        .catch(() => {});
  }, [isMissing, moduleRef, stores]);
  return useMemo(() => {
    if (!needed) return { draft, moment: null };
    const moment = {
      at,
      offsetMinutes: -new Date(at).getTimezoneOffset(),
      seed: making?.seed ?? "not yet",
      counter: making?.counter ?? 1,
    };
    return { draft: filledDraft(draft, moment), moment };
  }, [needed, draft, at, making]);
}
