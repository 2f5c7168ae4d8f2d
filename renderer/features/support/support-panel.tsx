import { FileArchive, ScrollText } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useBench } from "../../bench.tsx";
import { Button } from "../../ui/button.tsx";
import { Panel } from "../../ui/panel.tsx";
import { words } from "../../words.ts";
import { SupportDialog } from "./support-dialog.tsx";

const text = words.support;

/** The app's own log, and what can be given to whoever helps. */
export function SupportPanel() {
  const { bridge } = useBench();
  const [open, setOpen] = useState(false);
  return (
    <Panel title={text.title}>
      <Line title={text.log} hint={text.logHint}>
        <Button icon={ScrollText} onClick={() => void bridge.showLogs()}>
          {text.showLogs}
        </Button>
      </Line>
      <Line title={text.bundle} hint={text.bundleHint}>
        <Button icon={FileArchive} onClick={() => setOpen(true)}>
          {text.bundleButton}
        </Button>
      </Line>
      <SupportDialog open={open} onClose={() => setOpen(false)} />
    </Panel>
  );
}

function Line({
  title,
  hint,
  children,
}: {
  readonly title: string;
  readonly hint: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="mb-4 flex flex-wrap items-start gap-x-4 gap-y-2 last:mb-0">
      <div className="min-w-56 flex-1">
        <div className="font-emphasis">{title}</div>
        <p className="mt-1 text-ink-2 text-meta">{hint}</p>
      </div>
      {children}
    </div>
  );
}
