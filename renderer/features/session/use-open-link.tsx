import { type ReactNode, useState } from "react";
import type { LinkTrouble } from "../../../core/happening.ts";
import type { Session } from "../../../core/session.ts";
import { useBench } from "../../bench.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { NoticeBar } from "../../ui/notice-bar.tsx";
import { words } from "../../words.ts";
import { hostOf } from "./session-title.ts";

/** Opens a session's browser link through main, and shows what stands in the way. */
export function useOpenLink(session: Session): {
  readonly open: () => void;
  /** Stands where the actions' outcome is told. */
  readonly notice: ReactNode;
} {
  const { bridge } = useBench();
  const [trouble, setTrouble] = useState<LinkTrouble | null>(null);
  const link = session.startLink ?? session.queryLink;

  async function open(confirmedHost: string | null): Promise<void> {
    setTrouble(null);
    const reply = await bridge.openInBrowser({ sessionRow: session.id, confirmedHost });
    if (reply.kind === "refused") setTrouble(reply.refusal);
    else if (reply.kind === "no_browser") setTrouble(reply);
  }

  const otherHost = trouble?.kind === "other_host" ? trouble.host : null;
  const text = trouble === null || otherHost !== null ? null : linkText(trouble);

  const notice = (
    <>
      {text !== null && (
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
          {text}
        </NoticeBar>
      )}
      <Dialog
        open={otherHost !== null}
        onClose={() => setTrouble(null)}
        title={words.session.link.otherTitle}
        footer={
          <>
            <Button onClick={() => setTrouble(null)}>{words.controls.cancel}</Button>
            <Button variant="primary" onClick={() => void open(otherHost)}>
              {words.session.link.open(otherHost ?? "")}
            </Button>
          </>
        }
      >
        <p>{words.session.link.otherMeaning(hostOf(session))}</p>
        <p className="my-3 font-mono text-title wrap-anywhere">{otherHost}</p>
        <p className="font-mono text-api text-ink-2 wrap-anywhere">{link}</p>
      </Dialog>
    </>
  );
  return { open: () => void open(null), notice };
}

function linkText(trouble: LinkTrouble): string {
  const { meaning, next } = words.describe({ kind: "link", trouble });
  return [meaning, ...next].join(" ");
}
