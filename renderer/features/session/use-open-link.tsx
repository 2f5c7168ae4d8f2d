import { type ReactNode, useState } from "react";
import type { LinkTrouble } from "../../../core/happening.ts";
import type { Session } from "../../../core/session.ts";
import { useBench } from "../../bench.tsx";
import { Button } from "../../ui/button.tsx";
import { NoticeBar } from "../../ui/notice-bar.tsx";
import { words } from "../../words.ts";

/** Opens a session's browser link through main, and shows what stands in the way. */
export function useOpenLink(session: Session): {
  readonly open: () => void;
  /** Stands where the actions' outcome is told. */
  readonly notice: ReactNode;
} {
  const { bridge } = useBench();
  const [trouble, setTrouble] = useState<LinkTrouble | null>(null);
  const link = session.startLink ?? session.queryLink;

  async function open(): Promise<void> {
    setTrouble(null);
    const reply = await bridge.openInBrowser(session.id);
    if (reply.kind === "refused") setTrouble(reply.refusal);
    else if (reply.kind === "no_browser") setTrouble(reply);
  }

  const notice = trouble !== null && (
    <NoticeBar
      role="alert"
      onDismiss={() => setTrouble(null)}
      actions={
        link !== null && (
          <Button size="small" onClick={() => void bridge.copy(link)}>
            {words.session.actions.copyLink}
          </Button>
        )
      }
    >
      {linkText(trouble)}
    </NoticeBar>
  );
  return { open: () => void open(), notice };
}

function linkText(trouble: LinkTrouble): string {
  const { meaning, next } = words.describe({ kind: "link", trouble });
  return [meaning, ...next].join(" ");
}
