import { FileDown } from "lucide-react";
import { useStore } from "zustand";
import { KEEP_HISTORY_DAYS, type Preferences } from "../../../electron/bridge/views/preferences.ts";
import { useBench } from "../../bench.tsx";
import { usePreferences } from "../../state/use-store.ts";
import { Button } from "../../ui/button.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { words } from "../../words.ts";

const text = words.history;

const CHOICES: readonly Preferences["keepHistoryDays"][] = [null, ...KEEP_HISTORY_DAYS];

/** How long sessions are kept, and the way out of the bench for all that it holds. */
export function HistoryPanel() {
  const { stores } = useBench();
  const running = useStore(stores.exporting, (state) => state.running);
  const { keepHistoryDays, change } = usePreferences();
  return (
    <Panel title={text.title}>
      <div className="mb-4">
        <div className="mb-1 font-emphasis">{text.keep}</div>
        <Segmented
          label={text.keep}
          name="keep-history"
          value={String(keepHistoryDays)}
          onValue={(next) =>
            change({ keepHistoryDays: CHOICES.find((days) => String(days) === next) ?? null })
          }
          options={CHOICES.map((days) => ({
            value: String(days),
            label: days === null ? text.forEver : text.days(days),
          }))}
        />
        <p className="mt-1 text-ink-3 text-meta">{text.keepHint}</p>
      </div>
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-56 flex-1">
          <div className="font-emphasis">{text.export}</div>
          <p className="mt-1 text-ink-2 text-meta">{text.exportHint}</p>
        </div>
        <Button icon={FileDown} busy={running} onClick={() => stores.exporting.getState().start(null)}>
          {text.exportAll}
        </Button>
      </div>
    </Panel>
  );
}
