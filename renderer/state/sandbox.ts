import { createStore, type StoreApi } from "zustand/vanilla";
import type { BenchApi } from "../../electron/bridge/bench-api.ts";
import type { SandboxView } from "../../electron/bridge/views/sandbox.ts";

/** The sandbox inside the app, as far as the page knows it. */
interface SandboxState {
  /** `null` until it was read. */
  readonly view: SandboxView | null;
  read(): Promise<void>;
  /** Sets a scenario on the sandbox. It stands in no request. */
  choose(moduleRef: number, scenario: string): Promise<void>;
}

export type SandboxStore = StoreApi<SandboxState>;

/** Makes the store of the sandbox. */
export function createSandboxStore(bridge: BenchApi): SandboxStore {
  return createStore<SandboxState>()((set) => ({
    view: null,
    async read() {
      set({ view: await bridge.sandbox() });
    },
    async choose(moduleRef, scenario) {
      set({ view: await bridge.setScenario({ moduleRef, scenario }) });
    },
  }));
}
