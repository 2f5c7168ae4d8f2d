import { type CallReport, callQuery } from "../../../core/calls.ts";
import type { Clock } from "../../../core/clock.ts";
import type { KnownSecrets } from "../../../core/known-secrets.ts";
import { isHere } from "../../../core/loopback.ts";
import type { WatchFact, WatchFactKind } from "../../../core/observation.ts";
import type { QueryOutcome } from "../../../core/query-outcome.ts";
import { canBeQueried, type Session, type SessionPlace } from "../../../core/session.ts";
import type { ListPlace, SessionsPage } from "../../../core/session-list.ts";
import type { Store } from "../../../core/store.ts";
import type { Transport } from "../../../core/transport.ts";
import { isWatching, type WatchCondition } from "../../../core/watch/condition.ts";
import type { WatchMemory } from "../../../core/watch/policy.ts";
import { Presence } from "../../../core/watch/presence.ts";
import { DEFAULT_QUEUE_LIMITS, type QueueEntry } from "../../../core/watch/queue.ts";
import type { SystemEvents } from "../../../core/watch/system-events.ts";
import { Watcher } from "../../../core/watch/watcher.ts";
import type { WatchAction } from "../../bridge/commands.ts";
import type { WatchOverview } from "../../bridge/views/session.ts";
import type { KeyPlace } from "../vault/key-place.ts";
import type { Emit } from "./emit.ts";
import type { SandboxHost } from "./sandbox-host.ts";
import type { Shelf } from "./shelf.ts";
import { memoryOf, seen, withToldOutcome } from "./watch-record.ts";

/** What watching needs from its surroundings. */
export interface WatchingPorts {
  readonly store: Store;
  readonly transport: Transport;
  readonly secrets: KnownSecrets;
  readonly clock: Clock;
  readonly system: SystemEvents;
  readonly shelf: Shelf;
  readonly sandbox: SandboxHost;
  readonly emit: Emit;
  readonly onBug: (error: unknown) => void;
}

/** How often at most the page is told the overview, and when sessions are asked next, in ms. */
const OVERVIEW_EVERY_MS = 250;
const MOVES_EVERY_MS = 50;

/** How many sessions are taken up in one go: thousands would keep the window waiting. */
const TAKEN_AT_ONCE = 250;

/** How many sessions are read at once when those that rest are looked for. */
const PAGE = 500;

const LIVE: WatchCondition = { kind: "live" };
const WITHOUT_KEY: WatchCondition = { kind: "paused", reason: { kind: "no_key" } };

/** Watches the sessions of the app: every query is written down before the page hears of it. */
export class Watching {
  readonly #ports: WatchingPorts;
  readonly #watcher: Watcher;
  /** Sessions that can be asked about, by row. */
  readonly #sessions = new Map<number, Session>();
  /** Which key each of them was last watched with. */
  readonly #keyNames = new Map<number, string>();
  readonly #presence: Presence;
  /** Those that were told that this computer slept, or has no network: they are told the end of it too. */
  #toldAway: readonly number[] = [];
  #toldOffline: readonly number[] = [];
  readonly #moves = new Set<number>();
  /** The one that a person looks at. */
  #visible: number | null = null;
  #isLookedAt = true;
  #cancelMoves: (() => void) | null = null;
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
    this.#presence = new Presence({
      clock: ports.clock,
      events: ports.system,
      watcher: this.#watcher,
      note: (fact) => void this.#noteForAll(fact).catch(ports.onBug),
      offlineSince: () => this.#tellOverview(),
    });
  }

  /** Takes up what was watched when the app last ran, and gives how many sessions that are. The system is listened to. */
  async takeUp(): Promise<number> {
    const { store, clock } = this.#ports;
    const watched = await store.watched();
    const fact: WatchFact = { at: clock.now(), kind: "taken_up" };
    for (const condition of [LIVE, WITHOUT_KEY]) {
      const those = watched.filter((session) => this.#hasKey(session) === (condition === LIVE));
      await store.recordFacts(
        those.map(({ id }) => id),
        fact,
        condition,
      );
      for (const [index, session] of those.entries()) {
        const taken = { ...session, watch: condition };
        this.#sessions.set(session.id, taken);
        this.#goOn(taken);
        if (index % TAKEN_AT_ONCE === TAKEN_AT_ONCE - 1) await this.#letOthers();
      }
    }
    this.#presence.begin();
    return watched.length;
  }

  /** The window got the focus: the waits begin anew. */
  focused(): void {
    this.#watcher.freshen();
  }

  /** A session that was removed is back: it can be asked about again, and is watched on if it was. */
  async restored(session: Session): Promise<void> {
    if (!canBeQueried(session) || this.#sessions.has(session.id)) return;
    this.#sessions.set(session.id, session);
    const lacksKey = isWatching(session.watch) && !this.#hasKey(session);
    this.#goOn(lacksKey ? await this.#note(session.id, "paused", WITHOUT_KEY) : session);
    this.#joined(session.id);
  }

  /** Watches a session from now on; its first query follows at once. */
  begin(session: Session): void {
    this.#sessions.set(session.id, session);
    this.#watcher.watch(this.#entry(session));
    this.#joined(session.id);
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
        this.#joined(sessionRow);
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
    this.#visible = sessionRow;
    this.#watcher.setVisible(sessionRow);
  }

  /** Whether anybody looks at the window at all. */
  async lookedAt(isLookedAt: boolean): Promise<void> {
    this.#isLookedAt = isLookedAt;
    if (isLookedAt && this.#visible !== null) await this.looked(this.#visible);
  }

  /** A person looks at a session: what changed so far is seen. */
  async looked(sessionRow: number): Promise<void> {
    if (!this.#isLookedAt) return;
    const { store, clock, emit } = this.#ports;
    const wish = { selection: { kind: "rows", rows: [sessionRow] }, before: null } as const;
    const { changed } = await store.changeSessions(wish, { kind: "seen", upTo: clock.now() });
    if (changed.length === 0) return;
    const detail = await store.session(sessionRow);
    if (detail !== null) emit({ kind: "session", session: this.#kept(detail.session) });
  }

  /** Takes in what was said of a session. */
  marked(session: Session): Session {
    return this.#kept(session);
  }

  setBudget(queriesPerMinute: number): void {
    this.#watcher.setLimits({ ...DEFAULT_QUEUE_LIMITS, queriesPerMinute });
  }

  /** The rows of the sessions that are asked about by themselves. */
  watched(): readonly number[] {
    return [...this.#sessions.values()].filter(({ watch }) => isWatching(watch)).map(({ id }) => id);
  }

  overview(): WatchOverview {
    let waiting = 0;
    for (const { state } of this.#sessions.values()) if (state === "waiting_for_input") waiting += 1;
    return {
      watched: this.#watcher.watching,
      waiting,
      nextCheckAt: this.#watcher.earliest(),
      offlineSince: this.#presence.offlineSince,
    };
  }

  /** Ends all asking, and writes down for each watched session that nobody watches now. */
  async quit(): Promise<void> {
    this.#presence.end();
    this.#watcher.close();
    this.#cancelOverview?.();
    this.#cancelMoves?.();
    const fact: WatchFact = { at: this.#ports.clock.now(), kind: "quit" };
    const watched = this.watched();
    if (watched.length > 0) await this.#ports.store.recordFacts(watched, fact, null);
  }

  #letOthers(): Promise<void> {
    return new Promise((resolve) => {
      this.#ports.clock.after(0, resolve);
    });
  }

  #entry({ id, place }: Session): QueueEntry {
    const keyName = this.#ports.shelf.keyPlace(place) ?? `none:${place.moduleId}`;
    this.#keyNames.set(id, keyName);
    return { id, origin: this.#address(place).baseUrl, keyName };
  }

  #goOn(session: Session): void {
    if (isWatching(session.watch))
      this.#watcher.takeUp(this.#entry(session), memoryOf(session, this.#ports.clock));
    else this.#watcher.hold(this.#entry(session), memoryOf(session, this.#ports.clock));
  }

  /** Sessions that came to rest in an earlier run wait for a key too. */
  async #holdResting(): Promise<void> {
    let after: ListPlace | null = null;
    do {
      const page: SessionsPage = await this.#ports.store.sessions({
        filter: { watching: ["paused"] },
        order: "newest",
        limit: PAGE,
        ...(after === null ? {} : { after }),
      });
      for (const session of page.sessions) {
        const rests = session.watch.kind === "paused" && session.watch.reason.kind !== "person";
        if (!rests || !canBeQueried(session) || this.#sessions.has(session.id)) continue;
        this.#sessions.set(session.id, session);
        this.#watcher.hold(this.#entry(session), memoryOf(session, this.#ports.clock));
      }
      after = page.next;
    } while (after !== null);
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
    this.#watcher.hold(this.#entry(detail.session), memoryOf(detail.session, this.#ports.clock));
    return detail.session;
  }

  async #ask(id: number, signal: AbortSignal): Promise<CallReport<QueryOutcome>> {
    const session = await this.#known(id);
    if (!canBeQueried(session)) throw new Error(`Session ${id} has no id to ask for.`);
    const network = this.#ports.shelf.networkFor(session.place.connectionId);
    return callQuery(this.#ports, {
      address: this.#address(session.place),
      key: this.#ports.shelf.keyFor(session.place),
      sessionId: session.sessionId,
      signal,
      ...(network === undefined ? {} : { network }),
    });
  }

  async #heard(id: number, { exchange, heardAt, outcome }: CallReport<QueryOutcome>, memory: WatchMemory) {
    const askedAt = exchange.sentAt;
    const observation = { askedAt, heardAt, saw: seen(outcome) };
    const browserLink = outcome.kind === "state" ? outcome.browserLink : null;
    const watch = memory.condition;
    if (outcome.kind !== "trouble" && !isHere(exchange.request.url)) this.#presence.reached();
    const session = this.#kept(
      await this.#ports.store.recordQuery(id, { observation, exchange, browserLink, watch }),
    );
    this.#ports.emit({ kind: "observed", sessionRow: id, observation: { ...observation, exchangeId: null } });
    this.#ports.emit({ kind: "session", session });
    if (session.unseen && this.#visible === id) await this.looked(id);
  }

  async #note(id: number, kind: WatchFactKind, watch: WatchCondition | null): Promise<Session> {
    const fact = { at: this.#ports.clock.now(), kind };
    const session = this.#kept(await this.#ports.store.recordFact(id, fact, watch));
    this.#ports.emit({ kind: "fact", sessionRow: id, fact });
    this.#ports.emit({ kind: "session", session });
    return session;
  }

  /** What happens to this computer is told to the timelines of all that it watches, in one writing. */
  async #noteForAll(fact: WatchFact): Promise<void> {
    const concerned = this.#concerned(fact.kind);
    if (concerned.length === 0) return;
    await this.#ports.store.recordFacts(concerned, fact, null);
    this.#ports.emit({ kind: "facts", sessionRows: concerned, fact });
  }

  #concerned(kind: WatchFactKind): readonly number[] {
    switch (kind) {
      case "offline":
        this.#toldOffline = this.watched().filter((id) => this.#isAfar(id));
        return this.#toldOffline;
      case "online":
        return this.#toldOffline;
      case "awake":
        return this.#toldAway;
      default:
        this.#toldAway = this.watched();
        return this.#toldAway;
    }
  }

  /** A session that comes to be watched while there is no network has that in its timeline from its first moment on. */
  #joined(id: number): void {
    const session = this.#sessions.get(id);
    const isCut = this.#presence.offlineSince !== null && this.#isAfar(id);
    if (!isCut || session === undefined || !isWatching(session.watch)) return;
    this.#toldOffline = [...this.#toldOffline.filter((told) => told !== id), id];
    void this.#note(id, "offline", null).catch(this.#ports.onBug);
  }

  #isAfar(id: number): boolean {
    const session = this.#sessions.get(id);
    return session !== undefined && !isHere(this.#address(session.place).baseUrl);
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
    this.#moves.add(id);
    this.#cancelMoves ??= this.#ports.clock.after(MOVES_EVERY_MS, () => {
      this.#cancelMoves = null;
      const moves = [...this.#moves].map((sessionRow) => ({ sessionRow, ...this.#watcher.move(sessionRow) }));
      this.#moves.clear();
      this.#ports.emit({ kind: "watch_moves", moves });
    });
    this.#tellOverview();
  }

  #tellOverview(): void {
    this.#cancelOverview ??= this.#ports.clock.after(OVERVIEW_EVERY_MS, () => {
      this.#cancelOverview = null;
      this.#ports.emit({ kind: "overview", overview: this.overview() });
    });
  }
}
