import type { RefObject } from "react";
import { canBeQueried, type Session } from "../../../../core/session.ts";
import { useActs } from "../../acts/use-acts.ts";
import type { Cursor } from "./use-cursor.ts";
import type { RowActs } from "./use-row-acts.ts";

/** Offers what can be done with the row that the keyboard is at: to keys while the list has the focus, and to the palette. */
export function useListActs({
  grid,
  search,
  cursor,
  acts,
  onPeek,
  onSelect,
  onBrowser,
  onMove,
}: {
  readonly grid: RefObject<HTMLElement | null>;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly cursor: Cursor;
  readonly acts: RowActs;
  readonly onPeek: () => void;
  readonly onSelect: (session: Session, index: number) => void;
  readonly onBrowser: (session: Session) => void;
  readonly onMove: (back: boolean) => void;
}): void {
  const { session, index } = cursor;
  const link = session?.startLink ?? session?.queryLink ?? null;
  const within = () => grid.current;
  const find = {
    run: () => {
      search.current?.focus();
      search.current?.select();
    },
  };
  const withRow = (run: (session: Session) => void) =>
    session === undefined ? undefined : { run: () => run(session), within };
  useActs({
    find,
    find_in_list: find,
    next_row: { run: () => onMove(false), within },
    previous_row: { run: () => onMove(true), within },
    peek: { run: onPeek, within },
    select: withRow((row) => index !== null && onSelect(row, index)),
    star: withRow(acts.star),
    copy_link: link === null ? undefined : withRow(acts.copyLink),
    check_now: session !== undefined && canBeQueried(session) ? withRow(acts.checkNow) : undefined,
    pause_resume: session !== undefined && canBeQueried(session) ? withRow(acts.pause) : undefined,
    open_in_browser: session !== undefined && canBeQueried(session) ? withRow(onBrowser) : undefined,
  });
}
