import { expect, test } from "vitest";
import { ApiKey } from "../../core/api-key.ts";
import { callQuery, callStart } from "../../core/calls.ts";
import type { HttpRequest } from "../../core/http-request.ts";
import { KnownSecrets } from "../../core/known-secrets.ts";
import type { CallFailure, HttpAnswer, SendOptions } from "../../core/transport.ts";
import { FakeClock } from "../support/fake-clock.ts";
import { answer, failure } from "../support/http-results.ts";

const SECRET = "NiAMlNvpsDkMgmYpCPzBL8PfGFXGO1XE4Xko3bkW2bE";
const OPTIONS = { address: { baseUrl: "https://acme.test", moduleId: "M" }, key: new ApiKey(SECRET) };

function surroundings(result: HttpAnswer | CallFailure) {
  const clock = new FakeClock(5_000);
  const sent: { request: HttpRequest; options: SendOptions }[] = [];
  const transport = {
    send: async (request: HttpRequest, options: SendOptions) => {
      sent.push({ request, options });
      clock.jump(250);
      return result;
    },
  };
  return { ports: { transport, clock, secrets: new KnownSecrets() }, sent };
}

test("a start is exactly one request with the body as it was built", async () => {
  const { ports, sent } = surroundings(answer(201, '{"data":{"sessionId":"S"}}'));
  const body = '{"data":{"startParameters":{"n":1.10}}}';
  const report = await callStart(ports, { ...OPTIONS, body });
  expect(sent).toHaveLength(1);
  expect(sent[0]?.request).toMatchObject({ method: "POST", body });
  expect(report.exchange).toMatchObject({ call: "start", sentAt: 5_000, request: sent[0]?.request });
  expect([report.heardAt, report.outcome.kind]).toEqual([5_250, "accepted"]);
});

test.each([
  failure("RESET", { mayHaveLeft: true }),
  failure("DNS", { phase: "resolve", mayHaveLeft: false }),
  answer(500),
  answer(503, "", { headers: [{ name: "Retry-After", value: "0" }] }),
  answer(429),
  answer(307, "", { headers: [{ name: "Location", value: "https://acme.test/elsewhere" }] }),
])("a start is never repeated by itself, whatever becomes of it", async (result) => {
  const { ports, sent } = surroundings(result);
  await callStart(ports, { ...OPTIONS, body: null });
  expect(sent).toHaveLength(1);
});

test("a query asks once and judges by the time of its answer", async () => {
  const { ports, sent } = surroundings(
    answer(429, "", { headers: [{ name: "Retry-After", value: "Thu, 01 Jan 1970 00:00:06 GMT" }] }),
  );
  const report = await callQuery(ports, { ...OPTIONS, sessionId: "S" });
  expect(sent.map(({ request }) => request.url)).toEqual(["https://acme.test/api/execution/M/sessions/S"]);
  expect(report.outcome).toMatchObject({ kind: "trouble", retryAfterMs: 750 });
});

test("the key goes beside the request, and stands in nothing that is kept or judged", async () => {
  const echo = `{"data":{"state":"${SECRET}"},"links":{"browser":"https://x/${SECRET}"},"echo":"${SECRET}"}`;
  const { ports, sent } = surroundings(answer(200, echo, { headers: [{ name: "X", value: SECRET }] }));
  const report = await callQuery(ports, { ...OPTIONS, sessionId: "S" });
  expect(sent[0]?.options.key?.reveal()).toBe(SECRET);
  const { result } = report.exchange;
  const kept = JSON.stringify([
    report,
    result.kind === "answer" ? new TextDecoder().decode(result.body) : null,
  ]);
  expect(kept).toContain("••••••••");
  expect(kept).not.toContain(SECRET);
});

test("limits and the signal are handed on", async () => {
  const { ports, sent } = surroundings(answer(200));
  const { signal } = new AbortController();
  await callQuery(ports, { ...OPTIONS, key: null, sessionId: "S", limits: { totalMs: 9 }, signal });
  expect(sent[0]?.options).toMatchObject({ key: null, limits: { totalMs: 9 }, signal });
});
