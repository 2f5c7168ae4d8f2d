import { type ReactNode, type RefObject, useId, useState } from "react";
import type { Session } from "../../../core/session.ts";
import type { StoredExchange } from "../../../core/store.ts";
import { Button } from "../../ui/button.tsx";
import { CodeBlock } from "../../ui/code-block.tsx";
import { words } from "../../words.ts";
import { hostOf } from "../session/session-title.ts";
import { byteCount } from "./request-text.ts";

/** A start in doubt: the wire, and the ways on with their consequences. None of them is preselected. */
export function DoubtPanel({
  session,
  exchange,
  onWatch,
  another,
}: {
  readonly session: Session;
  readonly exchange: StoredExchange | undefined;
  readonly onWatch: () => void;
  /** The way that starts once more; `null` where there is no form for it. */
  readonly another: {
    readonly open: boolean;
    readonly onOpen: () => void;
    readonly body: string | null;
    readonly onStart: () => void;
    readonly tick: RefObject<HTMLInputElement | null>;
  } | null;
}) {
  const say = words.start.doubt;
  const sentAt = exchange?.sentAt ?? session.beganAt;
  const until = exchange === undefined ? null : sentAt + exchange.result.timing.totalMs;
  return (
    <div className="m-5 overflow-hidden rounded-panel border border-caution">
      <Wire
        above={say.wire(byteCount(session.body), sentAt)}
        below={until === null ? "" : say.noAnswer(until)}
        host={hostOf(session)}
      />
      <Way title={say.exists} hint={say.existsHint} action={<Button onClick={onWatch}>{say.watch}</Button>} />
      {another !== null && (
        <Way
          title={say.another}
          hint={say.anotherHint}
          action={!another.open && <Button onClick={another.onOpen}>{say.anotherOpen}</Button>}
        >
          {another.open && <Another {...another} />}
        </Way>
      )}
    </div>
  );
}

function Another({
  body,
  onStart,
  tick,
}: {
  readonly body: string | null;
  readonly onStart: () => void;
  readonly tick: RefObject<HTMLInputElement | null>;
}) {
  const [agreed, setAgreed] = useState(false);
  const id = useId();
  return (
    <div className="mt-2 flex flex-col gap-2">
      {body !== null && <CodeBlock text={body} label={words.start.confirm.payload} />}
      <div className="flex flex-wrap items-center gap-3">
        <input
          id={id}
          ref={tick}
          type="checkbox"
          checked={agreed}
          onChange={(event) => setAgreed(event.target.checked)}
          className="size-4 accent-ink"
        />
        <label htmlFor={id} className="flex-1">
          {words.start.doubt.anotherTick}
        </label>
        <Button disabled={!agreed} onClick={onStart}>
          {words.start.doubt.anotherStart}
        </Button>
      </div>
    </div>
  );
}

function Way({
  title,
  hint,
  action,
  children,
}: {
  readonly title: string;
  readonly hint: string;
  readonly action: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <div className="border-line border-t px-4 py-2.5">
      <div className="flex items-center gap-3">
        <div className="min-w-0 flex-1">
          <div className="font-emphasis">{title}</div>
          <p className="text-ink-2 text-meta">{hint}</p>
        </div>
        {action}
      </div>
      {children}
    </div>
  );
}

/** The request went out, and nothing clear came back. The words beside it say the same. */
function Wire({
  above,
  below,
  host,
}: {
  readonly above: string;
  readonly below: string;
  readonly host: string;
}) {
  return (
    <div className="flex items-center gap-3 px-4 py-3 text-api text-ink-2">
      <span className="flex shrink-0 flex-col items-center gap-1">
        <span aria-hidden className="size-2.5 rounded-full bg-ink" />
        {words.start.doubt.here}
      </span>
      <span className="flex min-w-0 flex-1 flex-col gap-1 text-center">
        <span>{above}</span>
        <span aria-hidden className="flex items-center">
          <span className="h-0.5 flex-1 bg-ink" />
          <span className="border-y-4 border-y-transparent border-l-8 border-l-ink" />
        </span>
        <span aria-hidden className="ml-[20%] border-ink-3 border-t border-dotted" />
        <span className="min-h-4">{below}</span>
      </span>
      <span className="shrink-0">
        <b className="mr-2 text-caution text-title">?</b>
        <span className="font-mono">{host}</span>
      </span>
    </div>
  );
}
