import { useEffect, useState } from "react";
import type { SaveHandOverInput } from "../../../electron/bridge/views/hand-over.ts";
import type { ModuleView } from "../../../electron/bridge/views/library.ts";
import { useBench } from "../../bench.tsx";
import { Button } from "../../ui/button.tsx";
import { CodeBlock } from "../../ui/code-block.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { NoticeBar } from "../../ui/notice-bar.tsx";
import { words } from "../../words.ts";
import { useSaving } from "./use-saving.tsx";

const say = words.handOver;

/** A module's page for whoever builds its calls into another program: looked at, copied or saved. */
export function HandOverDialog({
  module,
  onClose,
}: {
  readonly module: ModuleView;
  readonly onClose: () => void;
}) {
  const { bridge } = useBench();
  const [text, setText] = useState<{ readonly page: string } | "failed" | null>(null);
  const { save, problem } = useSaving({ saved: say.saved, notSaved: say.notSaved, onClose });
  useEffect(() => {
    let current = true;
    void bridge.handOver(module.id).then(
      (page) => current && setText({ page }),
      () => current && setText("failed"),
    );
    return () => {
      current = false;
    };
  }, [bridge, module.id]);
  const saveAs = (as: SaveHandOverInput["as"]) =>
    void save(() => bridge.saveHandOver({ moduleRef: module.id, as }));
  return (
    <Dialog
      open
      onClose={onClose}
      title={say.title(module.name)}
      size="wide"
      footer={
        <>
          <Button onClick={() => saveAs("markdown")}>{say.saveMarkdown}</Button>
          <Button onClick={() => saveAs("html")}>{say.saveHtml}</Button>
        </>
      }
    >
      <p className="mb-3 text-ink-2 text-meta">{say.hint}</p>
      {problem}
      {text === "failed" && <NoticeBar role="alert">{say.notMade}</NoticeBar>}
      {text !== null && text !== "failed" && (
        <CodeBlock text={text.page} label={say.text} copyLabel={say.copy} whole />
      )}
    </Dialog>
  );
}
