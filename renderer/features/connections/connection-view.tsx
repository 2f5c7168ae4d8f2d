import { Trash2 } from "lucide-react";
import { useRef, useState } from "react";
import { useStore } from "zustand";
import { useBench } from "../../bench.tsx";
import { connectionOf } from "../../state/library.ts";
import { useLibrary, useNavigation } from "../../state/use-store.ts";
import { Button } from "../../ui/button.tsx";
import { EnvironmentTag } from "../../ui/environment-tag.tsx";
import { focusFirstMistake } from "../../ui/first-mistake.ts";
import { FormFrame } from "../../ui/form-frame.tsx";
import { NoticeBar } from "../../ui/notice-bar.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { words } from "../../words.ts";
import { KeyLine } from "../keys/key-line.tsx";
import { NotThere } from "../shell/not-there.tsx";
import { CheckPanel } from "./check-panel.tsx";
import { ConnectionFields } from "./connection-fields.tsx";
import {
  type ConnectionForm,
  connectionDraft,
  connectionErrors,
  connectionFormOf,
  newConnectionForm,
} from "./connection-form.ts";
import { networkErrors } from "./network-form.ts";
import { NetworkSection } from "./network-section.tsx";
import { useConnectionRemoval } from "./use-removal.ts";

const text = words.connections;

/** A connection's own page: a new one (`null`), or one to change. */
export function ConnectionView({ connectionId }: { readonly connectionId: number | null }) {
  const { stores } = useBench();
  const navigation = useNavigation();
  const remove = useConnectionRemoval();
  const library = useLibrary((state) => state);
  const frame = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const [saving, setSaving] = useState(false);
  const [failed, setFailed] = useState(false);
  const connection = connectionId === null ? undefined : connectionOf(library, connectionId);
  const key = connectionId === null ? "new" : String(connectionId);
  const kept = useStore(stores.connectionForms, (state) => state.forms.get(key));

  if (connectionId !== null && (connection === undefined || connection.builtIn)) return <NotThere />;

  const form =
    kept ??
    (connection === undefined ? newConnectionForm(library.connections) : connectionFormOf(connection));
  const errors = tried ? connectionErrors(form) : {};
  const mistakesInNetwork = tried ? networkErrors(form.network) : {};
  const draft = connectionDraft(form);
  const moves = connection !== undefined && draft !== null && draft.baseUrl !== connection.baseUrl;

  function change(next: ConnectionForm): void {
    stores.connectionForms.getState().put(key, next);
  }

  async function save(): Promise<void> {
    setTried(true);
    setFailed(false);
    if (draft === null) return focusFirstMistake(frame);
    setSaving(true);
    const { place } = stores.navigation.getState();
    try {
      await stores.library.getState().saveConnection(draft);
      stores.connectionForms.getState().drop(key);
      stores.toasts.getState().show(text.saved(draft.name));
      stores.navigation.getState().leave(place, { view: "modules" });
    } catch {
      setFailed(true);
      setSaving(false);
    }
  }

  function cancel(): void {
    stores.connectionForms.getState().drop(key);
    navigation.replace({ view: "modules" });
  }

  return (
    <>
      <PageHeader
        title={connection === undefined ? text.newTitle : text.editTitle(connection.name)}
        beside={connection !== undefined && <EnvironmentTag environment={connection.environment} />}
        actions={
          connection !== undefined && (
            <KeyLine target={{ connectionId: connection.id, moduleRef: null }} state={connection.key} />
          )
        }
      />
      <FormFrame
        ref={frame}
        saving={saving}
        failed={failed}
        mistakes={Object.keys(errors).length + Object.keys(mistakesInNetwork).length}
        onSave={() => void save()}
        onCancel={cancel}
        aside={
          connection !== undefined && (
            <Button variant="danger" icon={Trash2} onClick={() => void remove(connection.id)}>
              {text.remove}
            </Button>
          )
        }
      >
        <fieldset className="min-w-0">
          <legend className="heard-only">{text.group}</legend>
          <ConnectionFields form={form} errors={errors} onForm={change} />
        </fieldset>
        {moves && connection.key.kind === "set" && (
          <div className="mt-4">
            <NoticeBar>{text.originChange}</NoticeBar>
          </div>
        )}
        <NetworkSection
          form={form.network}
          errors={mistakesInNetwork}
          connection={connection}
          onForm={(network) => change({ ...form, network })}
        />
        <CheckPanel form={form} />
      </FormFrame>
    </>
  );
}
