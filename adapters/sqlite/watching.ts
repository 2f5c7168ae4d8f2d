import type { WatchFact } from "../../core/observation.ts";
import type { WatchCondition } from "../../core/watch/condition.ts";
import { toColumn, toNullable } from "./columns.ts";
import { type Database, inTransaction } from "./database.ts";
import type { ExchangeRows } from "./exchanges.ts";
import { longerCourse, type SessionRow, sessionFrom } from "./session-row.ts";
import type { SqliteStore } from "./sqlite-store.ts";

const ACTIVE: readonly WatchCondition["kind"][] = ["live", "backing_off", "denied"];

/** States of a session that goes its way: they ask for nobody's look. */
const IN_MOTION: ReadonlySet<string> = new Set(["created", "running"]);

/** What watching adds to a session, and which sessions it goes on for. */
export type WatchingRows = Pick<SqliteStore, "recordQuery" | "recordFact" | "recordFacts" | "watched">;

/** Prepares what writes observations and facts. `moved` is told when a row may stand elsewhere in lists. */
export function watchingRows(db: Database, exchanges: ExchangeRows, moved: () => void): WatchingRows {
  const observe = db.prepare(
    "INSERT INTO observations (session, asked_at, heard_at, saw, exchange) VALUES (?, ?, ?, ?, ?)",
  );
  // Two ways of writing an answer: most tell nothing new, and touch none of the indexes that lists are read by.
  const answer = db.prepare(
    `UPDATE sessions SET asked_at = :askedAt, heard_at = :heardAt, answered = answered + 1,
       query_link = coalesce(:link, query_link), watch = :watch WHERE id = :id`,
  );
  // As in core/timeline.ts: a change lies between the last question with the old state and the first answer with the
  // new one; where the wall clock was set back in between, at the end alone. Every `SET` reads the row as it was.
  const turn = db.prepare(
    `UPDATE sessions SET state_began_from = :from, state_began_to = :to, state = :state, course = :course,
       changed_at = :to, unseen = max(unseen, :unseen) WHERE id = :id`,
  );
  const silence = db.prepare("UPDATE sessions SET unanswered = unanswered + 1, watch = ? WHERE id = ?");
  const fact = db.prepare("INSERT INTO facts (session, at, kind) VALUES (?, ?, ?)");
  const setWatch = db.prepare("UPDATE sessions SET watch = ? WHERE id = ?");
  const setWatchKind = db.prepare("UPDATE sessions SET watch_kind = ? WHERE id = ?");
  const concern = db.prepare("UPDATE sessions SET changed_at = ?, unseen = 1 WHERE id = ?");
  const kindOf = db.prepare("SELECT watch_kind FROM sessions WHERE id = ?");
  const byId = db.prepare("SELECT * FROM sessions WHERE id = ?");
  const active = db.prepare(
    `SELECT * FROM sessions WHERE watch_kind IN (${ACTIVE.map((kind) => `'${kind}'`).join(", ")})
       AND session_id IS NOT NULL AND removed_at IS NULL ORDER BY id`,
  );

  function row(id: number): SessionRow {
    const found = byId.get(id) as SessionRow | undefined;
    if (found === undefined) throw new Error(`There is no session ${id}`);
    return found;
  }

  /** Writes where watching stands apart from how it stands there. */
  function goOn(id: number, watch: WatchCondition, at: number): void {
    const before = kindOf.get(id) as Pick<SessionRow, "watch_kind"> | undefined;
    if (before === undefined || before.watch_kind === watch.kind) return;
    setWatchKind.run(watch.kind, id);
    moved();
    if (watch.kind === "paused" && watch.reason.kind === "denied") concern.run(at, id);
  }

  function turnTo(before: SessionRow, told: string, heardAt: number): void {
    const state = toColumn(told);
    if (before.state === state) return;
    moved();
    const from = Math.min(before.asked_at ?? before.began_at, heardAt);
    turn.run({
      id: before.id,
      state,
      from,
      to: heardAt,
      course: longerCourse(before.course, { state: told, from, to: heardAt }),
      unseen: Number(!IN_MOTION.has(told)),
    });
  }

  function note(id: number, { at, kind }: WatchFact, watch: WatchCondition | null): void {
    fact.run(id, at, kind);
    if (watch === null) return;
    goOn(id, watch, at);
    setWatch.run(JSON.stringify(watch), id);
  }
  return {
    recordQuery: (id, { observation, exchange, browserLink, watch }) =>
      inTransaction(db, () => {
        const { askedAt, heardAt, saw } = observation;
        observe.run(id, askedAt, heardAt, JSON.stringify(saw), exchanges.add(id, exchange));
        if (saw.kind === "state") {
          turnTo(row(id), saw.state, heardAt);
          answer.run({ id, askedAt, heardAt, link: toNullable(browserLink), watch: JSON.stringify(watch) });
        } else silence.run(JSON.stringify(watch), id);
        goOn(id, watch, heardAt);
        return sessionFrom(row(id));
      }),
    recordFact: (id, told, watch) =>
      inTransaction(db, () => {
        note(id, told, watch);
        return sessionFrom(row(id));
      }),
    recordFacts: (ids, told, watch) =>
      inTransaction(db, () => {
        for (const id of ids) note(id, told, watch);
      }),
    watched: () => (active.all() as SessionRow[]).map(sessionFrom),
  };
}
