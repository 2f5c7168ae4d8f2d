import { Maximize2, X } from "lucide-react";
import { useStore } from "zustand";
import type { Session } from "../../../../core/session.ts";
import { useBench } from "../../../bench.tsx";
import { Button, IconButton } from "../../../ui/button.tsx";
import { classNames } from "../../../ui/class-names.ts";
import { ShownText } from "../../../ui/shown-text.tsx";
import { words } from "../../../words.ts";
import { SessionMarks } from "../../session/session-marks.tsx";
import { SessionPanel } from "../../session/session-panel.tsx";
import { sessionTitle } from "../../session/session-title.ts";
import { StartOutcomeNotice } from "../../session/start-outcome-notice.tsx";
import { useExchanges } from "../../session/use-exchanges.ts";

/** So many values are shown. */
const PEEK_VALUES = 12;

/**
 * A session beside the list, without leaving it. It follows the row that the keyboard is at; where the window is wide
 * enough it stands beside the rows, else over them.
 */
export function Peek({
  session,
  beside,
  onClose,
}: {
  readonly session: Session;
  readonly beside: boolean;
  readonly onClose: () => void;
}) {
  const { stores } = useBench();
  const presenting = useStore(stores.preferences, (state) => state.presenting);
  const say = words.sessions.peek;
  const cameToNothing = session.sessionId === null;
  return (
    <aside
      aria-label={say.name}
      className={classNames(
        "flex min-h-0 flex-col bg-surface",
        beside
          ? "w-105 shrink-0 border-line border-l"
          : "absolute inset-y-3 right-3 z-20 w-105 max-w-[calc(100%-24px)] rounded-panel border border-line bg-raised shadow-float",
      )}
    >
      <div className="flex items-start gap-2 border-line border-b py-2.5 pr-3 pl-5">
        <div className="min-w-0 flex-1">
          <h2 className="truncate text-panel">
            <ShownText text={sessionTitle(session, presenting)} />
          </h2>
          <div className="truncate text-ink-2 text-meta">
            <ShownText text={session.place.moduleName} />
            {" · "}
            <ShownText text={session.place.connectionName} />
          </div>
        </div>
        <Button
          size="small"
          icon={Maximize2}
          onClick={() => stores.navigation.getState().go({ view: "session", sessionRow: session.id })}
        >
          {say.open}
        </Button>
        <IconButton label={words.controls.close} icon={X} onClick={onClose} />
      </div>
      <div className="scroll-y min-h-0 flex-1">
        {cameToNothing ? (
          <StartOutcomeNotice session={session} />
        ) : (
          <Live key={session.id} session={session} />
        )}
        {!presenting && <PeekValues session={session} />}
        <div className="border-line border-t px-5 py-3.5">
          <SessionMarks session={session} />
        </div>
      </div>
    </aside>
  );
}

function Live({ session }: { readonly session: Session }) {
  const { exchanges } = useExchanges(session);
  return <SessionPanel sessionRow={session.id} exchanges={exchanges} />;
}

/** What was sent, as far as it fits: the session's own view has all of it. */
function PeekValues({ session: { values } }: { readonly session: Session }) {
  if (values.length === 0) return null;
  return (
    <dl className="grid grid-cols-[minmax(80px,2fr)_3fr] gap-x-4 gap-y-1 border-line border-t px-5 py-3.5">
      {values.slice(0, PEEK_VALUES).map(({ name, apiName, json }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: API names may be the same twice, and sent values never move.
        <div key={`${apiName} ${index}`} className="contents">
          <dt className="truncate text-ink-2">
            <ShownText text={name === "" ? apiName : name} />
          </dt>
          <dd className="truncate font-mono text-mono">
            {json === null ? (
              <span className="font-sans text-ink-3">{words.session.values.omitted}</span>
            ) : (
              <ShownText text={json.slice(0, 300)} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
