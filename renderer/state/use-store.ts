import { useStore } from "zustand";
import type { LibraryView } from "../../electron/bridge/views/library.ts";
import { useBench } from "../bench.tsx";
import type { NavigationState, Place } from "./navigation.ts";
import type { PreferencesState } from "./preferences.ts";

/** What the person described, kept in step with main. */
export function useLibrary<Part>(select: (library: LibraryView) => Part): Part {
  return useStore(useBench().stores.library, select);
}

/** Where the page is. */
export function usePlace(): Place {
  return useStore(useBench().stores.navigation, (state) => state.place);
}

/** The moves of the navigation; they never change. */
export function useNavigation(): Pick<NavigationState, "go" | "replace" | "back" | "forward"> {
  return useBench().stores.navigation.getState();
}

export function usePreferences(): PreferencesState {
  return useStore(useBench().stores.preferences);
}
