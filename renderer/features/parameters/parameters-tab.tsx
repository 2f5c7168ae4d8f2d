import { useRef, useState } from "react";
import { useStore } from "zustand";
import type { ModuleView } from "../../../electron/bridge/views/library.ts";
import { useBench } from "../../bench.tsx";
import { focusFirstMistake } from "../../ui/first-mistake.ts";
import { FormFrame } from "../../ui/form-frame.tsx";
import { words } from "../../words.ts";
import { sameParameters } from "../modules/module-form.ts";
import { ParameterGrid } from "./parameter-grid.tsx";
import { type ParameterRow, parameterErrors, parametersOf, rowsOf } from "./parameter-rows.ts";
import { ParameterTable } from "./parameter-table.tsx";

const text = words.parameters;

/** A module's start parameters, to be changed and saved; the sandbox's are only shown. */
export function ParametersTab({
  module,
  builtIn,
}: {
  readonly module: ModuleView;
  readonly builtIn: boolean;
}) {
  if (builtIn) return <ParameterTable parameters={module.parameters} note={text.sandboxNote} />;
  return <ParametersForm module={module} />;
}

function ParametersForm({ module }: { readonly module: ModuleView }) {
  const { stores } = useBench();
  const frame = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const [saving, setSaving] = useState(false);
  const [failed, setFailed] = useState(false);
  const key = String(module.id);
  const kept = useStore(stores.parameterForms, (state) => state.forms.get(key));
  const rows = kept ?? rowsOf(module.parameters);
  const errors = rows.map(parameterErrors);
  const mistakes = errors.reduce((sum, row) => sum + Object.keys(row).length, 0);
  const dirty = kept !== undefined && !sameParameters(parametersOf(kept), module.parameters);

  function change(next: readonly ParameterRow[]): void {
    stores.parameterForms.getState().put(key, next);
  }

  function discard(): void {
    stores.parameterForms.getState().drop(key);
    setTried(false);
  }

  function discardByHand(): void {
    discard();
    if (dirty) stores.toasts.getState().show(text.discarded, () => change(kept));
  }

  async function save(): Promise<void> {
    setTried(true);
    setFailed(false);
    if (mistakes > 0) return focusFirstMistake(frame);
    setSaving(true);
    try {
      const { key: _key, keyFrom: _from, ...described } = module;
      await stores.library.getState().saveModule({ ...described, parameters: parametersOf(rows) });
      discard();
      stores.toasts.getState().show(text.saved);
    } catch {
      setFailed(true);
    } finally {
      setSaving(false);
    }
  }

  return (
    <div className="flex h-full min-h-0 flex-col">
      <FormFrame
        ref={frame}
        saving={saving}
        failed={failed}
        mistakes={tried ? mistakes : 0}
        onSave={() => void save()}
        onCancel={discardByHand}
        cancelLabel={text.discard}
        aside={dirty && <span className="text-ink-3 text-meta">{text.unsaved}</span>}
      >
        <ParameterGrid rows={rows} errors={tried ? errors : []} onRows={change} />
      </FormFrame>
    </div>
  );
}
