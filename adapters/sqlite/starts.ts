import type { Session, SessionPlace } from "../../core/session.ts";
import type { StartOutcome } from "../../core/start-outcome.ts";
import type { WatchCondition } from "../../core/watch/condition.ts";
import { toColumn, toNullable } from "./columns.ts";
import { type Database, inTransaction, writtenRow } from "./database.ts";
import type { ExchangeRows } from "./exchanges.ts";
import { type SessionRow, sessionFrom } from "./session-row.ts";
import type { SqliteStore } from "./sqlite-store.ts";

/** How sessions come into the list. */
export type StartRows = Pick<
  SqliteStore,
  "recordIntent" | "recordOutcome" | "recordAdoption" | "settleInterrupted"
>;

const SENDING = { kind: "sending" } as const;
const INTERRUPTED: StartOutcome = { kind: "in_doubt", doubt: { kind: "interrupted" } };

interface NewSession {
  readonly place: SessionPlace;
  readonly outcome: { readonly kind: string } | null;
  readonly beganAt: number;
  readonly body: string | null;
  readonly values: readonly unknown[];
  readonly sessionId: string | null;
  readonly startLink: string | null;
  readonly watch: WatchCondition;
}

/** Prepares what writes starts, their outcomes and adopted sessions. */
export function startRows(db: Database, exchanges: ExchangeRows): StartRows {
  const insert = db.prepare(
    `INSERT INTO sessions (connection_id, module_ref, place, outcome_kind, outcome, began_at, body, sent_values,
       session_id, start_link, watch_kind, watch, changed_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING *`,
  );
  const settle = db.prepare(
    "UPDATE sessions SET outcome_kind = ?, outcome = ? WHERE id = ? AND outcome_kind IS NOT NULL RETURNING *",
  );
  // An outcome that the disk took late must not undo what queries have brought meanwhile.
  const accept = db.prepare(
    `UPDATE sessions SET session_id = ?, start_link = ?,
       watch_kind = CASE WHEN answered + unanswered = 0 THEN ? ELSE watch_kind END,
       watch = CASE WHEN answered + unanswered = 0 THEN ? ELSE watch END
     WHERE id = ? RETURNING *`,
  );
  const interrupt = db.prepare(
    // The word stands here itself, so that its index is found.
    "UPDATE sessions SET outcome_kind = ?, outcome = ?, unseen = 1 WHERE outcome_kind = 'sending'",
  );

  function add(session: NewSession): Session {
    const { place, outcome, watch } = session;
    const row = writtenRow(
      insert,
      place.connectionId,
      place.moduleRef,
      JSON.stringify(place),
      outcome === null ? null : outcome.kind,
      outcome === null ? null : JSON.stringify(outcome),
      session.beganAt,
      toNullable(session.body),
      JSON.stringify(session.values),
      toNullable(session.sessionId),
      toNullable(session.startLink),
      watch.kind,
      JSON.stringify(watch),
      session.beganAt,
    );
    return sessionFrom(row as SessionRow);
  }

  function settled(id: number, outcome: StartOutcome): Session {
    const row = writtenRow(settle, outcome.kind, JSON.stringify(outcome), id);
    if (row === undefined) throw new Error(`There is no start ${id}`);
    if (outcome.kind !== "accepted") return sessionFrom(row as SessionRow);
    const live: WatchCondition = { kind: "live" };
    const { sessionId, browserLink } = outcome;
    const values = [toColumn(sessionId), toNullable(browserLink), live.kind, JSON.stringify(live)];
    return sessionFrom(writtenRow(accept, ...values, id) as SessionRow);
  }

  return {
    recordIntent: ({ place, beganAt, body, values }) =>
      add({
        place,
        outcome: SENDING,
        beganAt,
        body,
        values,
        sessionId: null,
        startLink: null,
        watch: { kind: "not_begun" },
      }),
    recordOutcome: (id, outcome, exchange) =>
      inTransaction(db, () => {
        if (exchange !== null) exchanges.add(id, exchange);
        return settled(id, outcome);
      }),
    recordAdoption: ({ place, beganAt, sessionId, link }) =>
      add({
        place,
        outcome: null,
        beganAt,
        body: null,
        values: [],
        sessionId,
        startLink: link,
        watch: { kind: "live" },
      }),
    settleInterrupted: () => interrupt.run(INTERRUPTED.kind, JSON.stringify(INTERRUPTED)).changes,
  };
}
