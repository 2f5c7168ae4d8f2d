import { describe, expect, test } from "vitest";
import {
  clientKeyBinding,
  cutToProxyUrl,
  DEFAULT_NETWORK,
  isDefaultNetwork,
  ownProxyOrigin,
} from "../../core/network.ts";
import { en } from "../../core/words/en.ts";

describe("a proxy's address", () => {
  test.each([
    ["http://proxy.example:3128", "http://proxy.example:3128"],
    [" proxy.example:3128 ", "http://proxy.example:3128"],
    ["https://proxy.example", "https://proxy.example"],
    ["HTTP://Proxy.Example:3128/path?x#y", "http://proxy.example:3128"],
    ["http://proxy.example:80", "http://proxy.example"],
    ["[2001:db8::1]:3128", "http://[2001:db8::1]:3128"],
  ])("%s is cut down to %s", (typed, url) => {
    expect(cutToProxyUrl(typed)).toEqual({ ok: true, value: url });
    expect(cutToProxyUrl(url)).toEqual({ ok: true, value: url });
  });

  test.each([
    ["", { kind: "empty" }],
    ["   ", { kind: "empty" }],
    ["two words", { kind: "not_an_address" }],
    ["http://", { kind: "not_an_address" }],
    ["socks5://proxy.example:1080", { kind: "scheme", scheme: "socks5" }],
    ["http://me:secret@proxy.example", { kind: "user_info" }],
    ["me@proxy.example:3128", { kind: "user_info" }],
  ] as const)("%s is none, and a sentence says why without repeating it", (typed, problem) => {
    expect(cutToProxyUrl(typed)).toEqual({ ok: false, error: problem });
    const text = en.network.proxyUrlProblem(problem);
    expect(text).toMatch(/\.$/);
    expect(text).not.toContain("secret");
  });
});

test("what a secret is bound to is the proxy, or the key's file", () => {
  const clientCertificate = { certificateFile: "/own.crt", keyFile: "/own.key" };
  expect(ownProxyOrigin(DEFAULT_NETWORK)).toBeNull();
  expect(ownProxyOrigin({ ...DEFAULT_NETWORK, proxy: { kind: "own", url: "http://p:1" } })).toBe(
    "http://p:1",
  );
  expect(clientKeyBinding(DEFAULT_NETWORK)).toBeNull();
  expect(clientKeyBinding({ ...DEFAULT_NETWORK, clientCertificate })).toBe("file:/own.key");
});

test("settings that differ in anything are not the default", () => {
  expect(isDefaultNetwork(DEFAULT_NETWORK)).toBe(true);
  expect(isDefaultNetwork({ ...DEFAULT_NETWORK, proxy: { kind: "none" } })).toBe(false);
  expect(isDefaultNetwork({ ...DEFAULT_NETWORK, proxyUser: "me" })).toBe(false);
  expect(isDefaultNetwork({ ...DEFAULT_NETWORK, extraCaFile: "/ca.pem" })).toBe(false);
  const clientCertificate = { certificateFile: "/own.crt", keyFile: "/own.key" };
  expect(isDefaultNetwork({ ...DEFAULT_NETWORK, clientCertificate })).toBe(false);
});
