import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isFramingHeader, queryRequest, startRequest } from "../../core/http-request.ts";

const ADDRESS = { baseUrl: "https://acme.bryter.io:8443", moduleId: "oITwNKIrRdS0A0TFVPP54g" };
const MASK = "Bearer ••••••••";

describe("startRequest", () => {
  test("every header line that leaves, in order; the key is a mask", () => {
    expect(startRequest(ADDRESS, '{"a":"ü"}')).toEqual({
      method: "POST",
      url: "https://acme.bryter.io:8443/api/execution/oITwNKIrRdS0A0TFVPP54g/sessions",
      headers: [
        { name: "Host", value: "acme.bryter.io:8443" },
        { name: "Authorization", value: MASK },
        { name: "Content-Type", value: "application/json" },
        { name: "Content-Length", value: "10" },
        { name: "Connection", value: "close" },
      ],
      body: '{"a":"ü"}',
    });
  });

  test("without a body its length is 0 and its type is still named", () => {
    const { headers, body } = startRequest(ADDRESS, null);
    expect(headers).toContainEqual({ name: "Content-Length", value: "0" });
    expect(headers).toContainEqual({ name: "Content-Type", value: "application/json" });
    expect(body).toBeNull();
  });

  test("goes over a connection of its own", () => {
    expect(startRequest(ADDRESS, null).headers).toContainEqual({ name: "Connection", value: "close" });
  });
});

describe("queryRequest", () => {
  test("every header line that leaves, in order; no body", () => {
    expect(queryRequest(ADDRESS, "C0jz")).toEqual({
      method: "GET",
      url: "https://acme.bryter.io:8443/api/execution/oITwNKIrRdS0A0TFVPP54g/sessions/C0jz",
      headers: [
        { name: "Host", value: "acme.bryter.io:8443" },
        { name: "Authorization", value: MASK },
        { name: "Accept", value: "application/json" },
        { name: "Connection", value: "close" },
      ],
      body: null,
    });
  });
});

describe("ids are percent-encoded", () => {
  test.each([
    ["a/b", "a%2Fb"],
    ["a b", "a%20b"],
    ["ü", "%C3%BC"],
    ["a?b#c", "a%3Fb%23c"],
    ["a%2Fb", "a%252Fb"],
    ["@evil.com", "%40evil.com"],
    ["\r\nX-Evil: 1", "%0D%0AX-Evil%3A%201"],
    ["\ud800", "%EF%BF%BD"],
    ["💥", "%F0%9F%92%A5"],
  ])("%j", (id, encoded) => {
    expect(queryRequest(ADDRESS, id).url.endsWith(`/sessions/${encoded}`)).toBe(true);
    expect(startRequest({ ...ADDRESS, moduleId: id }, null).url).toContain(`/execution/${encoded}/sessions`);
  });

  test("no id leads to another host, breaks the line or throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (moduleId, sessionId) => {
        const { url } = queryRequest({ ...ADDRESS, moduleId }, sessionId);
        expect(new URL(url).origin).toBe(ADDRESS.baseUrl);
        expect(url.slice(ADDRESS.baseUrl.length)).toMatch(
          /^\/api\/execution\/[\w.~!*'()%-]*\/sessions\/[\w.~!*'()%-]*$/,
        );
      }),
    );
  });
});

test("HTTP's own headers are told from the API's", () => {
  expect(["Host", "content-length", "CONNECTION"].every(isFramingHeader)).toBe(true);
  expect(["Authorization", "Content-Type", "Accept"].some(isFramingHeader)).toBe(false);
});
