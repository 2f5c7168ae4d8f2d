import { useStore } from "zustand";
import type { ActId } from "../../../core/acts/acts.ts";
import { chosenShortcut } from "../../../core/acts/chosen-shortcuts.ts";
import { useBench } from "../../bench.tsx";

/** The shortcut that an act has now, for tooltips and `aria-keyshortcuts`; `undefined` for none. */
export function useShortcut(id: ActId): string | undefined {
  const { stores } = useBench();
  return useStore(stores.preferences, (choice) => chosenShortcut(id, choice) ?? undefined);
}
