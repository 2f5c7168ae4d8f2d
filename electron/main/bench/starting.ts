import { StoreCallFailure } from "../../../adapters/sqlite/failures.ts";
import { callStart } from "../../../core/calls.ts";
import type { Clock } from "../../../core/clock.ts";
import type { Connection } from "../../../core/connection.ts";
import type { Exchange } from "../../../core/exchange.ts";
import { countsUp, filledDraft, typedBehind } from "../../../core/filled-draft.ts";
import type { KnownSecrets } from "../../../core/known-secrets.ts";
import type { PublishedModule } from "../../../core/published-module.ts";
import { canBeSettled, type SentValue, type Session } from "../../../core/session.ts";
import type { Verdict } from "../../../core/settlement.ts";
import { draftBody, newDraft, sentValues, withText } from "../../../core/start-draft.ts";
import type { StartOutcome } from "../../../core/start-outcome.ts";
import type { Store } from "../../../core/store.ts";
import type { Transport } from "../../../core/transport.ts";
import type { AdoptInput, StartInput } from "../../bridge/commands.ts";
import type { AdoptReply, SettleReply, StartReply } from "../../bridge/views/session.ts";
import type { Arriving } from "./arriving.ts";
import { Counters } from "./counters.ts";
import type { Emit } from "./emit.ts";
import { placeOf, type Shelf } from "./shelf.ts";
import { UnwrittenOutcomes } from "./unwritten-outcomes.ts";
import type { Watching } from "./watching.ts";
import { whoseKey } from "./whose-key.ts";

/** What starting needs from its surroundings. */
export interface StartingPorts {
  readonly store: Store;
  readonly transport: Transport;
  readonly secrets: KnownSecrets;
  readonly clock: Clock;
  readonly shelf: Shelf;
  readonly watching: Watching;
  readonly arriving: Pick<Arriving, "askSandbox">;
  readonly emit: Emit;
  readonly onBug: (error: unknown) => void;
}

interface Start {
  readonly module: PublishedModule;
  readonly connection: Connection;
  readonly body: string | null;
  readonly values: readonly SentValue[];
  /** The number of the module's counter that is in it, if one is. */
  readonly counter: number | null;
  /** The person knows that a key or another secret stands in the body. */
  readonly evenWithKey: boolean;
}

/** Starts sessions: one click, at most one request, and the intent on disk before its first byte. */
export class Starting {
  readonly #ports: StartingPorts;
  readonly #underWay = new Set<number>();
  readonly #unwritten: UnwrittenOutcomes;
  readonly #counters: Counters;

  constructor(ports: StartingPorts) {
    this.#ports = ports;
    this.#unwritten = new UnwrittenOutcomes(ports);
    this.#counters = new Counters(ports.store);
  }

  /** How many starts are under way. */
  get underWay(): number {
    return this.#underWay.size;
  }

  /** Tries once more to write what the disk refused, before the app ends. Never rejects. */
  writeWhatWaits(): Promise<void> {
    return this.#unwritten.tryNow();
  }

  /** The number that a module's next start has. */
  nextCounter(moduleRef: number): Promise<number> {
    return this.#counters.next(moduleRef);
  }

  async start(input: StartInput): Promise<StartReply> {
    const { moduleRef, values, extras = [], shownBody, fill } = input;
    const target = this.#target(moduleRef);
    if (target === null) return { kind: "no_module" };
    const { parameters } = target.module;
    if (values.length !== parameters.length) return { kind: "changed" };
    const typed = { ...newDraft(parameters), values, extras };
    const made = fill === undefined ? typed : filledDraft(typed, fill);
    const draft = input.written === true ? withText(made, shownBody ?? "") : made;
    const body = draftBody(draft).text;
    if (body !== shownBody) return { kind: "changed" };
    return this.#begin({
      ...target,
      body,
      values: sentValues(draft, typedBehind(draft, { typed, made })),
      counter: fill !== undefined && countsUp(typed) ? fill.counter : null,
      evenWithKey: input.evenWithKey === true,
    });
  }

  /** Sends an earlier start's stored bytes once more, to where its module is now. */
  async again(sessionRow: number): Promise<StartReply> {
    const detail = await this.#ports.store.session(sessionRow);
    const moduleRef = detail?.session.place.moduleRef ?? null;
    const target = moduleRef === null ? null : this.#target(moduleRef);
    if (detail === null || target === null) return { kind: "no_module" };
    const { body, values } = detail.session;
    return this.#begin({ ...target, body, values, counter: null, evenWithKey: false });
  }

  /** Watches a session that somebody else started. */
  async adopt(input: AdoptInput): Promise<AdoptReply> {
    const { store, shelf, clock, watching, emit } = this.#ports;
    const connection = shelf.connection(input.connectionId);
    if (connection === null) throw new Error(`No connection ${input.connectionId}.`);
    const named = input.moduleRef === null ? null : shelf.module(input.moduleRef);
    const module = named?.connectionId === connection.id ? named : null;
    const place =
      module === null
        ? { ...placeOf(connection, unnamed(input)), moduleRef: null }
        : { ...placeOf(connection, module), moduleId: input.moduleId };
    if (shelf.keyFor(place) === null) return { kind: "no_key" };
    const known = await store.sessionNamed(connection.id, input.sessionId);
    if (known !== null) return { kind: "known", session: known };
    const { sessionId, link } = input;
    const session = await store.recordAdoption({ place, beganAt: clock.now(), sessionId, link });
    emit({ kind: "session", session });
    watching.begin(session);
    return { kind: "adopted", session };
  }

  /** Takes what the person found out about a start in doubt. What the server has told since cannot be taken back. */
  async settle(sessionRow: number, verdict: Verdict): Promise<SettleReply> {
    const { store, shelf, clock, watching, emit } = this.#ports;
    const session = (await store.session(sessionRow))?.session;
    if (session === undefined || !canBeSettled(session)) return { kind: "not_in_doubt" };
    if (verdict.kind === "exists") {
      if (shelf.keyFor(session.place) === null) return { kind: "no_key" };
      const known = await store.sessionNamed(session.place.connectionId, verdict.sessionId);
      if (known !== null && known.id !== sessionRow) return { kind: "known", session: known };
    }
    // Before it is written, so that a query under way is not written down after it.
    watching.forget(sessionRow);
    let settled: Session | null = null;
    try {
      settled = await store.settle(sessionRow, verdict, clock.now());
    } finally {
      if (settled === null) await watching.restored(session);
    }
    if (settled === null) return { kind: "not_in_doubt" };
    emit({ kind: "session", session: settled });
    if (verdict.kind === "exists") watching.begin(settled);
    return { kind: "settled", session: settled };
  }

  #target(moduleRef: number): Pick<Start, "module" | "connection"> | null {
    const module = this.#ports.shelf.module(moduleRef);
    const connection = module === null ? null : this.#ports.shelf.connection(module.connectionId);
    return module === null || connection === null ? null : { module, connection };
  }

  async #begin(start: Start): Promise<StartReply> {
    const { id } = start.module;
    if (this.#underWay.has(id)) return { kind: "busy" };
    this.#underWay.add(id);
    try {
      return await this.#send(start);
    } finally {
      this.#underWay.delete(id);
    }
  }

  async #send({ module, connection, body, values, counter, evenWithKey }: Start): Promise<StartReply> {
    const { store, clock, shelf, secrets, watching, emit } = this.#ports;
    const place = placeOf(connection, module);
    const key = shelf.keyFor(place);
    if (key === null) return { kind: "no_key" };
    secrets.learn(key);
    if (secrets.isIn(place.moduleId)) return { kind: "holds_key" };
    if (!evenWithKey && secrets.isIn({ body, values })) {
      return { kind: "asks_about_key", of: whoseKey(shelf, body) };
    }
    if (counter !== null) {
      if ((await this.#counters.next(module.id)) !== counter) return { kind: "changed" };
      // Before the intent: a number that was shown and not used is no harm, one that is sent twice is.
      const taken = await this.#written(this.#counters.take(module.id, counter).then(() => true));
      if (taken === null) return { kind: "not_recorded" };
    }
    const intended = await this.#written(store.recordIntent({ place, beganAt: clock.now(), body, values }));
    if (intended === null) return { kind: "not_recorded" };
    emit({ kind: "session", session: intended });
    const network = shelf.networkFor(connection.id);
    const { outcome, exchange } = await callStart(this.#ports, {
      address: place,
      key,
      body,
      ...(network === undefined ? {} : { network }),
    });
    // What the disk refuses now is still told: the outcome is known, whether or not it can be written down.
    const told = toldSession(intended, outcome);
    const written = await this.#written(this.#outcomeWritten(intended.id, outcome, exchange));
    if (written === null) this.#unwritten.keep(intended.id, outcome, exchange);
    else void this.#unwritten.tryNow();
    const session = written ?? told;
    emit({ kind: "session", session });
    if (outcome.kind === "accepted") {
      watching.begin(session);
      void this.#ports.arriving.askSandbox(session);
    }
    return { kind: "started", session };
  }

  /** A store that died over an outcome may have written it or not: its row shows that, and only then it is written again. */
  async #outcomeWritten(id: number, outcome: StartOutcome, exchange: Exchange): Promise<Session> {
    const { store } = this.#ports;
    try {
      return await store.recordOutcome(id, outcome, exchange);
    } catch (error) {
      const session = hasDied(error) ? (await store.session(id))?.session : undefined;
      if (session === undefined) throw error;
      const isOpen = session.origin.kind === "started" && session.origin.outcome.kind === "sending";
      return isOpen ? await store.recordOutcome(id, outcome, exchange) : session;
    }
  }

  async #written<T>(write: Promise<T>): Promise<T | null> {
    try {
      return await write;
    } catch (error) {
      this.#ports.onBug(error);
      return null;
    }
  }
}

function hasDied(error: unknown): boolean {
  return error instanceof StoreCallFailure && error.kind === "closed";
}

function toldSession(intended: Session, outcome: StartOutcome): Session {
  const told: Session = { ...intended, origin: { kind: "started", outcome } };
  if (outcome.kind !== "accepted") return told;
  const { sessionId, browserLink } = outcome;
  return { ...told, sessionId, startLink: browserLink, watch: { kind: "live" } };
}

/** A module that nobody described: its id is all that is known. */
function unnamed({ connectionId, moduleId }: AdoptInput): PublishedModule {
  return {
    id: 0,
    connectionId,
    name: moduleId,
    moduleId,
    kind: "not_sure",
    notes: "",
    tags: [],
    archived: false,
    parameters: [],
  };
}
