import { type ComponentProps, useState } from "react";
import { hasDoubtfulOutcome, type Session } from "../../../core/session.ts";
import type { StartDraft } from "../../../core/start-draft.ts";
import type { ModuleView } from "../../../electron/bridge/views/library.ts";
import { useBench } from "../../bench.tsx";
import { Button } from "../../ui/button.tsx";
import { onDemand } from "../../ui/on-demand.tsx";
import { words } from "../../words.ts";
import type { AnotherStart } from "../doubt/start-another.tsx";
import { useExchanges } from "../session/use-exchanges.ts";
import { OutcomePanel } from "./outcome-panel.tsx";
import { RecentStarts } from "./recent-starts.tsx";
import { RequestPanel } from "./request-panel.tsx";

const CausesPanel = onDemand(async () => (await import("../causes/causes-panel.tsx")).CausesPanel);
const DoubtPanel = onDemand(async () => (await import("../doubt/doubt-panel.tsx")).DoubtPanel);
const SessionPanel = onDemand(async () => (await import("../session/session-panel.tsx")).SessionPanel);

/** The right side of the Start view: the request before a start, the outcome and the session after it. */
export function StartSide({
  module,
  session,
  underWay,
  request,
  starts,
  draft,
  another,
}: {
  readonly module: ModuleView;
  /** The session of the last start from this form. */
  readonly session: Session | undefined;
  readonly underWay: boolean;
  readonly request: ComponentProps<typeof RequestPanel>;
  readonly starts: readonly Session[];
  readonly draft: StartDraft;
  readonly another: AnotherStart;
}) {
  const { stores } = useBench();
  const { exchanges } = useExchanges(session);
  const [unfolded, setUnfolded] = useState(false);
  const hasSession = session !== undefined && session.sessionId !== null;
  const requestShown = session === undefined || unfolded;
  return (
    <div className="scroll-y flows h-full">
      <OutcomePanel
        session={session}
        exchanges={exchanges}
        underWay={underWay}
        onDismiss={() => stores.drafts.getState().setBeside(module.id, null)}
        toggle={
          <Button
            variant="quiet"
            size="small"
            aria-expanded={unfolded}
            onClick={() => setUnfolded(!unfolded)}
          >
            {unfolded ? words.start.request.hide : words.start.request.show}
          </Button>
        }
      />
      {session !== undefined && !underWay && !hasSession && (
        <CausesPanel session={session} className="px-5 py-3.5" />
      )}
      {requestShown && (
        <section
          aria-label={words.start.request.region}
          className={session === undefined ? "px-5 py-3.5" : "border-line border-b px-5 py-3.5"}
        >
          <RequestPanel {...request} />
        </section>
      )}
      {session !== undefined && <DoubtPanel session={session} exchanges={exchanges} another={another} />}
      {hasSession && <SessionPanel key={session.id} sessionRow={session.id} exchanges={exchanges} />}
      {!hasSession && (
        <RecentStarts
          starts={starts}
          module={module}
          draft={draft}
          ruled={session === undefined || hasDoubtfulOutcome(session)}
        />
      )}
    </div>
  );
}
