import { FolderOpen } from "lucide-react";
import type { ReactNode } from "react";
import { useBench } from "../../bench.tsx";
import { useLibrary, usePreferences } from "../../state/use-store.ts";
import { Button } from "../../ui/button.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { words } from "../../words.ts";
import { HistoryPanel } from "../history/history-panel.tsx";
import { VaultLine } from "../keys/vault-line.tsx";
import { SupportPanel } from "../support/support-panel.tsx";
import { UpdatesPanel } from "../updates/updates-panel.tsx";
import { AboutPanel } from "./about-panel.tsx";
import { QueryBudget } from "./query-budget.tsx";
import { useAbout } from "./use-about.ts";
import { useDesktop } from "./use-desktop.ts";

const text = words.settings;

const THEMES = (["system", "light", "dark"] as const).map((value) => ({ value, label: text.themes[value] }));
const SIDEBARS = (["auto", "open", "rail"] as const).map((value) => ({ value, label: text.sidebars[value] }));

const CLOSINGS = (["ask", "background", "quit"] as const).map((value) => ({
  value,
  label: text.onCloseChoices[value],
}));

const AT_LOGIN = (["off", "on"] as const).map((value) => ({ value, label: text.atLoginChoices[value] }));

/** The settings: one column, each change applies at once. */
export function SettingsView() {
  const { bridge } = useBench();
  const { theme, sidebar, onClose, change } = usePreferences();
  const vault = useLibrary((library) => library.vault);
  const sandbox = useLibrary((library) => library.connections.find((connection) => connection.builtIn));
  const about = useAbout();
  const { desktop, failure, setStartAtLogin } = useDesktop();
  return (
    <>
      <PageHeader title={text.title} />
      <div className="scroll-y min-h-0 flex-1 border-line border-t">
        <div className="max-w-160 divide-y divide-line">
          <Panel title={text.look}>
            <Row label={text.theme}>
              <Segmented
                label={text.theme}
                name="theme"
                value={theme}
                onValue={(next) => change({ theme: next })}
                options={THEMES}
              />
            </Row>
            <Row label={text.sidebar} hint={text.sidebarHint}>
              <Segmented
                label={text.sidebar}
                name="sidebar"
                value={sidebar}
                onValue={(next) => change({ sidebar: next })}
                options={SIDEBARS}
              />
            </Row>
          </Panel>
          <Panel title={text.watching}>
            <div className="mb-3">
              <QueryBudget />
            </div>
            <Row label={text.onClose} hint={text.onCloseHints[desktop?.icon ?? "none"]}>
              <Segmented
                label={text.onClose}
                name="on-close"
                value={onClose}
                onValue={(next) => change({ onClose: next })}
                options={CLOSINGS}
              />
            </Row>
            {desktop !== null && (
              <Row
                label={text.atLogin}
                hint={desktop.icon === "none" ? text.atLoginHintNoIcon : text.atLoginHint}
              >
                <Segmented
                  label={text.atLogin}
                  name="at-login"
                  value={desktop.startsAtLogin ? "on" : "off"}
                  onValue={(next) => setStartAtLogin(next === "on")}
                  options={AT_LOGIN}
                />
                {failure !== null && (
                  <p role="alert" className="mt-1 text-caution text-meta">
                    {text.atLoginFailed[failure]}
                  </p>
                )}
              </Row>
            )}
          </Panel>
          <Panel title={text.keysAndStorage}>
            <VaultLine vault={vault} />
            <div className="mt-4 flex items-start gap-4">
              <div className="min-w-0 flex-1">
                <div className="font-emphasis">{text.dataFolder}</div>
                <code className="selectable block font-mono text-meta wrap-anywhere">
                  {about?.dataFolder}
                </code>
                <p className="mt-1 text-ink-2 text-meta">{text.dataHint}</p>
                {about !== null && (
                  <p className="mt-1 text-ink-2 text-meta">{text.profiles[about.profile]}</p>
                )}
              </div>
              <Button icon={FolderOpen} onClick={() => void bridge.openDataFolder()}>
                {text.openFolder}
              </Button>
            </div>
          </Panel>
          <HistoryPanel />
          <Panel title={text.sandbox}>
            <p>{text.sandboxText}</p>
            {sandbox !== undefined && (
              <p className="mt-2 text-ink-2">
                {text.sandboxAt}: <code className="font-mono text-meta">{sandbox.baseUrl}</code>
              </p>
            )}
          </Panel>
          <SupportPanel />
          <UpdatesPanel />
          {about !== null && <AboutPanel about={about} />}
        </div>
      </div>
    </>
  );
}

function Row({
  label,
  hint,
  children,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-1 last:mb-0">
      <div className="w-32 font-emphasis">{label}</div>
      <div>
        {children}
        {hint !== undefined && <p className="mt-1 text-ink-3 text-meta">{hint}</p>}
      </div>
    </div>
  );
}
