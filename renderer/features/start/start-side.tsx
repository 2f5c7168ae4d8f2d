import { type ComponentProps, useState } from "react";
import { isInDoubt, type Session } from "../../../core/session.ts";
import type { ModuleView } from "../../../electron/bridge/views/library.ts";
import { useBench } from "../../bench.tsx";
import type { Draft } from "../../state/drafts.ts";
import { Button } from "../../ui/button.tsx";
import { words } from "../../words.ts";
import { SessionPanel } from "../session/session-panel.tsx";
import { useExchanges } from "../session/use-exchanges.ts";
import { WatchDialog } from "../sessions/watch-dialog.tsx";
import { DoubtPanel } from "./doubt-panel.tsx";
import { OutcomePanel } from "./outcome-panel.tsx";
import { RecentStarts } from "./recent-starts.tsx";
import { RequestPanel } from "./request-panel.tsx";

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
  readonly draft: Draft;
  readonly another: NonNullable<ComponentProps<typeof DoubtPanel>["another"]>;
}) {
  const { stores } = useBench();
  const { exchanges } = useExchanges(session);
  const [unfolded, setUnfolded] = useState(false);
  const [watching, setWatching] = useState(false);
  const outcome = session?.origin.kind === "started" ? session.origin.outcome.kind : undefined;
  const requestShown = session === undefined || unfolded;
  return (
    <div className="scroll-y h-full">
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
      {requestShown && (
        <section
          aria-label={words.start.request.region}
          className={session === undefined ? "px-5 py-3.5" : "border-line border-b px-5 py-3.5"}
        >
          <RequestPanel {...request} />
        </section>
      )}
      {session !== undefined && isInDoubt(session) && (
        <DoubtPanel
          session={session}
          exchange={exchanges?.findLast(({ call }) => call === "start")}
          onWatch={() => setWatching(true)}
          another={another}
        />
      )}
      {session !== undefined && outcome === "accepted" && (
        <SessionPanel key={session.id} sessionRow={session.id} exchanges={exchanges} />
      )}
      {outcome !== "accepted" && (
        <RecentStarts
          starts={starts}
          moduleRef={module.id}
          draft={draft}
          ruled={session === undefined || isInDoubt(session)}
        />
      )}
      <WatchDialog open={watching} onClose={() => setWatching(false)} moduleRef={module.id} />
    </div>
  );
}
