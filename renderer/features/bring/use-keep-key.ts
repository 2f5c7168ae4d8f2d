import type { KeyTarget } from "../../../electron/bridge/views/library.ts";
import { useBench } from "../../bench.tsx";
import { words } from "../../words.ts";
import type { ModuleForm } from "../modules/module-form.ts";

/** Has main keep the key that was brought with a form's text, once its module is saved, or let it go. */
export interface KeepKey {
  keep(form: ModuleForm, target: KeyTarget): Promise<void>;
  letGo(form: ModuleForm): void;
}

export function useKeepKey(): KeepKey {
  const { bridge, stores } = useBench();
  function letGo({ filled }: ModuleForm): void {
    if (filled?.key != null) void bridge.dropBroughtKey({ handle: filled.key.handle });
  }
  return {
    letGo,
    async keep(form, target) {
      const { filled } = form;
      if (filled?.key == null) return;
      if (!filled.keepKey) return letGo(form);
      const { kind } = await bridge.keepBroughtKey({ handle: filled.key.handle, target });
      if (kind !== "kept") stores.toasts.getState().show(words.bring.keyNotKept[kind]);
    },
  };
}
