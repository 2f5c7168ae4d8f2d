import { useState } from "react";
import { useStore } from "zustand";
import type { Session } from "../../../../core/session.ts";
import { rowAt, type SessionFeedStore } from "../../../state/session-feed.ts";
import { EVERYTHING, NOTHING, type Selection, selectedCount, withRows } from "./selection.ts";

/** Which rows are chosen, and the ways to choose. A wish for other rows lets all of them go. */
export interface UsedSelection {
  readonly now: Selection;
  readonly count: number;
  /** Where a stretch of rows begins that Shift chooses; `null` before a row was chosen. */
  readonly anchor: number | null;
  readonly at: (index: number) => Session | undefined;
  readonly toggle: (index: number, sessionRow: number) => void;
  /** Chooses all rows from one to another, either included. */
  readonly extend: (from: number, to: number) => void;
  /** Everything that fits, or nothing. */
  readonly all: (chosen: boolean) => void;
}

export function useSelection<Wish>(feed: SessionFeedStore<Wish>): UsedSelection {
  const { wish, total } = useStore(feed);
  const [kept, keep] = useState<{
    readonly of: Wish;
    readonly now: Selection;
    readonly anchor: number | null;
  }>({
    of: wish,
    now: NOTHING,
    anchor: null,
  });
  const { now, anchor } = kept.of === wish ? kept : { now: NOTHING, anchor: null };
  const at = (index: number) => rowAt(feed.getState(), index);
  return {
    now,
    count: selectedCount(now, total),
    anchor,
    at,
    toggle: (index, sessionRow) => {
      const chosen = now.kind === "rows" ? !now.rows.has(sessionRow) : now.except.has(sessionRow);
      keep({ of: wish, now: withRows(now, [sessionRow], chosen), anchor: index });
    },
    extend(from, to) {
      const [first, last] = from < to ? [from, to] : [to, from];
      const rows: number[] = [];
      for (let index = first; index <= last; index++) {
        const session = at(index);
        if (session !== undefined) rows.push(session.id);
      }
      keep({ of: wish, now: withRows(now, rows, true), anchor: anchor ?? from });
    },
    all: (chosen) => keep({ of: wish, now: chosen ? EVERYTHING : NOTHING, anchor: null }),
  };
}
