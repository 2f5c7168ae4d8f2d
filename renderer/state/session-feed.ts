import { createStore, type StoreApi } from "zustand/vanilla";
import type { Session } from "../../core/session.ts";
import { listKey } from "../../core/session-order.ts";
import type { BenchEvent } from "../../electron/bridge/events.ts";

/** How many rows are read at once. */
export const FEED_PAGE = 100;

/** How many pages are held: rows that were scrolled past are let go, and read again when they are wanted. */
const PAGES_HELD = 40;

/** While much changes, the order is read again at most so often, in ms. */
const REFRESH_MS = 400;

/** One stretch of the list. */
interface FeedPage {
  readonly sessions: readonly Session[];
  readonly total: number;
  /** There may be more than `total`: a search is counted so far and no further. */
  readonly atLeast: boolean;
}

/** Reads rows `offset` to before `offset + limit` of all that fit a wish. */
export type ReadFeed<Wish> = (wish: Wish, offset: number, limit: number) => Promise<FeedPage>;

/** A list of any length, of which the page holds what is looked at. */
export interface SessionFeed<Wish> {
  readonly wish: Wish;
  /** `reading`: nothing of this wish is there yet, and what is shown belongs to the wish before. */
  readonly status: "reading" | "ready" | "failed";
  readonly total: number;
  readonly atLeast: boolean;
  readonly pages: ReadonlyMap<number, readonly Session[]>;
  /** How often all of it was read. */
  readonly readings: number;
  /** Sessions that began while rows must not move. */
  readonly fresh: ReadonlySet<number>;
  /** Asks for other rows. An answer to an earlier wish is dropped. */
  want(wish: Wish): void;
  /** Reads what is not there of these rows. */
  need(first: number, end: number): void;
  /** Reads everything in view again, in the order that holds now. */
  refresh(): void;
  /** While held, rows do not move: somebody's pointer or focus is on them, or they are scrolled. */
  hold(held: boolean): void;
  hear(event: BenchEvent): void;
}

export type SessionFeedStore<Wish> = StoreApi<SessionFeed<Wish>>;

/**
 * Makes a feed. It reads nothing before `want` or `need`.
 *
 * Rows change in place as main tells of them; their order is read again once nobody holds it.
 */
export function createSessionFeed<Wish>(read: ReadFeed<Wish>, first: Wish): SessionFeedStore<Wish> {
  let turn = 0;
  let held = false;
  let stale = false;
  let seen: readonly [number, number] = [0, FEED_PAGE];
  let timer: ReturnType<typeof setTimeout> | null = null;
  const reading = new Set<number>();

  return createStore<SessionFeed<Wish>>()((set, get) => {
    /** Begins anew: pages in view are read, and take the place of all others once they are there. */
    async function readAnew(): Promise<void> {
      const mine = ++turn;
      reading.clear();
      stale = false;
      const wanted = pagesOf(...seen);
      try {
        const got = await Promise.all(wanted.map((page) => readPage(page)));
        if (mine !== turn) return;
        set({
          status: "ready",
          total: got[0]?.total ?? 0,
          atLeast: got[0]?.atLeast ?? false,
          pages: new Map(got.map(({ sessions }, index) => [wanted[index] ?? 0, sessions])),
          fresh: new Set(),
          readings: get().readings + 1,
        });
        // What is in view may have changed meanwhile.
        await readMissing();
      } catch {
        if (mine === turn) set({ status: "failed" });
      }
    }

    function readPage(page: number): Promise<FeedPage> {
      return read(get().wish, page * FEED_PAGE, FEED_PAGE);
    }

    /** Reads what is missing in view, a page at a time: what was only flown over is never asked for. */
    async function readMissing(): Promise<void> {
      const { pages, status } = get();
      const page = pagesOf(...seen).find((candidate) => !pages.has(candidate));
      if (status !== "ready" || page === undefined || reading.size > 0) return;
      const mine = turn;
      reading.add(page);
      try {
        const { sessions } = await readPage(page);
        if (mine !== turn) return;
        set({ pages: withPage(get().pages, page, sessions, seen) });
      } catch {
        if (mine === turn) set({ status: "failed" });
      } finally {
        if (mine === turn) reading.delete(page);
      }
      if (mine === turn) await readMissing();
    }

    function soon(): void {
      stale = true;
      if (held || timer !== null) return;
      timer = setTimeout(() => {
        timer = null;
        if (stale && !held) void readAnew();
      }, REFRESH_MS);
    }

    function take(session: Session): void {
      const place = placeOf(get().pages, session.id);
      if (place === null) {
        // Rows that are not in view may have moved into it; what is wholly new is counted while rows must not move.
        const began = !isOlder(get().pages, session.id);
        if (held && began) set({ fresh: new Set(get().fresh).add(session.id) });
        soon();
        return;
      }
      const [page, index] = place;
      const rows = get().pages.get(page) ?? [];
      const was = rows[index];
      set({ pages: new Map(get().pages).set(page, rows.with(index, session)) });
      if (was !== undefined && movesWith(was, session)) soon();
    }

    return {
      wish: first,
      status: "reading",
      total: 0,
      atLeast: false,
      pages: new Map(),
      fresh: new Set(),
      readings: 0,
      want(wish) {
        seen = [0, FEED_PAGE];
        set({ wish, status: "reading" });
        void readAnew();
      },
      need(from, end) {
        seen = [from, end];
        void readMissing();
      },
      refresh: () => void readAnew(),
      hold(next) {
        if (held === next) return;
        held = next;
        if (!held && stale) soon();
      },
      hear(event) {
        if (event.kind === "session") take(event.session);
        if (event.kind === "sessions_changed") soon();
        if (event.kind === "session_removed") {
          stale = true;
          void readAnew();
        }
      },
    };
  });
}

/** The session of a row; `undefined` while it is not there. */
export function rowAt({ pages }: { readonly pages: SessionFeed<unknown>["pages"] }, index: number) {
  return pages.get(Math.floor(index / FEED_PAGE))?.[index % FEED_PAGE];
}

/** Where a session stands among the rows that are there, from 0; `null` where it is not. */
export function indexOfSession(pages: SessionFeed<unknown>["pages"], id: number): number | null {
  const place = placeOf(pages, id);
  return place === null ? null : place[0] * FEED_PAGE + place[1];
}

function placeOf(pages: SessionFeed<unknown>["pages"], id: number): readonly [number, number] | null {
  for (const [page, rows] of pages) {
    const index = rows.findIndex((row) => row.id === id);
    if (index >= 0) return [page, index];
  }
  return null;
}

/** True when a row that is there began later. */
function isOlder(pages: SessionFeed<unknown>["pages"], id: number): boolean {
  for (const rows of pages.values()) if (rows.some((row) => row.id > id)) return true;
  return false;
}

/** True when a row may stand elsewhere, or no longer fit. What merely was heard again leaves it where it is. */
function movesWith(was: Session, now: Session): boolean {
  return (
    listKey(was) !== listKey(now) ||
    was.unseen !== now.unseen ||
    was.starred !== now.starred ||
    was.watch.kind !== now.watch.kind ||
    was.tags.join("\n") !== now.tags.join("\n")
  );
}

function pagesOf(first: number, end: number): readonly number[] {
  const from = Math.floor(first / FEED_PAGE);
  const to = Math.floor(Math.max(first, end - 1) / FEED_PAGE);
  return Array.from({ length: to - from + 1 }, (_, step) => from + step);
}

/** Takes a page in, and lets those furthest from the view go. */
function withPage(
  pages: ReadonlyMap<number, readonly Session[]>,
  page: number,
  rows: readonly Session[],
  [first]: readonly [number, number],
): ReadonlyMap<number, readonly Session[]> {
  const next = new Map(pages).set(page, rows);
  if (next.size <= PAGES_HELD) return next;
  const middle = first / FEED_PAGE;
  const furthest = [...next.keys()].reduce((a, b) => (Math.abs(a - middle) > Math.abs(b - middle) ? a : b));
  next.delete(furthest);
  return next;
}
