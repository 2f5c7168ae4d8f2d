import { useEffect, useState } from "react";
import type { SaveHandOverInput } from "../../../electron/bridge/views/hand-over.ts";
import type { ModuleView } from "../../../electron/bridge/views/library.ts";
import { useBench } from "../../bench.tsx";
import { Button } from "../../ui/button.tsx";
import { CodeBlock } from "../../ui/code-block.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { NoticeBar } from "../../ui/notice-bar.tsx";
import { words } from "../../words.ts";

const say = words.handOver;

/** A module's page for whoever builds its calls into another program: looked at, copied or saved. */
export function HandOverDialog({
  module,
  onClose,
}: {
  readonly module: ModuleView;
  readonly onClose: () => void;
}) {
  const { bridge, stores } = useBench();
  const [text, setText] = useState<string | null>(null);
  const [notSaved, setNotSaved] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    void bridge.handOver(module.id).then((page) => {
      if (current) setText(page);
    });
    return () => {
      current = false;
    };
  }, [bridge, module.id]);

  async function save(as: SaveHandOverInput["as"]): Promise<void> {
    setNotSaved(null);
    const reply = await bridge.saveHandOver({ moduleRef: module.id, as });
    if (reply.kind === "failed") setNotSaved(say.notSaved[reply.failure]);
    if (reply.kind !== "written") return;
    stores.toasts.getState().show(say.saved(reply.file));
    onClose();
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={say.title(module.name)}
      size="wide"
      footer={
        <>
          <Button onClick={() => void save("markdown")}>{say.saveMarkdown}</Button>
          <Button onClick={() => void save("html")}>{say.saveHtml}</Button>
        </>
      }
    >
      <p className="mb-3 text-ink-2 text-meta">{say.hint}</p>
      {notSaved !== null && (
        <div className="mb-3">
          <NoticeBar role="alert" onDismiss={() => setNotSaved(null)}>
            {notSaved}
          </NoticeBar>
        </div>
      )}
      {text !== null && <CodeBlock text={text} label={say.text} copyLabel={say.copy} whole />}
    </Dialog>
  );
}
