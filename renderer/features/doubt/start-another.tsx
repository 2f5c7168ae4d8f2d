import { type RefObject, useId, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { CodeBlock } from "../../ui/code-block.tsx";
import { words } from "../../words.ts";
import { Way } from "./way.tsx";

/** How another start is made from where the person is. */
export interface AnotherStart {
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly body: string | null;
  readonly onStart: () => void;
  readonly tick: RefObject<HTMLInputElement | null>;
}

/** The third way on, which opens in place: the very bytes, a tick, the button. */
export function StartAnother({ open, onOpen, body, onStart, tick }: AnotherStart) {
  const say = words.doubt;
  const [agreed, setAgreed] = useState(false);
  const id = useId();
  return (
    <Way
      title={say.another}
      hint={say.anotherHint}
      action={!open && <Button onClick={onOpen}>{say.anotherOpen}</Button>}
    >
      {open && (
        <div className="mt-2 flex flex-col gap-2">
          {body !== null && <CodeBlock text={body} label={say.payload} />}
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
              {say.anotherTick}
            </label>
            <Button
              disabled={!agreed}
              onClick={() => {
                setAgreed(false);
                onStart();
              }}
            >
              {say.anotherStart}
            </Button>
          </div>
        </div>
      )}
    </Way>
  );
}
