import { hasDoubtfulOutcome, type Session } from "../../../core/session.ts";
import type { StoredExchange } from "../../../core/store.ts";
import { Button } from "../../ui/button.tsx";
import { useAnnounce } from "../../ui/live-region.tsx";
import { words } from "../../words.ts";
import { hostOf } from "../session/session-title.ts";
import { byteCount } from "../start/request-text.ts";
import { SettleProblem } from "./settle-problem.tsx";
import { SettledLine } from "./settled-line.tsx";
import { type AnotherStart, StartAnother } from "./start-another.tsx";
import { useSettle } from "./use-settle.ts";
import { WatchIt } from "./watch-it.tsx";
import { Way } from "./way.tsx";
import { Wire } from "./wire.tsx";

/**
 * A start in doubt: the wire, and three ways on with their consequences, none preselected. Once settled, who said what
 * and when. Nothing for any other session.
 */
export function DoubtPanel({
  session,
  exchanges,
  another,
}: {
  readonly session: Session;
  readonly exchanges: readonly StoredExchange[] | undefined;
  readonly another: AnotherStart;
}) {
  if (!hasDoubtfulOutcome(session)) return null;
  if (session.settlement !== null) {
    return <SettledLine session={session} settlement={session.settlement} />;
  }
  return <Unsettled session={session} exchanges={exchanges} another={another} />;
}

function Unsettled({ session, exchanges, another }: Parameters<typeof DoubtPanel>[0]) {
  const announce = useAnnounce();
  const settling = useSettle(session.id);
  const say = words.doubt;
  const exchange = exchanges?.findLast(({ call }) => call === "start");
  const sentAt = exchange?.sentAt ?? session.beganAt;
  const until = exchange === undefined ? null : sentAt + exchange.result.timing.totalMs;
  const size = byteCount(session.body);
  const body = size === null ? say.noBody : words.start.bytes(size);

  async function markNotStarted(): Promise<void> {
    if (await settling.settle({ kind: "not_started" })) announce(say.marked);
  }

  return (
    <section aria-label={say.region} className="m-5 overflow-hidden rounded-panel border border-caution">
      <Wire
        above={say.wire(body, sentAt)}
        below={until === null ? "" : say.noAnswer(until)}
        host={hostOf(session)}
      />
      <WatchIt
        session={session}
        underWay={settling.underWay}
        onWatch={({ sessionId, link }) => void settling.settle({ kind: "exists", sessionId, link })}
      />
      <Way
        title={say.notStarted}
        hint={say.notStartedHint}
        action={<Button onClick={() => void markNotStarted()}>{say.markNotStarted}</Button>}
      />
      <StartAnother {...another} />
      {settling.problem !== null && (
        <div className="border-line border-t px-4 py-2.5">
          <SettleProblem session={session} settling={settling} />
        </div>
      )}
    </section>
  );
}
