import type { WatchFact } from "../../core/observation.ts";
import type { WatchCondition } from "../../core/watch/condition.ts";
import { toColumn, toNullable } from "./columns.ts";
import { type Database, inTransaction, writtenRow } from "./database.ts";
import type { ExchangeRows } from "./exchanges.ts";
import { type SessionRow, sessionFrom } from "./session-row.ts";
import type { SqliteStore } from "./sqlite-store.ts";

const ACTIVE: readonly WatchCondition["kind"][] = ["live", "backing_off", "denied"];

/** What watching adds to a session, and which sessions it goes on for. */
export type WatchingRows = Pick<SqliteStore, "recordQuery" | "recordFact" | "recordFacts" | "watched">;

/** Prepares what writes observations and facts. */
export function watchingRows(db: Database, exchanges: ExchangeRows): WatchingRows {
  const observe = db.prepare(
    "INSERT INTO observations (session, asked_at, heard_at, saw, exchange) VALUES (?, ?, ?, ?, ?)",
  );
  // As in core/timeline.ts: a change lies between the last question with the old state and the first answer with the
  // new one; where the wall clock was set back in between, at the end alone. Every `SET` reads the row as it was.
  const answer = db.prepare(
    `UPDATE sessions SET
       state_began_from = CASE WHEN state IS :state THEN state_began_from
         ELSE min(coalesce(asked_at, began_at), :heardAt) END,
       state_began_to = CASE WHEN state IS :state THEN state_began_to ELSE :heardAt END,
       state = :state, asked_at = :askedAt, heard_at = :heardAt, answered = answered + 1,
       query_link = coalesce(:link, query_link), watch_kind = :kind, watch = :watch
     WHERE id = :id RETURNING *`,
  );
  const silence = db.prepare(
    "UPDATE sessions SET unanswered = unanswered + 1, watch_kind = ?, watch = ? WHERE id = ? RETURNING *",
  );
  const fact = db.prepare("INSERT INTO facts (session, at, kind) VALUES (?, ?, ?)");
  const setWatch = db.prepare("UPDATE sessions SET watch_kind = ?, watch = ? WHERE id = ?");
  const byId = db.prepare("SELECT * FROM sessions WHERE id = ?");
  const active = db.prepare(
    `SELECT * FROM sessions WHERE watch_kind IN (${ACTIVE.map((kind) => `'${kind}'`).join(", ")})
       AND session_id IS NOT NULL AND removed_at IS NULL ORDER BY id`,
  );
  function note(id: number, { at, kind }: WatchFact, watch: WatchCondition | null): void {
    fact.run(id, at, kind);
    if (watch !== null) setWatch.run(watch.kind, JSON.stringify(watch), id);
  }
  return {
    recordQuery: (id, { observation, exchange, browserLink, watch }) =>
      inTransaction(db, () => {
        const { askedAt, heardAt, saw } = observation;
        observe.run(id, askedAt, heardAt, JSON.stringify(saw), exchanges.add(id, exchange));
        const going = { kind: watch.kind, watch: JSON.stringify(watch) };
        const row =
          saw.kind === "state"
            ? writtenRow(answer, {
                id,
                state: toColumn(saw.state),
                askedAt,
                heardAt,
                link: toNullable(browserLink),
                ...going,
              })
            : writtenRow(silence, going.kind, going.watch, id);
        return sessionFrom(row as SessionRow);
      }),
    recordFact: (id, told, watch) =>
      inTransaction(db, () => {
        note(id, told, watch);
        return sessionFrom(byId.get(id) as SessionRow);
      }),
    recordFacts: (ids, told, watch) =>
      inTransaction(db, () => {
        for (const id of ids) note(id, told, watch);
      }),
    watched: () => (active.all() as SessionRow[]).map(sessionFrom),
  };
}
