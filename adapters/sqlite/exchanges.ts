import type { Exchange } from "../../core/exchange.ts";
import type { HttpRequest } from "../../core/http-request.ts";
import type { StoredExchange } from "../../core/store.ts";
import type { CallFailure, HttpAnswer } from "../../core/transport.ts";
import { fromNullable, toNullable, unionFrom, wordFrom } from "./columns.ts";
import type { Database } from "./database.ts";
import type { SqliteStore } from "./sqlite-store.ts";

type Result = HttpAnswer | CallFailure;

/** A row of `exchanges` as SQLite gives it. */
export interface ExchangeRow {
  readonly id: number;
  readonly call: string;
  readonly sent_at: number;
  readonly request: string;
  readonly request_body: string | null;
  readonly result: string;
  readonly answer_body: Uint8Array | null;
}

/** The rows of exchanges. */
export interface ExchangeRows extends Pick<SqliteStore, "exchanges"> {
  /** Writes one within the caller's transaction and gives its id. */
  add(sessionRow: number, exchange: Exchange): number;
}

/** Prepares what reads and writes exchanges. */
export function exchangeRows(db: Database): ExchangeRows {
  const insert = db.prepare(
    `INSERT INTO exchanges (session, call, sent_at, request, request_body, result, answer_body)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const newest = db.prepare("SELECT * FROM exchanges WHERE session = ? ORDER BY id DESC LIMIT ?");
  return {
    add(sessionRow, { call, sentAt, request, result }) {
      const { body, ...head } = request;
      const { rest, bytes } = apart(result);
      const values = [call, sentAt, JSON.stringify(head), toNullable(body), JSON.stringify(rest), bytes];
      return Number(insert.run(sessionRow, ...values).lastInsertRowid);
    },
    exchanges: (sessionRow, limit) => (newest.all(sessionRow, limit) as ExchangeRow[]).map(exchangeFrom),
  };
}

/** Bytes do not belong in JSON: they lie in a column of their own. */
function apart(result: Result): { readonly rest: unknown; readonly bytes: Uint8Array | null } {
  if (result.kind === "answer") {
    const { body, ...rest } = result;
    return { rest, bytes: body };
  }
  if (result.partial === null) return { rest: result, bytes: null };
  const { body, ...partial } = result.partial;
  return { rest: { ...result, partial }, bytes: body };
}

function together(json: string, bytes: Uint8Array | null): Result {
  const result = unionFrom<Result>(json, ["answer", "failure"]);
  const body = bytes ?? new Uint8Array();
  if (result.kind === "answer") return { ...result, body };
  return result.partial === null ? result : { ...result, partial: { ...result.partial, body } };
}

/** Reads a row. */
export function exchangeFrom(row: ExchangeRow): StoredExchange {
  const head = JSON.parse(row.request) as Omit<HttpRequest, "body">;
  return {
    id: row.id,
    call: wordFrom(row.call, ["start", "query"]),
    sentAt: row.sent_at,
    request: { ...head, body: fromNullable(row.request_body) },
    result: together(row.result, row.answer_body),
  };
}
