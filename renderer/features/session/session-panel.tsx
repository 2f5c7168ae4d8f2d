import { useRef } from "react";
import { useStore } from "zustand";
import { heldNow } from "../../../core/picture/held.ts";
import { isOngoing } from "../../../core/picture/scale.ts";
import type { Session } from "../../../core/session.ts";
import type { StoredExchange } from "../../../core/store.ts";
import type { Timeline } from "../../../core/timeline.ts";
import { useBench } from "../../bench.tsx";
import { StateChip } from "../../ui/state-chip.tsx";
import { useNow } from "../../ui/ticking.ts";
import { words } from "../../words.ts";
import { ArrivalsLine } from "../arrivals/arrivals-line.tsx";
import { CausesPanel } from "../causes/causes-panel.tsx";
import { SessionTimeline } from "../timeline/session-timeline.tsx";
import { ExtraFields } from "./extra-fields.tsx";
import { SessionActions } from "./session-actions.tsx";
import { TwoLinks } from "./two-links.tsx";
import { useAnnounceState } from "./use-announce-state.ts";
import { useCondition } from "./use-condition.ts";
import { useOpenLink } from "./use-open-link.tsx";
import { useSession } from "./use-session.ts";
import { useSessionActs } from "./use-session-acts.ts";
import { WatchLine } from "./watch-line.tsx";

/** The session of the last start, beside the form that started it. */
export function SessionPanel({
  sessionRow,
  exchanges = [],
}: {
  readonly sessionRow: number;
  readonly exchanges: readonly StoredExchange[] | undefined;
}) {
  const { session, timeline } = useSession(sessionRow);
  if (session === undefined || timeline === undefined) return null;
  return <Shown session={session} timeline={timeline} exchanges={exchanges} />;
}

function Shown({
  session,
  timeline,
  exchanges,
}: {
  readonly session: Session;
  readonly timeline: Timeline;
  readonly exchanges: readonly StoredExchange[];
}) {
  const link = useOpenLink(session);
  const panel = useRef<HTMLDivElement>(null);
  // Beside a form its keys are the form's, unless the focus is in here.
  useSessionActs(session, {
    onOpenLink: link.open,
    within: () => panel.current?.closest("[data-pane]") ?? panel.current,
  });
  const presenting = useStore(useBench().stores.preferences, (state) => state.presenting);
  useAnnounceState(session);
  const turning = useCondition(session).kind === "live";
  return (
    <div ref={panel} className="flex flex-col gap-3 px-5 py-3.5">
      <div className="flex flex-wrap items-center gap-x-3">
        {session.state !== null && <StateChip state={session.state} turning={turning} />}
        <HeldFor timeline={timeline} />
      </div>
      {session.state !== null && (
        <p className="max-w-[68ch] text-ink-2">
          {words.states.stateSentence(session.state, session.place.kind)}
        </p>
      )}
      <SessionActions session={session} onOpenLink={link.open} place="beside" />
      {link.notice}
      <SessionTimeline timeline={timeline} size="panel" turning={turning} />
      <WatchLine session={session} />
      <ArrivalsLine session={session} />
      <CausesPanel session={session} />
      {!presenting && <TwoLinks session={session} />}
      {!presenting && <ExtraFields session={session} exchanges={exchanges} />}
    </div>
  );
}

/** How long the current state has been held, as a range that ticks; nothing for a final one. */
function HeldFor({ timeline }: { readonly timeline: Timeline }) {
  const now = useNow();
  const last = timeline.stretches.at(-1);
  if (last === undefined || !isOngoing(timeline)) return null;
  const [least, most] = heldNow(last, now);
  return <span className="text-ink-2">{words.session.forNow(least, most)}</span>;
}
