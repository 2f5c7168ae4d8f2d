// Longer than most files: the table of histories and answers is read as one.
import { describe, expect, test } from "vitest";
import { type CallHistory, NO_HISTORY, type PastCall, type Success } from "../../core/call-history.ts";
import { type Evidence, type KeyEvidence, NO_EVIDENCE } from "../../core/evidence.ts";
import { type CauseReason, type Likelihood, rankCauses } from "../../core/rank-causes.ts";
import { type Cause, causesOf, type Refusal } from "../../core/refusal-causes.ts";

const NOW = Date.UTC(2026, 10, 24, 10, 2);
const MIN = 60_000;
const H = 60 * MIN;
const D = 24 * H;

const HERE = { moduleRef: 1, moduleId: "here", moduleName: "Onboarding" };
const OTHER = { moduleRef: 2, moduleId: "other", moduleName: "NDA intake" };
const PLACE = { connectionName: "Acme", moduleRef: 1, moduleId: "here", baseUrl: "https://acme.example" };

const success = (module: typeof HERE, ago: number, how: Success["how"] = "started"): Success => ({
  at: NOW - ago,
  how,
  ...module,
});
const shared = (setAgo: number, ownKeyModules: readonly number[] = []): KeyEvidence => ({
  from: "connection",
  setAt: NOW - setAgo,
  ownKeyModules,
});
const own = (setAgo: number): KeyEvidence => ({ from: "module", setAt: NOW - setAgo, ownKeyModules: [1] });
const calls = (count: number): readonly PastCall[] =>
  Array.from({ length: count }, (_, index) => ({
    at: NOW - index * 100,
    call: "query",
    connectionId: 1,
    moduleId: "here",
    end: { kind: "status", status: 429 },
  }));

/** A start of "here" that was refused just now, with the connection's key of two hours ago and an empty history. */
function evidence(history: Partial<CallHistory> = {}, more: Partial<Evidence> = {}): Evidence {
  return {
    ...NO_EVIDENCE,
    place: PLACE,
    refusedAt: NOW,
    history: { ...NO_HISTORY, whole: true, ...history },
    key: shared(2 * H),
    described: { moduleId: PLACE.moduleId, baseUrl: PLACE.baseUrl },
    ...more,
  };
}

interface Row {
  readonly what: string;
  readonly refusal: Refusal;
  readonly evidence: Evidence;
  readonly first: readonly Cause[];
  readonly less: readonly Cause[];
  readonly cannot?: readonly Cause[];
  /** Kinds of the reasons that matter in this row. */
  readonly because?: Readonly<Partial<Record<Cause, CauseReason["kind"]>>>;
}

const START_404: Refusal = { call: "start", status: 404 };
const QUERY_404: Refusal = { call: "query", status: 404 };
const startedSession = (beganAgo: number, heardAgo: number | null) => ({
  adopted: false,
  beganAt: NOW - beganAgo,
  heardAt: heardAgo === null ? null : NOW - heardAgo,
});
const adoptedSession = (heardAgo: number | null) => ({ ...startedSession(5 * MIN, heardAgo), adopted: true });
const SENT = { bodyIsJson: true, oddNames: [], oddValues: [] };

const ROWS: readonly Row[] = [
  {
    what: "a first start ever: all is open but what concerns queries",
    refusal: START_404,
    evidence: evidence(),
    first: ["module_id", "access_setting", "key_scope", "key", "host"],
    less: [],
    cannot: ["retention"],
    because: { module_id: "id_never", key: "key_unproven", key_scope: "key_shared", host: "host_silent" },
  },
  {
    what: "the key started another module 12 minutes ago: key and host are less likely",
    refusal: START_404,
    evidence: evidence({ successes: [success(OTHER, 12 * MIN)] }),
    first: ["module_id", "access_setting", "key_scope"],
    less: ["key", "host"],
    cannot: ["retention"],
    because: { key: "key_worked", host: "host_answered", key_scope: "key_shared", module_id: "id_never" },
  },
  {
    what: "a session of another module was answered with the key a minute ago: as good as a start",
    refusal: START_404,
    evidence: evidence({ successes: [success(OTHER, MIN, "answered")] }),
    first: ["module_id", "access_setting", "key_scope"],
    less: ["key", "host"],
    cannot: ["retention"],
  },
  {
    what: "this module was started with this key an hour ago: it was set otherwise since, or the key has ended",
    refusal: START_404,
    evidence: evidence({ successes: [success(HERE, H)] }),
    first: ["access_setting", "key"],
    less: ["module_id", "key_scope", "host"],
    cannot: ["retention"],
    because: { access_setting: "setting_since", key: "key_worked", module_id: "id_worked" },
  },
  {
    what: "this module an hour ago, and another a minute ago with the same key: the module changed, not the key",
    refusal: START_404,
    evidence: evidence({ successes: [success(OTHER, MIN), success(HERE, H)] }),
    first: ["access_setting"],
    less: ["module_id", "key_scope", "key", "host"],
    cannot: ["retention"],
  },
  {
    what: "the last success is older than the key: it says nothing of this key",
    refusal: START_404,
    evidence: evidence({ successes: [success(OTHER, 3 * H)] }, { key: shared(2 * H) }),
    first: ["module_id", "access_setting", "key_scope", "key"],
    less: ["host"],
    cannot: ["retention"],
    because: { key: "key_unproven" },
  },
  {
    what: "the other module has a key of its own: its success says nothing of the connection's key",
    refusal: START_404,
    evidence: evidence({ successes: [success(OTHER, 12 * MIN)] }, { key: shared(2 * H, [2]) }),
    first: ["module_id", "access_setting", "key_scope", "key"],
    less: ["host"],
    cannot: ["retention"],
    because: { key: "key_unproven" },
  },
  {
    what: "this module has a key of its own: another module's success says nothing of it",
    refusal: START_404,
    evidence: evidence({ successes: [success(OTHER, 12 * MIN)] }, { key: own(2 * H) }),
    first: ["module_id", "access_setting", "key_scope", "key"],
    less: ["host"],
    cannot: ["retention"],
    because: { key_scope: "key_own", key: "key_unproven" },
  },
  {
    what: "the key was good for another module, but weeks ago: it may have ended",
    refusal: START_404,
    evidence: evidence({ successes: [success(OTHER, 20 * D)] }, { key: shared(60 * D) }),
    first: ["module_id", "access_setting", "key_scope", "key"],
    less: ["host"],
    cannot: ["retention"],
    because: { key: "key_worked" },
  },
  {
    what: "a key of eleven months without a success: keys are said to live for a year",
    refusal: START_404,
    evidence: evidence({}, { key: shared(340 * D) }),
    first: ["module_id", "access_setting", "key_scope", "key", "host"],
    less: [],
    cannot: ["retention"],
    because: { key: "key_old" },
  },
  {
    what: "a key was set after the answer: the refusal was about the one before",
    refusal: START_404,
    evidence: evidence({}, { refusedAt: NOW - 3 * H, key: shared(2 * H) }),
    first: ["module_id", "access_setting", "key_scope", "key", "host"],
    less: [],
    cannot: ["retention"],
    because: { key: "key_changed", key_scope: "key_changed" },
  },
  {
    what: "the key was forgotten since",
    refusal: START_404,
    evidence: evidence({}, { key: null }),
    first: ["module_id", "access_setting", "key_scope", "key", "host"],
    less: [],
    cannot: ["retention"],
    because: { key: "key_missing" },
  },
  {
    what: "module id and address were edited since: that comes before what the history says of the old ones",
    refusal: START_404,
    evidence: evidence(
      { successes: [success(HERE, H)] },
      { described: { moduleId: "new", baseUrl: "https://new.example" } },
    ),
    first: ["module_id", "access_setting", "key", "host"],
    less: ["key_scope"],
    cannot: ["retention"],
    because: { module_id: "id_changed", host: "host_changed" },
  },
  {
    what: "more sessions than were looked at: “never” is not said",
    refusal: START_404,
    evidence: evidence({ whole: false }),
    first: ["module_id", "access_setting", "key_scope", "key", "host"],
    less: [],
    cannot: ["retention"],
    because: {},
  },
  {
    what: "no history at all, as on the command line: everything that can be is open, and nothing is claimed",
    refusal: START_404,
    evidence: NO_EVIDENCE,
    first: ["module_id", "access_setting", "key_scope", "key", "host"],
    less: [],
    cannot: ["retention"],
  },
  {
    what: "a session of three weeks is not known any more: retention comes first",
    refusal: QUERY_404,
    evidence: evidence(
      { successes: [success(OTHER, MIN), success(HERE, 20 * D)] },
      { key: shared(60 * D), session: startedSession(21 * D, 20 * D) },
    ),
    first: ["retention", "access_setting"],
    less: ["key_scope", "key", "module_id", "host"],
    cannot: ["session_id"],
    because: { retention: "session_heard", session_id: "id_by_service" },
  },
  {
    what: "a session of ten minutes is not known any more: retention counts in days",
    refusal: QUERY_404,
    evidence: evidence(
      { successes: [success(HERE, 5 * MIN, "answered")] },
      { session: startedSession(10 * MIN, 5 * MIN) },
    ),
    first: ["access_setting", "key"],
    less: ["retention", "key_scope", "module_id", "host"],
    cannot: ["session_id"],
    because: { retention: "session_young", key: "key_worked" },
  },
  {
    what: "an adopted session that never answered: its id was pasted",
    refusal: QUERY_404,
    evidence: evidence(
      { successes: [success(HERE, H), success(OTHER, MIN)].toSorted((a, b) => b.at - a.at) },
      { session: adoptedSession(null) },
    ),
    first: ["retention", "session_id", "access_setting"],
    less: ["key_scope", "key", "module_id", "host"],
    because: { session_id: "session_never_heard", retention: "session_never_heard" },
  },
  {
    what: "an adopted session that answered before: its id is right",
    refusal: QUERY_404,
    evidence: evidence({ successes: [success(HERE, MIN, "answered")] }, { session: adoptedSession(MIN) }),
    first: ["retention", "access_setting", "key"],
    less: ["session_id", "key_scope", "module_id", "host"],
  },
  {
    what: "401 to a first start: the key, and nothing of modules",
    refusal: { call: "start", status: 401 },
    evidence: evidence({}, { answeredByPage: false }),
    first: ["key", "key_scope", "host"],
    less: ["gateway"],
    because: { gateway: "no_page_answered" },
  },
  {
    what: "401 after another module's success: the key is good, and for something else",
    refusal: { call: "start", status: 401 },
    evidence: evidence({ successes: [success(OTHER, 12 * MIN)] }, { answeredByPage: false }),
    first: ["key_scope"],
    less: ["key", "gateway", "host"],
    because: { key: "key_worked" },
  },
  {
    what: "403 by a web page: something in between refused",
    refusal: { call: "start", status: 403 },
    evidence: evidence({ successes: [success(OTHER, 12 * MIN)] }, { answeredByPage: true }),
    first: ["key_scope", "gateway"],
    less: ["key", "host"],
    because: { gateway: "page_answered" },
  },
  {
    what: "401 to a query of a session that answered a minute ago: the key has ended",
    refusal: { call: "query", status: 401 },
    evidence: evidence(
      { successes: [success(HERE, MIN, "answered")] },
      { session: startedSession(H, MIN), answeredByPage: false },
    ),
    first: ["key"],
    less: ["key_scope", "gateway", "host"],
    because: { key: "key_worked" },
  },
  {
    what: "410 to a start: what was published is gone",
    refusal: { call: "start", status: 410 },
    evidence: evidence({ successes: [success(HERE, 9 * D)] }, { key: shared(60 * D) }),
    first: ["access_setting"],
    less: ["module_id", "host"],
    cannot: ["retention"],
    because: { access_setting: "setting_since" },
  },
  {
    what: "400 with broken raw JSON",
    refusal: { call: "start", status: 400 },
    evidence: evidence({}, { sent: { ...SENT, bodyIsJson: false }, answeredByPage: false }),
    first: ["body_json", "parameter_names"],
    less: ["parameter_values", "gateway"],
    because: { body_json: "body_is_no_json" },
  },
  {
    what: "422 with a name that is not described",
    refusal: { call: "start", status: 422 },
    evidence: evidence(
      { successes: [success(HERE, H)] },
      {
        sent: { ...SENT, oddNames: [{ apiName: "nme", oddity: { kind: "undeclared", nearly: null } }] },
        answeredByPage: false,
      },
    ),
    first: ["parameter_names"],
    less: ["parameter_values", "gateway"],
    cannot: ["body_json"],
    because: { parameter_names: "odd_names", body_json: "body_is_json" },
  },
  {
    what: "422 with a value that does not fit, for a module that was accepted before",
    refusal: { call: "start", status: 422 },
    evidence: evidence(
      { successes: [success(HERE, H)] },
      {
        sent: { ...SENT, oddValues: [{ apiName: "when", oddity: { kind: "not_date" } }] },
        answeredByPage: false,
      },
    ),
    first: ["parameter_values"],
    less: ["parameter_names", "gateway"],
    cannot: ["body_json"],
    because: { parameter_values: "odd_values", parameter_names: "id_worked" },
  },
  {
    what: "422 for a start without a body",
    refusal: { call: "start", status: 422 },
    evidence: evidence({}, { sent: { ...SENT, bodyIsJson: null }, answeredByPage: false }),
    first: ["parameter_names"],
    less: ["parameter_values", "gateway"],
    cannot: ["body_json"],
    because: { body_json: "no_body" },
  },
  {
    what: "429 after many calls of ours",
    refusal: { call: "query", status: 429 },
    evidence: evidence({ calls: calls(80) }),
    first: ["own_calls", "shared_limit"],
    less: [],
    because: { own_calls: "calls_lately" },
  },
  {
    what: "429 after few calls of ours: others share the limit",
    refusal: { call: "start", status: 429 },
    evidence: evidence({ calls: calls(3) }),
    first: ["shared_limit"],
    less: ["own_calls"],
    because: { own_calls: "calls_lately" },
  },
];

describe("what a refusal may come from, by the history", () => {
  test.each(ROWS)("$what", ({ refusal, evidence: known, first, less, cannot = [], because = {} }) => {
    const ranked = rankCauses(refusal, known, NOW);
    const group = (wanted: Likelihood) =>
      ranked.filter(({ likelihood }) => likelihood === wanted).map(({ cause }) => cause);
    expect({ first: group("first"), less: group("less"), cannot: group("cannot") }).toEqual({
      first,
      less,
      cannot,
    });
    for (const [cause, kind] of Object.entries(because)) {
      expect(ranked.find((each) => each.cause === cause)?.reason?.kind, cause).toBe(kind);
    }
  });

  test("no two rows are the same situation", () => {
    const told = ROWS.map(({ refusal, evidence: known }) => JSON.stringify([refusal, known]));
    expect(new Set(told).size).toBe(ROWS.length);
  });

  test("every cause of a refusal is ranked, once, and likely ones come first", () => {
    const order = ["first", "less", "cannot"];
    for (const { refusal, evidence: known } of ROWS) {
      const ranked = rankCauses(refusal, known, NOW);
      expect(ranked.map(({ cause }) => cause).toSorted()).toEqual(causesOf(refusal).toSorted());
      const groups = ranked.map(({ likelihood }) => order.indexOf(likelihood));
      expect(groups).toEqual(groups.toSorted());
    }
  });

  test("there is always something to look at first", () => {
    for (const { refusal, evidence: known } of ROWS) {
      expect(rankCauses(refusal, known, NOW)[0]?.likelihood).toBe("first");
    }
  });

  test("without a history nothing is claimed of it", () => {
    for (const status of [400, 401, 403, 404, 410, 422, 429]) {
      for (const call of ["start", "query"] as const) {
        const claims = rankCauses({ call, status }, NO_EVIDENCE, NOW).flatMap(({ reason }) => reason ?? []);
        const kinds = claims.map(({ kind }) => kind).filter((kind) => kind !== "not_for_starts");
        expect(kinds.filter((kind) => kind !== "setting_unseen")).toEqual([]);
      }
    }
  });

  test("with more sessions than were looked at, “never” is not said", () => {
    const ranked = rankCauses(START_404, evidence({ whole: false }), NOW);
    expect(ranked.map(({ reason }) => reason?.kind)).not.toContain("id_never");
    expect(ranked.map(({ reason }) => reason?.kind)).not.toContain("host_silent");
  });
});
