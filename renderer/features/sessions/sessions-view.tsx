import { ArrowUp, ClipboardPaste } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import type { Session } from "../../../core/session.ts";
import { useBench } from "../../bench.tsx";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { NoticeBar } from "../../ui/notice-bar.tsx";
import { words } from "../../words.ts";
import { useOpenLinks } from "../session/use-open-link.tsx";
import { useWidthBelow } from "../shell/use-width-below.ts";
import { BulkBar } from "./list/bulk-bar.tsx";
import { DigestBar } from "./list/digest-bar.tsx";
import { NothingFits, NothingYet } from "./list/empty-list.tsx";
import { FilterBar, useCounts } from "./list/filter-bar.tsx";
import { type ListKey, listKeyOf } from "./list/list-keys.ts";
import { listPlace } from "./list/list-place.ts";
import { filterOf, isNarrowed, searchAlone, withMember } from "./list/list-wish.ts";
import { Peek } from "./list/peek.tsx";
import { SearchField } from "./list/search-field.tsx";
import type { Selection } from "./list/selection.ts";
import { SessionGrid } from "./list/session-grid.tsx";
import { useCursor } from "./list/use-cursor.ts";
import { useHold } from "./list/use-hold.ts";
import { useListActs } from "./list/use-list-acts.ts";
import { useFocusAtFirst, useTopOfAnother } from "./list/use-list-focus.ts";
import { useMany } from "./list/use-many.ts";
import { useRowActs } from "./list/use-row-acts.ts";
import { useRowSize } from "./list/use-row-size.ts";
import { useSelection } from "./list/use-selection.ts";
import { useSettled } from "./list/use-settled.ts";
import { useStrip } from "./list/use-strip.ts";
import { WatchDialog } from "./watch-dialog.tsx";

/** The window is wide enough for a session beside the rows. */
const PEEK_BESIDE = 1_440;

/** So long the keyboard rests at a row before the panel beside the list follows it. */
const FOLLOW_MS = 120;

/** All sessions, or a module's: what was started or is watched from here, starts that came to nothing included. */
export function SessionsView({ moduleRef }: { readonly moduleRef?: number }) {
  return <ListView key={moduleRef} moduleRef={moduleRef ?? null} />;
}

function ListView({ moduleRef }: { readonly moduleRef: number | null }) {
  const place = listPlace(useBench(), moduleRef);
  const { feed } = place;
  const { status, total, atLeast, fresh, pages, readings, wish } = useStore(feed);
  const { want, refresh } = feed.getState();
  const strip = useStrip(total, useRowSize(), place);
  const cursor = useCursor(feed, strip, place.cursor);
  const selection = useSelection(feed);
  const [peeking, setPeeking] = useState(place.peeking);
  const [watching, setWatching] = useState(false);
  const grid = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const acts = useRowActs();
  const link = useOpenLinks();
  const many = useMany(filterOf(wish, moduleRef), refresh);
  const counts = useCounts(readings);
  const beside = !useWidthBelow(PEEK_BESIDE);
  const hold = useHold(feed, { scrolled: !strip.atTop, choosing: cursor.index !== null });
  const followed = useSettled(cursor.session, FOLLOW_MS);
  const say = words.sessions;
  const narrowed = isNarrowed(wish);
  const nothingYet = status === "ready" && total === 0 && !narrowed;

  useEffect(() => {
    feed.getState().refresh();
    return () => feed.getState().hold(true);
  }, [feed]);
  useFocusAtFirst(grid);
  useTopOfAnother(wish, strip.toTop);
  useListActs({
    grid,
    search,
    cursor,
    onPeek: () => (cursor.session === undefined ? cursor.go(0) : peek(!peeking)),
    onSelect: (session, index) => selection.toggle(index, session.id),
    onBrowser: link.open,
    onMove: (back) => cursor.go(target({ by: "row", back }, cursor.index)),
    acts,
  });

  function peek(open: boolean): void {
    setPeeking(open);
    place.peeking = open;
  }

  function act(what: ListKey) {
    const { session, index } = cursor;
    switch (what.kind) {
      case "move":
        return cursor.go(target(what, index));
      case "extend": {
        const next = (index ?? 0) + (what.back ? -1 : 1);
        selection.extend(index ?? 0, next);
        return cursor.go(next);
      }
      case "select_all":
        return selection.all(true);
      case "escape":
        if (peeking) return peek(false);
        if (selection.count > 0) return selection.all(false);
        return cursor.leave();
      case "open":
        if (session !== undefined) acts.open(session);
        return;
      case "remove":
        if (selection.count > 0) many.act(selection.now, { kind: "remove" });
        else if (session !== undefined) many.act(onlyThis(session), { kind: "remove" });
        return;
    }
  }

  function target(
    { by, back }: { readonly by: "row" | "page" | "all"; readonly back: boolean },
    index: number | null,
  ): number {
    if (by === "all") return back ? 0 : total - 1;
    if (index === null) return strip.firstInView;
    const step = by === "page" ? strip.viewRows : 1;
    return index + (back ? -step : step);
  }

  function key(event: KeyboardEvent): void {
    if (event.target !== grid.current && event.key !== "Escape") return;
    const what = listKeyOf(event);
    if (what === null) return;
    event.preventDefault();
    event.stopPropagation();
    act(what);
  }

  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="flex items-center gap-3 px-5 pt-3 pb-2">
        {moduleRef === null && <h1 className="text-title">{say.title}</h1>}
        <span className="text-ink-3 text-meta" aria-live="polite">
          {total > 0 && say.count(total, atLeast)}
        </span>
        <div className="ml-auto">
          <Button icon={ClipboardPaste} onClick={() => setWatching(true)}>
            {say.watch}
          </Button>
        </div>
      </div>
      {!nothingYet && (
        <div className="flex flex-wrap items-center gap-2 px-5 pb-2.5">
          <SearchField
            field={search}
            text={wish.text ?? ""}
            onText={(text) => want(withMember(wish, "text", text))}
            onLeave={() => {
              grid.current?.focus();
              cursor.go(cursor.index ?? 0);
            }}
          />
          <FilterBar wish={wish} onWish={want} counts={counts} ofModule={moduleRef !== null} />
        </div>
      )}
      {moduleRef === null && <DigestBar onSeen={refresh} />}
      {link.notice}
      {many.failed && <NoticeBar role="alert">{say.bulk.failed}</NoticeBar>}
      <div className="relative flex min-h-0 flex-1 border-line border-t">
        <div className="relative flex min-h-0 min-w-0 flex-1 flex-col">
          {total > 0 || (status === "reading" && pages.size === 0) ? (
            <SessionGrid
              feed={feed}
              strip={strip}
              active={cursor.index}
              selection={selection.now}
              grid={grid}
              onKey={key}
              onHold={hold}
              onSelectAll={selection.all}
              onPress={({ index, act: pressed, shift, mod }) => {
                cursor.go(index);
                const session = selection.at(index);
                if (session === undefined) return;
                if (pressed === "star") acts.star(session);
                else if (shift) selection.extend(selection.anchor ?? index, index);
                else if (pressed === "select" || mod) selection.toggle(index, session.id);
                else acts.open(session);
              }}
            />
          ) : status === "failed" ? null : narrowed ? (
            <NothingFits
              text={wish.text ?? ""}
              filtered={isNarrowed(withMember(wish, "text", undefined))}
              onClearText={() => want(withMember(wish, "text", undefined))}
              onClearFilters={() => want(searchAlone(wish))}
            />
          ) : (
            <NothingYet moduleRef={moduleRef} />
          )}
          {status === "failed" && (
            <div className="flex flex-wrap items-center justify-center gap-3 px-5 py-6 text-caution">
              <p role="alert">{say.failed}</p>
              <Button onClick={() => refresh()}>{say.retry}</Button>
            </div>
          )}
          {fresh.size > 0 && (
            <button
              type="button"
              aria-label={say.showFresh(fresh.size)}
              onClick={() => {
                strip.toTop();
                refresh();
              }}
              className="-translate-x-1/2 absolute top-12 left-1/2 z-10 flex h-7 items-center gap-1.5 rounded-full border border-line bg-raised px-3 font-emphasis text-meta shadow-float hover:bg-hover"
            >
              <Icon of={ArrowUp} size={13} />
              {say.fresh(fresh.size)}
            </button>
          )}
          {(selection.count > 0 || many.progress !== null) && (
            <BulkBar selection={selection} many={many} total={total} />
          )}
        </div>
        {peeking && followed !== undefined && (
          <Peek session={followed} beside={beside} onClose={() => peek(false)} />
        )}
      </div>
      <WatchDialog
        open={watching}
        onClose={() => setWatching(false)}
        {...(moduleRef === null ? {} : { moduleRef })}
      />
    </div>
  );
}

function onlyThis({ id }: Session): Selection {
  return { kind: "rows", rows: new Set([id]) };
}
