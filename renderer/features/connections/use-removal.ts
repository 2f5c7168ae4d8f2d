import { useBench } from "../../bench.tsx";
import { words } from "../../words.ts";

/** Deletes a connection with its modules, and offers to take that back. */
export function useConnectionRemoval(): (id: number) => Promise<void> {
  const { bridge, stores } = useBench();
  return async (id) => {
    const { connections, modules } = stores.library.getState();
    const connection = connections.find((candidate) => candidate.id === id);
    if (connection === undefined) return;
    const count = modules.filter((module) => module.connectionId === id).length;
    await bridge.remove({ what: "connection", id });
    stores.navigation.getState().replace({ view: "modules" });
    stores.toasts.getState().show(words.connections.removed(connection.name, count), () => {
      void bridge.restore({ what: "connection", id });
    });
  };
}
