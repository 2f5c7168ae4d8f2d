import { Fragment, useEffect, useMemo } from "react";
import { useStore } from "zustand";
import type { Session } from "../../../core/session.ts";
import type { StartDraft } from "../../../core/start-draft.ts";
import { dayAndTime } from "../../../core/words/clock-time.ts";
import type { ModuleView } from "../../../electron/bridge/views/library.ts";
import { useBench } from "../../bench.tsx";
import { rowsOf } from "../../state/sessions.ts";
import { CallMark } from "../../ui/call-mark.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Moment } from "../../ui/relative-time.tsx";
import { useNow } from "../../ui/ticking.ts";
import { words } from "../../words.ts";
import { takeStart } from "../presets/take-values.ts";
import { StartMark } from "../session/start-mark.tsx";
import { otherValues } from "./compare-starts.ts";

const RECENT = 5;

/** The latest starts of a module, newest first. */
export function useRecentStarts(moduleRef: number): readonly Session[] {
  const { stores } = useBench();
  const rows = useStore(stores.sessions, (state) => state.rows);
  useEffect(() => {
    void stores.sessions.getState().readList(moduleRef);
  }, [stores, moduleRef]);
  return useMemo(
    () =>
      rowsOf({ rows, lists: new Map() }, moduleRef)
        .filter(({ origin }) => origin.kind === "started" && origin.outcome.kind !== "sending")
        .toSorted((a, b) => b.id - a.id),
    [rows, moduleRef],
  );
}

/** Earlier starts of this module, each with what it sent otherwise; choosing one takes its values into the form. */
export function RecentStarts({
  starts,
  module,
  draft,
  ruled,
}: {
  readonly starts: readonly Session[];
  readonly module: ModuleView;
  readonly draft: StartDraft;
  /** With a line above: where something else than a line stands there. */
  readonly ruled: boolean;
}) {
  const { stores } = useBench();
  const now = useNow();
  const say = words.start.recent;
  if (starts.length === 0) return null;
  return (
    <Panel
      title={say.title}
      aside={draft.parameters.length > 0 && <span className="text-ink-2 text-meta">{say.hint}</span>}
      className={ruled ? "border-line border-t" : undefined}
    >
      <ul className="-mx-2">
        {starts.slice(0, RECENT).map((start) => (
          <li key={start.id}>
            <button
              type="button"
              title={say.take(dayAndTime(start.beganAt, now))}
              onClick={() => takeStart(stores, module, start)}
              className="flex min-h-control w-full items-center gap-2.5 rounded-control px-2 text-left hover:bg-hover"
            >
              <span className="shrink-0 whitespace-nowrap">
                <StartMark session={start} unheard={<CallMark outcome="accepted" />} />
              </span>
              <span className="shrink-0 text-ink-2">
                <Moment at={start.beganAt} />
              </span>
              <span className="min-w-0 truncate font-mono text-ink-2 text-meta">
                <Otherwise draft={draft} start={start} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Otherwise({ draft, start }: { readonly draft: StartDraft; readonly start: Session }) {
  if (draft.parameters.length === 0) return words.start.recent.noValues;
  const other = otherValues(draft, start.values);
  if (other.length === 0) return words.start.recent.same;
  return other.map(({ apiName, json }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a definition may hold a name twice; its order is its identity.
    <Fragment key={`${apiName} ${index}`}>
      {index > 0 && ", "}
      {apiName} {json === null ? words.start.field.notSent : <span className="veiled">{json}</span>}
    </Fragment>
  ));
}
