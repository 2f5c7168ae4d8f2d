import { ClipboardPaste } from "lucide-react";
import { useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import { useBench } from "../../bench.tsx";
import { type ListKey, rowsOf } from "../../state/sessions.ts";
import { Button } from "../../ui/button.tsx";
import { words } from "../../words.ts";
import { SessionRow } from "./session-row.tsx";
import { WatchDialog } from "./watch-dialog.tsx";

const COLUMNS = [
  { name: "state", className: "w-[202px] pl-5" },
  { name: "values", className: "px-3" },
  { name: "course", className: "w-[144px] px-3" },
  { name: "since", className: "w-[174px] px-3" },
  { name: "heard", className: "w-[84px] px-3" },
  { name: "where", className: "w-[120px] pr-5 pl-3" },
] as const;

/** All sessions, or a module's: what was started or is watched from here, starts that came to nothing included. */
export function SessionsView({ moduleRef }: { readonly moduleRef?: number }) {
  const { stores } = useBench();
  const key: ListKey = moduleRef ?? "all";
  const rows = useStore(stores.sessions, (state) => state.rows);
  const lists = useStore(stores.sessions, (state) => state.lists);
  const list = lists.get(key);
  const sessions = useMemo(() => rowsOf({ rows, lists }, key), [rows, lists, key]);
  const [watching, setWatching] = useState(false);
  useEffect(() => {
    void stores.sessions.getState().readList(key);
  }, [stores, key]);
  const read = (page: "newest" | "older") => void stores.sessions.getState().readList(key, page);
  const hasNone = sessions.length === 0;
  const isFirstReading = list === undefined || (list.status === "reading" && list.oldest === null && hasNone);

  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="flex items-center gap-3 px-5 py-3">
        {moduleRef === undefined && <h1 className="text-title">{words.sessions.title}</h1>}
        {list !== undefined && !hasNone && (
          <span className="text-ink-3 text-meta">
            {words.sessions.count(sessions.length, Math.max(list.total, sessions.length))}
          </span>
        )}
        <div className="ml-auto">
          <Button icon={ClipboardPaste} onClick={() => setWatching(true)}>
            {words.sessions.watch}
          </Button>
        </div>
      </div>
      <div className="scroll-y min-h-0 flex-1 border-line border-t" aria-busy={isFirstReading}>
        {!hasNone && (
          <table aria-label={words.sessions.table} className="w-full min-w-200 table-fixed border-collapse">
            <thead className="sticky top-0 z-10 bg-surface">
              <tr>
                {COLUMNS.map(({ name, className }) => (
                  <th
                    key={name}
                    scope="col"
                    className={`h-9 text-left font-normal text-ink-2 text-meta ${className}`}
                  >
                    {words.sessions.columns[name]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {sessions.map((session) => (
                <SessionRow key={session.id} session={session} />
              ))}
            </tbody>
          </table>
        )}
        {isFirstReading && hasNone && <StillRows />}
        {!isFirstReading && hasNone && list.status !== "failed" && (
          <div className="px-5 py-10 text-center text-ink-2">
            <p className="font-emphasis text-ink">
              {moduleRef === undefined ? words.sessions.empty : words.sessions.emptyModule}
            </p>
            <p>{words.sessions.emptyHint}</p>
          </div>
        )}
        {list?.status === "failed" && (
          <div className="flex flex-wrap items-center justify-center gap-3 px-5 py-6 text-caution">
            <p role="alert">{words.sessions.failed}</p>
            <Button onClick={() => read(list.oldest === null ? "newest" : "older")}>
              {words.sessions.retry}
            </Button>
          </div>
        )}
        {list?.more === true && list.status !== "failed" && (
          <div className="flex justify-center py-3">
            <Button busy={list.status === "reading"} onClick={() => read("older")}>
              {words.sessions.older}
            </Button>
          </div>
        )}
      </div>
      <WatchDialog
        open={watching}
        onClose={() => setWatching(false)}
        {...(moduleRef === undefined ? {} : { moduleRef })}
      />
    </div>
  );
}

/** Where rows will stand. Still, and only once reading takes a moment. */
function StillRows() {
  return (
    <div aria-hidden className="transition-opacity delay-150 starting:opacity-0 px-5">
      {[52, 40, 64, 48, 56, 44, 60, 50].map((width) => (
        <div key={width} className="flex h-row items-center gap-6 border-line border-b">
          <span className="h-[22px] w-32 rounded-tag bg-sunken" />
          <span className="h-3 rounded-tag bg-sunken" style={{ width: `${width / 2}%` }} />
        </div>
      ))}
    </div>
  );
}
