import { useRef, useState } from "react";
import { useStore } from "zustand";
import type { Session } from "../../../core/session.ts";
import type { Timeline } from "../../../core/timeline.ts";
import { useBench } from "../../bench.tsx";
import { EXCHANGES_HELD, type SessionRecord } from "../../state/sessions.ts";
import { Button } from "../../ui/button.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { words } from "../../words.ts";
import { CausesPanel } from "../causes/causes-panel.tsx";
import { DoubtPanel } from "../doubt/doubt-panel.tsx";
import { SessionTimeline } from "../timeline/session-timeline.tsx";
import { useSaveTimeline } from "../timeline/use-save-timeline.tsx";
import { ChangesTable } from "./changes-table.tsx";
import { ExchangeList } from "./exchange-list.tsx";
import { ExtraFields } from "./extra-fields.tsx";
import { RawRecord } from "./raw-record.tsx";
import { SessionFacts } from "./session-facts.tsx";
import { SessionHeader } from "./session-header.tsx";
import { SessionMarks } from "./session-marks.tsx";
import { StartOutcomeNotice } from "./start-outcome-notice.tsx";
import { TwoLinks } from "./two-links.tsx";
import { useAnnounceState } from "./use-announce-state.ts";
import { useCondition } from "./use-condition.ts";
import { useExchanges } from "./use-exchanges.ts";
import { useSession } from "./use-session.ts";
import { useStartAgain } from "./use-start-again.tsx";
import { ValuesTable } from "./values-table.tsx";

/** One session: its three facts, its timeline, and everything behind them. */
export function SessionView({
  sessionRow,
  tab,
}: {
  readonly sessionRow: number;
  /** Which of its tables is open at first. Default: what it was that happened. */
  readonly tab?: "values" | undefined;
}) {
  const { stores } = useBench();
  const { session, record, timeline } = useSession(sessionRow);
  if (session !== undefined && timeline !== undefined && record !== undefined) {
    return <Shown key={sessionRow} session={session} record={record} timeline={timeline} first={tab} />;
  }
  const failed = record?.status === "failed";
  return (
    <div className="flex flex-col items-start gap-3 px-5 py-6 text-ink-2">
      <p className={record?.status === "reading" ? "transition-opacity delay-150 starting:opacity-0" : ""}>
        {failed
          ? words.session.failed
          : record?.status === "missing"
            ? words.session.missing
            : words.session.reading}
      </p>
      {failed && (
        <Button onClick={() => void stores.sessions.getState().readRecord(sessionRow)}>
          {words.session.retry}
        </Button>
      )}
    </div>
  );
}

type Tab = "changes" | "values" | "exchanges" | "raw";

function Shown({
  session,
  record,
  timeline,
  first,
}: {
  readonly session: Session;
  readonly record: SessionRecord;
  readonly timeline: Timeline;
  readonly first: Tab | undefined;
}) {
  useAnnounceState(session);
  const presenting = useStore(useBench().stores.preferences, (state) => state.presenting);
  const condition = useCondition(session);
  const cameToNothing = session.sessionId === null;
  const [tab, setTab] = useState<Tab>(first ?? (cameToNothing ? "exchanges" : "changes"));
  const reading = useExchanges(session, EXCHANGES_HELD);
  const { exchanges } = reading;
  const again = useStartAgain(session);
  const saving = useSaveTimeline(session.id);
  const tick = useRef<HTMLInputElement>(null);
  const [another, setAnother] = useState(false);
  const doubt = (
    <DoubtPanel
      session={session}
      exchanges={exchanges}
      another={{
        open: another,
        onOpen: () => {
          setAnother(true);
          requestAnimationFrame(() => tick.current?.focus());
        },
        body: session.body,
        onStart: () => again.startAgain({ agreed: true }),
        tick,
      }}
    />
  );
  const say = words.session.tabs;
  return (
    <div className="flex h-full min-h-0 flex-col">
      <SessionHeader session={session} />
      <div className="scroll-y flows min-h-0 flex-1">
        {cameToNothing ? (
          <>
            <StartOutcomeNotice session={session} />
            {doubt}
            {again.notice}
          </>
        ) : (
          <>
            {doubt}
            <div className="px-5 pt-3.5 pb-3.5">
              <SessionFacts session={session} timeline={timeline} />
              <CausesPanel session={session} className="pt-3.5" />
            </div>
            <div className="border-line border-t px-5 py-3.5">
              {saving.problem}
              <SessionTimeline
                timeline={timeline}
                size="page"
                turning={condition.kind === "live"}
                actions={saving.menu}
              />
              {!presenting && (
                <>
                  <ExtraFields session={session} exchanges={exchanges ?? []} />
                  <TwoLinks session={session} />
                </>
              )}
            </div>
          </>
        )}
        <div className="border-line border-t px-5 py-3">
          <SessionMarks session={session} />
        </div>
        <div className="border-line border-t pt-1">
          <Tabs<Tab>
            label={say.label}
            value={tab}
            onValue={setTab}
            panelClassName="px-5 py-3.5"
            tabs={[
              ...(cameToNothing ? [] : [{ value: "changes" as const, label: say.changes }]),
              { value: "values", label: say.values },
              { value: "exchanges", label: say.exchanges, count: exchanges?.length },
              { value: "raw", label: say.raw },
            ]}
          >
            {tab === "changes" && <ChangesTable timeline={timeline} />}
            {presenting && tab !== "changes" && <p className="text-ink-2">{words.acts.hidden}</p>}
            {!presenting && tab === "values" && <ValuesTable session={session} />}
            {!presenting && tab === "exchanges" && <ExchangeList reading={reading} />}
            {!presenting && tab === "raw" && (
              <RawRecord session={session} record={record} timeline={timeline} />
            )}
          </Tabs>
        </div>
      </div>
    </div>
  );
}
