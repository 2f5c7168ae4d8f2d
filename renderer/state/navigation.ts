import { createStore } from "zustand/vanilla";
import type { LibraryView } from "../../electron/bridge/views/library.ts";

/** The tabs of a module. */
export type ModuleTab = "start" | "parameters" | "sessions";

/** The sections of the settings. */
export type SettingsSection =
  | "look"
  | "language"
  | "watching"
  | "notifications"
  | "keys"
  | "history"
  | "sandbox"
  | "support"
  | "updates"
  | "shortcuts"
  | "about";

/** Where the person is. */
export type Place =
  | { readonly view: "modules" }
  | { readonly view: "module"; readonly moduleRef: number; readonly tab: ModuleTab }
  | {
      readonly view: "new_module";
      readonly connectionId: number | null;
      /** The module whose description it begins with. */
      readonly copyOf?: number;
    }
  | { readonly view: "edit_module"; readonly moduleRef: number }
  /** What came in and is to be looked at, before any of it is taken. */
  | { readonly view: "bring" }
  | { readonly view: "new_connection" }
  | { readonly view: "connection"; readonly connectionId: number }
  | { readonly view: "sessions" }
  | {
      readonly view: "session";
      readonly sessionRow: number;
      /** Which of its tables is open at first. */
      readonly tab?: "values";
    }
  /** Two sessions side by side, by their rows. */
  | { readonly view: "compare"; readonly a: number; readonly b: number }
  /** A chapter of the guide, by its anchor in the document; the first one by default. */
  | { readonly view: "guide"; readonly chapter?: string }
  | {
      readonly view: "settings";
      /** The section that it begins with; the top by default. */
      readonly section?: SettingsSection;
    };

/** How many places back are remembered. */
const HISTORY = 100;

export interface NavigationState {
  readonly place: Place;
  readonly past: readonly Place[];
  readonly future: readonly Place[];
  /** Chooses the first place: the built-in connection's first module, so that a first run can press Start. */
  begin(library: LibraryView): void;
  go(place: Place): void;
  /** Goes there without a way back to where it was: after a save, the form is no place any more. */
  replace(place: Place): void;
  /** The same when work of the place `from` is done, unless the person has gone elsewhere meanwhile. */
  leave(from: Place, to: Place): void;
  back(): void;
  forward(): void;
}

/** Where the page is, with a way back and forward. */
export function createNavigationStore() {
  return createStore<NavigationState>((set) => ({
    place: { view: "modules" },
    past: [],
    future: [],
    begin: (library) => set({ place: firstPlace(library) }),
    go: (place) =>
      set((state) => {
        if (samePlace(state.place, place)) return state;
        return { place, past: [...state.past, state.place].slice(-HISTORY), future: [] };
      }),
    replace: (place) => set({ place }),
    leave: (from, to) => set(({ place }) => (place === from ? { place: to } : {})),
    back: () =>
      set((state) => {
        const place = state.past.at(-1);
        if (place === undefined) return state;
        return { place, past: state.past.slice(0, -1), future: [state.place, ...state.future] };
      }),
    forward: () =>
      set((state) => {
        const [place, ...future] = state.future;
        if (place === undefined) return state;
        return { place, past: [...state.past, state.place], future };
      }),
  }));
}

function firstPlace(library: LibraryView): Place {
  const builtIn = library.connections.find((connection) => connection.builtIn);
  const module = library.modules.find((candidate) => candidate.connectionId === builtIn?.id);
  if (module === undefined) return { view: "modules" };
  return { view: "module", moduleRef: module.id, tab: "start" };
}

function samePlace(a: Place, b: Place): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
