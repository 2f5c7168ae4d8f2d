import { z } from "zod";
import { ARRIVAL_VERDICTS, type Arrival, type LastArrivals } from "../../../core/arrival.ts";
import type { Observation, WatchFact, WatchFactKind } from "../../../core/observation.ts";
import { MODULE_KINDS } from "../../../core/published-module.ts";
import type { Session } from "../../../core/session.ts";
import type { StateWish } from "../../../core/session-filter.ts";
import type { Digest, SessionCounts, SessionsPage } from "../../../core/session-list.ts";
import { SESSION_STATES } from "../../../core/session-state.ts";
import type { SessionDetail } from "../../../core/store.ts";
import type { WatchCondition } from "../../../core/watch/condition.ts";
import type { ManyReply } from "../views/many.ts";
import type {
  AdoptReply,
  OpenLinkReply,
  SettleReply,
  StartReply,
  WatchMove,
  WatchOverview,
} from "../views/session.ts";
import { startOutcome, trouble } from "./calls.ts";
import { at, count, exactly, kind, row } from "./exactly.ts";
import { environment } from "./library.ts";
import { sentValue } from "./values.ts";

const status = z.number().int();

const condition = exactly<WatchCondition>()(
  z.discriminatedUnion("kind", [
    kind("not_begun"),
    kind("live"),
    z.strictObject({ kind: z.literal("backing_off"), trouble, since: at }),
    z.strictObject({ kind: z.literal("denied"), status, since: at }),
    z.strictObject({ kind: z.literal("offline"), since: at }),
    z.strictObject({
      kind: z.literal("paused"),
      reason: z.discriminatedUnion("kind", [
        kind("person"),
        kind("no_key"),
        z.strictObject({ kind: z.literal("denied"), status }),
      ]),
    }),
    kind("stopped"),
    kind("ended"),
  ]),
);

const arrival = exactly<Arrival>()(
  z.strictObject({
    apiName: z.string(),
    verdict: z.enum(ARRIVAL_VERDICTS),
    note: z.string(),
    by: z.enum(["person", "sandbox"]),
    at,
  }),
);

export const lastArrivals = exactly<LastArrivals>()(
  z.strictObject({ sessionRow: row, beganAt: at, arrivals: z.array(arrival) }),
);

/** A session as a list shows it. */
export const session = exactly<Session>()(
  z.strictObject({
    id: row,
    place: z.strictObject({
      connectionId: row,
      connectionName: z.string(),
      environment: environment.nullable(),
      builtIn: z.boolean(),
      baseUrl: z.string(),
      moduleRef: row.nullable(),
      moduleName: z.string(),
      moduleId: z.string(),
      kind: z.enum(MODULE_KINDS),
    }),
    origin: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("started"), outcome: startOutcome }),
      kind("adopted"),
    ]),
    settlement: z.strictObject({ kind: z.enum(["not_started", "exists"]), at }).nullable(),
    beganAt: at,
    body: z.string().nullable(),
    values: z.array(sentValue),
    arrivals: z.array(arrival),
    sessionId: z.string().nullable(),
    startLink: z.string().nullable(),
    queryLink: z.string().nullable(),
    state: z.string().nullable(),
    stateBegan: z.tuple([at, at]).nullable(),
    heardAt: at.nullable(),
    answered: count,
    unanswered: count,
    watch: condition,
    changedAt: at,
    unseen: z.boolean(),
    starred: z.boolean(),
    tags: z.array(z.string()),
    note: z.string(),
    course: z.array(z.strictObject({ state: z.string(), from: at, to: at })),
  }),
);

export const observation = exactly<Observation>()(
  z.strictObject({
    askedAt: at,
    heardAt: at,
    saw: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("state"), state: z.string() }),
      z.strictObject({ kind: z.literal("denied"), status }),
      z.strictObject({ kind: z.literal("trouble"), trouble }),
    ]),
    exchangeId: row.nullable(),
  }),
);

const factKind = exactly<WatchFactKind>()(
  z.enum([
    "paused",
    "resumed",
    "stopped",
    "quit",
    "taken_up",
    "asleep",
    "unaccounted",
    "awake",
    "offline",
    "online",
    "opened_in_browser",
  ]),
);

export const fact = exactly<WatchFact>()(z.strictObject({ at, kind: factKind }));

export const sessionsPage = exactly<SessionsPage>()(
  z.strictObject({
    sessions: z.array(session),
    total: count,
    atLeast: z.boolean(),
    next: z.strictObject({ key: z.number(), id: row }).nullable(),
  }),
);

const stateWish = exactly<StateWish>()(z.enum([...SESSION_STATES, "unrecognised", "not_heard"]));

export const sessionCounts = exactly<SessionCounts>()(
  z.strictObject({
    total: count,
    byState: z.array(z.strictObject({ state: stateWish, count })),
    waiting: count,
    unseen: count,
    inDoubt: count,
    starred: count,
    tags: z.array(z.string()),
  }),
);

export const manyReply = exactly<ManyReply>()(
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.enum(["done", "cancelled"]), changed: count, batch: row.nullable() }),
    kind("busy"),
  ]),
);

export const digest = exactly<Digest>()(
  z.strictObject({
    leftAt: at,
    backAt: at,
    completed: count,
    fatalErrored: count,
    waiting: count,
    inDoubt: count,
    others: count,
    asleepMs: z.number(),
    offMs: z.number(),
  }),
);

export const sessionDetail = exactly<SessionDetail>()(
  z.strictObject({
    session,
    observations: z.array(observation),
    facts: z.array(fact),
  }),
);

export const startReply = exactly<StartReply>()(
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("started"), session }),
    kind("no_key"),
    kind("holds_key"),
    z.strictObject({ kind: z.literal("asks_about_key"), of: z.string().nullable() }),
    kind("changed"),
    kind("busy"),
    kind("no_module"),
    kind("not_recorded"),
  ]),
);

export const adoptReply = exactly<AdoptReply>()(
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("adopted"), session }),
    kind("no_key"),
    z.strictObject({ kind: z.literal("known"), session }),
  ]),
);

export const settleReply = exactly<SettleReply>()(
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("settled"), session }),
    kind("no_key"),
    z.strictObject({ kind: z.literal("known"), session }),
    kind("not_in_doubt"),
  ]),
);

export const openLinkReply = exactly<OpenLinkReply>()(
  z.discriminatedUnion("kind", [
    kind("opened"),
    z.strictObject({
      kind: z.literal("refused"),
      refusal: z.discriminatedUnion("kind", [
        kind("no_link"),
        kind("not_a_link"),
        z.strictObject({ kind: z.literal("scheme"), scheme: z.string() }),
        kind("user_info"),
        kind("too_long"),
      ]),
    }),
    kind("not_confirmed"),
    kind("too_soon"),
    kind("no_browser"),
  ]),
);

export const watchMove = exactly<WatchMove>()(
  z.strictObject({ sessionRow: row, nextCheckAt: at.nullable(), inFlight: z.boolean() }),
);

export const overview = exactly<WatchOverview>()(
  z.strictObject({ watched: count, waiting: count, nextCheckAt: at.nullable(), offlineSince: at.nullable() }),
);
