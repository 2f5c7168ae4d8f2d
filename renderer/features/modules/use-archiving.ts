import type { ModuleView } from "../../../electron/bridge/views/library.ts";
import { useBench } from "../../bench.tsx";
import { words } from "../../words.ts";

/** Keeps a module out of sight, or brings it back; offers to take that back. */
export function useArchiving(): (module: ModuleView) => Promise<void> {
  const { bridge, stores } = useBench();
  return async ({ id, name, tags, archived }) => {
    const set = (next: boolean) => bridge.labelModule({ moduleRef: id, tags: [...tags], archived: next });
    await set(!archived);
    const said = archived ? words.shelf.broughtBack(name) : words.shelf.archived(name);
    stores.toasts.getState().show(said, () => void set(archived));
  };
}
