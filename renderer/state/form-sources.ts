import { createStore } from "zustand/vanilla";
import type { Session } from "../../core/session.ts";

/** Where a form's values were taken from. */
export type FormSource =
  | { readonly kind: "preset"; readonly presetId: number }
  /** As it was then: the list of sessions may have let go of it. */
  | { readonly kind: "start"; readonly session: Session };

export interface FormSourcesState {
  /** By module; a form that was filled by hand has none. */
  readonly sources: ReadonlyMap<number, FormSource>;
  /** `null` for a form that comes from nowhere. */
  put(moduleRef: number, source: FormSource | null): void;
}

/** What each form is compared with. Kept for this run of the app, like the forms themselves. */
export function createFormSourcesStore() {
  return createStore<FormSourcesState>((set, get) => ({
    sources: new Map(),
    put(moduleRef, source) {
      const sources = new Map(get().sources);
      if (source === null) sources.delete(moduleRef);
      else sources.set(moduleRef, source);
      set({ sources });
    },
  }));
}
