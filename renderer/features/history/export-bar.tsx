import { FileDown } from "lucide-react";
import { useStore } from "zustand";
import type { ExportReply } from "../../../electron/bridge/views/export.ts";
import { useBench } from "../../bench.tsx";
import { Button } from "../../ui/button.tsx";
import { NoticeBar } from "../../ui/notice-bar.tsx";
import { words } from "../../words.ts";

const text = words.history;

/** How far an export has come, and what it came to; nothing where there is none. It stands above every view. */
export function ExportBar() {
  const { stores } = useBench();
  const { running, share, last, cancel, dismiss } = useStore(stores.exporting);
  if (running) {
    if (share === null) return null;
    return (
      <NoticeBar
        tone="plain"
        icon={FileDown}
        actions={
          <Button size="small" onClick={cancel}>
            {text.cancel}
          </Button>
        }
      >
        <span className="flex items-center gap-3">
          {text.exporting}
          <progress aria-label={text.exporting} value={share} max={1} className="h-1.5 flex-1" />
          <span className="w-10 text-right tabular-nums">{text.share(share)}</span>
        </span>
      </NoticeBar>
    );
  }
  if (last === null || last.kind === "not_chosen") return null;
  if (last.kind === "failed") {
    return (
      <NoticeBar role="alert" title={text.notExported} onDismiss={dismiss}>
        {text.failed[last.failure]}
      </NoticeBar>
    );
  }
  return (
    <NoticeBar role="status" tone="plain" icon={FileDown} onDismiss={dismiss}>
      {resultText(last)}
    </NoticeBar>
  );
}

function resultText(reply: Exclude<ExportReply, { readonly kind: "failed" | "not_chosen" }>): string {
  return reply.kind === "written" ? text.written(reply.counts, reply.file) : text[reply.kind];
}
