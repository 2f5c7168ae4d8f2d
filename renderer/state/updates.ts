import { createStore } from "zustand/vanilla";
import type { UpdateView } from "../../core/update.ts";
import type { BenchApi } from "../../electron/bridge/bench-api.ts";
import type { BenchEvent } from "../../electron/bridge/events.ts";
import type { UpdateAct } from "../../electron/bridge/views/updates.ts";

export interface UpdatesState {
  /** `null` until main has told. */
  readonly view: UpdateView | null;
  /** How many sessions a restart would leave behind for a moment: it waits for a second word. `null`: none was asked for. */
  readonly underWay: number | null;
  hear(event: BenchEvent): void;
  /** Asks main once, after the page shows itself: nothing on it waits for this. */
  read(): Promise<void>;
  act(act: UpdateAct): void;
  restart(evenIfUnderWay: boolean): void;
  /** No restart after all. */
  stay(): void;
}

/** How updates stand. */
export function createUpdatesStore(bridge: BenchApi) {
  return createStore<UpdatesState>((set) => ({
    view: null,
    underWay: null,
    hear: (event) => {
      if (event.kind === "updates") set({ view: event.updates });
    },
    read: async () => {
      const view = await bridge.updates();
      set((state) => ({ view: state.view ?? view }));
    },
    act: (act) => void bridge.update(act).then((view) => set({ view })),
    restart: (evenIfUnderWay) =>
      void bridge
        .restartToUpdate({ evenIfUnderWay })
        .then((reply) => set({ underWay: reply.kind === "under_way" ? reply.count : null })),
    stay: () => set({ underWay: null }),
  }));
}
