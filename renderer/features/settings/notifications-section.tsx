import { useState } from "react";
import type { TestNotificationReply } from "../../../electron/bridge/views/desktop.ts";
import { NOTIFY_ENDS } from "../../../electron/bridge/views/preferences.ts";
import { useBench } from "../../bench.tsx";
import { usePreferences } from "../../state/use-store.ts";
import { Button } from "../../ui/button.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { words } from "../../words.ts";
import { SettingRow } from "./setting-row.tsx";
import { useDesktop } from "./use-desktop.ts";

const WAITS = ["on", "off"] as const;

/** What the system tells of sessions while nobody looks at them, and whether it can. */
export function NotificationsSection() {
  const text = words.notifications;
  const { bridge } = useBench();
  const { notifyWaits, notifyEnds, change } = usePreferences();
  const { desktop } = useDesktop();
  const [reply, setReply] = useState<TestNotificationReply["kind"] | null>(null);

  async function send(): Promise<void> {
    setReply(null);
    const { kind } = await bridge
      .testNotification()
      .catch((): TestNotificationReply => ({ kind: "refused" }));
    setReply(kind);
  }

  const nobody = desktop?.notifications === "nobody" || reply === "nobody";
  return (
    <Panel title={text.section}>
      {nobody && (
        <p role="status" className="mb-3 text-caution text-meta">
          {text.noDaemon}
        </p>
      )}
      <SettingRow label={text.waits} hint={text.hint}>
        <Segmented
          label={text.waits}
          name="notify-waits"
          value={notifyWaits ? "on" : "off"}
          onValue={(next) => change({ notifyWaits: next === "on" })}
          options={WAITS.map((value) => ({ value, label: text.waitsChoices[value] }))}
        />
      </SettingRow>
      <SettingRow label={text.ends} hint={text.endsHint}>
        <Segmented
          label={text.ends}
          name="notify-ends"
          value={notifyEnds}
          onValue={(next) => change({ notifyEnds: next })}
          options={NOTIFY_ENDS.map((value) => ({ value, label: text.endsChoices[value] }))}
        />
      </SettingRow>
      <Button onClick={() => void send()}>{text.send}</Button>
      <p role="status" className="mt-1 text-ink-2 text-meta empty:hidden">
        {reply === "sent" && text.sent}
        {reply === "refused" && text.failed}
      </p>
    </Panel>
  );
}
