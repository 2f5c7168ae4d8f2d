import { Star } from "lucide-react";
import { memo, useDeferredValue } from "react";
import { useStore } from "zustand";
import type { Session } from "../../../core/session.ts";
import { visibleText } from "../../../core/visible-text.ts";
import { useBench } from "../../bench.tsx";
import { classNames } from "../../ui/class-names.ts";
import { ConnectionSquare } from "../../ui/connection-square.tsx";
import { EnvironmentTag } from "../../ui/environment-tag.tsx";
import { GridPart } from "../../ui/grid-part.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Ago, Between, Moment } from "../../ui/relative-time.tsx";
import { ShownText } from "../../ui/shown-text.tsx";
import { useSpoken, words } from "../../words.ts";
import { FitMark } from "../session/fit-mark.tsx";
import { sentSummary, sessionTitle } from "../session/session-title.ts";
import { StartMark } from "../session/start-mark.tsx";
import { RowTimeline } from "../timeline/row-timeline.tsx";

/** So many values are told in a row, as far as its width goes. */
const ROW_VALUES = 6;

/** So many tags are told in a row. */
const ROW_TAGS = 3;

export interface SessionRowProps {
  readonly session: Session;
  /** From 0, among all that fit. */
  readonly index: number;
  /** Where the row stands within its scroller, in px. */
  readonly y: number;
  readonly id: string;
  /** The keyboard is at this row. */
  readonly active: boolean;
  readonly selected: boolean;
}

/**
 * One session or start in two lines, in one where density and width allow it. Clicks and keys are the list's: a row says
 * in `data-act` what a press means.
 */
export const SessionRow = memo(function SessionRow({
  session,
  index,
  y,
  id,
  active,
  selected,
}: SessionRowProps) {
  // What is flown over is a place alone: rows are filled as there is time, and not before the next move.
  const filled = useDeferredValue(true, false);
  return (
    <GridPart
      role="row"
      id={id}
      tabIndex={-1}
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-index={index}
      data-active={active || undefined}
      style={{ transform: `translateY(${y}px)` }}
      className={classNames(
        "session-columns group/row absolute contain-content inset-x-0 top-0 h-(--row-size) items-center border-line border-b outline-none",
        selected ? "bg-selected" : "hover:bg-hover",
        active && "list-active",
      )}
    >
      {filled && <Cells session={session} selected={selected} />}
    </GridPart>
  );
});

/** What stands in a row. */
const Cells = memo(function Cells({ session, selected }: Pick<SessionRowProps, "session" | "selected">) {
  const { stores } = useBench();
  useSpoken();
  const { place, heardAt } = session;
  const colour = useStore(
    stores.library,
    ({ connections }) => connections.find((connection) => connection.id === place.connectionId)?.colour,
  );
  const presenting = useStore(stores.preferences, (state) => state.presenting);
  const say = words.sessions;
  return (
    <>
      <GridPart role="gridcell" className="relative flex h-full items-center justify-center">
        <input
          type="checkbox"
          tabIndex={-1}
          readOnly
          checked={selected}
          data-act="select"
          aria-label={say.select(visibleText(place.moduleName))}
          className={classNames(
            "size-4 accent-ink after:absolute after:inset-0",
            !selected && "opacity-0 group-hover/row:opacity-100 group-data-selecting/list:opacity-100",
          )}
        />
        {session.unseen && !selected && (
          <span className="pointer-events-none absolute size-1.5 rounded-full bg-focus forced-color-adjust-none group-hover/row:hidden group-data-selecting/list:hidden">
            <span className="heard-only">{say.unseen}</span>
          </span>
        )}
      </GridPart>
      <GridPart role="gridcell" className="min-w-0 pr-3">
        <span className="flex items-center gap-1.5">
          <StartMark session={session} unheard={<span className="text-ink-3">{say.noStateYet}</span>} />
          <FitMark session={session} />
        </span>
        {heardAt !== null && (
          <span className="session-heard-below text-ink-3 text-meta">
            {say.columns.heard} <Ago at={heardAt} />
          </span>
        )}
      </GridPart>
      <GridPart role="gridcell" className="one-line:flex min-w-0 one-line:items-baseline one-line:gap-3 pr-5">
        <button
          type="button"
          tabIndex={-1}
          data-act="open"
          className="-my-0.5 block max-w-full shrink-0 truncate rounded-tag py-0.5 font-emphasis one-line:max-w-3/5"
        >
          <ShownText text={place.moduleName} />
        </button>
        <div className="flex min-w-0 items-center gap-1.5 text-ink-2 text-meta">
          <span className="min-w-0 truncate">
            <ShownText text={presenting ? sessionTitle(session, true) : secondLine(session)} />
          </span>
          {session.tags.slice(0, ROW_TAGS).map((tag) => (
            <span
              key={tag}
              className="max-w-28 shrink-0 truncate rounded-tag border border-line px-1 text-api leading-[14px]"
            >
              <ShownText text={tag} />
            </span>
          ))}
        </div>
      </GridPart>
      <GridPart role="gridcell" className="session-course">
        <RowTimeline session={session} />
      </GridPart>
      <GridPart role="gridcell" className="session-since min-w-0 truncate pr-3 text-ink-2">
        <Since session={session} />
      </GridPart>
      <GridPart role="gridcell" className="session-since truncate pr-3 text-ink-2">
        {heardAt === null ? "–" : <Ago at={heardAt} />}
      </GridPart>
      <GridPart role="gridcell" className="flex min-w-0 items-center gap-1.5" title={place.connectionName}>
        {colour !== undefined && <ConnectionSquare colour={colour} />}
        <EnvironmentTag environment={place.environment} builtIn={place.builtIn} />
      </GridPart>
      <GridPart role="gridcell" className="flex justify-center">
        <label
          className={classNames(
            "relative flex size-6 items-center justify-center rounded-control text-ink-3 hover:text-ink",
            !session.starred && "opacity-0 group-hover/row:opacity-100",
          )}
        >
          <input
            type="checkbox"
            tabIndex={-1}
            readOnly
            checked={session.starred}
            data-act="star"
            aria-label={say.star}
            className="absolute inset-0 appearance-none outline-none"
          />
          <Icon of={Star} size={14} className={session.starred ? "fill-current" : ""} />
        </label>
      </GridPart>
    </>
  );
});

function secondLine({ values, body, origin, sessionId }: Session): string {
  if (origin.kind === "adopted") return `${sessionId ?? ""} · ${words.sessions.adopted}`;
  // A body that shows no parameters is all that tells such a start apart.
  const written = values.length === 0 ? body?.slice(0, 200) : undefined;
  return sentSummary(values, ROW_VALUES) ?? written ?? words.sessions.noParameters;
}

/** Since when the current state holds, as the range that is known; for a start without a session, when it was made. */
function Since({ session: { stateBegan, beganAt } }: { readonly session: Session }) {
  if (stateBegan === null) return <Moment at={beganAt} />;
  return <Between from={stateBegan[0]} to={stateBegan[1]} />;
}
