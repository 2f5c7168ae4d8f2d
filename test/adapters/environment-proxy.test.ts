import { describe, expect, it } from "vitest";
import { environmentProxyPasswords, environmentWays } from "../../adapters/environment-proxy.ts";

/** The ways to a host, with a password revealed so that it can be compared. */
async function waysTo(env: Readonly<Record<string, string>>, url = "https://api.example") {
  const ways = await environmentWays(env)(new URL(url));
  return ways.map((way) => {
    if (way.kind !== "proxy") return way.kind;
    const { origin, credentials } = way;
    return credentials === null
      ? origin
      : `${origin} ${credentials.user}:${credentials.password?.reveal() ?? "-"}`;
  });
}

describe("which variable counts", () => {
  it.each<[string, Readonly<Record<string, string>>, string]>([
    ["none", {}, "direct"],
    ["an empty one", { https_proxy: " " }, "direct"],
    [
      "https_proxy before HTTPS_PROXY",
      { https_proxy: "http://a:1", HTTPS_PROXY: "http://b:2" },
      "http://a:1",
    ],
    ["HTTPS_PROXY before all_proxy", { HTTPS_PROXY: "http://b:2", all_proxy: "http://c:3" }, "http://b:2"],
    ["all_proxy before ALL_PROXY", { all_proxy: "http://c:3", ALL_PROXY: "http://d:4" }, "http://c:3"],
    ["ALL_PROXY where there is no other", { ALL_PROXY: "http://d:4" }, "http://d:4"],
    [
      "http_proxy is for http, which never leaves",
      { http_proxy: "http://a:1", HTTP_PROXY: "http://a:1" },
      "direct",
    ],
    ["a bare host is an http proxy", { https_proxy: "a:3128" }, "http://a:3128"],
    ["a proxy that is spoken with over TLS", { https_proxy: "https://a:8443" }, "https://a:8443"],
    ["what lies behind the host is nothing", { https_proxy: "http://a:1/path?x" }, "http://a:1"],
    [
      "a name and a password, percent-encoded",
      { https_proxy: "http://me:p%40ss%3A@a:1" },
      "http://a:1 me:p@ss:",
    ],
    ["a lone percent sign", { https_proxy: "http://me:100%@a:1" }, "http://a:1 me:100%"],
    ["a name alone", { https_proxy: "http://me@a:1" }, "http://a:1 me:-"],
    ["SOCKS", { ALL_PROXY: "socks5h://a:1080" }, "unsupported"],
    ["nonsense is not gone around in silence", { https_proxy: "http://" }, "unsupported"],
  ])("%s", async (_, env, expected) => {
    expect(await waysTo(env)).toEqual([expected]);
  });
});

describe("NO_PROXY", () => {
  it.each<[string, string, boolean]>([
    ["*", "api.example", true],
    ["example", "api.example", true],
    [".example", "api.example", true],
    ["api.example", "api.example", true],
    ["API.Example", "api.example", true],
    ["api.example.", "api.example", true],
    ["pi.example", "api.example", false],
    ["other, api.example", "api.example", true],
    ["other api.example", "api.example", true],
    ["other,,", "api.example", false],
    ["", "api.example", false],
    ["sub.api.example", "api.example", false],
    ["192.0.2.7", "192.0.2.7", true],
    ["192.0.2.0/24", "192.0.2.7", true],
    ["192.0.2.0/30", "192.0.2.7", false],
    ["192.0.2.0/x", "192.0.2.7", false],
    ["192.0.2.0/33", "192.0.2.7", false],
    ["0.2.7", "192.0.2.7", false],
    ["2001:db8::/32", "[2001:db8::1]", true],
    ["[2001:db8::1]", "[2001:db8::1]", true],
    ["2001:db8::2", "[2001:db8::1]", false],
  ])("%s for %s: %s", async (list, host, direct) => {
    const env = { https_proxy: "http://a:1", NO_PROXY: list };
    expect(await waysTo(env, `https://${host}`)).toEqual([direct ? "direct" : "http://a:1"]);
  });

  it("is read in small letters first", async () => {
    const env = { https_proxy: "http://a:1", no_proxy: "else", NO_PROXY: "*" };
    expect(await waysTo(env)).toEqual(["http://a:1"]);
  });
});

it("the password of the proxy that counts is told for its masking", () => {
  expect(environmentProxyPasswords({ HTTPS_PROXY: "http://me:p%40ss@a:1" })).toEqual(["p@ss"]);
  expect(environmentProxyPasswords({ HTTPS_PROXY: "http://me@a:1" })).toEqual([]);
  expect(environmentProxyPasswords({ ALL_PROXY: "socks5://me:x@a:1" })).toEqual([]);
  expect(environmentProxyPasswords({})).toEqual([]);
});
