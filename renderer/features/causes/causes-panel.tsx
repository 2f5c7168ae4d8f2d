import { CircleQuestionMark, CircleSlash, type LucideIcon } from "lucide-react";
import type { Likelihood, RankedCause } from "../../../core/rank-causes.ts";
import type { Session } from "../../../core/session.ts";
import { classNames } from "../../ui/class-names.ts";
import { Icon } from "../../ui/icon.tsx";
import { NoticeBar } from "../../ui/notice-bar.tsx";
import { useNow } from "../../ui/ticking.ts";
import { words } from "../../words.ts";
import { GuideLink } from "../guide/guide-link.tsx";
import { hostOf } from "../session/session-title.ts";
import { CauseButton } from "./cause-button.tsx";
import { useExplanation } from "./use-explanation.ts";

const say = words.causes;

/** What a call that went wrong may come from, in the order of the app's own history; nothing where that says nothing. */
export function CausesPanel({
  session,
  className,
}: {
  readonly session: Session;
  readonly className?: string;
}) {
  const explanation = useExplanation(session);
  const now = useNow();
  if (explanation === undefined) return null;
  const { causes, alike } = explanation;
  if (causes.length === 0 && alike === null) return null;
  const group = (wanted: Likelihood) => causes.filter(({ likelihood }) => likelihood === wanted);
  return (
    <section aria-label={say.region} className={classNames("selectable flex flex-col gap-4", className)}>
      {alike !== null && <NoticeBar role="note">{say.alike(alike, hostOf(session), now)}</NoticeBar>}
      <Group likelihood="first" causes={group("first")} session={session} now={now} />
      <Group likelihood="less" causes={group("less")} session={session} now={now} />
      <Group likelihood="cannot" causes={group("cannot")} session={session} now={now} />
      {causes.length > 0 && <p className="max-w-[68ch] text-ink-3 text-meta">{say.ordered}</p>}
      <div>
        <GuideLink chapter="when-a-call-goes-wrong" />
      </div>
    </section>
  );
}

const LOOKS: Readonly<
  Record<Likelihood, { readonly icon: LucideIcon; readonly tone: string; readonly title: string }>
> = {
  first: { icon: CircleQuestionMark, tone: "text-caution", title: "font-emphasis" },
  less: { icon: CircleSlash, tone: "text-ink-3", title: "text-ink-2" },
  cannot: { icon: CircleSlash, tone: "text-ink-3", title: "text-ink-2" },
};

function Group({
  likelihood,
  causes,
  session,
  now,
}: {
  readonly likelihood: Likelihood;
  readonly causes: readonly RankedCause[];
  readonly session: Session;
  readonly now: number;
}) {
  if (causes.length === 0) return null;
  const { icon, tone, title } = LOOKS[likelihood];
  return (
    <div>
      <h2 className="mb-2 text-ink-2 text-meta">{say.group(likelihood)}</h2>
      <ul aria-label={say.group(likelihood)} className="flex flex-col gap-3">
        {causes.map((ranked) => (
          <li key={ranked.cause} className="flex items-start gap-2.5">
            <Icon of={icon} className={`mt-0.5 ${tone}`} />
            <div className="min-w-0 max-w-[68ch] flex-1 wrap-anywhere">
              <div className={title}>{say.title(ranked.cause)}</div>
              <div className="text-ink-2 text-meta">{detail(ranked, hostOf(session), now)}</div>
            </div>
            {likelihood !== "cannot" && (
              <CauseButton cause={ranked.cause} session={session} quiet={likelihood === "less"} />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Why it stands where it stands; of an open cause also what mends it. */
function detail({ cause, reason, likelihood }: RankedCause, host: string, now: number): string {
  const why = reason === null ? [] : [say.reason(reason, likelihood, now)];
  return [...why, ...(likelihood === "first" ? [say.mend(cause, host)] : [])].join(" ");
}
