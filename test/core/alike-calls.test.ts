import { describe, expect, test } from "vitest";
import { alikeCalls } from "../../core/alike-calls.ts";
import type { CallEnd, PastCall } from "../../core/call-history.ts";

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
    const found = alikeCalls(given);
    if (expected === null) expect(found).toBeNull();
    else expect(found).toMatchObject(expected);
  });
});
