import { ZOOM_STEPS } from "../../../electron/bridge/views/preferences.ts";
import { usePreferences } from "../../state/use-store.ts";
import { Panel } from "../../ui/panel.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { Select } from "../../ui/select.tsx";
import { words } from "../../words.ts";
import { SettingRow } from "./setting-row.tsx";

const THEMES = ["system", "light", "dark"] as const;
const DENSITIES = ["comfortable", "compact"] as const;
const SIDEBARS = ["auto", "open", "rail"] as const;

/** How the window looks. */
export function LookSection() {
  const text = words.settings;
  const { theme, density, zoom, sidebar, change } = usePreferences();
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
      <SettingRow label={text.density}>
        <Segmented
          label={text.density}
          name="density"
          value={density}
          onValue={(next) => change({ density: next })}
          options={DENSITIES.map((value) => ({ value, label: text.densities[value] }))}
        />
      </SettingRow>
      <SettingRow label={text.zoom} hint={text.zoomHint}>
        <Select
          label={text.zoom}
          value={String(zoom)}
          onValue={(next) => change({ zoom: ZOOM_STEPS.find((step) => String(step) === next) ?? 100 })}
          options={ZOOM_STEPS.map((step) => ({ value: String(step), label: text.percent(step) }))}
          className="w-28!"
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
