import { describe, expect, test } from "vitest";
import { CAUSES, causesOf, refusalOf } from "../../core/refusal-causes.ts";
import type { SessionOrigin } from "../../core/session.ts";
import type { WatchCondition } from "../../core/watch/condition.ts";

describe("causes", () => {
  test("a 404 to a start has six", () => {
    expect(causesOf({ call: "start", status: 404 })).toEqual(CAUSES.slice(0, 6));
  });

  test("each cause belongs to some refusal, and none stands twice in one", () => {
    const all = [400, 401, 403, 404, 410, 422, 429].flatMap((status) => [
      causesOf({ call: "start", status }),
      causesOf({ call: "query", status }),
    ]);
    for (const causes of all) expect(new Set(causes).size).toBe(causes.length);
    expect(new Set(all.flat())).toEqual(new Set(CAUSES));
  });

  test("a refusal that is plain has none", () => {
    for (const status of [302, 405, 409, 413, 415, 418, 503]) {
      expect(causesOf({ call: "start", status })).toEqual([]);
    }
  });
});

describe("the refusal that a session stands at", () => {
  const accepted: SessionOrigin = {
    kind: "started",
    outcome: { kind: "accepted", status: 201, sessionId: "S", browserLink: null, extra: [] },
  };
  const refused: SessionOrigin = {
    kind: "started",
    outcome: { kind: "refused", status: 404, retryAfterMs: null, location: null },
  };
  test.each<[string, SessionOrigin, WatchCondition, ReturnType<typeof refusalOf>]>([
    ["a refused start", refused, { kind: "not_begun" }, { call: "start", status: 404 }],
    ["a denied query", accepted, { kind: "denied", status: 403, since: 0 }, { call: "query", status: 403 }],
    [
      "a watch that rests because of denials",
      accepted,
      { kind: "paused", reason: { kind: "denied", status: 410 } },
      { call: "query", status: 410 },
    ],
    [
      "a watch that backs off from a status",
      accepted,
      { kind: "backing_off", since: 0, trouble: { kind: "status", status: 429 } },
      { call: "query", status: 429 },
    ],
    [
      "no answer is no refusal",
      accepted,
      { kind: "backing_off", since: 0, trouble: { kind: "no_answer", code: "DNS", phase: "resolve" } },
      null,
    ],
    ["a session that goes well", accepted, { kind: "live" }, null],
    ["one that a person paused", accepted, { kind: "paused", reason: { kind: "person" } }, null],
    ["an adopted one", { kind: "adopted" }, { kind: "live" }, null],
  ])("%s", (_, origin, watch, expected) => {
    expect(refusalOf({ origin, watch })).toEqual(expected);
  });
});
