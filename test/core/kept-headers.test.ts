import { describe, expect, test } from "vitest";
import { queryRequest, startRequest } from "../../core/http-request.ts";
import { keptHeaders } from "../../core/kept-headers.ts";

const MASK = "••••••••";
const kept = (name: string, value: string) => keptHeaders([{ name, value }])[0]?.value;

describe("keptHeaders", () => {
  test.each([
    ["Content-Type", "application/json; charset=utf-8"],
    ["content-LENGTH", "12"],
    ["Retry-After", "120"],
    ["Date", "Tue, 24 Nov 2026 15:00:00 GMT"],
    ["X-Request-Id", "7f3a9c2e"],
    ["X-RateLimit-Remaining", "12"],
    ["RateLimit-Reset", "9"],
    ["Location", "https://acme.example/sign/in"],
  ])("keeps %s as it came", (name, value) => {
    const headers = [{ name, value }];
    expect(keptHeaders(headers)).toBe(headers);
  });

  test.each([
    ["Set-Cookie", "session=abc; Path=/"],
    ["X-Api-Key", "abc"],
    ["X-Auth-Token", "abc"],
    ["Authentication-Info", 'nextnonce="abc"'],
    ["X-Anything-Else", "abc"],
    ["", "abc"],
  ])("keeps of %s the name alone", (name, value) => {
    expect(keptHeaders([{ name, value }])).toEqual([{ name, value: MASK }]);
  });

  test("keeps order, repetition and the spelling of names", () => {
    const headers = ["set-cookie", "Date", "SET-Cookie", "x", "Date"].map((name) => ({ name, value: "v" }));
    expect(keptHeaders(headers).map(({ name }) => name)).toEqual(headers.map(({ name }) => name));
  });

  test.each([
    ["https://me:secret@acme.example/a?token=secret#secret", `https://${MASK}@acme.example/a?${MASK}`],
    ["//secret@acme.example/", `//${MASK}@acme.example/`],
    ["https:\\\\secret@acme.example", `https:\\\\${MASK}@acme.example`],
    ["/sign-in?code=secret", `/sign-in?${MASK}`],
    ["/sign-in#access_token=secret", `/sign-in#${MASK}`],
    ["/sign-in?", "/sign-in?"],
  ])("keeps of the address %s where it leads to", (address, shown) => {
    expect(kept("Location", address)).toBe(shown);
  });

  test.each([
    ['Bearer realm="x", error="invalid_token"', 'Bearer realm="x", error="invalid_token"'],
    ['Digest realm="x", nonce="secret", opaque=secret', `Digest realm="x", nonce=${MASK}, opaque=${MASK}`],
    ['Digest nonce="se\\"cret, x", realm="y"', `Digest nonce=${MASK}, realm="y"`],
    ["Negotiate c2VjcmV0LXRpY2tldA==", `Negotiate ${MASK}`],
    ["NTLM secret=", `NTLM ${MASK}`],
    ["Negotiate, NTLM", "Negotiate, NTLM"],
    ['Basic realm="a", Bearer', 'Basic realm="a", Bearer'],
  ])("keeps of the challenge %s what explains a refusal", (challenge, shown) => {
    expect(kept("WWW-Authenticate", challenge)).toBe(shown);
    expect(kept("Proxy-Authenticate", challenge)).toBe(shown);
  });

  test("what the bench itself sends is kept as it is shown", () => {
    const address = { baseUrl: "https://acme.example", moduleId: "M" };
    for (const { headers } of [startRequest(address, "{}"), queryRequest(address, "S")]) {
      expect(keptHeaders(headers)).toEqual(headers);
    }
    expect(kept("Authorization", "Bearer secret")).toBe(`Bearer ${MASK}`);
    expect(kept("Authorization", "Basic secret")).toBe(MASK);
  });
});
