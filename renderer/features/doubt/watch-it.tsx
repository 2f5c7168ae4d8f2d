import { type FormEvent, useState } from "react";
import type { Session } from "../../../core/session.ts";
import { type PastedSession, readPastedSession } from "../../../core/session-link.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { words } from "../../words.ts";
import { Way } from "./way.tsx";

/** The first way on: the session was found at the platform, and is watched in this start's own row. */
export function WatchIt({
  session,
  underWay,
  onWatch,
}: {
  readonly session: Session;
  readonly underWay: boolean;
  readonly onWatch: (found: PastedSession) => void;
}) {
  const say = words.doubt;
  const [text, setText] = useState("");
  const [tried, setTried] = useState(false);
  const pasted = readPastedSession(text);
  const error = pasted === null ? (text.trim() === "" ? say.pastedEmpty : say.pastedUnread) : null;

  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (pasted !== null) onWatch(pasted);
  }

  return (
    <Way title={say.exists} hint={say.existsHint}>
      <form noValidate onSubmit={submit} className="mt-2 flex items-start gap-3">
        <Field
          label={say.pasted}
          bare
          error={tried ? error : null}
          remark={pasted === null ? null : otherPlace(session, pasted)}
          className="flex-1"
        >
          {(wiring) => <TextInput {...wiring} mono placeholder={say.pasted} value={text} onText={setText} />}
        </Field>
        <Button type="submit" busy={underWay}>
          {say.watch}
        </Button>
      </form>
    </Way>
  );
}

/** Worth knowing: the link belongs elsewhere than the start went. It is not forbidden. */
function otherPlace({ place }: Session, { moduleId, origin }: PastedSession): string | null {
  if (moduleId !== null && moduleId !== place.moduleId) {
    return words.doubt.otherModule(moduleId, place.moduleId);
  }
  if (place.builtIn || origin === null || origin === place.baseUrl) return null;
  return words.doubt.otherHost(new URL(origin).host);
}
