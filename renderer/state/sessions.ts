import { createStore, type StoreApi } from "zustand/vanilla";
import type { Observation, WatchFact } from "../../core/observation.ts";
import { isInDoubt, type Session } from "../../core/session.ts";
import type { StoredExchange } from "../../core/store.ts";
import type { BenchApi } from "../../electron/bridge/bench-api.ts";
import type { BenchEvent } from "../../electron/bridge/events.ts";
import type { WatchMove, WatchOverview } from "../../electron/bridge/views/session.ts";

/** How many rows one page of a list has. */
export const PAGE_ROWS = 50;

/** How many exchanges of a session are held: enough for any that is looked at, and bounded, since answers may be huge. */
export const EXCHANGES_HELD = 200;

/** Which sessions a list shows: all of them, or those of one module. */
export type ListKey = "all" | number;

/** How far a list has been read. */
interface SessionList {
  readonly status: "reading" | "ready" | "failed";
  /** Rows from this id up are there; `null` before the first page. */
  readonly oldest: number | null;
  readonly total: number;
  /** True when there are older rows than those that were read. */
  readonly more: boolean;
}

/** All that was seen of one session. */
export interface SessionRecord {
  readonly status: "reading" | "ready" | "failed" | "missing";
  readonly observations: readonly Observation[];
  readonly facts: readonly WatchFact[];
}

/** The sessions as far as the page knows them. */
export interface SessionsState {
  /** Every row that the page was told of, by its id. */
  readonly rows: ReadonlyMap<number, Session>;
  readonly lists: ReadonlyMap<ListKey, SessionList>;
  readonly records: ReadonlyMap<number, SessionRecord>;
  /** Newest first, at most `EXCHANGES_HELD` and the start's. */
  readonly exchanges: ReadonlyMap<number, readonly StoredExchange[]>;
  readonly moves: ReadonlyMap<number, WatchMove>;
  readonly overview: WatchOverview | null;
  /** The rows of all starts in doubt, whether or not a list has read as far. */
  readonly doubts: ReadonlySet<number>;
  /** Takes in what main tells. */
  hear(event: BenchEvent): void;
  /** Reads the newest page of a list, or the page after the oldest row that is there. */
  readList(key: ListKey, page?: "newest" | "older"): Promise<void>;
  /** Reads all that was seen of a session; what is told meanwhile is kept. */
  readRecord(sessionRow: number): Promise<void>;
  /** Reads the newest exchanges of a session; those that are held already stay. */
  readExchanges(sessionRow: number, newest: number): Promise<void>;
  readOverview(): Promise<void>;
  readDoubts(): Promise<void>;
  /** Takes a session that a command gave back. */
  put(session: Session): void;
}

export type SessionsStore = StoreApi<SessionsState>;

const UNREAD: SessionRecord = { status: "reading", observations: [], facts: [] };

/** Makes the store of sessions. It is fed by `hear` and by its own reading. */
export function createSessionsStore(bridge: BenchApi): SessionsStore {
  return createStore<SessionsState>()((set, get) => ({
    rows: new Map(),
    lists: new Map(),
    records: new Map(),
    exchanges: new Map(),
    moves: new Map(),
    overview: null,
    doubts: new Set(),

    hear(event) {
      switch (event.kind) {
        case "session":
          return get().put(event.session);
        case "session_removed":
          return set(without(get(), event.sessionRow));
        case "observed":
          return set(seen(get(), event.sessionRow, { observation: event.observation }));
        case "fact":
          return set(seen(get(), event.sessionRow, { fact: event.fact }));
        case "facts":
          for (const sessionRow of event.sessionRows) {
            set(seen(get(), sessionRow, { fact: event.fact }));
          }
          return;
        case "watch_moves":
          return set({ moves: withMoves(get().moves, event.moves) });
        case "overview":
          return set({ overview: event.overview });
        default:
          return;
      }
    },

    put(session) {
      const { rows, lists, doubts } = get();
      const isNew = !rows.has(session.id);
      set({
        rows: withEntry(rows, session.id, session),
        lists: isNew ? counted(lists, session, 1) : lists,
        doubts: withDoubt(doubts, session),
      });
    },

    async readList(key, page = "newest") {
      const list = get().lists.get(key) ?? { status: "reading", oldest: null, total: 0, more: false };
      set({ lists: withEntry(get().lists, key, { ...list, status: "reading" }) });
      try {
        const { sessions, total } = await bridge.sessions({
          limit: PAGE_ROWS,
          order: "newest",
          ...(key === "all" ? {} : { filter: { moduleRefs: [key] } }),
          ...(page === "older" && list.oldest !== null ? { after: { key: 0, id: list.oldest } } : {}),
        });
        const rows = new Map(get().rows);
        let { doubts } = get();
        for (const session of sessions) {
          rows.set(session.id, session);
          doubts = withDoubt(doubts, session);
        }
        const oldest = Math.min(list.oldest ?? Infinity, ...sessions.map(({ id }) => id));
        const read: SessionList = {
          status: "ready",
          oldest: Number.isFinite(oldest) ? oldest : null,
          total,
          more: page === "older" || list.oldest === null ? sessions.length === PAGE_ROWS : list.more,
        };
        set({ rows, doubts, lists: withEntry(get().lists, key, read) });
      } catch {
        set({ lists: withEntry(get().lists, key, { ...list, status: "failed" }) });
      }
    },

    async readRecord(sessionRow) {
      const record = get().records.get(sessionRow) ?? UNREAD;
      set({ records: withEntry(get().records, sessionRow, record) });
      try {
        const detail = await bridge.session(sessionRow);
        const told = get().records.get(sessionRow) ?? UNREAD;
        if (detail === null) {
          set({ records: withEntry(get().records, sessionRow, { ...told, status: "missing" }) });
          return;
        }
        const read: SessionRecord = {
          status: "ready",
          observations: joined(detail.observations, told.observations, ({ heardAt }) => heardAt),
          facts: joined(detail.facts, told.facts, ({ at }) => at),
        };
        set({ records: withEntry(get().records, sessionRow, read) });
        get().put(newer(detail.session, get().rows.get(sessionRow)));
      } catch {
        set({ records: withEntry(get().records, sessionRow, { ...record, status: "failed" }) });
      }
    },

    async readExchanges(sessionRow, newest) {
      const read = await bridge.exchanges({ sessionRow, limit: newest });
      const held = get().exchanges.get(sessionRow) ?? [];
      set({ exchanges: withEntry(get().exchanges, sessionRow, heldExchanges(read, held)) });
    },

    async readDoubts() {
      const found = await bridge.doubts();
      const rows = new Map(get().rows);
      for (const session of found) rows.set(session.id, session);
      set({ rows, doubts: found.reduce(withDoubt, get().doubts) });
    },

    async readOverview() {
      set({ overview: await bridge.overview() });
    },
  }));
}

/** The rows of a list, newest first; starts in doubt stay on top, where they are not forgotten. */
export function rowsOf(state: Pick<SessionsState, "rows" | "lists">, key: ListKey): readonly Session[] {
  const oldest = state.lists.get(key)?.oldest ?? 0;
  const rows = [...state.rows.values()].filter((session) => {
    const { id, place } = session;
    return (id >= oldest || isInDoubt(session)) && (key === "all" || place.moduleRef === key);
  });
  return rows.toSorted((a, b) => Number(isInDoubt(b)) - Number(isInDoubt(a)) || b.id - a.id);
}

/** The same set where nothing changes. */
function withDoubt(doubts: ReadonlySet<number>, session: Session): ReadonlySet<number> {
  if (doubts.has(session.id) === isInDoubt(session)) return doubts;
  const next = new Set(doubts);
  if (!next.delete(session.id)) next.add(session.id);
  return next;
}

/** Observations and facts are only kept for records that somebody reads; the others come from main when asked for. */
function seen(
  state: SessionsState,
  sessionRow: number,
  { observation, fact }: { readonly observation?: Observation; readonly fact?: WatchFact },
): Partial<SessionsState> {
  const record = state.records.get(sessionRow);
  if (record === undefined) return {};
  const observations =
    observation === undefined ? record.observations : [...record.observations, observation];
  const facts = fact === undefined ? record.facts : [...record.facts, fact];
  return { records: withEntry(state.records, sessionRow, { ...record, observations, facts }) };
}

/** What was read, and behind it what was told later than its end. */
function joined<T>(read: readonly T[], told: readonly T[], at: (entry: T) => number): readonly T[] {
  const last = read.at(-1);
  return last === undefined ? told : [...read, ...told.filter((entry) => at(entry) > at(last))];
}

function heldExchanges(
  read: readonly StoredExchange[],
  held: readonly StoredExchange[],
): readonly StoredExchange[] {
  const byId = new Map([...held, ...read].map((exchange) => [exchange.id, exchange]));
  const newestFirst = [...byId.values()].toSorted((a, b) => b.id - a.id);
  return newestFirst.filter(({ call }, index) => index < EXCHANGES_HELD || call === "start");
}

/** The later of two pictures of one session: an answer that was heard meanwhile is not undone by a slow reading. */
function newer(read: Session, known: Session | undefined): Session {
  if (known === undefined) return read;
  return known.answered + known.unanswered > read.answered + read.unanswered ? known : read;
}

function without(state: SessionsState, sessionRow: number): Partial<SessionsState> {
  const session = state.rows.get(sessionRow);
  const rows = new Map(state.rows);
  rows.delete(sessionRow);
  const doubts = new Set(state.doubts);
  doubts.delete(sessionRow);
  return { rows, doubts, lists: session === undefined ? state.lists : counted(state.lists, session, -1) };
}

function counted(
  lists: ReadonlyMap<ListKey, SessionList>,
  session: Session,
  by: 1 | -1,
): ReadonlyMap<ListKey, SessionList> {
  const next = new Map(lists);
  for (const [key, list] of lists) {
    if (key === "all" || session.place.moduleRef === key) next.set(key, { ...list, total: list.total + by });
  }
  return next;
}

function withMoves(
  known: ReadonlyMap<number, WatchMove>,
  moves: readonly WatchMove[],
): ReadonlyMap<number, WatchMove> {
  const next = new Map(known);
  for (const move of moves) next.set(move.sessionRow, move);
  return next;
}

function withEntry<K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> {
  return new Map(map).set(key, value);
}
