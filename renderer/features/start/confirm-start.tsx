import { type ReactNode, useRef } from "react";
import type { Environment } from "../../../core/connection.ts";
import { Button } from "../../ui/button.tsx";
import { CodeBlock } from "../../ui/code-block.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { words } from "../../words.ts";

/** Why a start is asked about first: it may have real effects, or a second session may come of it. */
export type AskedBecause = "live" | "unchosen" | "doubt";

/** The reason to ask that a connection gives; `null` where nothing real can happen. */
export function askedBecause(place: {
  readonly builtIn: boolean;
  readonly environment: Environment | null;
}): AskedBecause | null {
  if (place.builtIn) return null;
  if (place.environment === null) return "unchosen";
  return place.environment.kind === "live" ? "live" : null;
}

/** Asks once before such a start: where, what it means, and the very bytes. */
export function ConfirmStart({
  because,
  host,
  body,
  note,
  onStart,
  onCancel,
}: {
  /** `null` while nothing is asked. */
  readonly because: AskedBecause | null;
  readonly host: string;
  readonly body: string | null;
  /** What else is worth knowing before it is confirmed. */
  readonly note?: ReactNode;
  readonly onStart: () => void;
  readonly onCancel: () => void;
}) {
  // A second Ctrl+Enter in haste must not confirm.
  const cancel = useRef<HTMLButtonElement>(null);
  const { payload, noPayload, ...say } = words.start.confirm;
  const { title, meaning, start } = say[because ?? "live"];
  return (
    <Dialog
      open={because !== null}
      onClose={onCancel}
      title={title}
      initialFocus={cancel}
      footer={
        <>
          <Button ref={cancel} onClick={onCancel}>
            {words.controls.cancel}
          </Button>
          <Button variant="primary" onClick={onStart}>
            {start}
          </Button>
        </>
      }
    >
      <p className="mb-3">{meaning(host)}</p>
      {note !== undefined && <div className="mb-3 empty:hidden">{note}</div>}
      {body === null ? <p className="text-ink-2">{noPayload}</p> : <CodeBlock text={body} label={payload} />}
    </Dialog>
  );
}
