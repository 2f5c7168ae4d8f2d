import { describe, expect, test } from "vitest";
import { judgeQuery } from "../../core/query-outcome.ts";
import { SESSION_STATES } from "../../core/session-state.ts";
import { FAILURE_CODES } from "../../core/transport.ts";
import { answer, failure } from "../support/http-results.ts";

const NOW = Date.UTC(2026, 10, 24, 10, 0, 0);
const WISH = { headers: [{ name: "Retry-After", value: "30" }] };
const body = (state: string) => JSON.stringify({ data: { state } });

describe("judgeQuery", () => {
  test.each([...SESSION_STATES, "Paused", "COMPLETED", " running "])(
    "200 with %j is that state, as it came",
    (state) => {
      expect(judgeQuery(answer(200, body(state)), NOW)).toEqual({
        kind: "state",
        state,
        browserLink: null,
        extra: [],
        retryAfterMs: null,
      });
    },
  );

  test.each([401, 403, 404, 410])("%d is denied, also with a state in it", (status) => {
    expect(judgeQuery(answer(status, body("completed")), NOW)).toEqual({
      kind: "denied",
      status,
      retryAfterMs: null,
    });
  });

  test.each([100, 301, 302, 304, 400, 405, 408, 409, 429, 500, 502, 503, 504, 599])(
    "%d is trouble and says nothing about the session",
    (status) => {
      expect(judgeQuery(answer(status, body("fatal_errored")), NOW)).toEqual({
        kind: "trouble",
        trouble: { kind: "status", status },
        retryAfterMs: null,
      });
    },
  );

  test.each([
    ["", "empty"],
    ["<html>", "not_json"],
    ['{"data":{"sta', "not_json"],
    ["{}", "missing"],
    ["[".repeat(65), "too_deep"],
  ])("200 with %j is trouble", (text, kind) => {
    expect(judgeQuery(answer(200, text), NOW)).toMatchObject({
      kind: "trouble",
      trouble: { kind: "unreadable", status: 200, problem: { kind } },
    });
  });

  test.each(FAILURE_CODES)("%s is trouble", (code) => {
    expect(judgeQuery(failure(code, { phase: "receive" }), NOW)).toEqual({
      kind: "trouble",
      trouble: { kind: "no_answer", code, phase: "receive" },
      retryAfterMs: null,
    });
  });

  test.each([
    [200, body("running")],
    [200, "<html>"],
    [404, ""],
    [429, ""],
    [503, ""],
  ])("a wish to wait is heard with any answer: %d %j", (status, text) => {
    expect(judgeQuery(answer(status, text, WISH), NOW)).toMatchObject({ retryAfterMs: 30_000 });
  });
});
