import { usePreferences } from "../../state/use-store.ts";
import { useWidthBelow } from "./use-width-below.ts";

/** Under this width in px the sidebar folds to a rail of icons by itself. */
const RAIL_BELOW = 1_100;

/** Whether the sidebar is a rail, and the toggle of it. */
export function useSidebar(): { readonly rail: boolean; readonly toggle: () => void } {
  const { sidebar, change } = usePreferences();
  const narrow = useWidthBelow(RAIL_BELOW);
  const rail = sidebar === "auto" ? narrow : sidebar === "rail";
  return {
    rail,
    /** Back to `auto` where that gives what is wanted, so that the width counts again. */
    toggle: () => {
      const wanted = !rail;
      change({ sidebar: wanted === narrow ? "auto" : wanted ? "rail" : "open" });
    },
  };
}
