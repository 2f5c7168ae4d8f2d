import { Button } from "../../ui/button.tsx";
import { CodeBlock } from "../../ui/code-block.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { words } from "../../words.ts";

/** Asks once before a start that may have real effects: where, what it means, and the very bytes. */
export function LiveDialog({
  open,
  chosen,
  host,
  body,
  onStart,
  onCancel,
}: {
  readonly open: boolean;
  /** False where nobody has chosen the connection's environment. */
  readonly chosen: boolean;
  readonly host: string;
  readonly body: string | null;
  readonly onStart: () => void;
  readonly onCancel: () => void;
}) {
  const say = words.start.live;
  return (
    <Dialog
      open={open}
      onClose={onCancel}
      title={chosen ? say.title : say.unchosenTitle}
      footer={
        <>
          <Button onClick={onCancel}>{words.controls.cancel}</Button>
          <Button variant="primary" onClick={onStart}>
            {chosen ? say.start : say.startUnchosen}
          </Button>
        </>
      }
    >
      <p className="mb-3">{say.meaning(host)}</p>
      {body === null ? (
        <p className="text-ink-2">{say.noPayload}</p>
      ) : (
        <CodeBlock text={body} label={say.payload} />
      )}
    </Dialog>
  );
}
