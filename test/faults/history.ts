import { type CallReport, callQuery, callStart } from "../../core/calls.ts";
import type { Exchange } from "../../core/exchange.ts";
import { KnownSecrets } from "../../core/known-secrets.ts";
import type { QueryOutcome } from "../../core/query-outcome.ts";
import type { Session, SessionPlace } from "../../core/session.ts";
import type { ListPlace, SessionsQuery } from "../../core/session-list.ts";
import type { StartOutcome } from "../../core/start-outcome.ts";
import type { Store } from "../../core/store.ts";
import type { SendOptions, Transport } from "../../core/transport.ts";
import { seen } from "../../electron/main/bench/watch-record.ts";
import { PLACE } from "../adapters/sqlite/samples.ts";
import { TemporaryStore } from "./temporary-store.ts";

/** What one call left behind, as it was acknowledged. */
export interface Entry {
  readonly row: number;
  readonly exchange: Exchange;
  readonly outcome: StartOutcome | QueryOutcome;
}

/** Where and with what a call goes out. */
export interface CallWish extends SendOptions {
  readonly baseUrl: string;
  readonly transport: Transport;
}

/** A real store in a file, and calls that are written down in it as the app writes them down. */
export class FaultHistory {
  readonly #kept = new TemporaryStore();
  readonly #acknowledged = new Map<number, Entry>();

  /** The intent, one start, its outcome. */
  async start(wish: CallWish, body: string): Promise<CallReport<StartOutcome> & Entry> {
    const place = placeAt(wish);
    const { id } = await this.#store.recordIntent({ place, beganAt: Date.now(), body, values: [] });
    const report = await callStart(portsOf(wish), { ...wish, address: place, body });
    await this.#store.recordOutcome(id, report.outcome, report.exchange);
    return this.#acknowledge(id, report);
  }

  /** An adopted session, one query, what it showed. */
  async query(wish: CallWish): Promise<CallReport<QueryOutcome> & Entry> {
    const place = placeAt(wish);
    const adopted = { place, beganAt: Date.now(), sessionId: "S", link: null };
    const { id } = await this.#store.recordAdoption(adopted);
    const report = await callQuery(portsOf(wish), { ...wish, address: place, sessionId: "S" });
    const { exchange, outcome, heardAt } = report;
    await this.#store.recordQuery(id, {
      observation: { askedAt: exchange.sentAt, heardAt, saw: seen(outcome) },
      exchange,
      browserLink: outcome.kind === "state" ? outcome.browserLink : null,
      watch: { kind: "live" },
    });
    return this.#acknowledge(id, report);
  }

  /** What the store holds of one call, read again. */
  async of(row: number): Promise<{ readonly session: Session; readonly exchanges: readonly Exchange[] }> {
    const detail = await this.#store.session(row);
    if (detail === null) throw new Error(`No session ${row}.`);
    return { session: detail.session, exchanges: await this.#store.exchanges(row, 10) };
  }

  /** Opens the file anew and gives every session in it. */
  async reopened(): Promise<readonly Session[]> {
    await this.#kept.reopen();
    const all: Session[] = [];
    let after: ListPlace | undefined;
    for (;;) {
      const wish: SessionsQuery = { order: "newest", limit: 500, ...(after === undefined ? {} : { after }) };
      const { sessions, next } = await this.#store.sessions(wish);
      all.push(...sessions);
      if (next === null) return all;
      after = next;
    }
  }

  /** Everything that was acknowledged since the beginning, by row. */
  get acknowledged(): ReadonlyMap<number, Entry> {
    return this.#acknowledged;
  }

  /** Every byte on the disk. */
  bytes(): readonly Uint8Array[] {
    return this.#kept.bytes();
  }

  close(): Promise<void> {
    return this.#kept.close();
  }

  get #store(): Store {
    return this.#kept.store;
  }

  #acknowledge<Report extends CallReport<StartOutcome | QueryOutcome>>(
    row: number,
    report: Report,
  ): Report & Entry {
    const entry = { ...report, row };
    this.#acknowledged.set(row, entry);
    return entry;
  }
}

function placeAt({ baseUrl }: CallWish): SessionPlace {
  return { ...PLACE, baseUrl, moduleId: "m" };
}

function portsOf({ transport }: CallWish) {
  return { transport, clock: { now: () => Date.now() }, secrets: new KnownSecrets() };
}
