import { useStore } from "zustand";
import type { Session } from "../../../core/session.ts";
import { useBench } from "../../bench.tsx";
import { ConnectionSquare } from "../../ui/connection-square.tsx";
import { EnvironmentTag } from "../../ui/environment-tag.tsx";
import { Ago, Between, Moment } from "../../ui/relative-time.tsx";
import { ShownText } from "../../ui/shown-text.tsx";
import { words } from "../../words.ts";
import { sentSummary } from "../session/session-title.ts";
import { StartMark } from "../session/start-mark.tsx";
import { RowTimeline } from "../timeline/row-timeline.tsx";

/** One session or start in two lines. The whole row opens it; its link is the module's name. */
export function SessionRow({ session }: { readonly session: Session }) {
  const { stores } = useBench();
  const { place, heardAt } = session;
  const connection = useStore(stores.library, ({ connections }) =>
    connections.find(({ id }) => id === place.connectionId),
  );
  const open = () => stores.navigation.getState().go({ view: "session", sessionRow: session.id });
  return (
    <tr className="relative h-row border-line border-b hover:bg-hover has-focus-visible:bg-selected">
      <td className="pl-5">
        <StartMark
          session={session}
          unheard={<span className="text-ink-3">{words.sessions.noStateYet}</span>}
        />
      </td>
      <td className="min-w-0 px-3">
        <button
          type="button"
          onClick={open}
          className="block max-w-full truncate rounded-tag font-emphasis after:absolute after:inset-0"
        >
          <ShownText text={place.moduleName} />
        </button>
        <div className="truncate text-ink-2 text-meta">
          <ShownText text={secondLine(session)} />
        </div>
      </td>
      <td className="px-3">
        <RowTimeline session={session} />
      </td>
      <td className="truncate px-3 text-ink-2">
        <Since session={session} />
      </td>
      <td className="truncate px-3 text-ink-2">{heardAt === null ? "–" : <Ago at={heardAt} />}</td>
      <td className="pr-5 pl-3">
        <span className="flex items-center gap-1.5" title={place.connectionName}>
          {connection !== undefined && <ConnectionSquare colour={connection.colour} />}
          <EnvironmentTag environment={place.environment} builtIn={place.builtIn} />
        </span>
      </td>
    </tr>
  );
}

function secondLine({ values, body, origin, sessionId }: Session): string {
  if (origin.kind === "adopted") return `${sessionId ?? ""} · ${words.sessions.adopted}`;
  // A body that shows no parameters is all that tells such a start apart.
  const written = values.length === 0 ? body?.slice(0, 200) : undefined;
  return sentSummary(values) ?? written ?? words.sessions.noParameters;
}

/** Since when the current state holds, as the range that is known; for a start without a session, when it was made. */
function Since({ session: { stateBegan, beganAt } }: { readonly session: Session }) {
  if (stateBegan === null) return <Moment at={beganAt} />;
  const [from, to] = stateBegan;
  return <Between from={from} to={to} />;
}
