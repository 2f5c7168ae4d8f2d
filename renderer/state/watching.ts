import { createStore } from "zustand/vanilla";
import type { BenchEvent } from "../../electron/bridge/events.ts";
import type { WatchOverview } from "../../electron/bridge/views/session.ts";

export interface WatchingState extends WatchOverview {
  take(overview: WatchOverview): void;
  hear(event: BenchEvent): void;
}

/** The watching as a whole, for the sidebar. */
export function createWatchingStore() {
  return createStore<WatchingState>((set) => ({
    watched: 0,
    waiting: 0,
    nextCheckAt: null,
    take: (overview) => set(overview),
    hear: (event) => {
      if (event.kind === "overview") set(event.overview);
    },
  }));
}
