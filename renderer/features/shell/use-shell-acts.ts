import { useBench } from "../../bench.tsx";
import { words } from "../../words.ts";
import { useActs } from "../acts/use-acts.ts";

/** Offers what can be done wherever the page is. */
export function useShellActs({
  openPalette,
  openShortcuts,
  toggleSidebar,
  watchSession,
  supportBundle,
}: {
  readonly openPalette: () => void;
  readonly openShortcuts: () => void;
  readonly toggleSidebar: () => void;
  readonly watchSession: () => void;
  readonly supportBundle: () => void;
}): void {
  const { bridge, stores } = useBench();
  const navigation = stores.navigation.getState();
  const { change } = stores.preferences.getState();
  const preferences = () => stores.preferences.getState();
  const off = words.acts.off;
  useActs({
    palette: { run: openPalette },
    shortcuts: { run: openShortcuts },
    guide: { run: () => navigation.go({ view: "guide" }) },
    undo: {
      run: () => void stores.toasts.getState().undoLatest(),
      off: () => (stores.toasts.getState().undos.length === 0 ? off.undo : null),
    },
    find: {
      run: () => findField()?.focus(),
      off: () => (findField() === null ? off.find : null),
    },
    next_pane: { run: () => void import("../acts/panes.ts").then(({ goToPane }) => goToPane(1)) },
    previous_pane: { run: () => void import("../acts/panes.ts").then(({ goToPane }) => goToPane(-1)) },
    new_module: { run: () => navigation.go({ view: "new_module", connectionId: null }) },
    new_connection: { run: () => navigation.go({ view: "new_connection" }) },
    watch_session: { run: watchSession },
    modules: { run: () => navigation.go({ view: "modules" }) },
    sessions: { run: () => navigation.go({ view: "sessions" }) },
    settings: { run: () => navigation.go({ view: "settings" }) },
    back: {
      run: navigation.back,
      off: () => (stores.navigation.getState().past.length === 0 ? off.back : null),
    },
    forward: {
      run: navigation.forward,
      off: () => (stores.navigation.getState().future.length === 0 ? off.forward : null),
    },
    toggle_sidebar: { run: toggleSidebar },
    presentation: { run: () => change({ presenting: !preferences().presenting }) },
    theme_system: { run: () => change({ theme: "system" }) },
    theme_light: { run: () => change({ theme: "light" }) },
    theme_dark: { run: () => change({ theme: "dark" }) },
    density: {
      run: () => change({ density: preferences().density === "compact" ? "comfortable" : "compact" }),
    },
    show_logs: { run: () => void bridge.showLogs() },
    support_bundle: { run: supportBundle },
    about: { run: () => navigation.go({ view: "settings", section: "about" }) },
  });
}

/** The field of the view that finds in it. */
function findField(): HTMLElement | null {
  return document.querySelector<HTMLElement>("main [data-find], main input[type=search]");
}
