import { useState } from "react";
import { intakeOf, MERGE_CHOICES } from "../../../core/sharing/merge.ts";
import { useBench } from "../../bench.tsx";
import type { BroughtOffer } from "../../state/bring.ts";
import { useLibrary, useNavigation } from "../../state/use-store.ts";
import { Button } from "../../ui/button.tsx";
import { EnvironmentTag } from "../../ui/environment-tag.tsx";
import { NoticeBar } from "../../ui/notice-bar.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { words } from "../../words.ts";
import { BroughtKey, KeepKey } from "./brought-key.tsx";
import { BroughtRemarks } from "./brought-remarks.tsx";
import { MergeRow } from "./merge-row.tsx";
import { useMerge } from "./use-merge.ts";

const text = words.merge;

/** What was brought beside what is there, and what is done about each; nothing is saved before it is taken. */
export function MergeView({ offer }: { readonly offer: BroughtOffer }) {
  const { bridge, stores } = useBench();
  const navigation = useNavigation();
  const mine = useLibrary((library) => library);
  const { brought, key, name: fileName } = offer;
  const { merge, choose, chooseAll } = useMerge(brought);
  const [keepKey, setKeepKey] = useState(key !== null);
  const [saving, setSaving] = useState(false);
  const [failed, setFailed] = useState(false);
  const intake = intakeOf(merge, { mine, copyName: words.modules.copyName });
  const differing = [...merge.connections, ...merge.modules].filter(({ kind }) => kind === "differs").length;
  const taken = intake.modules.length + intake.connections.filter(({ save }) => save !== null).length;

  function leave(): void {
    stores.bring.getState().putAway();
    navigation.replace({ view: "modules" });
  }

  async function take(): Promise<void> {
    setSaving(true);
    setFailed(false);
    try {
      await bridge.takeIn(intake);
      stores.library.getState().take(await bridge.library());
      await keepTheKey();
      stores.toasts.getState().show(text.taken(intake.modules.length));
      leave();
    } catch {
      setFailed(true);
      setSaving(false);
    }
  }

  /** For the connection whose host it stood beside. */
  async function keepTheKey(): Promise<void> {
    const { connections } = stores.library.getState();
    const at = connections.find(({ baseUrl, builtIn }) => !builtIn && new URL(baseUrl).host === key?.host);
    if (key === null || !keepKey || at === undefined) return;
    const target = { connectionId: at.id, moduleRef: null };
    const { kind } = await bridge.keepBroughtKey({ handle: key.handle, target });
    if (kind !== "kept") stores.toasts.getState().show(words.bring.keyNotKept[kind]);
  }

  return (
    <>
      <PageHeader
        title={words.bring.cameIn}
        actions={
          <>
            <Button onClick={leave}>{words.controls.cancel}</Button>
            <Button variant="primary" busy={saving} disabled={taken === 0} onClick={() => void take()}>
              {text.takeIn(taken)}
            </Button>
          </>
        }
      />
      <div className="flex flex-col gap-2 px-5 pb-3">
        <p>
          {words.bring.came(brought.form)}
          {fileName !== null && <code className="ml-2 font-mono text-api text-ink-2">{fileName}</code>}
          <span className="ml-2 text-ink-2">{text.nothingSaved}</span>
        </p>
        {failed && (
          <NoticeBar role="alert" title={words.modules.notSaved}>
            {text.notTaken}
          </NoticeBar>
        )}
        <BroughtRemarks remarks={brought.remarks} />
        {key !== null && (
          <BroughtKey found={key}>
            {key.host !== null && <KeepKey label={text.keepKey} keep={keepKey} onKeep={setKeepKey} />}
          </BroughtKey>
        )}
        {differing > 0 && (
          <div className="flex flex-wrap items-center gap-2">
            <span>{text.differing(differing)}</span>
            {MERGE_CHOICES.map((choice) => (
              <Button key={choice} size="small" onClick={() => chooseAll(choice)}>
                {text.forAll[choice]}
              </Button>
            ))}
          </div>
        )}
      </div>
      <div className="scroll-y flows min-h-0 flex-1 border-line border-t">
        <table aria-label={words.bring.cameIn} className="w-full min-w-180 table-fixed border-collapse">
          <thead className="sticky top-0 z-10 bg-surface">
            <tr className="text-left text-ink-2 text-meta">
              <th scope="col" className="h-9 pl-5 font-normal">
                {text.what}
              </th>
              <th scope="col" className="w-40 px-2 font-normal">
                {text.beside}
              </th>
              <th scope="col" className="w-80 px-2 font-normal">
                {text.done}
              </th>
              <th scope="col" className="w-28">
                <span className="heard-only">{text.look}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {merge.connections.map(({ key: itemKey, theirs, kind, fields, choice }) => (
              <MergeRow
                key={itemKey}
                itemKey={itemKey}
                name={text.connection(theirs.name || new URL(theirs.baseUrl).host)}
                detail={theirs.baseUrl}
                mark={<EnvironmentTag environment={theirs.environment} />}
                kind={kind}
                fields={fields.map((field) => text.fields[field])}
                choice={choice}
                onChoose={(next) => choose(itemKey, next)}
              />
            ))}
            {merge.modules.map(({ key: itemKey, theirs, kind, fields, choice }) => (
              <MergeRow
                key={itemKey}
                itemKey={itemKey}
                name={theirs.name || theirs.moduleId || text.noName}
                detail={text.module(theirs.moduleId, theirs.parameters.length)}
                kind={kind}
                fields={fields.map((field) => text.fields[field])}
                choice={choice}
                onChoose={(next) => choose(itemKey, next)}
                onLook={() => {
                  stores.bring.getState().pick(theirs);
                  navigation.go({ view: "new_module", connectionId: null });
                }}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
