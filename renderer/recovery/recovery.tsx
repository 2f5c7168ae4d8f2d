import { DatabaseBackup, FilePlus, FolderOpen, LifeBuoy, type LucideIcon, RotateCcw } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import type { StoreWay } from "../../core/store-trouble.ts";
import type { RecoveryApi, RecoveryFailure, RecoveryView } from "../../electron/bridge/recovery-api.ts";
import { Button } from "../ui/button.tsx";
import { NoticeBar } from "../ui/notice-bar.tsx";
import { words } from "../words.ts";

const text = words.recovery;

const ICONS: Readonly<Record<StoreWay, LucideIcon>> = {
  try_again: RotateCcw,
  rescue: LifeBuoy,
  backup: DatabaseBackup,
  empty: FilePlus,
};

/** Says why what is kept could not be opened, where it lies, and what can be done. Main closes the window once it is open. */
export function Recovery({ api, first }: { readonly api: RecoveryApi; readonly first: RecoveryView }) {
  const [view, setView] = useState(first);
  const [taking, setTaking] = useState<StoreWay | null>(null);
  const [failed, setFailed] = useState<{ readonly why: RecoveryFailure | null } | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);

  async function take(way: StoreWay): Promise<void> {
    setTaking(way);
    setFailed(null);
    const reply = await api.take(way).catch(() => ({ kind: "not_opened", failure: "other", view }) as const);
    if (reply.kind === "opened") return;
    setTaking(null);
    setView(reply.view);
    setFailed({ why: reply.failure });
  }

  return (
    <main className="scroll-y h-full bg-canvas text-ink">
      <div className="flex min-h-full flex-col gap-4 px-6 pt-5">
        <h1 ref={title} tabIndex={-1} className="text-title outline-none">
          {text.title[view.trouble]}
        </h1>
        <p className="text-ink-2">{text.meaning[view.trouble]}</p>
        <dl className="grid gap-2 rounded-code bg-sunken px-3 py-2.5 text-meta">
          <div>
            <dt className="text-ink-2">{text.keptAt}</dt>
            <dd className="selectable font-mono wrap-anywhere">{view.file}</dd>
          </div>
          <div>
            <dt className="text-ink-2">{text.details}</dt>
            <dd className="selectable wrap-anywhere">{view.detail}</dd>
          </div>
        </dl>
        {failed !== null && (
          <NoticeBar role="alert" title={text.didNotWork}>
            {failed.why === null ? text.title[view.trouble] : text.failed[failed.why]}
          </NoticeBar>
        )}
        <Ways view={view} taking={taking} onTake={(way) => void take(way)} />
        <div className="sticky bottom-0 mt-auto flex items-center justify-end gap-2 bg-canvas py-4">
          <p role="status" className="min-w-0 flex-1 text-ink-3 text-meta">
            {taking === null ? "" : text.working}
          </p>
          <Button icon={FolderOpen} onClick={() => void api.showFile()}>
            {text.showFile}
          </Button>
          <Button variant="quiet" disabled={taking !== null} onClick={() => void api.quit()}>
            {text.quit}
          </Button>
        </div>
      </div>
    </main>
  );
}

function Ways({
  view,
  taking,
  onTake,
}: {
  readonly view: RecoveryView;
  readonly taking: StoreWay | null;
  readonly onTake: (way: StoreWay) => void;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-2 text-panel">
        {text.waysOn}
      </h2>
      <ul className="divide-y divide-line rounded-panel border border-line bg-surface">
        {view.ways.map((way, index) => (
          <li key={way} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
            <p id={`${id}-${way}`} className="min-w-56 flex-1 text-ink-2 text-meta">
              {text.wayText(way, view.trouble, view.backupMadeAt)}
            </p>
            <Button
              variant={index === 0 ? "primary" : "secondary"}
              icon={ICONS[way]}
              busy={taking === way}
              disabled={taking !== null && taking !== way}
              aria-describedby={`${id}-${way}`}
              onClick={() => onTake(way)}
            >
              {text.way[way]}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
