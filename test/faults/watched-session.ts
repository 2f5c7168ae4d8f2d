import { nodeTransport } from "../../adapters/http-transport.ts";
import type { ApiKey } from "../../core/api-key.ts";
import { type CallReport, callQuery } from "../../core/calls.ts";
import { KnownSecrets } from "../../core/known-secrets.ts";
import type { QueryOutcome } from "../../core/query-outcome.ts";
import type { Store } from "../../core/store.ts";
import { type Timeline, tellTimeline } from "../../core/timeline.ts";
import type { WatchMemory } from "../../core/watch/policy.ts";
import { Watcher } from "../../core/watch/watcher.ts";
import { seen } from "../../electron/main/bench/watch-record.ts";
import { rawServer } from "../adapters/raw-server.ts";
import { PLACE } from "../adapters/sqlite/samples.ts";
import { FakeClock, settled } from "../support/fake-clock.ts";
import { http } from "./scenes.ts";

/** What the server does with a query: bytes to answer with, nothing (until told), or the end of the connection. */
export type Reply = Uint8Array | "silence" | "reset";

/** An answer with a state. */
export function told(state: string): Reply {
  return http(JSON.stringify({ data: { state }, links: {} }));
}

/** An answer with a status and nothing that a query could read. */
export function status(code: number, headers: readonly string[] = []): Reply {
  return http("{}", { status: `${code} Odd`, headers });
}

/** A session that the real watcher watches over real connections, into a real store, by a clock that the test moves. */
export class WatchedSession {
  readonly clock = new FakeClock();
  readonly watcher: Watcher;
  /** What each query showed, as it was acknowledged. */
  readonly heard: { readonly outcome: QueryOutcome; readonly memory: WatchMemory }[] = [];
  /** When each query went out, in steady ms since the watch began. */
  readonly asked: number[] = [];
  readonly #secrets = new KnownSecrets();
  readonly #began = this.clock.steady();
  readonly #store: Store;
  readonly #key: ApiKey;
  readonly #server: Awaited<ReturnType<typeof rawServer>>;
  readonly row: number;
  #wake: () => void = () => {};

  private constructor(parts: {
    readonly store: Store;
    readonly key: ApiKey;
    readonly row: number;
    readonly server: Awaited<ReturnType<typeof rawServer>>;
  }) {
    this.#store = parts.store;
    this.#key = parts.key;
    this.#server = parts.server;
    this.row = parts.row;
    const transport = nodeTransport();
    this.watcher = new Watcher({
      clock: this.clock,
      random: () => 0.5,
      ask: (_, signal) => {
        this.asked.push(this.clock.steady() - this.#began);
        this.#wake();
        const address = { baseUrl: `http://127.0.0.1:${this.#server.port}`, moduleId: "m" };
        const call = { address, key: this.#key, sessionId: "S", signal };
        return callQuery({ transport, clock: this.clock, secrets: this.#secrets }, call);
      },
      heard: (_, report, memory) => this.#heard(report, memory),
      failed: (_, error) => {
        throw error;
      },
    });
  }

  /**
   * @param script  What is answered to each query in turn; the last one is repeated.
   * @param origin  What the watcher takes for the session's origin.
   */
  static async begin(
    store: Store,
    key: ApiKey,
    {
      script,
      origin = "https://service.invalid",
    }: { readonly script: readonly Reply[]; readonly origin?: string },
  ): Promise<WatchedSession> {
    let answered = 0;
    const server = await rawServer(async ({ request, socket }) => {
      await request;
      const reply = script[Math.min(answered++, script.length - 1)] ?? "silence";
      if (reply === "reset") socket.resetAndDestroy();
      else if (reply !== "silence") socket.write(reply);
    });
    const place = { ...PLACE, baseUrl: `http://127.0.0.1:${server.port}`, moduleId: "m" };
    const { id } = await store.recordAdoption({ place, beganAt: 1_000_000, sessionId: "S", link: null });
    const session = new WatchedSession({ store, key, row: id, server });
    session.watcher.watch({ id, origin, keyName: "key" });
    return session;
  }

  get requests(): number {
    return this.#server.requests();
  }

  /** Resolves when so many queries were heard and what follows from the last one is decided. */
  async hears(count: number): Promise<void> {
    while (this.heard.length < count) await new Promise<void>((resolve) => (this.#wake = resolve));
    await settled();
  }

  /** Resolves when so many queries have reached the server. */
  async asks(count: number): Promise<void> {
    while (this.requests < count) await new Promise((resolve) => setImmediate(resolve));
  }

  /** Lets time pass, and waits until every query that it made due is heard. */
  async pass(ms: number): Promise<void> {
    await this.clock.advance(ms);
    while (this.watcher.move(this.row).inFlight) await new Promise((resolve) => setImmediate(resolve));
    await settled();
  }

  /** In how many ms the next query goes out; `null` when none does by itself. */
  get nextInMs(): number | null {
    const { nextCheckAt } = this.watcher.move(this.row);
    return nextCheckAt === null ? null : nextCheckAt - this.clock.now();
  }

  get condition(): string {
    return this.watcher.memory(this.row)?.condition.kind ?? "not known";
  }

  /** The course as the store tells it. */
  async timeline(): Promise<Timeline> {
    const detail = await this.#store.session(this.row);
    return tellTimeline(1_000_000, detail?.observations ?? [], detail?.facts ?? []);
  }

  async close(): Promise<void> {
    this.watcher.close();
    await this.#server.close();
  }

  async #heard({ outcome, exchange, heardAt }: CallReport<QueryOutcome>, memory: WatchMemory): Promise<void> {
    await this.#store.recordQuery(this.row, {
      observation: { askedAt: exchange.sentAt, heardAt, saw: seen(outcome) },
      exchange,
      browserLink: null,
      watch: memory.condition,
    });
    this.heard.push({ outcome, memory });
    this.#wake();
  }
}
