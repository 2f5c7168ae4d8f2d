import { createStore } from "zustand/vanilla";
import type { BenchApi } from "../../electron/bridge/bench-api.ts";

/** What the values that make themselves are made of in one form. */
interface Making {
  readonly seed: string;
  /** `null` until main was asked. */
  readonly counter: number | null;
}

export interface FillsState {
  /** By module, for the forms that have such values. */
  readonly makings: ReadonlyMap<number, Making>;
  /** Chance anew, and the number that comes next: when a form first needs them, and after each start. */
  renew(moduleRef: number): Promise<void>;
}

/** What is made in each form stays the same while it is edited, and is another after a start. */
export function createFillsStore(bridge: BenchApi) {
  return createStore<FillsState>((set, get) => ({
    makings: new Map(),
    async renew(moduleRef) {
      const making = { seed: crypto.randomUUID(), counter: null };
      set({ makings: new Map(get().makings).set(moduleRef, making) });
      const counter = await bridge.nextCounter(moduleRef);
      if (get().makings.get(moduleRef) === making) {
        set({ makings: new Map(get().makings).set(moduleRef, { ...making, counter }) });
      }
    },
  }));
}
