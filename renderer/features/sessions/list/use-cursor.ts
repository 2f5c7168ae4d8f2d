import { useState } from "react";
import { useStore } from "zustand";
import type { Session } from "../../../../core/session.ts";
import { indexOfSession, rowAt, type SessionFeedStore } from "../../../state/session-feed.ts";
import type { UsedStrip } from "./use-strip.ts";

/** Where the keyboard is: a session, and the place it was last seen at. */
export interface CursorMemory {
  index: number | null;
  sessionRow: number | null;
}

/** The row that the keyboard is at. It stays with its session when rows move, and with its place when that is gone. */
export interface Cursor {
  readonly index: number | null;
  readonly session: Session | undefined;
  /** Goes to a row, within what there is, and brings it into view. */
  readonly go: (index: number) => void;
  readonly leave: () => void;
}

/** @param memory  Keeps the place while the view is away. */
export function useCursor<Wish>(
  feed: SessionFeedStore<Wish>,
  strip: UsedStrip,
  memory: CursorMemory,
): Cursor {
  const { pages, total } = useStore(feed);
  const [, draw] = useState(0);
  const moved = memory.sessionRow === null ? null : indexOfSession(pages, memory.sessionRow);
  const wanted = moved ?? memory.index;
  const index = wanted === null || total === 0 ? null : Math.min(wanted, total - 1);
  return {
    index,
    session: index === null ? undefined : rowAt({ pages }, index),
    go(next) {
      const { pages: now, total: all } = feed.getState();
      if (all === 0) return;
      const within = Math.min(Math.max(next, 0), all - 1);
      memory.index = within;
      memory.sessionRow = rowAt({ pages: now }, within)?.id ?? null;
      strip.show(within);
      draw((turn) => turn + 1);
    },
    leave() {
      memory.index = null;
      memory.sessionRow = null;
      draw((turn) => turn + 1);
    },
  };
}
