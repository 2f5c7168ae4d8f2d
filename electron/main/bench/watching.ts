import { type CallReport, callQuery } from "../../../core/calls.ts";
import type { Clock } from "../../../core/clock.ts";
import type { WatchFactKind } from "../../../core/observation.ts";
import type { QueryOutcome } from "../../../core/query-outcome.ts";
import { canBeQueried, type Session, type SessionPlace } from "../../../core/session.ts";
import type { Store } from "../../../core/store.ts";
import type { Transport } from "../../../core/transport.ts";
import { isWatching, type WatchCondition } from "../../../core/watch/condition.ts";
import type { WatchMemory } from "../../../core/watch/policy.ts";
import { DEFAULT_QUEUE_LIMITS, type QueueEntry } from "../../../core/watch/queue.ts";
import { Watcher } from "../../../core/watch/watcher.ts";
import type { WatchAction } from "../../bridge/commands.ts";
import type { WatchOverview } from "../../bridge/views/session.ts";
import type { KeyPlace } from "../vault/vault.ts";
import type { Emit } from "./emit.ts";
import type { SandboxHost } from "./sandbox-host.ts";
import type { Shelf } from "./shelf.ts";
import { memoryOf, seen, withToldOutcome } from "./watch-record.ts";

/** What watching needs from its surroundings. */
export interface WatchingPorts {
  readonly store: Store;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly shelf: Shelf;
  readonly sandbox: SandboxHost;
  readonly emit: Emit;
  readonly onBug: (error: unknown) => void;
}

/** How often at most the page is told the overview, in ms. */
const OVERVIEW_EVERY_MS = 250;

/** How many sessions are read at once when those that rest are looked for. */
const PAGE = 500;

const WITHOUT_KEY: WatchCondition = { kind: "paused", reason: { kind: "no_key" } };

/** Watches the sessions of the app: every query is written down before the page hears of it. */
export class Watching {
  readonly #ports: WatchingPorts;
  readonly #watcher: Watcher;
  /** Sessions that can be asked about, by row. */
  readonly #sessions = new Map<number, Session>();
  /** Which key each of them was last watched with. */
  readonly #keyNames = new Map<number, string>();
  #cancelOverview: (() => void) | null = null;

  constructor(ports: WatchingPorts, queriesPerMinute: number) {
    this.#ports = ports;
    this.#watcher = new Watcher(
      {
        clock: ports.clock,
        random: Math.random,
        ask: (id, signal) => this.#ask(id, signal),
        heard: (id, report, memory) => this.#heard(id, report, memory),
        moved: (id) => this.#moved(id),
        pausedByKey: (id, condition) => void this.#note(id, "paused", condition).catch(ports.onBug),
        failed: (_id, error) => ports.onBug(error),
      },
      { ...DEFAULT_QUEUE_LIMITS, queriesPerMinute },
    );
  }

  /** Takes up what was watched when the app last ran. */
  async takeUp(): Promise<void> {
    for (const session of await this.#ports.store.watched()) {
      this.#sessions.set(session.id, session);
      const condition = this.#hasKey(session) ? ({ kind: "live" } as const) : WITHOUT_KEY;
      this.#goOn(await this.#note(session.id, "taken_up", condition));
    }
  }

  /** A session that was removed is back: it can be asked about again, and is watched on if it was. */
  async restored(session: Session): Promise<void> {
    if (!canBeQueried(session) || this.#sessions.has(session.id)) return;
    this.#sessions.set(session.id, session);
    const lacksKey = isWatching(session.watch) && !this.#hasKey(session);
    this.#goOn(lacksKey ? await this.#note(session.id, "paused", WITHOUT_KEY) : session);
  }

  /** Watches a session from now on; its first query follows at once. */
  begin(session: Session): void {
    this.#sessions.set(session.id, session);
    this.#watcher.watch(this.#entry(session));
  }

  async act(sessionRow: number, action: WatchAction): Promise<Session> {
    const session = await this.#known(sessionRow);
    switch (action) {
      case "check_now":
        this.#watcher.checkNow(sessionRow);
        return session;
      case "pause":
        this.#watcher.pause(sessionRow);
        return this.#note(sessionRow, "paused", { kind: "paused", reason: { kind: "person" } });
      case "stop":
        this.#watcher.stop(sessionRow);
        return this.#note(sessionRow, "stopped", { kind: "stopped" });
      case "resume": {
        if (!this.#hasKey(session)) return this.#note(sessionRow, "paused", WITHOUT_KEY);
        const resumed = await this.#note(sessionRow, "resumed", { kind: "live" });
        this.#watcher.resume(sessionRow);
        return resumed;
      }
    }
  }

  /** The key of a place was set or forgotten: sessions that waited for it go on, and those that have none now rest. */
  async keyChanged(place: KeyPlace): Promise<void> {
    await this.#holdResting();
    for (const session of [...this.#sessions.values()]) {
      const memory = this.#watcher.memory(session.id);
      if (memory === null) continue;
      const before = this.#keyNames.get(session.id);
      const entry = this.#entry(session);
      const changed = entry.keyName === place || entry.keyName !== before;
      const { condition } = memory;
      if (isWatching(condition) && !this.#hasKey(session)) {
        this.#watcher.forget(session.id);
        this.#watcher.hold(entry, { ...memory, condition: WITHOUT_KEY });
        await this.#note(session.id, "paused", WITHOUT_KEY);
        this.#moved(session.id);
      } else if (isWatching(condition) && entry.keyName !== before) {
        this.#watcher.forget(session.id);
        this.#watcher.takeUp(entry, memory);
      } else if (condition.kind === "paused" && condition.reason.kind !== "person" && changed) {
        this.#watcher.hold(entry, memory);
        if (this.#hasKey(session)) await this.act(session.id, "resume");
      }
    }
  }

  async openedInBrowser(sessionRow: number): Promise<void> {
    await this.#known(sessionRow);
    await this.#note(sessionRow, "opened_in_browser", null);
    this.#watcher.lookClosely(sessionRow);
  }

  forget(sessionRow: number): void {
    this.#watcher.forget(sessionRow);
    this.#sessions.delete(sessionRow);
    this.#keyNames.delete(sessionRow);
    this.#tellOverview();
  }

  showing(sessionRow: number | null): void {
    this.#watcher.setVisible(sessionRow);
  }

  setBudget(queriesPerMinute: number): void {
    this.#watcher.setLimits({ ...DEFAULT_QUEUE_LIMITS, queriesPerMinute });
  }

  overview(): WatchOverview {
    const waiting = [...this.#sessions.values()].filter((session) => session.state === "waiting_for_input");
    return {
      watched: this.#watcher.watching,
      waiting: waiting.length,
      nextCheckAt: this.#watcher.earliest(),
    };
  }

  /** Ends all asking, and writes down for each watched session that nobody watches now. */
  async quit(): Promise<void> {
    this.#watcher.close();
    this.#cancelOverview?.();
    const at = this.#ports.clock.now();
    const watched = [...this.#sessions.values()].filter((session) => isWatching(session.watch));
    await Promise.all(
      watched.map((session) => this.#ports.store.recordFact(session.id, { at, kind: "quit" }, null)),
    );
  }

  #entry({ id, place }: Session): QueueEntry {
    const keyName = this.#ports.shelf.keyPlace(place) ?? `none:${place.moduleId}`;
    this.#keyNames.set(id, keyName);
    return { id, origin: this.#address(place).baseUrl, keyName };
  }

  #goOn(session: Session): void {
    if (isWatching(session.watch)) this.#watcher.takeUp(this.#entry(session), memoryOf(session));
    else this.#watcher.hold(this.#entry(session), memoryOf(session));
  }

  /** Sessions that came to rest in an earlier run wait for a key too. */
  async #holdResting(): Promise<void> {
    let before: number | undefined;
    do {
      const page = await this.#ports.store.sessions({
        limit: PAGE,
        ...(before === undefined ? {} : { before }),
      });
      for (const session of page.sessions) {
        const rests = session.watch.kind === "paused" && session.watch.reason.kind !== "person";
        if (!rests || !canBeQueried(session) || this.#sessions.has(session.id)) continue;
        this.#sessions.set(session.id, session);
        this.#watcher.hold(this.#entry(session), memoryOf(session));
      }
      before = page.sessions.at(-1)?.id;
    } while (before !== undefined);
  }

  /** The sandbox has another port in each run; every other session is asked about where it was started. */
  #address(place: SessionPlace) {
    return { baseUrl: place.builtIn ? this.#ports.sandbox.url : place.baseUrl, moduleId: place.moduleId };
  }

  #hasKey(session: Session): boolean {
    return this.#ports.shelf.keyFor(session.place) !== null;
  }

  async #known(sessionRow: number): Promise<Session> {
    const held = this.#sessions.get(sessionRow);
    if (held !== undefined) return held;
    const detail = await this.#ports.store.session(sessionRow);
    if (detail === null || !canBeQueried(detail.session))
      throw new Error(`No session ${sessionRow} to watch.`);
    this.#sessions.set(sessionRow, detail.session);
    this.#watcher.hold(this.#entry(detail.session), memoryOf(detail.session));
    return detail.session;
  }

  async #ask(id: number, signal: AbortSignal): Promise<CallReport<QueryOutcome>> {
    const session = await this.#known(id);
    if (!canBeQueried(session)) throw new Error(`Session ${id} has no id to ask for.`);
    return callQuery(this.#ports, {
      address: this.#address(session.place),
      key: this.#ports.shelf.keyFor(session.place),
      sessionId: session.sessionId,
      signal,
    });
  }

  async #heard(id: number, { exchange, heardAt, outcome }: CallReport<QueryOutcome>, memory: WatchMemory) {
    const askedAt = exchange.sentAt;
    const observation = { askedAt, heardAt, saw: seen(outcome) };
    const browserLink = outcome.kind === "state" ? outcome.browserLink : null;
    const watch = memory.condition;
    const session = this.#kept(
      await this.#ports.store.recordQuery(id, { observation, exchange, browserLink, watch }),
    );
    this.#ports.emit({ kind: "observed", sessionRow: id, observation: { ...observation, exchangeId: null } });
    this.#ports.emit({ kind: "session", session });
  }

  async #note(id: number, kind: WatchFactKind, watch: WatchCondition | null): Promise<Session> {
    const fact = { at: this.#ports.clock.now(), kind };
    const session = this.#kept(await this.#ports.store.recordFact(id, fact, watch));
    this.#ports.emit({ kind: "fact", sessionRow: id, fact });
    this.#ports.emit({ kind: "session", session });
    return session;
  }

  /** Takes in a session as it was just written, unless it was removed meanwhile. */
  #kept(stored: Session): Session {
    const held = this.#sessions.get(stored.id);
    if (held === undefined) return stored;
    const session = withToldOutcome(stored, held);
    this.#sessions.set(session.id, session);
    return session;
  }

  #moved(id: number): void {
    this.#ports.emit({ kind: "watch_move", move: { sessionRow: id, ...this.#watcher.move(id) } });
    this.#tellOverview();
  }

  #tellOverview(): void {
    this.#cancelOverview ??= this.#ports.clock.after(OVERVIEW_EVERY_MS, () => {
      this.#cancelOverview = null;
      this.#ports.emit({ kind: "overview", overview: this.overview() });
    });
  }
}
