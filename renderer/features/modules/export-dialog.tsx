import { useState } from "react";
import { EXPORT_FORMS, type ExportForm } from "../../../core/exports/exported-module.ts";
import type { ModuleView } from "../../../electron/bridge/views/library.ts";
import { useBench } from "../../bench.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { NoticeBar } from "../../ui/notice-bar.tsx";
import { words } from "../../words.ts";

const say = words.saveAs;

/** Saves a module in a form that other programs read. */
export function ExportDialog({
  module,
  onClose,
}: {
  readonly module: ModuleView;
  readonly onClose: () => void;
}) {
  const { bridge, stores } = useBench();
  const [notSaved, setNotSaved] = useState<string | null>(null);

  async function save(as: ExportForm): Promise<void> {
    setNotSaved(null);
    const reply = await bridge.saveAs({ kind: "module", moduleRef: module.id, as });
    if (reply.kind === "failed") setNotSaved(say.notSaved[reply.failure]);
    if (reply.kind !== "written") return;
    stores.toasts.getState().show(say.saved(reply.to));
    onClose();
  }

  return (
    <Dialog open onClose={onClose} title={say.title(module.name)}>
      <p className="mb-3 text-ink-2 text-meta">{say.hint}</p>
      {notSaved !== null && (
        <div className="mb-3">
          <NoticeBar role="alert" onDismiss={() => setNotSaved(null)}>
            {notSaved}
          </NoticeBar>
        </div>
      )}
      <div className="flex flex-wrap gap-2">
        {EXPORT_FORMS.map((form) => (
          <Button key={form} onClick={() => void save(form)}>
            {say.forms[form]}
          </Button>
        ))}
      </div>
    </Dialog>
  );
}
