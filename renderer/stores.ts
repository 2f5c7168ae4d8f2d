import type { BenchApi } from "../electron/bridge/bench-api.ts";
import { createLibraryStore } from "./state/library.ts";
import { createNavigationStore } from "./state/navigation.ts";
import { createNoticesStore } from "./state/notices.ts";
import { createPreferencesStore } from "./state/preferences.ts";
import { createToastsStore } from "./state/toasts.ts";
import { createWatchingStore } from "./state/watching.ts";

/** All that the page knows, each thing in one place. */
export type Stores = ReturnType<typeof createStores>;

/** Creates the stores. They hold nothing until `loadStores` has asked main. */
export function createStores(bridge: BenchApi) {
  return {
    library: createLibraryStore(bridge),
    navigation: createNavigationStore(),
    notices: createNoticesStore(),
    preferences: createPreferencesStore(bridge),
    toasts: createToastsStore(),
    watching: createWatchingStore(),
  };
}

/**
 * Fills the stores and keeps them fed by main's events; settles when the page has enough to show itself.
 *
 * The function it gives back ends the feeding.
 */
export async function loadStores(bridge: BenchApi, stores: Stores): Promise<() => void> {
  const end = bridge.subscribe((event) => {
    stores.library.getState().hear(event);
    stores.notices.getState().hear(event);
    stores.watching.getState().hear(event);
  });
  const [library, preferences, notices, overview] = await Promise.all([
    bridge.library(),
    bridge.preferences(),
    bridge.notices(),
    bridge.overview(),
  ]);
  stores.library.getState().take(library);
  stores.preferences.getState().take(preferences);
  stores.notices.getState().take(notices);
  stores.watching.getState().take(overview);
  stores.navigation.getState().begin(library);
  return end;
}
