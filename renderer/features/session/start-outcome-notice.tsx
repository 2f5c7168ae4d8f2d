import type { Session } from "../../../core/session.ts";
import { CallIcon } from "../../ui/call-mark.tsx";
import { words } from "../../words.ts";
import { CausesPanel } from "../causes/causes-panel.tsx";
import { causesTell } from "../causes/causes-tell.ts";
import { hostOf } from "./session-title.ts";

/** What became of a start that has no session: what happened, what it means, and ways on. */
export function StartOutcomeNotice({ session }: { readonly session: Session }) {
  if (session.origin.kind !== "started") return null;
  const { outcome } = session.origin;
  if (outcome.kind === "sending") {
    return <p className="px-5 py-3.5 text-ink-2">{words.start.sending}</p>;
  }
  // Who settled it, and how, is said right below.
  if (session.settlement !== null) return null;
  const { title, meaning, next } = words.describe({ kind: "start", outcome, host: hostOf(session) });
  return (
    <>
      <div role="status" className="selectable px-5 py-3.5">
        <p className="flex items-center gap-2 text-caution text-panel">
          <CallIcon outcome={outcome.kind} />
          {title}
        </p>
        <p className="mt-1 max-w-[68ch] pl-6">{meaning}</p>
        {!causesTell(outcome) && (
          <ul className="mt-2 max-w-[68ch] list-disc pl-10">
            {next.map((way) => (
              <li key={way}>{way}</li>
            ))}
          </ul>
        )}
      </div>
      <CausesPanel session={session} className="px-5 pb-3.5" />
    </>
  );
}
