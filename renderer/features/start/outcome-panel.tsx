import { X } from "lucide-react";
import type { ReactNode } from "react";
import { isInDoubt, type Session } from "../../../core/session.ts";
import type { StoredExchange } from "../../../core/store.ts";
import { useBench } from "../../bench.tsx";
import { connectionOf } from "../../state/library.ts";
import { useLibrary } from "../../state/use-store.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { CallIcon } from "../../ui/call-mark.tsx";
import { words } from "../../words.ts";
import { causesTell } from "../causes/causes-tell.ts";
import { hostOf } from "../session/session-title.ts";
import { byteCount } from "./request-text.ts";

/** What became of the last start from this form, in one of the four words with its ways on. */
export function OutcomePanel({
  session,
  exchanges,
  underWay,
  toggle,
  onDismiss,
}: {
  /** `undefined` before the first start from here. */
  readonly session: Session | undefined;
  readonly exchanges: readonly StoredExchange[] | undefined;
  readonly underWay: boolean;
  /** Folds and unfolds the request. */
  readonly toggle: ReactNode;
  readonly onDismiss: () => void;
}) {
  const outcome = session?.origin.kind === "started" ? session.origin.outcome : undefined;
  const shown = session !== undefined && outcome !== undefined && outcome.kind !== "sending" && !underWay;
  const isAccepted = shown && outcome.kind === "accepted";
  return (
    <div className={underWay || shown ? "border-line border-b px-5 py-2.5" : ""}>
      <div className="flex items-start gap-2">
        <div role="status" className="selectable min-w-0 flex-1">
          {underWay && (
            <p className="flex min-h-small items-center gap-2">
              <CallIcon outcome="sending" />
              {words.start.sending}
            </p>
          )}
          {shown && <Outcome session={session} outcome={outcome} exchanges={exchanges} />}
        </div>
        {shown && isAccepted && toggle}
        {shown && <IconButton label={words.start.outcome.dismiss} icon={X} onClick={onDismiss} />}
      </div>
      {shown && !isAccepted && <FailedActions session={session} toggle={toggle} />}
    </div>
  );
}

function Outcome({
  session,
  outcome,
  exchanges,
}: {
  readonly session: Session;
  readonly outcome: Exclude<
    Extract<Session["origin"], { kind: "started" }>["outcome"],
    { readonly kind: "sending" }
  >;
  readonly exchanges: readonly StoredExchange[] | undefined;
}) {
  const { title, meaning, next } = words.describe({ kind: "start", outcome, host: hostOf(session) });
  const isAccepted = outcome.kind === "accepted";
  const isSettled = session.settlement !== null;
  const exchange = exchanges?.findLast(({ call }) => call === "start");
  const stamp = words.start.outcome.stamp(outcome.kind !== "not_sent", exchange?.sentAt ?? session.beganAt, {
    bodyBytes: byteCount(session.body),
    ms: exchange?.result.timing.totalMs ?? null,
  });
  return (
    <>
      <p className="flex min-h-small items-center gap-2">
        <CallIcon outcome={outcome.kind} />
        <span>
          <b className={isAccepted || isSettled ? "" : "text-caution"}>
            {isAccepted
              ? words.start.outcome.accepted(outcome.status)
              : isSettled
                ? words.doubt.settled
                : title}
          </b>
          <span className="text-ink-2"> · {stamp}</span>
        </span>
      </p>
      {!isSettled && (
        <p className={isAccepted ? "pl-6 text-ink-3 text-meta" : "mt-1 max-w-[68ch] pl-6"}>{meaning}</p>
      )}
      {!isSettled && !causesTell(outcome) && (
        <ul className={isAccepted ? "pl-6 text-ink-3 text-meta" : "mt-2 max-w-[68ch] list-disc pl-10"}>
          {next.map((way) => (
            <li key={way}>{way}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Ways on for a start that was not accepted. One in doubt has a panel of its own below. */
function FailedActions({ session, toggle }: { readonly session: Session; readonly toggle: ReactNode }) {
  const { stores } = useBench();
  const { go } = stores.navigation.getState();
  const { connectionId, builtIn } = session.place;
  const isThere = useLibrary((library) => connectionOf(library, connectionId) !== undefined);
  const notSent = session.origin.kind === "started" && session.origin.outcome.kind === "not_sent";
  return (
    <div className="mt-2 flex gap-2 pl-6">
      <Button size="small" onClick={() => go({ view: "session", sessionRow: session.id })}>
        {words.start.outcome.exchange}
      </Button>
      {notSent && isThere && !builtIn && (
        <Button size="small" onClick={() => go({ view: "connection", connectionId })}>
          {words.causes.actions.checkConnection}
        </Button>
      )}
      {!isInDoubt(session) && toggle}
    </div>
  );
}
