import { useState } from "react";
import { useStore } from "zustand";
import type { Preset } from "../../../core/preset.ts";
import { restoreValues } from "../../../core/restored-values.ts";
import type { Session } from "../../../core/session.ts";
import { type StartDraft, sentValues } from "../../../core/start-draft.ts";
import { typedOfStart } from "../../../core/typed-of-start.ts";
import { valueDifferences } from "../../../core/value-differences.ts";
import { dayAndTime } from "../../../core/words/clock-time.ts";
import type { ModuleView } from "../../../electron/bridge/views/library.ts";
import { useBench } from "../../bench.tsx";
import { sameTyped, typedOf } from "../../state/typed-values.ts";
import { NoticeBar } from "../../ui/notice-bar.tsx";
import { useNow } from "../../ui/ticking.ts";
import { words } from "../../words.ts";
import { ChangeReport } from "./change-report.tsx";
import { Differences } from "./differences.tsx";
import { NameDialog } from "./name-dialog.tsx";
import { PlaceholderMenu } from "./placeholder-menu.tsx";
import { takePreset, takeStart } from "./take-values.ts";
import { usePresets } from "./use-presets.ts";
import { ValuesMenu } from "./values-menu.tsx";

const say = words.presets;

/** Above a form: where its values come from, what differs from there, and what does not fit any more. */
export function ValuesBar({
  module,
  draft,
  filled,
  starts,
}: {
  readonly module: ModuleView;
  /** As typed. */
  readonly draft: StartDraft;
  /** With the values that make themselves made. */
  readonly filled: StartDraft;
  /** The module's starts, newest first. */
  readonly starts: readonly Session[];
}) {
  const { stores } = useBench();
  const now = useNow();
  const source = useStore(stores.formSources, (state) => state.sources.get(module.id) ?? null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [wish, setWish] = useState<
    { readonly kind: "new" } | { readonly kind: "rename"; readonly preset: Preset } | null
  >(null);
  const { presets, saveAs, change, rename, remove } = usePresets(module.id, setTrouble);
  const current =
    source?.kind === "preset" ? (presets.find(({ id }) => id === source.presetId) ?? null) : null;
  const start = source?.kind === "start" ? source.session : null;
  const kept = current?.values ?? (start === null ? null : typedOfStart(start, module.parameters));
  const changed = current !== null && !sameTyped(typedOf(draft), current.values);
  // Of a text that shows no fields nothing can be told parameter by parameter.
  const differences =
    start === null || filled.written.kind === "text"
      ? null
      : valueDifferences(start.values, sentValues(filled));
  if (module.parameters.length === 0 && presets.length === 0 && kept === null) return null;
  function whereFields(act: () => void): void {
    if (draft.written.kind === "text") setTrouble(say.noFields);
    else act();
  }
  const text = current?.name ?? (start === null ? say.none : say.ofStart(dayAndTime(start.beganAt, now)));
  return (
    <section aria-label={say.region} className="flex flex-col gap-2">
      <div className="flex min-w-0 items-center gap-2">
        <span aria-hidden className="shrink-0 text-ink-2 text-meta">
          {say.label}
        </span>
        <ValuesMenu
          text={text}
          source={source}
          presets={presets}
          starts={starts}
          current={current}
          changed={changed}
          onPreset={(preset) => takePreset(stores, module, preset)}
          onStart={(session) => takeStart(stores, module, session)}
          onSaveAs={() => whereFields(() => setWish({ kind: "new" }))}
          onSave={(preset) => whereFields(() => void change(preset, typedOf(draft)))}
          onRename={(preset) => setWish({ kind: "rename", preset })}
          onRemove={(preset) => void remove(preset)}
        />
        {changed && <span className="shrink-0 text-ink-2 text-meta">{say.unsaved}</span>}
        {differences !== null && (
          <span className="shrink-0 text-ink-2 text-meta">
            {differences.length === 0 ? say.same : say.changed(differences.length)}
          </span>
        )}
        {module.parameters.length > 0 && (
          <span className="ml-auto">
            <PlaceholderMenu />
          </span>
        )}
      </div>
      {trouble !== null && (
        <NoticeBar role="alert" onDismiss={() => setTrouble(null)}>
          {trouble}
        </NoticeBar>
      )}
      {kept !== null && <ChangeReport change={restoreValues(module.parameters, kept).change} />}
      {differences !== null && <Differences differences={differences} />}
      <NameDialog
        wish={wish}
        presets={presets}
        onClose={() => setWish(null)}
        onName={(name) => {
          if (wish?.kind === "rename") void rename(wish.preset, name);
          else void saveAs(name, typedOf(draft));
          setWish(null);
        }}
      />
    </section>
  );
}
