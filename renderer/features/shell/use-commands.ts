import { useEffect, useEffectEvent } from "react";
import type { MenuCommand } from "../../../electron/bridge/events.ts";
import { useBench } from "../../bench.tsx";
import { type ShellAction, shellAction } from "./shortcuts.ts";

/** Carries out what the keyboard and the native menu ask of the page as a whole. */
export function useCommands({
  onToggleSidebar,
  onWatchSession,
  onSupportBundle,
}: {
  readonly onToggleSidebar: () => void;
  readonly onWatchSession: () => void;
  readonly onSupportBundle: () => void;
}): void {
  const { bridge, stores } = useBench();
  const navigation = stores.navigation.getState();

  const act = useEffectEvent((action: ShellAction | MenuCommand) => {
    switch (action) {
      case "modules":
      case "sessions":
      case "settings":
        return navigation.go({ view: action });
      case "about":
        return navigation.go({ view: "settings", section: "about" });
      case "new_module":
        return navigation.go({ view: "new_module", connectionId: null });
      case "new_connection":
        return navigation.go({ view: "new_connection" });
      case "watch_session":
        return onWatchSession();
      case "support_bundle":
        return onSupportBundle();
      case "toggle_sidebar":
        return onToggleSidebar();
      case "back":
        return navigation.back();
      case "forward":
        return navigation.forward();
      case "undo":
        stores.toasts.getState().undoLatest();
        return;
      case "start_session":
        // The form that is open listens for it itself.
        return;
    }
  });

  const goToSession = useEffectEvent((sessionRow: number | null) =>
    navigation.go(sessionRow === null ? { view: "sessions" } : { view: "session", sessionRow }),
  );

  useEffect(() => {
    function key(event: KeyboardEvent): void {
      const action = shellAction(event);
      const inDialog = event.target instanceof Element && event.target.closest("[role=dialog]") !== null;
      if (action === null || event.defaultPrevented || inDialog) return;
      event.preventDefault();
      act(action);
    }
    window.addEventListener("keydown", key);
    const end = bridge.subscribe((event) => {
      if (event.kind === "menu") act(event.command);
      if (event.kind === "go_to_session") goToSession(event.sessionRow);
    });
    return () => {
      window.removeEventListener("keydown", key);
      end();
    };
  }, [bridge]);
}
