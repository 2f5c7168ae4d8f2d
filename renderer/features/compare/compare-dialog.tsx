import { useEffect, useState } from "react";
import type { Session } from "../../../core/session.ts";
import { dayAndTime } from "../../../core/words/clock-time.ts";
import { useBench } from "../../bench.tsx";
import { usePreferences } from "../../state/use-store.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { ShownText } from "../../ui/shown-text.tsx";
import { words } from "../../words.ts";
import { sessionTitle } from "../session/session-title.ts";
import { StartMark } from "../session/start-mark.tsx";

/** How many sessions are offered. */
const OFFERED = 50;

/** Which session to lay beside another: the start before it is offered first. The earlier one becomes the first side. */
export function CompareDialog({
  session,
  onClose,
}: {
  readonly session: Session;
  readonly onClose: () => void;
}) {
  const { bridge, stores } = useBench();
  const say = words.compare.choose;
  const [found, setFound] = useState<readonly Session[] | "failed" | null>(null);
  const { moduleRef } = session.place;
  useEffect(() => {
    let gone = false;
    const filter = moduleRef === null ? {} : { moduleRefs: [moduleRef] };
    bridge.sessions({ filter, order: "newest", limit: OFFERED }).then(
      ({ sessions }) => !gone && setFound(sessions.filter(({ id }) => id !== session.id)),
      () => !gone && setFound("failed"),
    );
    return () => {
      gone = true;
    };
  }, [bridge, moduleRef, session.id]);

  const choose = (other: Session) => {
    onClose();
    const [a, b] = [session.id, other.id].toSorted((one, two) => one - two);
    if (a === undefined || b === undefined) return;
    stores.navigation.getState().go({ view: "compare", a, b });
  };
  const sessions = found === null || found === "failed" ? [] : found;
  const previous = sessions.find(({ id }) => id < session.id);
  const others = sessions.filter((other) => other !== previous);
  return (
    <Dialog open onClose={onClose} title={say.title}>
      {found === "failed" && <p role="alert">{say.failed}</p>}
      {found !== null && found !== "failed" && sessions.length === 0 && (
        <p className="text-ink-2">{say.none}</p>
      )}
      {previous !== undefined && <Choice title={say.previous} sessions={[previous]} onChoose={choose} />}
      {others.length > 0 && (
        <Choice title={moduleRef === null ? say.all : say.others} sessions={others} onChoose={choose} />
      )}
    </Dialog>
  );
}

function Choice({
  title,
  sessions,
  onChoose,
}: {
  readonly title: string;
  readonly sessions: readonly Session[];
  readonly onChoose: (session: Session) => void;
}) {
  const { presenting } = usePreferences();
  const now = Date.now();
  return (
    <section aria-label={title} className="mb-3 last:mb-0">
      <h3 className="mb-1 text-ink-2 text-meta">{title}</h3>
      <ul>
        {sessions.map((session) => (
          <li key={session.id}>
            <button
              type="button"
              onClick={() => onChoose(session)}
              className="flex min-h-9 w-full items-center gap-3 rounded-control px-2 text-left hover:bg-hover"
            >
              <span className="min-w-0 flex-1 truncate">
                <ShownText text={sessionTitle(session, presenting)} />
              </span>
              <StartMark session={session} />
              <span className="shrink-0 text-ink-2 text-meta tabular-nums">
                {dayAndTime(session.beganAt, now)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
