import { describe, expect, test } from "vitest";
import type { ScenarioId } from "../../sandbox/scenarios.ts";
import {
  bodyWith,
  CONTRACT,
  call,
  EMPLOYEE,
  onlySessionId,
  REPORT,
  runSandbox,
  sessionIdOf,
} from "./running-sandbox.ts";

describe("the two calls", () => {
  test("a session is started, watched, finished on its page and seen complete", async () => {
    const { engine, server, clock, start, query } = await runSandbox();
    const body = bodyWith({ employee_name: "John Doe" });
    const started = await start(EMPLOYEE, body);
    expect([started.status, started.statusMessage]).toEqual([201, "OK"]);
    const sessionId = sessionIdOf(started);
    expect(engine.received(sessionId)).toEqual({ text: body, byteCount: body.length });
    clock.pass(2_000);
    expect((await query(sessionId)).body).toContain('{"state":"waiting_for_input"}');
    const token = engine.pageToken(EMPLOYEE.moduleId, sessionId);
    const posted = await call(`${server.url}/s/${EMPLOYEE.moduleId}/sessions/${sessionId}`, {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      body: `token=${token}&name=Ann&comment=`,
    });
    expect(posted.status).toBe(303);
    expect((await query(sessionId)).body).toContain('{"state":"running"}');
    clock.pass(1_500);
    expect((await query(sessionId)).body).toContain('{"state":"completed"}');
  });

  test("a module without parameters starts without a body", async () => {
    const { engine, start } = await runSandbox();
    const started = await start(REPORT);
    expect(started.status).toBe(201);
    expect(engine.received(sessionIdOf(started))).toEqual({ text: "", byteCount: 0 });
  });

  test("a Processing module's completed answer has outputs and a field beside data", async () => {
    const { clock, start, query } = await runSandbox();
    const sessionId = sessionIdOf(await start(CONTRACT));
    clock.pass(6_000);
    const answer: unknown = JSON.parse((await query(sessionId, CONTRACT)).body);
    expect(answer).toMatchObject({
      data: { state: "completed", outputs: { risk_level: "medium", risk_score: 0.42 } },
      links: {},
      meta: { producedBy: "sandbox" },
    });
  });

  test("both links of the answers lead to the page", async () => {
    const { start, query } = await runSandbox();
    const started = await start();
    for (const { body } of [started, await query(sessionIdOf(started))]) {
      const { links }: { links: { browser: string } } = JSON.parse(body);
      const seen = await call(links.browser);
      expect([seen.status, seen.headers["content-type"]]).toEqual([200, "text/html; charset=utf-8"]);
    }
  });
});

describe("refusals", () => {
  test.each<[ScenarioId, number, string, string | undefined]>([
    ["key-refused-401", 401, "unauthorized", undefined],
    ["key-refused-404", 404, "not_found", undefined],
    ["start-throttled", 429, "too_many_requests", "5"],
    ["start-unavailable", 503, "unavailable", "15"],
    ["start-unavailable-silent", 503, "unavailable", undefined],
  ])("%s: the start is answered with %d", async (scenario, status, error, retryAfter) => {
    const { engine, start } = await runSandbox({ scenario });
    const seen = await start();
    expect([seen.status, seen.body]).toEqual([status, JSON.stringify({ error })]);
    expect(seen.headers["retry-after"]).toBe(retryAfter);
    expect(seen.headers["www-authenticate"]).toBe(status === 401 ? "Bearer" : undefined);
    expect(seen.headers["content-type"]).toBe("application/json");
    expect(engine.snapshot().sessions).toEqual([]);
  });

  test.each<[ScenarioId, number, string | undefined]>([
    ["key-revoked-401", 401, undefined],
    ["key-revoked-404", 404, undefined],
    ["query-throttled", 429, "8"],
    ["query-unavailable", 503, "8"],
    ["query-unavailable-silent", 503, undefined],
  ])("%s: after 1.5 s a query is answered with %d", async (scenario, status, retryAfter) => {
    const { clock, start, query } = await runSandbox({ scenario });
    const sessionId = sessionIdOf(await start());
    expect((await query(sessionId)).status).toBe(200);
    clock.pass(1_500);
    const seen = await query(sessionId);
    expect([seen.status, seen.headers["retry-after"]]).toEqual([status, retryAfter]);
  });

  test.each(["{", '{"data":3}', "\u0000"])("a body of %j is a 400 that says why", async (body) => {
    const { engine, start } = await runSandbox();
    const seen = await start(EMPLOYEE, body);
    expect(seen.status).toBe(400);
    expect(JSON.parse(seen.body)).toEqual({ error: "bad_request", message: expect.stringMatching(/\.$/) });
    expect(engine.snapshot().sessions).toEqual([]);
  });

  test.each([
    "/api/execution/nope/sessions/nope",
    `/api/execution/${EMPLOYEE.moduleId}/sessions/nope`,
    `/api/execution//${EMPLOYEE.moduleId}/sessions/nope`,
    `/api/execution/${EMPLOYEE.moduleId}/sessions/%ff`,
    "/api/",
  ])("GET %s is a JSON 404", async (path) => {
    const { server } = await runSandbox();
    const seen = await call(server.url + path, { headers: { Authorization: `Bearer ${EMPLOYEE.key}` } });
    expect([seen.status, seen.body]).toEqual([404, '{"error":"not_found"}']);
  });

  test.each(["/", "/favicon.ico", `/s/${EMPLOYEE.moduleId}/sessions/nope`, "/nope/sessions/nope"])(
    "GET %s is a page with 404",
    async (path) => {
      const { server } = await runSandbox();
      const seen = await call(server.url + path);
      expect([seen.status, seen.headers["content-type"]]).toEqual([404, "text/html; charset=utf-8"]);
    },
  );
});

describe("broken answers", () => {
  const STARTS: [ScenarioId, number | null, boolean][] = [
    ["start-malformed", 201, false],
    ["start-truncated", 201, true],
    ["start-html", 200, false],
    ["start-cut-before-answer", null, true],
    ["start-cut-during-answer", 201, true],
  ];

  test.each(STARTS)("%s: status %s, cut %s, and the session exists", async (scenario, status, cut) => {
    const { engine, clock, start, query } = await runSandbox({ scenario });
    const seen = await start(EMPLOYEE, bodyWith({ employee_name: "John Doe" }));
    expect([seen.status, seen.cut]).toEqual([status, cut]);
    expect(() => JSON.parse(seen.body)).toThrow();
    clock.pass(6_000);
    expect((await query(onlySessionId(engine))).body).toContain('"completed"');
  });

  const QUERIES: [ScenarioId, number | null, boolean][] = [
    ["query-malformed", 200, false],
    ["query-truncated", 200, true],
    ["query-html", 200, false],
    ["query-cut-before-answer", null, true],
    ["query-cut-during-answer", 200, true],
  ];

  test.each(QUERIES)("%s: status %s, cut %s, for a while", async (scenario, status, cut) => {
    const { clock, start, query, bugs } = await runSandbox({ scenario });
    const sessionId = sessionIdOf(await start());
    expect((await query(sessionId)).body).toContain('"created"');
    clock.pass(1_500);
    const seen = await query(sessionId);
    expect([seen.status, seen.cut]).toEqual([status, cut]);
    expect(() => JSON.parse(seen.body)).toThrow();
    clock.pass(10_500);
    expect((await query(sessionId)).body).toContain('"completed"');
    expect(bugs).toEqual([]);
  });

  // Shorter than the five seconds after which Node itself ends a connection that was kept alive.
  test("what was promised is more than what was sent, and the sandbox ends it", {
    timeout: 3_000,
  }, async () => {
    const { server } = await runSandbox({ scenario: "start-truncated" });
    // Kept alive, so that the end of the answer is the sandbox's doing.
    const seen = await call(`${server.url}/api/execution/${EMPLOYEE.moduleId}/sessions`, {
      method: "POST",
      headers: { Authorization: `Bearer ${EMPLOYEE.key}`, Connection: "keep-alive" },
    });
    expect(Number(seen.headers["content-length"])).toBeGreaterThan(seen.body.length);
    expect(seen.body.length).toBeGreaterThan(0);
  });

  test("an answer that is cut has begun: bytes of its body are there", async () => {
    const { start } = await runSandbox({ scenario: "start-cut-during-answer" });
    expect((await start()).body).toMatch(/^\{"data"/);
  });

  test("HTML says so", async () => {
    const { start } = await runSandbox({ scenario: "start-html" });
    expect((await start()).headers["content-type"]).toBe("text/html; charset=utf-8");
  });

  test("huge is well-formed, tells the state and is larger than 2 MiB", async () => {
    const { clock, start, query } = await runSandbox({ scenario: "query-huge" });
    const sessionId = sessionIdOf(await start());
    clock.pass(1_500);
    const seen = await query(sessionId);
    expect(Buffer.byteLength(seen.body)).toBeGreaterThan(2 * 1024 * 1024);
    expect(JSON.parse(seen.body)).toMatchObject({ data: { state: "running" } });
  });
});

test("a bug is told, and answered with 500", async () => {
  const { server, bugs } = await runSandbox({
    scenario: "completes-at-once",
    newId() {
      throw new Error("no ids left");
    },
  });
  const seen = await call(`${server.url}/api/execution/${EMPLOYEE.moduleId}/sessions`, {
    method: "POST",
    headers: { Authorization: `Bearer ${EMPLOYEE.key}` },
  });
  expect([seen.status, seen.body]).toEqual([500, '{"error":"sandbox_bug"}']);
  expect(bugs).toHaveLength(1);
});
