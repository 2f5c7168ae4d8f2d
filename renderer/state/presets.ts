import { createStore } from "zustand/vanilla";
import type { Preset, PresetDraft } from "../../core/preset.ts";
import type { BenchApi } from "../../electron/bridge/bench-api.ts";

export interface PresetsState {
  /** By module; a module whose presets were not read yet has none here. */
  readonly presets: ReadonlyMap<number, readonly Preset[]>;
  read(moduleRef: number): Promise<void>;
  /** Saves and gives the preset once it is on disk and shown. */
  save(draft: PresetDraft): Promise<Preset>;
  remove(preset: Preset): Promise<void>;
  restore(preset: Preset): Promise<void>;
}

/** The presets of the modules whose form was opened, as main holds them. */
export function createPresetsStore(bridge: BenchApi) {
  return createStore<PresetsState>((set, get) => ({
    presets: new Map(),
    async read(moduleRef) {
      const read = await bridge.presets(moduleRef);
      set({ presets: new Map(get().presets).set(moduleRef, read) });
    },
    async save(draft) {
      const saved = await bridge.savePreset(draft);
      await get().read(saved.moduleRef);
      return saved;
    },
    async remove({ id, moduleRef }) {
      await bridge.remove({ what: "preset", id });
      await get().read(moduleRef);
    },
    async restore({ id, moduleRef }) {
      await bridge.restore({ what: "preset", id });
      await get().read(moduleRef);
    },
  }));
}
