import { EXPORT_FORMS } from "../../../core/exports/exported-module.ts";
import type { ModuleView } from "../../../electron/bridge/views/library.ts";
import { useBench } from "../../bench.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { words } from "../../words.ts";
import { useSaving } from "./use-saving.tsx";

const say = words.saveAs;

/** Saves a module in a form that other programs read. */
export function ExportDialog({
  module,
  onClose,
}: {
  readonly module: ModuleView;
  readonly onClose: () => void;
}) {
  const { bridge } = useBench();
  const { save, problem } = useSaving({ saved: say.saved, notSaved: say.notSaved, onClose });
  return (
    <Dialog open onClose={onClose} title={say.title(module.name)}>
      <p className="mb-3 text-ink-2 text-meta">{say.hint}</p>
      {problem}
      <div className="flex flex-wrap gap-2">
        {EXPORT_FORMS.map((as) => (
          <Button
            key={as}
            onClick={() => void save(() => bridge.saveAs({ kind: "module", moduleRef: module.id, as }))}
          >
            {say.forms[as]}
          </Button>
        ))}
      </div>
    </Dialog>
  );
}
