import { describe, expect, test } from "vitest";
import { cutToBaseUrl } from "../../core/base-url.ts";

describe("cutToBaseUrl", () => {
  test.each<[string, string, string, boolean]>([
    ["https://acme.bryter.io", "https://acme.bryter.io", "", false],
    ["https://acme.bryter.io/", "https://acme.bryter.io", "", false],
    ["  https://acme.bryter.io\n", "https://acme.bryter.io", "", false],
    ["HTTPS://Acme.Bryter.IO", "https://acme.bryter.io", "", false],
    ["https://acme.bryter.io:443/", "https://acme.bryter.io", "", false],
    ["https://acme.bryter.io:8443/", "https://acme.bryter.io:8443", "", false],
    [
      "https://acme.bryter.io/s/oITw/sessions/C0jz?x=1#top",
      "https://acme.bryter.io",
      "/s/oITw/sessions/C0jz?x=1#top",
      false,
    ],
    ["https://acme.bryter.io?x=1", "https://acme.bryter.io", "/?x=1", false],
    ["https://acme.bryter.io/#x", "https://acme.bryter.io", "/#x", false],
    [
      "https://acme.bryter.io/api/execution//M/sessions",
      "https://acme.bryter.io",
      "/api/execution//M/sessions",
      false,
    ],
    ["acme.bryter.io", "https://acme.bryter.io", "", true],
    ["acme.bryter.io/s/oITw", "https://acme.bryter.io", "/s/oITw", true],
    ["acme.bryter.io:8443", "https://acme.bryter.io:8443", "", true],
    ["//acme.bryter.io/s", "https://acme.bryter.io", "/s", true],
    ["intranet", "https://intranet", "", true],
    ["localhost:3000", "https://localhost:3000", "", true],
    ["https://münchen.example", "https://xn--mnchen-3ya.example", "", false],
    ["https://例え.テスト/x", "https://xn--r8jz45g.xn--zckzah", "/x", false],
    ["https://192.168.1.10:8443", "https://192.168.1.10:8443", "", false],
    ["https://[2001:db8::1]/", "https://[2001:db8::1]", "", false],
    ["http://localhost:3000/", "http://localhost:3000", "", false],
    ["http://sandbox.localhost", "http://sandbox.localhost", "", false],
    ["http://127.0.0.1:49152/api", "http://127.0.0.1:49152", "/api", false],
    ["http://127.1:80", "http://127.0.0.1", "", false],
    ["http://0x7f.1", "http://127.0.0.1", "", false],
    ["http://[::1]:8080", "http://[::1]:8080", "", false],
  ])("%s", (address, url, cut, schemeAdded) => {
    expect(cutToBaseUrl(address)).toEqual({ ok: true, value: { url, cut, schemeAdded } });
  });

  test.each<[string, object]>([
    ["", { kind: "empty" }],
    [" \t\n", { kind: "empty" }],
    ["https://", { kind: "not_an_address" }],
    ["https:///", { kind: "not_an_address" }],
    ["not an address", { kind: "not_an_address" }],
    ["https://acme .bryter.io", { kind: "not_an_address" }],
    ["https://acme\n.bryter.io", { kind: "not_an_address" }],
    ["https://acme.bryter.io:99999", { kind: "not_an_address" }],
    ["https://acme.bryter.io:x", { kind: "not_an_address" }],
    ["https://a%00b", { kind: "not_an_address" }],
    ["https://[::1", { kind: "not_an_address" }],
    ["https://1.2.3.256", { kind: "not_an_address" }],
    ["javascript:alert(1)", { kind: "not_an_address" }],
    ["ftp://acme.bryter.io", { kind: "scheme", scheme: "ftp" }],
    ["file:///etc/passwd", { kind: "scheme", scheme: "file" }],
    ["ws://localhost", { kind: "scheme", scheme: "ws" }],
    ["custom+x://acme", { kind: "scheme", scheme: "custom+x" }],
    ["http://acme.bryter.io", { kind: "http_not_loopback", suggestion: "https://acme.bryter.io" }],
    [
      "http://acme.bryter.io:8080/x",
      { kind: "http_not_loopback", suggestion: "https://acme.bryter.io:8080" },
    ],
    ["http://192.168.1.10", { kind: "http_not_loopback", suggestion: "https://192.168.1.10" }],
    ["http://localhost.evil.com", { kind: "http_not_loopback", suggestion: "https://localhost.evil.com" }],
    ["http://0.0.0.0", { kind: "http_not_loopback", suggestion: "https://0.0.0.0" }],
    ["https://user@acme.bryter.io", { kind: "user_info" }],
    ["https://user:secret@acme.bryter.io", { kind: "user_info" }],
    ["https://:secret@acme.bryter.io", { kind: "user_info" }],
    ["http://user@localhost", { kind: "user_info" }],
    ["user@acme.bryter.io", { kind: "user_info" }],
    ["https://acme.bryter.io@evil.com", { kind: "user_info" }],
  ])("%j is refused", (address, error) => {
    expect(cutToBaseUrl(address)).toEqual({ ok: false, error });
  });

  test("what comes out goes in again unchanged", () => {
    const first = cutToBaseUrl("https://ACME.bryter.io:443/s/x?y");
    const url = first.ok ? first.value.url : "";
    expect(cutToBaseUrl(url)).toEqual({ ok: true, value: { url, cut: "", schemeAdded: false } });
  });
});
