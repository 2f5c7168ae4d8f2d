import { FileDown } from "lucide-react";
import { useStore } from "zustand";
import { KEEP_HISTORY_DAYS, type Preferences } from "../../../electron/bridge/views/preferences.ts";
import { useBench } from "../../bench.tsx";
import { usePreferences } from "../../state/use-store.ts";
import { Button } from "../../ui/button.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { words } from "../../words.ts";
import { SettingRow } from "../settings/setting-row.tsx";

const text = words.history;

const CHOICES: readonly Preferences["keepHistoryDays"][] = [null, ...KEEP_HISTORY_DAYS];

/** How long sessions are kept, and the way out of the bench for all that it holds. */
export function HistoryPanel() {
  const { stores } = useBench();
  const running = useStore(stores.exporting, (state) => state.running);
  const { keepHistoryDays, change } = usePreferences();
  return (
    <Panel title={text.title}>
      <SettingRow label={text.keep} hint={text.keepHint}>
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
      </SettingRow>
      <SettingRow label={text.export} hint={text.exportHint}>
        <Button icon={FileDown} busy={running} onClick={() => stores.exporting.getState().start(null)}>
          {text.exportAll}
        </Button>
      </SettingRow>
    </Panel>
  );
}
