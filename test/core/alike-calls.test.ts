import { describe, expect, test } from "vitest";
import { alikeCalls, lastEnd } from "../../core/alike-calls.ts";
import type { CallEnd, PastCall } from "../../core/call-history.ts";
import type { Doubt, StartOutcome } from "../../core/start-outcome.ts";

const NO: CallEnd = { kind: "status", status: 401 };
const OTHER_NO: CallEnd = { kind: "status", status: 404 };
const YES: CallEnd = { kind: "status", status: 201 };
const NO_NAME: CallEnd = { kind: "failure", code: "DNS" };

/** Calls, newest first, a second apart. */
function calls(
  ...ends: readonly (
    | CallEnd
    | { readonly end: CallEnd; readonly moduleId?: string; readonly connectionId?: number }
  )[]
): readonly PastCall[] {
  return ends.map((each, index) => ({
    at: 100_000 - index * 1_000,
    call: "start",
    connectionId: 1,
    moduleId: "m",
    ...("end" in each ? each : { end: each }),
  }));
}

describe("alike calls", () => {
  test.each<[string, readonly PastCall[], object | null]>([
    ["none at all", [], null],
    ["two are too few", calls(NO, NO), null],
    ["three are enough", calls(NO, NO, NO), { end: NO, count: 3, since: 98_000 }],
    ["what came before does not count", calls(NO, NO, NO, YES, NO), { count: 3 }],
    ["the newest is a success", calls(YES, NO, NO, NO), null],
    ["successes in a row are no trouble", calls(YES, YES, YES), null],
    ["the newest differs", calls(OTHER_NO, NO, NO, NO), null],
    ["failures by their code", calls(NO_NAME, NO_NAME, NO_NAME), { end: NO_NAME, count: 3 }],
    ["a failure is no status", calls(NO_NAME, NO_NAME, NO, NO), null],
    ["all of one module and one connection", calls(NO, NO, NO), { modules: 1, connections: 1 }],
    [
      "over modules and connections",
      calls({ end: NO, moduleId: "a" }, { end: NO, moduleId: "b" }, { end: NO, connectionId: 2 }),
      { modules: 3, connections: 2 },
    ],
  ])("%s", (_, given, expected) => {
    const found = alikeCalls(given, { moduleId: "m", end: given[0]?.end ?? NO });
    if (expected === null) expect(found).toBeNull();
    else expect(found).toMatchObject(expected);
  });

  test("of one module, where calls of others went otherwise in between", () => {
    const other = { end: YES, moduleId: "other" };
    const given = calls(other, NO, other, NO, NO);
    expect(alikeCalls(given, { moduleId: "m", end: NO })).toMatchObject({
      scope: "module",
      count: 3,
      modules: 1,
    });
    expect(alikeCalls(given.slice(0, 4), { moduleId: "m", end: NO })).toBeNull();
    expect(alikeCalls(calls(NO, NO, NO), { moduleId: "m", end: NO })?.scope).toBe("address");
  });

  test("another end than the one that is looked at is not said", () => {
    expect(alikeCalls(calls(NO, NO, NO), { moduleId: "m", end: OTHER_NO })).toBeNull();
  });
});

describe("how a session's last call ended", () => {
  const doubt = (given: Doubt): StartOutcome => ({ kind: "in_doubt", doubt: given });
  const timeout = { kind: "no_answer", code: "TIMEOUT_FIRST_BYTE", phase: "wait" } as const;
  test.each<[string, StartOutcome, CallEnd | null]>([
    ["refused", { kind: "refused", status: 404, retryAfterMs: null, location: null }, OTHER_NO],
    ["not sent", { kind: "not_sent", code: "DNS", phase: "resolve" }, NO_NAME],
    ["in doubt, no answer", doubt(timeout), { kind: "failure", code: "TIMEOUT_FIRST_BYTE" }],
    [
      "in doubt, by a server's error",
      doubt({ kind: "server_error", status: 502 }),
      { kind: "status", status: 502 },
    ],
    ["in doubt, cut off", doubt({ kind: "interrupted" }), null],
    ["accepted", { kind: "accepted", status: 201, sessionId: "S", browserLink: null, extra: [] }, null],
  ])("%s", (_, outcome, end) => {
    expect(lastEnd({ origin: { kind: "started", outcome }, watch: { kind: "not_begun" } })).toEqual(end);
  });

  test("of a watch that backs off", () => {
    const watch = { kind: "backing_off", since: 0, trouble: timeout } as const;
    expect(lastEnd({ origin: { kind: "adopted" }, watch })).toEqual({ kind: "failure", code: timeout.code });
  });
});
