import type { Session } from "../../../core/session.ts";
import { visibleText } from "../../../core/visible-text.ts";
import { roughDuration } from "../../../core/words/duration.ts";
import { useNow } from "../../ui/ticking.ts";
import { words } from "../../words.ts";

/** For how long a start is a reason to look twice before the same one, in ms. */
const RECENT_MS = 60_000;

/** One line when a session may exist that was started with the very same bytes a moment ago. It leaves by itself. */
export function SameStart({
  starts,
  body,
  isLive,
}: {
  readonly starts: readonly Session[];
  readonly body: string | null;
  readonly isLive: boolean;
}) {
  const now = useNow();
  const same = starts.find(
    (start) => start.body === body && now - start.beganAt < RECENT_MS && mayHaveSession(start),
  );
  if (same === undefined) return null;
  return (
    <p className={isLive ? "text-caution text-meta" : "text-ink-2 text-meta"}>
      {words.start.same(roughDuration(Math.max(0, now - same.beganAt)), body !== null, shortId(same))}
    </p>
  );
}

/** Enough of the id to find it by. */
function shortId({ sessionId }: Session): string | null {
  return sessionId === null ? null : `${visibleText(sessionId.slice(0, 4))}…`;
}

function mayHaveSession({ origin, settlement }: Session): boolean {
  if (origin.kind !== "started" || settlement?.kind === "not_started") return false;
  return origin.outcome.kind === "accepted" || origin.outcome.kind === "in_doubt";
}
