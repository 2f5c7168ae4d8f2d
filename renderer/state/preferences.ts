import { createStore } from "zustand/vanilla";
import type { BenchApi } from "../../electron/bridge/bench-api.ts";
import type { BenchEvent } from "../../electron/bridge/events.ts";
import { DEFAULT_PREFERENCES, type Preferences } from "../../electron/bridge/views/preferences.ts";

export interface PreferencesState extends Preferences {
  take(preferences: Preferences): void;
  hear(event: BenchEvent): void;
  /** Applies at once, and is written down by main. */
  change(change: Partial<Preferences>): void;
}

/** What the person likes. */
export function createPreferencesStore(bridge: BenchApi) {
  return createStore<PreferencesState>((set) => ({
    ...DEFAULT_PREFERENCES,
    take: (preferences) => set(preferences),
    hear: (event) => {
      if (event.kind === "preferences") set(event.preferences);
    },
    change: (change) => {
      set(change);
      void bridge.setPreferences(change).then((kept) => set(kept));
    },
  }));
}
