import type { ReactNode } from "react";
import { fitOfState } from "../../../core/expected-end.ts";
import type { Session } from "../../../core/session.ts";
import type { Timeline } from "../../../core/timeline.ts";
import { formats } from "../../../core/words/formats.ts";
import { Moment } from "../../ui/relative-time.tsx";
import { ShownText } from "../../ui/shown-text.tsx";
import { useNow } from "../../ui/ticking.ts";
import { words } from "../../words.ts";
import { hostOf } from "./session-title.ts";
import { useCondition } from "./use-condition.ts";
import { useNextCheck } from "./watch-line.tsx";

/** Three facts side by side, never mixed: what the server says, when it was heard, how our watching goes. */
export function SessionFacts({
  session,
  timeline,
}: {
  readonly session: Session;
  readonly timeline: Timeline;
}) {
  const now = useNow();
  const next = useNextCheck(session, now);
  const { state, stateBegan, heardAt, answered, unanswered } = session;
  const watch = useCondition(session);
  const say = words.session.facts;
  const troubled = watch.kind === "backing_off" || watch.kind === "denied" || watch.kind === "offline";
  const detail = words.session.watchDetail(watch, hostOf(session));
  const gap = timeline.gaps.at(-1);
  return (
    <dl
      aria-label={say.region}
      className="grid grid-cols-1 divide-y divide-line min-[600px]:grid-cols-3 min-[600px]:divide-x min-[600px]:divide-y-0 rounded-panel border border-line"
    >
      <Fact name={say.serverSays} detail={stateBegan === null ? "" : say.between(...stateBegan)}>
        {state === null ? (
          say.nothingYet
        ) : (
          <>
            <span className="font-mono text-mono">
              <ShownText text={state} />
            </span>
            {fitOfState(session) === "finding" && (
              <p className="text-caution text-meta">{words.session.finding}</p>
            )}
          </>
        )}
      </Fact>
      <Fact name={say.lastHeard} detail={words.timeline.checked(answered, unanswered)}>
        {heardAt === null ? (
          say.never
        ) : (
          <>
            <Moment at={heardAt} />
            {formats().times !== "relative" && (
              <span className="text-ink-2"> · {words.timeline.ago(Math.max(0, now - heardAt))}</span>
            )}
          </>
        )}
      </Fact>
      <Fact
        name={say.watching}
        caution={troubled}
        detail={
          detail !== "" || gap === undefined || gap.to === null
            ? detail
            : words.timeline.gap(gap.why, gap.to - gap.from)
        }
      >
        {[words.session.watchWord(watch), next].filter((part) => part !== null).join(" · ")}
      </Fact>
    </dl>
  );
}

function Fact({
  name,
  detail,
  caution = false,
  children,
}: {
  readonly name: string;
  readonly detail: string;
  readonly caution?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div className="min-w-0 px-3.5 py-2">
      <dt className="text-ink-2 text-meta">{name}</dt>
      <dd>
        <div className={caution ? "text-caution" : ""}>{children}</div>
        <div className="min-h-4 text-ink-2 text-meta wrap-anywhere">{detail}</div>
      </dd>
    </div>
  );
}
