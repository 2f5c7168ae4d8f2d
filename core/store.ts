import type { Arrival, LastArrivals } from "./arrival.ts";
import type { CallHistory, HistoryPlace } from "./call-history.ts";
import type { Connection, ConnectionDraft } from "./connection.ts";
import type { Exchange } from "./exchange.ts";
import type { Observation, WatchFact } from "./observation.ts";
import type { Preset, PresetDraft } from "./preset.ts";
import type { ModuleDraft, ModuleLabels, PublishedModule } from "./published-module.ts";
import type { SentValue, Session, SessionPlace } from "./session.ts";
import type {
  ChangedSlice,
  ChangesBetween,
  SelectedSlice,
  SessionChange,
  SessionCounts,
  SessionMarks,
  SessionsPage,
  SessionsQuery,
  SliceWish,
} from "./session-list.ts";
import type { Verdict } from "./settlement.ts";
import type { LibraryIntake } from "./sharing/intake.ts";
import type { StartOutcome } from "./start-outcome.ts";
import type { WatchCondition } from "./watch/condition.ts";

/** Everything that a person described. */
export interface Library {
  readonly connections: readonly Connection[];
  readonly modules: readonly PublishedModule[];
}

/** What is written down before the first byte of a start leaves. */
export interface StartIntent {
  readonly place: SessionPlace;
  readonly beganAt: number;
  readonly body: string | null;
  readonly values: readonly SentValue[];
}

/** A session that somebody else started and that is watched from here. */
interface Adoption {
  readonly place: SessionPlace;
  readonly beganAt: number;
  readonly sessionId: string;
  /** The browser link that was pasted, if one was. */
  readonly link: string | null;
}

/** What one query adds to a session. */
export interface QueryRecord {
  readonly observation: Omit<Observation, "exchangeId">;
  readonly exchange: Exchange;
  /** The query's own browser link, when its answer had one. */
  readonly browserLink: string | null;
  readonly watch: WatchCondition;
}

/** A session with all that was seen of it, in the order it was heard. */
export interface SessionDetail {
  readonly session: Session;
  readonly observations: readonly Observation[];
  readonly facts: readonly WatchFact[];
}

/** An exchange with its place in the record. */
export interface StoredExchange extends Exchange {
  readonly id: number;
}

/** Which sessions are to go for their age. Wall times in ms. */
interface ExpiryWish {
  /** Only those that were last heard of before. */
  readonly before: number;
  /** Only rows with a greater id: where the slice before ended; 0 for the first. */
  readonly after: number;
  readonly at: number;
}

/** What one slice took away. */
export interface Expired {
  readonly removed: readonly number[];
  /** Where the next slice begins; `null` after the last. */
  readonly next: number | null;
}

/** What can be taken back: removed rows stay until the next start of the app. */
export type Removable = "connection" | "module" | "session" | "preset";

/**
 * Where everything lies that a person would miss. What a promise of this port has acknowledged is on disk.
 *
 * Removing a connection removes its modules with it, and restoring brings the same ones back; a module keeps its presets
 * while it can be restored. Sessions stay.
 */
export interface Store {
  library(): Promise<Library>;
  /** @param builtIn  True only for the sandbox's own connection. */
  saveConnection(draft: ConnectionDraft, builtIn?: boolean): Promise<Connection>;
  saveModule(draft: ModuleDraft): Promise<PublishedModule>;
  labelModule(id: number, labels: ModuleLabels): Promise<PublishedModule>;
  /** Saves what was brought, all of it or nothing. */
  takeIn(intake: LibraryIntake): Promise<void>;
  /** A module's presets, in the order in which they were made. */
  presets(moduleRef: number): Promise<readonly Preset[]>;
  savePreset(draft: PresetDraft): Promise<Preset>;
  remove(what: Removable, id: number): Promise<void>;
  restore(what: Removable, id: number): Promise<void>;

  /** Writes the intent and gives the new session's row; only then may a byte leave. */
  recordIntent(intent: StartIntent): Promise<Session>;
  /** Writes a start's outcome with its exchange. An accepted one is live from then on. */
  recordOutcome(id: number, outcome: StartOutcome, exchange: Exchange | null): Promise<Session>;
  recordAdoption(adoption: Adoption): Promise<Session>;
  recordQuery(id: number, record: QueryRecord): Promise<Session>;
  recordFact(id: number, fact: WatchFact, watch: WatchCondition | null): Promise<Session>;
  /** The same for many sessions at once, all of them or none: what happens to this computer happens to all it watches. */
  recordFacts(ids: readonly number[], fact: WatchFact, watch: WatchCondition | null): Promise<void>;
  /** Turns starts that a crash left `sending` into starts in doubt; gives how many. */
  settleInterrupted(): Promise<number>;

  /**
   * Writes what a person says of a start in doubt. One that exists is live from then on; one that is open again, or not
   * started, has no session id. Gives `null` for a session that cannot be settled (`canBeSettled`).
   */
  settle(id: number, verdict: Verdict, at: number): Promise<Session | null>;
  /** All starts in doubt, newest first. */
  doubts(): Promise<readonly Session[]>;
  /** The newest session of a connection with this id of the API's. */
  sessionNamed(connectionId: number, sessionId: string): Promise<Session | null>;

  /** Writes what was seen of a session's parameters, in place of what was there; `null` for no such session. */
  noteArrivals(id: number, arrivals: readonly Arrival[]): Promise<Session | null>;
  /** Of the module's newest session that anybody looked into. */
  lastArrivals(moduleRef: number): Promise<LastArrivals | null>;

  sessions(query: SessionsQuery): Promise<SessionsPage>;
  sessionCounts(): Promise<SessionCounts>;
  /** Writes what a person says of a session; `null` for no such session. */
  markSession(id: number, marks: SessionMarks): Promise<Session | null>;
  /** Writes the same for one slice of many sessions. */
  changeSessions(wish: SliceWish, change: SessionChange): Promise<ChangedSlice>;
  /** Reads one slice of many sessions. */
  selectedSessions(wish: SliceWish): Promise<SelectedSlice>;
  /** Brings back one slice of what went together; `next` is not null while there is more. */
  restoreBatch(batch: number): Promise<ChangedSlice>;
  /** What changed after one moment and up to another. */
  changesBetween(after: number, upTo: number): Promise<ChangesBetween>;
  session(id: number): Promise<SessionDetail | null>;
  /** Sessions whose watching goes on by itself. */
  watched(): Promise<readonly Session[]>;
  /** What the history tells about earlier calls to the address of a place. */
  history(place: HistoryPlace): Promise<CallHistory>;
  /** Newest first. */
  exchanges(sessionRow: number, limit: number): Promise<readonly StoredExchange[]>;

  /** Removes one slice of old sessions: none that is watched or could be again, none whose fate is open. */
  expire(wish: ExpiryWish): Promise<Expired>;
  /** Takes a part of a removed session out for good; true once nothing of it is left. */
  purge(id: number): Promise<boolean>;

  /** A small text kept under a name, such as the sandbox's sessions; `null` when there is none. */
  kept(name: string): Promise<string | null>;
  keep(name: string, text: string): Promise<void>;
  close(): Promise<void>;
}
