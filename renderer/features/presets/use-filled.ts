import { useEffect, useMemo } from "react";
import { useStore } from "zustand";
import { type FillMoment, fillValues, isFilledIn } from "../../../core/fill/fill-values.ts";
import { useBench } from "../../bench.tsx";
import type { Draft } from "../../state/drafts.ts";
import { useNowWhile } from "../../ui/ticking.ts";

/** A form with its values made. */
export interface Filled {
  readonly draft: Draft;
  /** What they were made of, so that main makes the same; `null` where nothing makes itself. */
  readonly moment: FillMoment | null;
}

/** Makes the values of a form that make themselves: what is shown is what a press sends. */
export function useFilled(moduleRef: number, draft: Draft): Filled {
  const { stores } = useBench();
  const needed = useMemo(
    () =>
      draft.parameters.some((parameter, index) => {
        const value = draft.values[index];
        return value !== undefined && isFilledIn(parameter, value);
      }),
    [draft],
  );
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
    return { draft: { ...draft, values: fillValues(draft.parameters, draft.values, moment) }, moment };
  }, [needed, draft, at, making]);
}
