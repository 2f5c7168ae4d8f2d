import type { Preset } from "../../../core/preset.ts";
import type { Session } from "../../../core/session.ts";
import { draftOfStart, draftOfTyped, type StartDraft } from "../../../core/start-draft.ts";
import { dayAndTime } from "../../../core/words/clock-time.ts";
import type { ModuleView } from "../../../electron/bridge/views/library.ts";
import { draftFor } from "../../state/drafts.ts";
import type { FormSource } from "../../state/form-sources.ts";
import type { Stores } from "../../stores.ts";
import { words } from "../../words.ts";

/** Fills a form with a preset's values. What stood there comes back by Undo. */
export function takePreset(stores: Stores, module: ModuleView, preset: Preset): void {
  take(stores, module, {
    draft: draftOfTyped(module.parameters, preset.values),
    source: { kind: "preset", presetId: preset.id },
    said: words.presets.taken(preset.name),
  });
}

/** Fills a form with what the form of an earlier start held, as typed. What stood there comes back by Undo. */
export function takeStart(stores: Stores, module: ModuleView, session: Session): void {
  take(stores, module, {
    draft: draftOfStart(module.parameters, session),
    source: { kind: "start", session },
    said: words.presets.takenStart(dayAndTime(session.beganAt, Date.now())),
  });
}

function take(
  stores: Stores,
  { id, parameters }: ModuleView,
  { draft, source, said }: { readonly draft: StartDraft; readonly source: FormSource; readonly said: string },
): void {
  const drafts = stores.drafts.getState();
  const sources = stores.formSources.getState();
  const examples = stores.sandbox.getState().view?.examples[id];
  const before = draftFor(parameters, drafts.drafts.get(id), examples);
  const sourceBefore = sources.sources.get(id) ?? null;
  drafts.take(id, draft);
  sources.put(id, source);
  stores.toasts.getState().show(said, () => {
    stores.drafts.getState().take(id, before);
    stores.formSources.getState().put(id, sourceBefore);
  });
}
