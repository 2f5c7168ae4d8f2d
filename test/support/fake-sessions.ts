import { withArrival } from "../../core/arrival.ts";
import type { Exchange } from "../../core/exchange.ts";
import { countsUp, filledDraft, typedBehind } from "../../core/filled-draft.ts";
import { startRequest } from "../../core/http-request.ts";
import type { Observation, WatchFact } from "../../core/observation.ts";
import {
  canBeSettled,
  isInDoubt,
  type SentValue,
  type Session,
  type SessionPlace,
} from "../../core/session.ts";
import { isFinalState } from "../../core/session-state.ts";
import { draftBody, newDraft, sentValues, withText } from "../../core/start-draft.ts";
import type { StartOutcome } from "../../core/start-outcome.ts";
import type { StoredExchange } from "../../core/store.ts";
import { isWatching } from "../../core/watch/condition.ts";
import type { BenchApi } from "../../electron/bridge/bench-api.ts";
import type { BenchEvent } from "../../electron/bridge/events.ts";
import { hasKey, type LibraryView } from "../../electron/bridge/views/library.ts";
import type { Explanation, OpenLinkReply, WatchOverview } from "../../electron/bridge/views/session.ts";
import { type FakeList, fakeList } from "./fake-list.ts";

type SessionCommands = Pick<
  BenchApi,
  | "nextCounter"
  | "start"
  | "startAgain"
  | "adopt"
  | "settle"
  | "sayArrival"
  | "lastArrivals"
  | "doubts"
  | keyof FakeList
  | "session"
  | "explain"
  | "exchanges"
  | "watch"
  | "showing"
  | "overview"
  | "openInBrowser"
>;

export interface FakeSessions extends SessionCommands {
  /** What the next start comes to; an accepted one when nothing is set. */
  nextOutcome(outcome: StartOutcome): void;
  nextOpenReply(reply: OpenLinkReply): void;
  /** What the history says of any call that went wrong; nothing when nothing is set. */
  explainBy(explanation: Explanation): void;
  /** Puts a session into the list as if it had always been there. */
  seed(session: Session, observations?: readonly Observation[], facts?: readonly WatchFact[]): void;
  /** A query of the watched session answers `state` now. */
  observe(sessionRow: number, state: string): void;
  /** A query goes without a clear answer. */
  trouble(sessionRow: number): void;
}

interface Row {
  session: Session;
  observations: Observation[];
  facts: WatchFact[];
  exchanges: StoredExchange[];
}

/** Keeps sessions as main does, and lets a test say what the server answers. */
export function createFakeSessions(
  library: () => LibraryView,
  tell: (event: BenchEvent) => void,
): FakeSessions {
  const rows = new Map<number, Row>();
  let next: StartOutcome | null = null;
  let openReply: OpenLinkReply = { kind: "opened" };
  let explanation: Explanation = { causes: [], alike: null };
  let lastId = 0;

  function overviewNow(): WatchOverview {
    const all = [...rows.values()].map((row) => row.session);
    return {
      watched: all.filter((session) => isWatching(session.watch)).length,
      waiting: all.filter((session) => session.state === "waiting_for_input").length,
      nextCheckAt: null,
      offlineSince: null,
    };
  }

  const counters = new Map<number, number>();

  function change(row: Row, session: Partial<Session>): Session {
    row.session = { ...row.session, ...session };
    tell({ kind: "session", session: row.session });
    tell({ kind: "overview", overview: overviewNow() });
    return row.session;
  }

  function add(session: Session): Row {
    const row: Row = { session, observations: [], facts: [], exchanges: [] };
    rows.set(session.id, row);
    return row;
  }

  function fact(row: Row, kind: WatchFact["kind"]): void {
    const told: WatchFact = { at: Date.now(), kind };
    row.facts.push(told);
    tell({ kind: "fact", sessionRow: row.session.id, fact: told });
  }

  function begin(input: {
    readonly place: SessionPlace;
    readonly body: string | null;
    readonly values: readonly SentValue[];
  }): Session {
    const id = ++lastId;
    const outcome: StartOutcome = next ?? {
      kind: "accepted",
      status: 201,
      sessionId: `session-${id}`,
      browserLink: `${input.place.baseUrl}/s/${input.place.moduleId}/sessions/session-${id}`,
      extra: [],
    };
    next = null;
    const accepted = outcome.kind === "accepted";
    const sending: Session = {
      ...blankSession(id, input.place),
      origin: { kind: "started", outcome: { kind: "sending" } },
      body: input.body,
      values: input.values,
    };
    const row = add(sending);
    tell({ kind: "session", session: sending });
    row.exchanges.push({ id: id * 1_000, ...startExchange(input.place, input.body, outcome) });
    return change(row, {
      origin: { kind: "started", outcome },
      sessionId: accepted ? outcome.sessionId : null,
      startLink: accepted ? outcome.browserLink : null,
      watch: accepted ? { kind: "live" } : { kind: "not_begun" },
    });
  }

  return {
    nextOutcome: (outcome) => {
      next = outcome;
    },
    explainBy: (told) => {
      explanation = told;
    },
    explain: async () => explanation,
    nextOpenReply: (reply) => {
      openReply = reply;
    },
    seed: (session, observations = [], facts = []) => {
      lastId = Math.max(lastId, session.id);
      rows.set(session.id, {
        session,
        observations: [...observations],
        facts: [...facts],
        exchanges: [],
      });
    },
    observe: (sessionRow, state) => {
      const row = rows.get(sessionRow);
      if (row === undefined) throw new Error(`No session ${sessionRow}.`);
      const now = Date.now();
      const { session } = row;
      const asked = session.heardAt ?? session.beganAt;
      const observation: Observation = {
        askedAt: now,
        heardAt: now,
        saw: { kind: "state", state },
        exchangeId: null,
      };
      row.observations.push(observation);
      tell({ kind: "observed", sessionRow, observation });
      change(row, {
        state,
        stateBegan: session.state === state ? session.stateBegan : [asked, now],
        heardAt: now,
        ...(session.state === state
          ? {}
          : {
              changedAt: now,
              unseen: session.unseen || !["created", "running"].includes(state),
              course: [...session.course, { state, from: asked, to: now }],
            }),
        answered: session.answered + 1,
        watch: isFinalState(state) ? { kind: "ended" } : { kind: "live" },
      });
    },
    trouble: (sessionRow) => {
      const row = rows.get(sessionRow);
      if (row === undefined) throw new Error(`No session ${sessionRow}.`);
      const now = Date.now();
      const trouble = { kind: "no_answer", code: "UNREACHABLE", phase: "connect" } as const;
      const observation: Observation = {
        askedAt: now,
        heardAt: now,
        saw: { kind: "trouble", trouble },
        exchangeId: null,
      };
      row.observations.push(observation);
      tell({ kind: "observed", sessionRow, observation });
      change(row, {
        unanswered: row.session.unanswered + 1,
        watch: { kind: "backing_off", trouble, since: now },
      });
    },
    nextCounter: async (moduleRef) => (counters.get(moduleRef) ?? 0) + 1,
    start: async ({ moduleRef, values, extras = [], shownBody, fill, written }) => {
      const { modules, connections } = library();
      const module = modules.find((candidate) => candidate.id === moduleRef);
      const connection = connections.find((candidate) => candidate.id === module?.connectionId);
      if (module === undefined || connection === undefined) return { kind: "no_module" };
      if (!hasKey(module.key)) return { kind: "no_key" };
      const typed = { ...newDraft(module.parameters), values, extras };
      const made = fill === undefined ? typed : filledDraft(typed, fill);
      const draft = written === true ? withText(made, shownBody ?? "") : made;
      const body = draftBody(draft).text;
      if (body !== shownBody) return { kind: "changed" };
      if (fill !== undefined && countsUp(typed)) counters.set(moduleRef, fill.counter);
      const place: SessionPlace = {
        connectionId: connection.id,
        connectionName: connection.name,
        environment: connection.environment,
        builtIn: connection.builtIn,
        baseUrl: connection.baseUrl,
        moduleRef,
        moduleName: module.name,
        moduleId: module.moduleId,
        kind: module.kind,
      };
      const sent = sentValues(draft, typedBehind(draft, { typed, made }));
      return { kind: "started", session: begin({ place, body, values: sent }) };
    },
    startAgain: async (sessionRow) => {
      const row = rows.get(sessionRow);
      if (row === undefined) return { kind: "no_module" };
      const { place, body, values } = row.session;
      return { kind: "started", session: begin({ place, body, values }) };
    },
    adopt: async ({ connectionId, moduleRef, moduleId, sessionId, link }) => {
      const known = [...rows.values()].find((row) => row.session.sessionId === sessionId);
      if (known !== undefined) return { kind: "known", session: known.session };
      const { modules, connections } = library();
      const module = modules.find((candidate) => candidate.id === moduleRef);
      const connection = connections.find((candidate) => candidate.id === connectionId);
      if (connection === undefined) return { kind: "no_key" };
      const place: SessionPlace = {
        connectionId,
        connectionName: connection.name,
        environment: connection.environment,
        builtIn: connection.builtIn,
        baseUrl: connection.baseUrl,
        moduleRef,
        moduleName: module?.name ?? moduleId,
        moduleId,
        kind: module?.kind ?? "not_sure",
      };
      const row = add({ ...blankSession(++lastId, place), origin: { kind: "adopted" } });
      return {
        kind: "adopted",
        session: change(row, { sessionId, startLink: link, watch: { kind: "live" } }),
      };
    },
    settle: async ({ sessionRow, verdict }) => {
      const row = rows.get(sessionRow);
      if (row === undefined || !canBeSettled(row.session)) return { kind: "not_in_doubt" };
      const exists = verdict.kind === "exists" ? verdict : null;
      const known = [...rows.values()].find(({ session }) => session.sessionId === exists?.sessionId);
      if (exists !== null && known !== undefined && known !== row) {
        return { kind: "known", session: known.session };
      }
      return {
        kind: "settled",
        session: change(row, {
          settlement: verdict.kind === "open" ? null : { kind: verdict.kind, at: Date.now() },
          sessionId: exists?.sessionId ?? null,
          startLink: exists?.link ?? null,
          watch: exists === null ? { kind: "not_begun" } : { kind: "live" },
        }),
      };
    },
    sayArrival: async ({ sessionRow, apiName, said }) => {
      const row = rows.get(sessionRow);
      if (row === undefined) throw new Error("No such session.");
      const arrival = said === null ? null : ({ ...said, by: "person", at: Date.now() } as const);
      return change(row, { arrivals: withArrival(row.session.arrivals, apiName, arrival) });
    },
    lastArrivals: async (moduleRef) => {
      const last = [...rows.values()]
        .map(({ session }) => session)
        .filter(({ place, arrivals }) => place.moduleRef === moduleRef && arrivals.length > 0)
        .sort((a, b) => b.id - a.id)[0];
      return last === undefined
        ? null
        : { sessionRow: last.id, beganAt: last.beganAt, arrivals: last.arrivals };
    },
    doubts: async () =>
      [...rows.values()]
        .map((row) => row.session)
        .filter(isInDoubt)
        .sort((a, b) => b.id - a.id),
    ...fakeList({
      all: () => [...rows.values()].map((row) => row.session),
      change: (sessionRow, session) => {
        const row = rows.get(sessionRow);
        if (row === undefined) throw new Error(`No session ${sessionRow}.`);
        return change(row, session);
      },
      take: (sessionRow) => {
        const row = rows.get(sessionRow);
        rows.delete(sessionRow);
        tell({ kind: "session_removed", sessionRow });
        return () => {
          if (row !== undefined) change(row, {});
          if (row !== undefined) rows.set(sessionRow, row);
        };
      },
      library,
      tell,
    }),
    session: async (sessionRow) => {
      const row = rows.get(sessionRow);
      if (row === undefined) return null;
      return { session: row.session, observations: [...row.observations], facts: [...row.facts] };
    },
    exchanges: async ({ sessionRow, limit }) =>
      (rows.get(sessionRow)?.exchanges ?? []).toReversed().slice(0, limit),
    watch: async ({ sessionRow, action }) => {
      const row = rows.get(sessionRow);
      if (row === undefined) throw new Error(`No session ${sessionRow}.`);
      switch (action) {
        case "check_now":
          return change(row, {});
        case "pause":
          fact(row, "paused");
          return change(row, { watch: { kind: "paused", reason: { kind: "person" } } });
        case "resume":
          fact(row, "resumed");
          return change(row, { watch: { kind: "live" } });
        case "stop":
          fact(row, "stopped");
          return change(row, { watch: { kind: "stopped" } });
      }
    },
    showing: async () => {},
    overview: async () => overviewNow(),
    openInBrowser: async (sessionRow) => {
      const row = rows.get(sessionRow);
      if (row !== undefined && openReply.kind === "opened") fact(row, "opened_in_browser");
      return openReply;
    },
  };
}

/** A session's row before anything is known of it. */
export function blankSession(id: number, place: SessionPlace): Session {
  return {
    id,
    place,
    origin: { kind: "adopted" },
    settlement: null,
    arrivals: [],
    beganAt: Date.now(),
    body: null,
    values: [],
    sessionId: null,
    startLink: null,
    queryLink: null,
    state: null,
    stateBegan: null,
    heardAt: null,
    answered: 0,
    unanswered: 0,
    watch: { kind: "not_begun" },
    changedAt: Date.now(),
    unseen: false,
    starred: false,
    tags: [],
    note: "",
    course: [],
  };
}

function startExchange(place: SessionPlace, body: string | null, outcome: StartOutcome): Exchange {
  const answered = outcome.kind === "accepted" || outcome.kind === "refused";
  const timing = {
    resolvedMs: 1,
    connectedMs: 2,
    securedMs: null,
    sentMs: 3,
    firstByteMs: 80,
    totalMs: 86,
  };
  return {
    call: "start",
    sentAt: Date.now(),
    request: startRequest(place, body),
    result: answered
      ? {
          kind: "answer",
          status: outcome.status,
          statusText: outcome.kind === "accepted" ? "Created" : "",
          headers: [{ name: "Content-Type", value: "application/json" }],
          body: new TextEncoder().encode(
            outcome.kind === "accepted" ? `{"data":{"sessionId":"${outcome.sessionId}"}}` : "{}",
          ),
          timing,
        }
      : {
          kind: "failure",
          code: "TIMEOUT_FIRST_BYTE",
          phase: "wait",
          mayHaveLeft: outcome.kind === "in_doubt",
          partial: null,
          timing,
        },
  };
}
