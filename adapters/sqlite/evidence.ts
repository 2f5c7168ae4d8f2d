import type { CallEnd, HistoryPlace, PastCall, Success } from "../../core/call-history.ts";
import type { SessionPlace } from "../../core/session.ts";
import type { FailureCode } from "../../core/transport.ts";
import { wordFrom } from "./columns.ts";
import type { Database } from "./database.ts";
import type { SqliteStore } from "./sqlite-store.ts";

/** How many of a connection's newest accepted starts, and of its adopted sessions, are looked at. */
const SESSIONS = 1_000;

/** How many of the newest exchanges are looked at. */
const EXCHANGES = 200;

interface SuccessRow {
  readonly place: string;
  readonly began_at: number;
  readonly heard_at: number | null;
}

interface CallRow {
  readonly call: string;
  readonly sent_at: number;
  readonly place: string;
  readonly status: number | null;
  readonly code: string | null;
}

/** The questions that `history` asks. Each reads a bounded number of rows, however many there are. */
export const EVIDENCE_QUERIES = {
  accepted: `SELECT place, began_at, heard_at FROM sessions
    WHERE connection_id = ? AND outcome_kind = 'accepted' ORDER BY id DESC LIMIT ${SESSIONS + 1}`,
  adopted: `SELECT place, began_at, heard_at FROM sessions
    WHERE connection_id = ? AND outcome_kind IS NULL ORDER BY id DESC LIMIT ${SESSIONS + 1}`,
  firstTry: `SELECT place, began_at FROM sessions
    WHERE module_ref = ? AND removed_at IS NULL ORDER BY id LIMIT 1`,
  calls: `SELECT exchanges.call, exchanges.sent_at, sessions.place,
      exchanges.result ->> '$.status' AS status, exchanges.result ->> '$.code' AS code
    FROM exchanges JOIN sessions ON sessions.id = exchanges.session ORDER BY exchanges.id DESC LIMIT ${EXCHANGES}`,
} as const;

/** Prepares what tells about earlier calls to an address. */
export function evidenceRows(db: Database): Pick<SqliteStore, "history"> {
  const accepted = db.prepare(EVIDENCE_QUERIES.accepted);
  const adopted = db.prepare(EVIDENCE_QUERIES.adopted);
  const firstTry = db.prepare(EVIDENCE_QUERIES.firstTry);
  const calls = db.prepare(EVIDENCE_QUERIES.calls);

  function firstTriedAt({ moduleRef, moduleId }: HistoryPlace): number | null {
    const row = moduleRef === null ? undefined : (firstTry.get(moduleRef) as SuccessRow | undefined);
    if (row === undefined) return null;
    return (JSON.parse(row.place) as SessionPlace).moduleId === moduleId ? row.began_at : null;
  }

  return {
    history(place) {
      const started = accepted.all(place.connectionId) as SuccessRow[];
      const found = adopted.all(place.connectionId) as SuccessRow[];
      return {
        successes: newestOfEach([
          ...started.slice(0, SESSIONS).flatMap((row) => successes(row, place, true)),
          ...found.slice(0, SESSIONS).flatMap((row) => successes(row, place, false)),
        ]),
        whole: started.length <= SESSIONS && found.length <= SESSIONS,
        firstTriedAt: firstTriedAt(place),
        calls: (calls.all() as CallRow[]).flatMap((row) => pastCall(row, place)),
      };
    },
  };
}

function successes(row: SuccessRow, wanted: HistoryPlace, wasStarted: boolean): readonly Success[] {
  const place = JSON.parse(row.place) as SessionPlace;
  if (!isSameAddress(place, wanted)) return [];
  const { moduleRef, moduleId, moduleName } = place;
  const module = { moduleRef, moduleId, moduleName };
  return [
    ...(wasStarted ? [{ at: row.began_at, how: "started", ...module } as const] : []),
    ...(row.heard_at === null ? [] : [{ at: row.heard_at, how: "answered", ...module } as const]),
  ];
}

/** One for each module, by its row and its id: the same row may have had another id before. */
function newestOfEach(all: readonly Success[]): readonly Success[] {
  const newest = new Map<string, Success>();
  for (const success of all.toSorted((a, b) => b.at - a.at)) {
    const name = JSON.stringify([success.moduleRef, success.moduleId]);
    if (!newest.has(name)) newest.set(name, success);
  }
  return [...newest.values()];
}

function pastCall(row: CallRow, wanted: HistoryPlace): readonly PastCall[] {
  const place = JSON.parse(row.place) as SessionPlace;
  if (!isSameAddress(place, wanted)) return [];
  const { connectionId, moduleId } = place;
  const end: CallEnd =
    row.status === null
      ? { kind: "failure", code: row.code as FailureCode }
      : { kind: "status", status: row.status };
  return [{ at: row.sent_at, call: wordFrom(row.call, ["start", "query"]), connectionId, moduleId, end }];
}

/** The sandbox listens at another port in each run. */
function isSameAddress(place: SessionPlace, wanted: HistoryPlace): boolean {
  if (wanted.builtIn) return place.builtIn;
  return place.baseUrl === wanted.baseUrl;
}
