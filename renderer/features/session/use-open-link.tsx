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
  const { open, notice } = useOpenLinks();
  return { open: () => open(session), notice };
}

/** The same for whichever session of a list. */
export function useOpenLinks(): { readonly open: (session: Session) => void; readonly notice: ReactNode } {
  const { bridge } = useBench();
  const [told, setTold] = useState<{ readonly trouble: LinkTrouble; readonly link: string | null } | null>(
    null,
  );

  async function open({ id, startLink, queryLink }: Session): Promise<void> {
    setTold(null);
    const link = startLink ?? queryLink;
    const reply = await bridge.openInBrowser(id);
    if (reply.kind === "refused") setTold({ trouble: reply.refusal, link });
    else if (reply.kind === "no_browser") setTold({ trouble: reply, link });
  }

  const link = told?.link ?? null;
  const notice = told !== null && (
    <NoticeBar
      role="alert"
      onDismiss={() => setTold(null)}
      actions={
        link !== null && (
          <Button size="small" onClick={() => void bridge.copy(link)}>
            {words.session.actions.copyLink}
          </Button>
        )
      }
    >
      {linkText(told.trouble)}
    </NoticeBar>
  );
  return { open: (session) => void open(session), notice };
}

function linkText(trouble: LinkTrouble): string {
  const { meaning, next } = words.describe({ kind: "link", trouble });
  return [meaning, ...next].join(" ");
}
