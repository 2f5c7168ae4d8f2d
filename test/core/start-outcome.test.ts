import { describe, expect, test } from "vitest";
import { headerValue, judgeStart, type StartOutcome } from "../../core/start-outcome.ts";
import { FAILURE_CODES } from "../../core/transport.ts";
import { answer, bytes, failure } from "../support/http-results.ts";

const NOW = Date.UTC(2026, 10, 24, 10, 0, 0);
const SESSION = '{"data":{"sessionId":"S"},"links":{"browser":"https://x/S"}}';

function judge(
  status: number,
  { body = SESSION, retryAfter }: { body?: string; retryAfter?: string } = {},
): StartOutcome {
  const headers = retryAfter === undefined ? [] : [{ name: "Retry-After", value: retryAfter }];
  return judgeStart(answer(status, body, { headers }), NOW);
}

describe("by answer", () => {
  test.each([200, 201, 202, 207, 299])("%d with a session id is accepted", (status) => {
    expect(judge(status)).toEqual({
      kind: "accepted",
      status,
      sessionId: "S",
      browserLink: "https://x/S",
      extra: [],
    });
  });

  test.each([
    ["", { kind: "empty" }],
    ["<html>Welcome</html>", { kind: "not_json" }],
    [SESSION.slice(0, 20), { kind: "not_json" }],
    ["{}", { kind: "missing", field: "data.sessionId" }],
    ['{"data":{"sessionId":7}}', { kind: "missing", field: "data.sessionId" }],
    [`${"[".repeat(65)}${"]".repeat(65)}`, { kind: "too_deep" }],
  ])("201 without a readable one is in doubt: %j", (body, problem) => {
    expect(judge(201, { body })).toEqual({
      kind: "in_doubt",
      doubt: { kind: "unreadable", status: 201, problem },
    });
  });

  test("201 in bytes that are no UTF-8 is in doubt", () => {
    const body = new Uint8Array([...bytes('{"data":{"sessionId":"'), 0xff, ...bytes('"}}')]);
    expect(judgeStart(answer(201, body), NOW)).toEqual({
      kind: "in_doubt",
      doubt: { kind: "unreadable", status: 201, problem: { kind: "not_utf8" } },
    });
  });

  test("204 is in doubt: it names no session", () => {
    expect(judge(204, { body: "" })).toMatchObject({
      kind: "in_doubt",
      doubt: { kind: "unreadable", status: 204 },
    });
  });

  test.each([
    300, 301, 302, 303, 304, 307, 308, 400, 401, 403, 404, 405, 409, 410, 413, 415, 418, 422, 429, 451, 499,
  ])("%d is refused, also with a session id in it", (status) => {
    expect(judge(status)).toEqual({ kind: "refused", status, retryAfterMs: null, location: null });
  });

  test.each([408, 500, 501, 502, 503, 504, 520, 599, 600, 999, 101])("%d is in doubt", (status) => {
    expect(judge(status)).toEqual({ kind: "in_doubt", doubt: { kind: "server_error", status } });
  });

  test.each([429, 503])("%d with Retry-After is refused, with the wait", (status) => {
    expect(judge(status, { retryAfter: "30" })).toMatchObject({
      kind: "refused",
      status,
      retryAfterMs: 30_000,
    });
  });

  test.each([408, 500, 502, 504])("%d with Retry-After is still in doubt", (status) => {
    expect(judge(status, { retryAfter: "30" }).kind).toBe("in_doubt");
  });

  test("503 with nonsense for Retry-After is in doubt", () => {
    expect(judge(503, { retryAfter: "soon" }).kind).toBe("in_doubt");
  });

  test("where a 3xx points to is shown", () => {
    const headers = [{ name: "location", value: "https://evil.com/" }];
    expect(judgeStart(answer(302, "", { headers }), NOW)).toMatchObject({
      kind: "refused",
      location: "https://evil.com/",
    });
  });
});

describe("without an answer", () => {
  test.each(FAILURE_CODES)("%s: not sent only if no byte can have left", (code) => {
    expect(judgeStart(failure(code, { phase: "connect", mayHaveLeft: false }), NOW)).toEqual({
      kind: "not_sent",
      code,
      phase: "connect",
    });
    expect(judgeStart(failure(code, { phase: "send", mayHaveLeft: true }), NOW)).toEqual({
      kind: "in_doubt",
      doubt: { kind: "no_answer", code, phase: "send" },
    });
  });

  test("an answer that broke off is no answer, whatever its beginning says", () => {
    const partial = { status: 201, statusText: "OK", headers: [], body: bytes(SESSION) };
    expect(judgeStart(failure("TRUNCATED", { phase: "receive", partial }), NOW).kind).toBe("in_doubt");
  });
});

test("headerValue gives the first of a name, whatever the case on either side", () => {
  const headers = [
    { name: "LOCATION", value: "a" },
    { name: "Location", value: "b" },
  ];
  expect([
    headerValue(headers, "Location"),
    headerValue(headers, "location"),
    headerValue(headers, "x"),
  ]).toEqual(["a", "a", null]);
});
