import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useStore } from "zustand";
import { OMITTED } from "../../../core/field-value.ts";
import { newDraft } from "../../../core/start-draft.ts";
import type { LibraryView } from "../../../electron/bridge/views/library.ts";
import { useBench } from "../../bench.tsx";
import { moduleOf } from "../../state/library.ts";
import type { Place } from "../../state/navigation.ts";
import { useLibrary } from "../../state/use-store.ts";
import { focusFirstMistake } from "../../ui/first-mistake.ts";
import { FormFrame } from "../../ui/form-frame.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { words } from "../../words.ts";
import { fillForm } from "../bring/fill-form.ts";
import { FilledPanel } from "../bring/filled-panel.tsx";
import { hostOfForm } from "../bring/host-of-form.ts";
import { PasteBox } from "../bring/paste-box.tsx";
import { useKeepKey } from "../bring/use-keep-key.ts";
import { connectionDraft } from "../connections/connection-form.ts";
import { ParameterGrid } from "../parameters/parameter-grid.tsx";
import { parametersOf } from "../parameters/parameter-rows.ts";
import { NotThere } from "../shell/not-there.tsx";
import { ConnectionGroup } from "./connection-group.tsx";
import {
  countErrors,
  type ModuleForm,
  moduleDraft,
  moduleErrors,
  moduleFormOf,
  NO_ERRORS,
  newModuleForm,
} from "./module-form.ts";
import { ModuleGroup } from "./module-group.tsx";

const text = words.modules;

/** What the page describes: a new module, a copy of one, or one to change. */
export type ModuleFormSubject =
  | { readonly kind: "new"; readonly connectionId: number | null; readonly copyOf: number | null }
  | { readonly kind: "edit"; readonly moduleRef: number };

/** One page on which a module is described: connection, module, start parameters. */
export function ModuleFormView({ subject }: { readonly subject: ModuleFormSubject }) {
  const { stores } = useBench();
  const library = useLibrary((state) => state);
  const frame = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const [saving, setSaving] = useState(false);
  const [failed, setFailed] = useState(false);
  const key = JSON.stringify(subject);
  const kept = useStore(stores.moduleForms, (state) => state.forms.get(key));
  const form = kept ?? firstForm(subject, library);
  const keepKey = useKeepKey();
  const picked = useStore(stores.bring, (state) => state.picked);
  const takePicked = useEffectEvent(() => {
    const { brought } = stores.bring.getState();
    if (picked === null || brought === null || form === null || subject.kind !== "new") return;
    change(fillForm(form, brought, { module: picked, connections: library.connections }));
    stores.bring.getState().taken();
  });
  useEffect(() => {
    if (picked !== null) takePicked();
  }, [picked]);
  if (form === null) return <NotThere />;

  const errors = tried ? moduleErrors(form) : NO_ERRORS;

  function change(next: ModuleForm): void {
    stores.moduleForms.getState().put(key, next);
  }

  function leave(from: Place, moduleRef: number | null): void {
    stores.moduleForms.getState().drop(key);
    const to: Place = moduleRef === null ? { view: "modules" } : { view: "module", moduleRef, tab: "start" };
    stores.navigation.getState().leave(from, to);
  }

  async function save(wanted: ModuleForm): Promise<void> {
    setTried(true);
    setFailed(false);
    if (countErrors(moduleErrors(wanted)) > 0) return focusFirstMistake(frame);
    setSaving(true);
    const { place } = stores.navigation.getState();
    try {
      const connectionId = await connectionFor(wanted);
      const moduleRef = await stores.library.getState().saveModule(moduleDraft(wanted, connectionId));
      stores.toasts.getState().show(text.saved(wanted.name.trim()));
      await keepKey.keep(wanted, { connectionId, moduleRef });
      fillDraft(moduleRef, wanted);
      leave(place, moduleRef);
    } catch {
      setFailed(true);
      setSaving(false);
    }
  }

  /** The values that stood in what was brought: what is sent next, to be looked at first. */
  function fillDraft(moduleRef: number, { filled, rows }: ModuleForm): void {
    const parameters = parametersOf(rows);
    const values = parameters.map(
      ({ apiName }) => filled?.parameters.find((each) => each.apiName === apiName)?.value ?? OMITTED,
    );
    if (values.some(({ kind }) => kind !== "omitted")) {
      stores.drafts.getState().take(moduleRef, { ...newDraft(parameters), values });
    }
  }

  /** The picked connection, or the one described in place, saved once: a second try finds it picked. */
  async function connectionFor(wanted: ModuleForm): Promise<number> {
    if (wanted.connectionId !== null) return wanted.connectionId;
    const draft = connectionDraft(wanted.connection);
    if (draft === null) throw new Error("A connection without errors makes a draft.");
    const connectionId = await stores.library.getState().saveConnection(draft);
    change({ ...wanted, connectionId });
    return connectionId;
  }

  return (
    <>
      <PageHeader title={subject.kind === "new" ? text.newTitle : text.editTitle(form.name)} />
      <FormFrame
        ref={frame}
        saving={saving}
        failed={failed}
        mistakes={countErrors(errors)}
        onSave={() => void save(form)}
        onCancel={() => {
          keepKey.letGo(form);
          leave(stores.navigation.getState().place, subject.kind === "edit" ? subject.moduleRef : null);
        }}
      >
        {subject.kind === "new" && <PasteBox />}
        {form.filled !== null && (
          <FilledPanel
            filled={form.filled}
            host={hostOfForm(form, library.connections)}
            onKeepKey={(keep) =>
              form.filled !== null && change({ ...form, filled: { ...form.filled, keepKey: keep } })
            }
          />
        )}
        <ConnectionGroup form={form} errors={errors.connection} onForm={change} />
        <ModuleGroup form={form} errors={errors} onForm={change} />
        <section aria-label={words.parameters.title} className="mt-6 border-line border-t pt-4">
          <h2 className="mb-2 text-panel">{words.parameters.title}</h2>
          <ParameterGrid rows={form.rows} errors={errors.rows} onRows={(rows) => change({ ...form, rows })} />
        </section>
        {subject.kind === "new" && <p className="mt-6 text-ink-2">{text.keyNote}</p>}
      </FormFrame>
    </>
  );
}

function firstForm(subject: ModuleFormSubject, library: LibraryView): ModuleForm | null {
  if (subject.kind === "edit") {
    const module = moduleOf(library, subject.moduleRef);
    return module === undefined ? null : moduleFormOf(module, library.connections);
  }
  const { connectionId, copyOf } = subject;
  const copied = copyOf === null ? undefined : moduleOf(library, copyOf);
  return newModuleForm(library.connections, {
    connectionId,
    ...(copied === undefined ? {} : { copyOf: copied }),
  });
}
