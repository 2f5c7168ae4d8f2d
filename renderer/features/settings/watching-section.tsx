import { usePreferences } from "../../state/use-store.ts";
import { Panel } from "../../ui/panel.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { words } from "../../words.ts";
import { QueryBudget } from "./query-budget.tsx";
import { SettingRow } from "./setting-row.tsx";
import { useDesktop } from "./use-desktop.ts";

const CLOSINGS = ["ask", "background", "quit"] as const;
const AT_LOGIN = ["off", "on"] as const;

/** How much is asked, and what goes on without a window. */
export function WatchingSection() {
  const text = words.settings;
  const { onClose, change } = usePreferences();
  const { desktop, failure, setStartAtLogin } = useDesktop();
  return (
    <Panel title={text.watching}>
      <QueryBudget />
      <SettingRow label={text.onClose} hint={text.onCloseHints[desktop?.icon ?? "none"]}>
        <Segmented
          label={text.onClose}
          name="on-close"
          value={onClose}
          onValue={(next) => change({ onClose: next })}
          options={CLOSINGS.map((value) => ({ value, label: text.onCloseChoices[value] }))}
        />
      </SettingRow>
      {desktop !== null && (
        <SettingRow
          label={text.atLogin}
          hint={desktop.icon === "none" ? text.atLoginHintNoIcon : text.atLoginHint}
        >
          <Segmented
            label={text.atLogin}
            name="at-login"
            value={desktop.startsAtLogin ? "on" : "off"}
            onValue={(next) => setStartAtLogin(next === "on")}
            options={AT_LOGIN.map((value) => ({ value, label: text.atLoginChoices[value] }))}
          />
          {failure !== null && (
            <p role="alert" className="mt-1 text-caution text-meta">
              {text.atLoginFailed[failure]}
            </p>
          )}
        </SettingRow>
      )}
    </Panel>
  );
}
