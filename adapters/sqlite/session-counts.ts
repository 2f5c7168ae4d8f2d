import { type StateWish, stateWish } from "../../core/session-filter.ts";
import type { ChangesBetween } from "../../core/session-list.ts";
import { fromColumn } from "./columns.ts";
import type { Database } from "./database.ts";
import type { SqliteStore } from "./sqlite-store.ts";

/** So many tagged sessions are looked at for the tags there are. */
const LOOKED_AT_FOR_TAGS = 500;

/** Of so many sessions the timelines are read for how long nobody watched. */
const LOOKED_AT_FOR_GAPS = 50;

const RANKS = [0, 1, 2, 3];
const RANK = 2 ** 44;

interface Tally {
  readonly state: string;
  readonly waits: number;
  readonly unseen: number;
  readonly doubt: number;
  readonly starred: number;
  readonly n: number;
}

/** Prepares what counts sessions. */
export function countRows(db: Database): Pick<SqliteStore, "sessionCounts" | "changesBetween"> {
  const tally = db.prepare(
    `SELECT state, unseen, doubt, starred, sum(n) AS n, state = 'waiting_for_input'
       AND watch_kind IN ('live', 'backing_off', 'denied', 'paused') AS waits
     FROM session_tally GROUP BY 1, 2, 3, 4, 6`,
  );
  const tags = db.prepare(
    `SELECT DISTINCT tag.value AS tag FROM
       (SELECT tags FROM sessions WHERE tags IS NOT NULL AND removed_at IS NULL
        ORDER BY list_key DESC LIMIT ${LOOKED_AT_FOR_TAGS}) AS tagged, json_each(tagged.tags) AS tag ORDER BY 1`,
  );
  const changed = db.prepare(
    `SELECT state, doubt, watch_kind IN ('live', 'backing_off', 'denied', 'paused') AS goes_on, count(*) AS n
     FROM sessions WHERE removed_at IS NULL AND list_key > ? AND list_key <= ? GROUP BY 1, 2, 3`,
  );
  const gaps = db.prepare(
    `SELECT session, at, kind FROM facts WHERE session IN (SELECT id FROM sessions
       WHERE removed_at IS NULL AND heard_at > ? ORDER BY list_key DESC LIMIT ${LOOKED_AT_FOR_GAPS}) ORDER BY session, id`,
  );
  return {
    sessionCounts() {
      const rows = tally.all() as Tally[];
      const sum = (of: (row: Tally) => number) => rows.reduce((total, row) => total + of(row) * row.n, 0);
      const byState = new Map<StateWish, number>();
      for (const { state, n } of rows) {
        const wish = stateWish(state === "" ? null : fromColumn(state));
        byState.set(wish, (byState.get(wish) ?? 0) + n);
      }
      return {
        total: sum(() => 1),
        byState: [...byState].map(([state, count]) => ({ state, count })),
        waiting: sum(({ waits }) => waits),
        unseen: sum(({ unseen }) => unseen),
        inDoubt: sum(({ doubt }) => doubt),
        starred: sum(({ starred }) => starred),
        tags: (tags.all() as { tag: string }[]).map(({ tag }) => fromColumn(tag)),
      };
    },
    changesBetween(after, upTo): ChangesBetween {
      const counts = { completed: 0, fatalErrored: 0, waiting: 0, inDoubt: 0, others: 0 };
      for (const rank of RANKS) {
        const rows = changed.all(rank * RANK + after, rank * RANK + upTo) as ChangedRow[];
        for (const row of rows) counts[kindOf(row)] += row.n;
      }
      return { ...counts, ...unwatched(gaps.all(after) as GapRow[], after, upTo) };
    },
  };
}

interface ChangedRow {
  readonly state: string | null;
  readonly doubt: number;
  readonly goes_on: number;
  readonly n: number;
}

function kindOf({
  state,
  doubt,
  goes_on,
}: ChangedRow): "completed" | "fatalErrored" | "waiting" | "inDoubt" | "others" {
  if (doubt === 1) return "inDoubt";
  if (state === "completed") return "completed";
  if (state === "fatal_errored") return "fatalErrored";
  return state === "waiting_for_input" && goes_on === 1 ? "waiting" : "others";
}

interface GapRow {
  readonly session: number;
  readonly at: number;
  readonly kind: string;
}

const ENDS: Readonly<Record<string, string>> = { asleep: "awake", unaccounted: "awake", quit: "taken_up" };

/** Gaps of several timelines, each moment counted once. */
function unwatched(
  facts: readonly GapRow[],
  after: number,
  upTo: number,
): { readonly asleepMs: number; readonly offMs: number } {
  const asleep: [number, number][] = [];
  const off: [number, number][] = [];
  let open: GapRow | null = null;
  for (const fact of facts) {
    if (open !== null && open.session === fact.session && ENDS[open.kind] === fact.kind) {
      const gap: [number, number] = [Math.max(open.at, after), Math.min(fact.at, upTo)];
      (open.kind === "quit" ? off : asleep).push(gap);
      open = null;
    } else if (ENDS[fact.kind] !== undefined) open = fact;
  }
  return { asleepMs: together(asleep), offMs: together(off) };
}

function together(gaps: [number, number][]): number {
  let sum = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const [from, to] of gaps.sort((a, b) => a[0] - b[0])) {
    sum += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return sum;
}
