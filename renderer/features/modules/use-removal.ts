import { useBench } from "../../bench.tsx";
import { words } from "../../words.ts";

/** Deletes a module, and offers to take that back. */
export function useModuleRemoval(): (moduleRef: number) => Promise<void> {
  const { bridge, stores } = useBench();
  return async (moduleRef) => {
    const module = stores.library.getState().modules.find((candidate) => candidate.id === moduleRef);
    if (module === undefined) return;
    await bridge.remove({ what: "module", id: moduleRef });
    const navigation = stores.navigation.getState();
    if (navigation.place.view !== "modules") navigation.replace({ view: "modules" });
    stores.toasts.getState().show(words.modules.removed(module.name), () => {
      void bridge.restore({ what: "module", id: moduleRef });
    });
  };
}
