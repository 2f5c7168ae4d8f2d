import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import type { Exchange } from "../../../core/exchange.ts";
import { harOf } from "../../../core/exports/har.ts";
import { queryRequest, startRequest } from "../../../core/http-request.ts";
import { answer, failure } from "../../support/http-results.ts";

const address = { baseUrl: "https://acme.bryter.io", moduleId: "oITwNKIrRdS0A0TFVPP54g" };
const START: Exchange = {
  call: "start",
  sentAt: Date.UTC(2026, 0, 2, 3, 4, 5, 6),
  request: startRequest(address, '{"data":{"startParameters":{"ü":1.10}}}'),
  result: answer(201, '{"data":{"sessionId":"s"}}', {
    statusText: "OK",
    headers: [
      { name: "Content-Type", value: "application/json" },
      { name: "Set-Cookie", value: "crumb=1" },
      { name: "Location", value: "https://acme.bryter.io/x?token=1" },
    ],
  }),
};
const QUERY: Exchange = {
  call: "query",
  sentAt: START.sentAt + 1_000,
  request: queryRequest(address, "s"),
  result: failure("RESET"),
};

const entries = (...exchanges: readonly Exchange[]) => JSON.parse(harOf(exchanges, "1.2.3")).log.entries;

/** What HAR 1.2 asks for; the spec has no official schema. */
const text = { type: "string" };
const number = { type: "number" };
const list = { type: "array" };
const message = (properties: object) => ({
  type: "object",
  properties: {
    ...properties,
    httpVersion: text,
    cookies: list,
    headers: list,
    headersSize: number,
    bodySize: number,
  },
  required: [...Object.keys(properties), "httpVersion", "cookies", "headers", "headersSize", "bodySize"],
});
const ENTRY = {
  type: "object",
  required: ["startedDateTime", "time", "request", "response", "cache", "timings"],
  properties: {
    request: message({ method: text, url: text, queryString: list }),
    response: message({
      status: number,
      statusText: text,
      redirectURL: text,
      content: { type: "object", required: ["size", "mimeType"] },
    }),
    timings: { type: "object", required: ["send", "wait", "receive"], additionalProperties: number },
  },
};

test("every member that HAR 1.2 asks for is there, for an answer and for a failure", () => {
  const ajv = new Ajv2020();
  for (const entry of entries(START, QUERY))
    expect(ajv.validate(ENTRY, entry) || ajv.errorsText()).toBe(true);
  expect(JSON.parse(harOf([], "1.2.3")).log).toEqual({
    version: "1.2",
    creator: { name: "Module Bench", version: "1.2.3" },
    entries: [],
  });
});

test("holds the request's own bytes, the answer and its times", () => {
  const [entry] = entries(START);
  expect(entry).toMatchObject({
    startedDateTime: "2026-01-02T03:04:05.006Z",
    time: 6,
    request: {
      method: "POST",
      bodySize: 40,
      postData: { mimeType: "application/json", text: START.request.body },
    },
    response: { status: 201, statusText: "OK", content: { text: '{"data":{"sessionId":"s"}}', size: 26 } },
    timings: { blocked: -1, dns: 1, connect: 2, ssl: 1, send: 1, wait: 1, receive: 1 },
  });
});

test("of headers outside the list only the names are there, and the key is a mask", () => {
  const all = harOf([START], "1.2.3");
  expect(all).toContain("Set-Cookie");
  expect(all).not.toMatch(/crumb|token=1/);
  expect(all).toContain("Bearer ••••");
});

test("a call without a complete answer has status 0, its code, and what had come; bytes are base64", () => {
  const partial = { status: 200, statusText: "OK", headers: [], body: new Uint8Array([0xff, 0xfe]) };
  const [plain, broken] = entries(QUERY, { ...QUERY, result: failure("TRUNCATED", { partial }) });
  expect(plain.response).toMatchObject({ status: 0, _error: "RESET", content: { size: 0, text: "" } });
  expect(broken.response).toMatchObject({
    status: 0,
    _error: "TRUNCATED",
    content: { size: 2, text: "//4=", encoding: "base64" },
  });
});

test("the times of a call that never connected add up to all of it", () => {
  const timing = {
    resolvedMs: 4,
    connectedMs: null,
    securedMs: null,
    sentMs: null,
    firstByteMs: null,
    totalMs: 10,
  };
  const [entry] = entries({ ...QUERY, result: { ...failure("REFUSED"), timing } });
  expect(entry).toMatchObject({
    time: 10,
    timings: { blocked: 6, dns: 4, connect: -1, ssl: -1, send: 0, wait: 0 },
  });
});
