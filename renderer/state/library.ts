import { createStore } from "zustand/vanilla";
import type { ConnectionDraft } from "../../core/connection.ts";
import type { ModuleDraft } from "../../core/published-module.ts";
import type { BenchApi } from "../../electron/bridge/bench-api.ts";
import type { BenchEvent } from "../../electron/bridge/events.ts";
import type { ConnectionView, LibraryView, ModuleView } from "../../electron/bridge/views/library.ts";

export interface LibraryState extends LibraryView {
  take(library: LibraryView): void;
  hear(event: BenchEvent): void;
  /** Saves and gives the connection's id once it is on disk and shown. */
  saveConnection(draft: ConnectionDraft): Promise<number>;
  /** Saves and gives the module's row once it is on disk and shown. */
  saveModule(draft: ModuleDraft): Promise<number>;
}

/** What a person described, as main holds it. */
export function createLibraryStore(bridge: BenchApi) {
  return createStore<LibraryState>((set) => {
    const refresh = async () => set(await bridge.library());
    return {
      connections: [],
      modules: [],
      vault: { kind: "memory", reason: "no_keyring" },
      take: (library) => set(library),
      hear: (event) => {
        if (event.kind === "library") set(event.library);
      },
      saveConnection: async (draft) => {
        const { id } = await bridge.saveConnection(draft);
        await refresh();
        return id;
      },
      saveModule: async (draft) => {
        const { id } = await bridge.saveModule(draft);
        await refresh();
        return id;
      },
    };
  });
}

export function connectionOf(library: LibraryView, id: number): ConnectionView | undefined {
  return library.connections.find((connection) => connection.id === id);
}

export function moduleOf(library: LibraryView, moduleRef: number): ModuleView | undefined {
  return library.modules.find((module) => module.id === moduleRef);
}
