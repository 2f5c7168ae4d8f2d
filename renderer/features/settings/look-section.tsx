import { usePreferences } from "../../state/use-store.ts";
import { Panel } from "../../ui/panel.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { words } from "../../words.ts";
import { SettingRow } from "./setting-row.tsx";

const THEMES = ["system", "light", "dark"] as const;
const SIDEBARS = ["auto", "open", "rail"] as const;

/** How the window looks. */
export function LookSection() {
  const text = words.settings;
  const { theme, sidebar, change } = usePreferences();
  return (
    <Panel title={text.look}>
      <SettingRow label={text.theme}>
        <Segmented
          label={text.theme}
          name="theme"
          value={theme}
          onValue={(next) => change({ theme: next })}
          options={THEMES.map((value) => ({ value, label: text.themes[value] }))}
        />
      </SettingRow>
      <SettingRow label={text.sidebar} hint={text.sidebarHint}>
        <Segmented
          label={text.sidebar}
          name="sidebar"
          value={sidebar}
          onValue={(next) => change({ sidebar: next })}
          options={SIDEBARS.map((value) => ({ value, label: text.sidebars[value] }))}
        />
      </SettingRow>
    </Panel>
  );
}
