import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { useStore } from "zustand";
import type { Session } from "../../../core/session.ts";
import { useBench } from "../../bench.tsx";
import { EnvironmentTag } from "../../ui/environment-tag.tsx";
import { Icon } from "../../ui/icon.tsx";
import { ShownText } from "../../ui/shown-text.tsx";
import { words } from "../../words.ts";
import { useStartWithChanges } from "../presets/use-start-with-changes.ts";
import { SessionActions } from "./session-actions.tsx";
import { sessionTitle } from "./session-title.ts";
import { StartMark } from "./start-mark.tsx";
import { useNeighbours } from "./use-neighbours.ts";
import { useOpenLink } from "./use-open-link.tsx";
import { useSessionActs } from "./use-session-acts.ts";
import { useStartAgain } from "./use-start-again.tsx";

/** Where a session stands, the values that tell it apart, its state, and what can be done. */
export function SessionHeader({ session }: { readonly session: Session }) {
  const { stores } = useBench();
  const { go } = stores.navigation.getState();
  const presenting = useStore(stores.preferences, (state) => state.presenting);
  const link = useOpenLink(session);
  const again = useStartAgain(session);
  const withChanges = useStartWithChanges(session);
  useSessionActs(session, { onOpenLink: link.open, onStartAgain: () => again.startAgain() });
  useNeighbours(session.id);
  const { place, sessionId } = session;
  const { moduleRef } = place;
  return (
    <header className="flex flex-col gap-2 border-line border-b px-5 pt-3 pb-3">
      <nav
        aria-label={words.session.breadcrumb}
        className="flex min-w-0 items-center gap-1.5 text-ink-2 text-meta"
      >
        <Crumb onClick={() => go({ view: "sessions" })}>{words.sessions.title}</Crumb>
        <Icon of={ChevronRight} size={13} />
        {moduleRef === null ? (
          <span className="truncate">
            <ShownText text={place.moduleName} />
          </span>
        ) : (
          <Crumb onClick={() => go({ view: "module", moduleRef, tab: "start" })}>
            <ShownText text={place.moduleName} />
          </Crumb>
        )}
        {sessionId !== null && !presenting && (
          <>
            <Icon of={ChevronRight} size={13} />
            <span className="selectable truncate font-mono">
              <ShownText text={sessionId} />
            </span>
          </>
        )}
        <span className="ml-auto flex shrink-0 items-center gap-1.5">
          {place.connectionName}
          <EnvironmentTag environment={place.environment} builtIn={place.builtIn} />
        </span>
      </nav>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h1 className="min-w-0 max-w-full truncate text-title">
          <ShownText text={sessionTitle(session, presenting)} />
        </h1>
        <StartMark session={session} />
        <div className="ml-auto">
          <SessionActions
            session={session}
            onOpenLink={link.open}
            onStartAgain={() => again.startAgain()}
            onStartWithChanges={withChanges}
            place="page"
          />
        </div>
      </div>
      {link.notice}
      {again.notice}
    </header>
  );
}

function Crumb({ onClick, children }: { readonly onClick: () => void; readonly children: ReactNode }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="hits shrink-0 rounded-tag hover:text-ink hover:underline"
    >
      {children}
    </button>
  );
}
