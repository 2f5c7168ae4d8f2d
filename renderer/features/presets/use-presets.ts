import { useEffect, useEffectEvent } from "react";
import { useStore } from "zustand";
import type { Preset } from "../../../core/preset.ts";
import type { TypedValue } from "../../../core/typed-value.ts";
import { useBench } from "../../bench.tsx";
import { words } from "../../words.ts";

const NONE: readonly Preset[] = [];

/** A module's presets and what can be done with them; trouble with the disk is told through `onTrouble`. */
export function usePresets(moduleRef: number, onTrouble: (text: string) => void) {
  const { stores } = useBench();
  const presets = useStore(stores.presets, (state) => state.presets.get(moduleRef) ?? NONE);
  const tellTrouble = useEffectEvent(() => onTrouble(words.presets.notRead));
  useEffect(() => {
    stores.presets.getState().read(moduleRef).catch(tellTrouble);
  }, [moduleRef, stores]);

  async function tried(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch {
      onTrouble(words.presets.notDone);
    }
  }
  const { show } = stores.toasts.getState();
  const { save, remove, restore } = stores.presets.getState();
  const put = (presetId: number) =>
    stores.formSources.getState().put(moduleRef, { kind: "preset", presetId });

  return {
    presets,
    saveAs: (name: string, values: readonly TypedValue[]) =>
      tried(async () => {
        const saved = await save({ id: null, moduleRef, name, values });
        put(saved.id);
        show(words.presets.saved(name));
      }),
    /** What was there before comes back by Undo. */
    change: (preset: Preset, values: readonly TypedValue[]) =>
      tried(async () => {
        await save({ ...preset, values });
        show(words.presets.saved(preset.name), () => void tried(async () => void (await save(preset))));
      }),
    rename: (preset: Preset, name: string) =>
      tried(async () => {
        await save({ ...preset, name });
        show(words.presets.renamed(name), () => void tried(async () => void (await save(preset))));
      }),
    remove: (preset: Preset) =>
      tried(async () => {
        await remove(preset);
        show(words.presets.removed(preset.name), () => void tried(() => restore(preset)));
      }),
  };
}
