import { describe, expect, test } from "vitest";
import type { QueryOutcome, StartOutcome } from "../../sandbox/calls.ts";
import { createEngine, type EngineOptions, type SandboxEngine } from "../../sandbox/engine.ts";
import { SCENARIOS, type ScenarioId } from "../../sandbox/scenarios.ts";
import { readSnapshot } from "../../sandbox/snapshot.ts";
import {
  bodyWith,
  CONTRACT,
  EMPLOYEE,
  type HandClock,
  handClock,
  onlySessionId,
  REPORT,
} from "./running-sandbox.ts";

const MODULE = EMPLOYEE;

function start(engine: SandboxEngine, body = "", key: string | null = MODULE.key): StartOutcome {
  return engine.start({ moduleId: MODULE.moduleId, key, body: new TextEncoder().encode(body) });
}

function query(engine: SandboxEngine, sessionId = onlySessionId(engine)): QueryOutcome {
  return engine.query({ moduleId: MODULE.moduleId, sessionId, key: MODULE.key });
}

/** One word for an outcome: the state, `refused-word[ seconds]` or `broken-word state`. */
function word(outcome: StartOutcome | QueryOutcome): string {
  if (outcome.kind === "refused") {
    const seconds = "retryAfterS" in outcome.refusal ? ` ${outcome.refusal.retryAfterS}` : "";
    return `${outcome.refusal.kind}${seconds}`;
  }
  const said = outcome.kind === "started" ? "started" : outcome.state;
  return outcome.delivery.broken === null ? said : `${outcome.delivery.broken} ${said}`;
}

function play(
  scenario: ScenarioId,
  options: EngineOptions = {},
): { engine: SandboxEngine; clock: HandClock } {
  const clock = handClock();
  return { engine: createEngine({ clock, scenario, ...options }), clock };
}

const WHILE = (trouble: string): [number, string][] => [
  [0, "created"],
  [1_499, "running"],
  [1_500, trouble],
  [8_999, trouble.replace(/ \d+$/, " 1")],
  [9_000, "running"],
  [12_000, "completed"],
];

/** What queries say at moments after the start. */
const COURSES: Partial<Record<ScenarioId, [number, string][]>> = {
  "waits-for-person": [
    [0, "created"],
    [700, "running"],
    [2_000, "waiting_for_input"],
    [1e9, "waiting_for_input"],
  ],
  "runs-then-completes": [
    [0, "created"],
    [1_500, "running"],
    [5_999, "running"],
    [6_000, "completed"],
  ],
  "completes-at-once": [[0, "completed"]],
  "completes-with-outputs": [
    [0, "created"],
    [1_500, "running"],
    [6_000, "completed"],
  ],
  "waits-for-input": [
    [0, "created"],
    [700, "running"],
    [2_000, "waiting_for_input"],
    [1e9, "waiting_for_input"],
  ],
  "fatal-error": [
    [0, "created"],
    [1_000, "running"],
    [4_000, "fatal_errored"],
    [1e9, "fatal_errored"],
  ],
  unknown: [
    [0, "unknown"],
    [1e9, "unknown"],
  ],
  "unrecognised-state": [
    [0, "running"],
    [2_000, "suspended"],
    [6_000, "running"],
    [8_000, "completed"],
  ],
  slow: [
    [0, "created"],
    [10_000, "running"],
    [39_999, "running"],
    [40_000, "completed"],
  ],
  "never-ends": [
    [0, "created"],
    [1_500, "running"],
    [1e12, "running"],
  ],
  "key-revoked-401": [
    [0, "created"],
    [1_499, "running"],
    [1_500, "unauthorized"],
    [1e9, "unauthorized"],
  ],
  "key-revoked-404": [
    [0, "created"],
    [1_499, "running"],
    [1_500, "not_found"],
    [1e9, "not_found"],
  ],
  "query-throttled": WHILE("throttled 8"),
  "query-unavailable": WHILE("unavailable 8"),
  "query-unavailable-silent": WHILE("unavailable null"),
  "query-malformed": WHILE("malformed running"),
  "query-truncated": WHILE("truncated running"),
  "query-html": WHILE("html running"),
  "query-huge": WHILE("huge running"),
  "query-cut-before-answer": WHILE("cut_before running"),
  "query-cut-during-answer": WHILE("cut_during running"),
};

/** What starts say at moments after the first one. */
const STARTS: Partial<Record<ScenarioId, [number, string][]>> = {
  "key-refused-401": [
    [0, "unauthorized"],
    [1e9, "unauthorized"],
  ],
  "key-refused-404": [
    [0, "not_found"],
    [1e9, "not_found"],
  ],
  "start-throttled": [
    [0, "throttled 5"],
    [4_999, "throttled 1"],
    [5_000, "started"],
    [60_000, "started"],
  ],
  "start-unavailable": [
    [0, "unavailable 15"],
    [14_000, "unavailable 1"],
    [15_000, "started"],
  ],
  "start-unavailable-silent": [
    [0, "unavailable null"],
    [14_999, "unavailable null"],
    [15_000, "started"],
  ],
  "start-malformed": [
    [0, "malformed started"],
    [1e9, "malformed started"],
  ],
  "start-truncated": [[0, "truncated started"]],
  "start-html": [[0, "html started"]],
  "start-cut-before-answer": [[0, "cut_before started"]],
  "start-cut-during-answer": [[0, "cut_during started"]],
};

function rowsOf(table: Partial<Record<ScenarioId, [number, string][]>>): [ScenarioId, [number, string][]][] {
  return SCENARIOS.flatMap(({ id }) => (table[id] === undefined ? [] : [[id, table[id]]]));
}

test("every scenario has its row here", () => {
  const rows = [...Object.keys(COURSES), ...Object.keys(STARTS)];
  expect(rows.toSorted()).toEqual(SCENARIOS.map((scenario) => scenario.id).toSorted());
});

test.each(rowsOf(COURSES))("%s: queries follow the course", (id, course) => {
  const { engine, clock } = play(id);
  expect(word(start(engine))).toBe("started");
  const startedAt = clock.now();
  for (const [atMs, expected] of course) {
    clock.pass(startedAt + atMs - clock.now());
    expect([atMs, word(query(engine))]).toEqual([atMs, expected]);
  }
});

test.each(rowsOf(STARTS))(
  "%s: starts meet what is written, and only those that started are there",
  (id, starts) => {
    const { engine, clock } = play(id);
    const firstAt = clock.now();
    let started = 0;
    for (const [atMs, expected] of starts) {
      clock.pass(firstAt + atMs - clock.now());
      expect([atMs, word(start(engine))]).toEqual([atMs, expected]);
      if (expected.endsWith("started")) started += 1;
      expect(engine.snapshot().sessions).toHaveLength(started);
    }
  },
);

test("a session whose start was answered badly goes on like any other", () => {
  const { engine, clock } = play("start-cut-before-answer");
  start(engine);
  clock.pass(6_000);
  expect(word(query(engine))).toBe("completed");
});

test("each answer of the slow scenario is late, of the others none", () => {
  const slow = play("slow").engine;
  const outcome = start(slow);
  expect(outcome).toMatchObject({ delivery: { delayMs: 4_000 } });
  expect(query(slow)).toMatchObject({ delivery: { delayMs: 4_000 } });
  expect(start(play("never-ends").engine)).toMatchObject({ delivery: { delayMs: 0 } });
});

test("outputs come with completed, and only in their scenario", () => {
  const { engine, clock } = play("completes-with-outputs");
  start(engine);
  expect(query(engine)).toMatchObject({ state: "created", outputs: null });
  clock.pass(6_000);
  expect(query(engine)).toMatchObject({ state: "completed", outputs: { risk_level: "medium" } });
  const plain = play("completes-at-once").engine;
  start(plain);
  expect(query(plain)).toMatchObject({ state: "completed", outputs: null });
});

test("speed shortens courses, delays and Retry-After", () => {
  const { engine, clock } = play("slow", { speed: 10 });
  expect(start(engine)).toMatchObject({ delivery: { delayMs: 400 } });
  clock.pass(4_000);
  expect(word(query(engine))).toBe("completed");
  const throttled = play("start-throttled", { speed: 2 }).engine;
  expect(word(start(throttled))).toBe("throttled 3");
});

test("a clock that is set back shows the beginning, not a bug", () => {
  const { engine, clock } = play("runs-then-completes");
  start(engine);
  clock.pass(-60_000);
  expect(word(query(engine))).toBe("created");
  const outage = play("start-throttled");
  start(outage.engine);
  outage.clock.pass(-60_000);
  expect(word(start(outage.engine))).toBe("throttled 5");
});

describe("keys", () => {
  test.each([null, "", "sandbox-weekly-report", "SANDBOX-EMPLOYEE-ONBOARDING"])(
    "%j does not open the module",
    (key) => {
      const { engine } = play("completes-at-once");
      start(engine);
      const sessionId = onlySessionId(engine);
      expect(word(start(engine, "", key))).toBe("not_found");
      expect(word(engine.query({ moduleId: MODULE.moduleId, sessionId, key }))).toBe("not_found");
      expect(engine.snapshot().sessions).toHaveLength(1);
    },
  );

  test("under a 401 scenario a wrong key is told so", () => {
    expect(word(start(play("key-refused-401").engine, "", "wrong"))).toBe("unauthorized");
    expect(word(start(play("key-revoked-401").engine, "", "wrong"))).toBe("unauthorized");
  });

  test("unknown modules and sessions are not found, nor another module's session", () => {
    const { engine } = play("completes-at-once");
    start(engine);
    const sessionId = onlySessionId(engine);
    const none = new Uint8Array();
    expect(word(engine.start({ moduleId: "nope", key: MODULE.key, body: none }))).toBe("not_found");
    expect(word(query(engine, "nope"))).toBe("not_found");
    expect(word(engine.query({ moduleId: REPORT.moduleId, sessionId, key: REPORT.key }))).toBe("not_found");
    expect(engine.view(REPORT.moduleId, sessionId)).toBeUndefined();
  });
});

describe("the scenario of a module", () => {
  test("is its own default at first", () => {
    const engine = createEngine();
    expect(engine.scenarioOf(EMPLOYEE.moduleId)).toBe("waits-for-person");
    expect(engine.scenarioOf(CONTRACT.moduleId)).toBe("completes-with-outputs");
    expect(engine.scenarioOf(REPORT.moduleId)).toBe("runs-then-completes");
  });

  test("counts for later starts; a session keeps its own", () => {
    const { engine } = play("never-ends");
    start(engine);
    engine.setScenario(MODULE.moduleId, "completes-at-once");
    start(engine);
    expect(engine.snapshot().sessions.map((session) => word(query(engine, session.sessionId)))).toEqual([
      "created",
      "completed",
    ]);
    expect(engine.scenarioOf(REPORT.moduleId)).toBe("never-ends");
  });

  test("set again, an outage begins anew", () => {
    const { engine, clock } = play("start-throttled");
    start(engine);
    clock.pass(5_000);
    expect(word(start(engine))).toBe("started");
    engine.setScenario(MODULE.moduleId, "start-throttled");
    expect(word(start(engine))).toBe("throttled 5");
  });

  test("of an unknown module is a bug", () => {
    expect(() => createEngine().setScenario("nope", "slow")).toThrow("nope");
    expect(() => createEngine().scenarioOf("nope")).toThrow("nope");
  });
});

describe("the page's submission", () => {
  function waiting(): { engine: SandboxEngine; clock: HandClock; sessionId: string } {
    const { engine, clock } = play("waits-for-person");
    start(engine);
    clock.pass(2_000);
    return { engine, clock, sessionId: onlySessionId(engine) };
  }

  function submit(engine: SandboxEngine, sessionId: string, token: string) {
    return engine.submit({ moduleId: MODULE.moduleId, sessionId, token, name: "Ann", comment: "ok" });
  }

  test("moves the session on: running for 1.5 s, then completed", () => {
    const { engine, clock, sessionId } = waiting();
    clock.pass(3_600_000);
    expect(submit(engine, sessionId, engine.pageToken(MODULE.moduleId, sessionId) ?? "")).toBe("done");
    expect(word(query(engine))).toBe("running");
    expect(engine.view(MODULE.moduleId, sessionId)).toMatchObject({
      settled: false,
      submission: { name: "Ann", comment: "ok", submittedAt: clock.now() },
    });
    clock.pass(1_499);
    expect(word(query(engine))).toBe("running");
    clock.pass(1);
    expect(word(query(engine))).toBe("completed");
    expect(engine.view(MODULE.moduleId, sessionId)).toMatchObject({ settled: true });
  });

  test("needs the page's token, which is good once", () => {
    const { engine, sessionId } = waiting();
    expect(submit(engine, sessionId, "")).toBe("token_refused");
    const token = engine.pageToken(MODULE.moduleId, sessionId) ?? "";
    expect(engine.pageToken(MODULE.moduleId, sessionId)).toBe(token);
    expect(submit(engine, sessionId, "other")).toBe("token_refused");
    expect(submit(engine, sessionId, token)).toBe("done");
    expect(submit(engine, sessionId, token)).toBe("token_refused");
  });

  test("is not offered before it waits, after it was done, or where the scenario stays", () => {
    const { engine, clock } = play("waits-for-person");
    start(engine);
    const sessionId = onlySessionId(engine);
    expect(engine.pageToken(MODULE.moduleId, sessionId)).toBeNull();
    clock.pass(2_000);
    submit(engine, sessionId, engine.pageToken(MODULE.moduleId, sessionId) ?? "");
    expect(engine.pageToken(MODULE.moduleId, sessionId)).toBeNull();

    const stays = play("waits-for-input");
    start(stays.engine);
    stays.clock.pass(2_000);
    expect(stays.engine.pageToken(MODULE.moduleId, onlySessionId(stays.engine))).toBeNull();
    expect(stays.engine.view(MODULE.moduleId, onlySessionId(stays.engine))?.settled).toBe(true);
  });

  test("to a session that does not wait any more is not taken", () => {
    const { engine, clock, sessionId } = waiting();
    const token = engine.pageToken(MODULE.moduleId, sessionId) ?? "";
    clock.pass(-1_000);
    expect(submit(engine, sessionId, token)).toBe("not_waiting");
    expect(submit(engine, "nope", token)).toBe("not_found");
  });
});

describe("what was received", () => {
  test("is the exact text and its bytes", () => {
    const { engine } = play("completes-at-once");
    const body = bodyWith({ employee_name: "Jörg 🙂", employee_reference_number: 1 }).replace(
      ":1}",
      ": 1.10 }",
    );
    start(engine, body);
    expect(engine.received(onlySessionId(engine))).toEqual({
      text: body,
      byteCount: Buffer.byteLength(body),
    });
  });

  test("without a body is empty", () => {
    const { engine } = play("completes-at-once");
    start(engine);
    expect(engine.received(onlySessionId(engine))).toEqual({ text: "", byteCount: 0 });
    expect(engine.received("nope")).toBeUndefined();
  });

  test("unreadable starts nothing", () => {
    const { engine } = play("completes-at-once");
    expect(start(engine, "{")).toMatchObject({ kind: "refused", refusal: { kind: "bad_request" } });
    expect(engine.snapshot().sessions).toEqual([]);
  });

  test("is compared with the definition", () => {
    const { engine } = play("completes-at-once");
    start(engine, bodyWith({ employee_name: "John Doe", employee_reference_number: "1234", colour: "red" }));
    const view = engine.view(MODULE.moduleId, onlySessionId(engine));
    expect(view?.parameters.map((parameter) => parameter.kind)).toEqual([
      "arrived",
      "not_sent",
      "not_sent",
      "blank",
      "not_declared",
    ]);
  });
});

describe("keeping", () => {
  test("a restart finds sessions, scenarios and time that went on", () => {
    const { engine, clock } = play("waits-for-person");
    start(engine, bodyWith({ employee_name: "John Doe" }));
    const sessionId = onlySessionId(engine);
    engine.setScenario(MODULE.moduleId, "fatal-error");
    const read = readSnapshot(JSON.parse(JSON.stringify(engine.snapshot())));
    if (read.kind !== "read") throw new Error("The snapshot cannot be read.");
    clock.pass(60_000);
    const again = createEngine({ clock, restore: read.snapshot });
    expect(word(query(again, sessionId))).toBe("waiting_for_input");
    expect(again.received(sessionId)).toEqual(engine.received(sessionId));
    expect(again.scenarioOf(MODULE.moduleId)).toBe("fatal-error");
    expect(again.snapshot()).toEqual(engine.snapshot());
  });

  test("what was kept for a module that is gone is left out", () => {
    const { engine } = play("slow");
    start(engine);
    const again = createEngine({ modules: [REPORT], restore: engine.snapshot() });
    expect(again.snapshot()).toEqual({
      version: 1,
      modules: [{ moduleId: REPORT.moduleId, scenarioId: "slow" }],
      sessions: [],
    });
  });

  test("a snapshot holds no key and no token", () => {
    const { engine, clock } = play("waits-for-person");
    start(engine);
    clock.pass(2_000);
    const token = engine.pageToken(MODULE.moduleId, onlySessionId(engine)) ?? "?";
    const text = JSON.stringify(engine.snapshot());
    expect(text).not.toContain(token);
    expect(text).not.toContain("sandbox-");
  });

  test("changes are told when there is something to save, and only then", () => {
    let changes = 0;
    const clock = handClock();
    const engine = createEngine({ clock, onChange: () => (changes += 1) });
    start(engine);
    expect(changes).toBe(1);
    start(engine, "{");
    start(engine, "", "wrong");
    clock.pass(2_000);
    query(engine);
    const sessionId = onlySessionId(engine);
    const token = engine.pageToken(MODULE.moduleId, sessionId) ?? "";
    expect(changes).toBe(1);
    engine.submit({ moduleId: MODULE.moduleId, sessionId, token, name: "", comment: "" });
    expect(changes).toBe(2);
    engine.setScenario(MODULE.moduleId, "slow");
    expect(changes).toBe(3);
  });

  test("the oldest of more than 500 sessions are forgotten", () => {
    let made = 0;
    const { engine } = play("completes-at-once", { newId: () => `s${++made}` });
    for (let count = 0; count < 501; count += 1) start(engine);
    expect(engine.snapshot().sessions).toHaveLength(500);
    expect(word(query(engine, "s1"))).toBe("not_found");
    expect(word(query(engine, "s501"))).toBe("completed");
  });

  test("large bodies push out the oldest before 8 Mi characters are kept", () => {
    const { engine } = play("completes-at-once");
    const body = bodyWith({ employee_name: "x".repeat(1_000_000) });
    for (let count = 0; count < 10; count += 1) start(engine, body);
    expect(engine.snapshot().sessions).toHaveLength(8);
  });

  test("ids are 22 characters of base64url, each another", () => {
    const { engine } = play("completes-at-once");
    for (let count = 0; count < 20; count += 1) start(engine);
    const ids = engine.snapshot().sessions.map((session) => session.sessionId);
    expect(new Set(ids).size).toBe(20);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{21}[AQgw]$/);
  });
});
