import { expect, it } from "vitest";
import { readProxyList } from "../../adapters/proxy-list.ts";

const proxy = (origin: string) => ({ kind: "proxy", origin, credentials: null });
const direct = { kind: "direct" };

it.each<[string, readonly object[]]>([
  ["DIRECT", [direct]],
  ["PROXY proxy.example:3128", [proxy("http://proxy.example:3128")]],
  ["HTTPS proxy.example:443; DIRECT", [proxy("https://proxy.example"), direct]],
  ["HTTP a:80", [proxy("http://a")]],
  [
    " proxy a:1 ;; SOCKS b:1080;SOCKS5 c:1 ; direct;",
    [
      proxy("http://a:1"),
      { kind: "unsupported", scheme: "socks" },
      { kind: "unsupported", scheme: "socks5" },
      direct,
    ],
  ],
  ["PROXY [2001:db8::1]:3128", [proxy("http://[2001:db8::1]:3128")]],
  ["QUIC q:443", [{ kind: "unsupported", scheme: "quic" }]],
  ["PROXY", []],
  ["PROXY a:port", []],
  ["nonsense", []],
  ["", []],
])("%s", (text, ways) => {
  expect(readProxyList(text)).toEqual(ways);
});
