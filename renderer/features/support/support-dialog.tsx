import { useEffect, useState } from "react";
import type { SaveSupportReply, SupportBundle, SupportFile } from "../../../electron/bridge/views/support.ts";
import { useBench } from "../../bench.tsx";
import { Button } from "../../ui/button.tsx";
import { CodeBlock } from "../../ui/code-block.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { NoticeBar } from "../../ui/notice-bar.tsx";
import { words } from "../../words.ts";

const text = words.support;

/** Lists what a support bundle holds, to the letter, and saves just that. */
export function SupportDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  return open ? <OpenDialog onClose={onClose} /> : null;
}

function OpenDialog({ onClose }: { readonly onClose: () => void }) {
  const { bridge } = useBench();
  const [withNames, setWithNames] = useState(false);
  const { bundle, failed } = useBundle(withNames);
  const [reply, setReply] = useState<SaveSupportReply | null>(null);
  const saved = reply?.kind === "written";

  async function save(): Promise<void> {
    setReply(await bridge.saveSupportBundle().catch(() => ({ kind: "failed", failure: "other" }) as const));
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={text.dialog}
      footer={
        <>
          <Button onClick={onClose}>{saved ? words.controls.close : words.controls.cancel}</Button>
          {!saved && (
            <Button variant="primary" disabled={bundle === null} onClick={() => void save()}>
              {text.save}
            </Button>
          )}
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <p className="text-ink-2">{text.meaning}</p>
        <label className="flex items-start gap-2">
          <input
            type="checkbox"
            className="mt-0.5 accent-ink"
            checked={withNames}
            disabled={saved}
            onChange={(event) => {
              setWithNames(event.currentTarget.checked);
              setReply(null);
            }}
          />
          {text.withNames}
        </label>
        <ul aria-label={text.files} className="divide-y divide-line border-line border-y">
          {bundle?.files.map((file) => (
            <li key={file.name}>
              <FileLine file={file} />
            </li>
          ))}
        </ul>
        <p className="text-ink-3 text-meta">{text.without}</p>
        {failed && <NoticeBar role="alert">{text.notGathered}</NoticeBar>}
        {reply?.kind === "failed" && <NoticeBar role="alert">{text.failed[reply.failure]}</NoticeBar>}
        {reply?.kind === "written" && (
          <NoticeBar role="status" tone="plain">
            {text.saved(reply.file)}
          </NoticeBar>
        )}
      </div>
    </Dialog>
  );
}

function FileLine({ file }: { readonly file: SupportFile }) {
  return (
    <details>
      <summary className="cursor-default py-1.5">
        <span className="inline-flex w-[calc(100%-1.25rem)] items-baseline gap-2 align-top">
          <code className="shrink-0 font-mono text-mono">{file.name}</code>
          <span className="min-w-0 flex-1 text-ink-2">{text.holds[file.holds]}</span>
          <span className="shrink-0 text-ink-3 text-meta tabular-nums">{text.size(file.bytes)}</span>
        </span>
      </summary>
      <div className="pb-2">
        {!file.whole && <p className="mb-1 text-ink-3 text-meta">{text.endOnly}</p>}
        <CodeBlock text={file.text} label={text.text(file.name)} />
      </div>
    </details>
  );
}

/** What main put together last; that is what it saves. */
function useBundle(withNames: boolean): { readonly bundle: SupportBundle | null; readonly failed: boolean } {
  const { bridge } = useBench();
  const [state, setState] = useState<{ bundle: SupportBundle | null; failed: boolean }>({
    bundle: null,
    failed: false,
  });
  useEffect(() => {
    let wanted = true;
    setState({ bundle: null, failed: false });
    bridge.supportBundle({ withNames }).then(
      (bundle) => wanted && setState({ bundle, failed: false }),
      () => wanted && setState({ bundle: null, failed: true }),
    );
    return () => {
      wanted = false;
    };
  }, [bridge, withNames]);
  return state;
}
