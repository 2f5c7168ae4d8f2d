import { describe, expect, test } from "vitest";
import { judgeLink, MAX_LINK_LENGTH } from "../../core/browser-link.ts";

const BASE = "https://app.bryter.test";

function judge(link: string | null, confirmed: readonly string[] = [], base = BASE) {
  return judgeLink(link, base, confirmed);
}

const refused = (kind: string, more: object = {}) => ({ ok: false, error: { kind, ...more } });

describe("what opens", () => {
  test.each([
    ["the API text's shape with /s/", `${BASE}/s/M/sessions/S`, `${BASE}/s/M/sessions/S`],
    ["the one without", `${BASE}/M/sessions/S`, `${BASE}/M/sessions/S`],
    [
      "a slug, a query and a fragment",
      `${BASE}/s/M/slug/sessions/S?id=1#x`,
      `${BASE}/s/M/slug/sessions/S?id=1#x`,
    ],
    ["no path", BASE, `${BASE}/`],
    ["capitals in scheme and host", "HTTPS://APP.bryter.TEST/x", `${BASE}/x`],
    ["the default port", "https://app.bryter.test:443/x", `${BASE}/x`],
    ["dots in the path, as the parser reads them", `${BASE}/a/../b`, `${BASE}/b`],
    ["letters beyond ASCII, percent-encoded", `${BASE}/größe`, `${BASE}/gr%C3%B6%C3%9Fe`],
    ["a backslash, which is a slash to a browser", `${BASE}\\@evil.com`, `${BASE}/@evil.com`],
    ["percent-encoded control characters, which stay text", `${BASE}/%00%0d%0a`, `${BASE}/%00%0d%0a`],
    ["an empty user, which the parser drops", "https://@app.bryter.test/x", `${BASE}/x`],
  ])("%s", (_, link, opened) => {
    expect(judge(link)).toEqual({ ok: true, value: opened });
  });

  test.each([
    "http://localhost:3000/s/M/sessions/S",
    "http://sandbox.localhost:3000/x",
    "http://127.0.0.1:3000/x",
    "http://127.8.9.10:3000/x",
    "http://[::1]:3000/x",
  ])("http on this computer: %s", (link) => {
    expect(judge(link, [], new URL(link).origin)).toEqual({ ok: true, value: link });
  });

  test("another host once the person confirmed it, that one and that port alone", () => {
    expect(judge("https://other.test/x", ["other.test"])).toEqual({
      ok: true,
      value: "https://other.test/x",
    });
    expect(judge("https://other.test:8443/x", ["other.test"])).toMatchObject(
      refused("other_host", { host: "other.test:8443" }),
    );
    expect(judge("https://sub.other.test/x", ["other.test"])).toMatchObject(
      refused("other_host", { host: "sub.other.test" }),
    );
  });

  test("a link as long as systems open", () => {
    const link = `${BASE}/${"x".repeat(MAX_LINK_LENGTH - BASE.length - 1)}`;
    expect(judge(link)).toEqual({ ok: true, value: link });
  });
});

describe("what does not", () => {
  test("no link", () => {
    expect(judge(null)).toEqual(refused("no_link"));
  });

  test.each([
    ["a character more than systems open", `${BASE}/${"x".repeat(MAX_LINK_LENGTH - BASE.length)}`],
    ["one that the parser would make shorter", `${BASE}/${"x/../".repeat(500)}`],
    ["one that grows too long by percent-encoding", `${BASE}/${"ü".repeat(500)}`],
  ])("%s", (_, link) => {
    expect(judge(link)).toEqual(refused("too_long"));
  });

  test.each([
    ["nothing", ""],
    ["a path", "/s/M/sessions/S"],
    ["no scheme", "app.bryter.test/s/M"],
    ["no scheme, two slashes", "//app.bryter.test/x"],
    ["one slash", "https:/app.bryter.test/x"],
    ["no slash", "https:app.bryter.test/x"],
    ["three slashes", "https:///app.bryter.test/x"],
    ["backslashes", "https:\\\\app.bryter.test\\x"],
    ["slash and backslash", "https:/\\app.bryter.test/x"],
    ["a UNC path", "\\\\app.bryter.test\\share\\x.exe"],
    ["a script", "javascript:alert(1)"],
    ["data", "data:text/html,<script>alert(1)</script>"],
    ["a mail", "mailto:a@app.bryter.test"],
    ["a telephone", "tel:+491234"],
    ["a search that Windows opens", "search-ms:query=x&crumb=location:\\\\evil"],
    ["an installer that Windows opens", "ms-appinstaller:?source=https://evil.com/x"],
    ["a diagnosis that Windows opens", "ms-msdt:/id PCWDiagnostic"],
    ["about", "about:blank"],
    ["a blob", "blob:https://app.bryter.test/x"],
    ["view-source", "view-source:https://app.bryter.test"],
    ["a blank in front", ` ${BASE}/x`],
    ["a blank behind", `${BASE}/x `],
    ["a blank within", `${BASE}/a b`],
    ["a line break", `${BASE}/x\n`],
    ["a line break in the scheme", "ht\ntps://app.bryter.test/x"],
    ["a tab", `${BASE}/\tx`],
    ["a NUL", `${BASE}/\0`],
    ["DEL", `${BASE}/\x7f`],
    ["a C1 control", `${BASE}/\x85`],
    ["a no-break space", `${BASE}/\u00a0`],
    ["an ideographic space", `${BASE}/\u3000`],
    ["a thin space", `${BASE}/\u2009`],
    ["a soft hyphen", `${BASE}/\u00ad`],
    ["a zero-width space", "https://app.\u200bbryter.test/x"],
    ["a word joiner", `${BASE}/\u2060`],
    ["a byte-order mark", `\ufeff${BASE}/x`],
    ["a mark that turns text around", `${BASE}/\u202egpj.exe`],
    ["an isolate", `${BASE}/\u2066x\u2069`],
    ["an Arabic letter mark", `${BASE}/\u061c`],
    ["a line separator", `${BASE}/\u2028`],
    ["an invisible tag", `${BASE}/\u{e0041}`],
    ["half a surrogate pair", `${BASE}/\ud800`],
    ["an open bracket", "https://[::1/x"],
    ["a port too large", "https://app.bryter.test:70000/"],
    ["a percent-encoded NUL in the host", "https://app.bryter.test%00.evil.com/"],
    ["an empty host with a port", "https://:443/x"],
  ])("%s is no link", (_, link) => {
    expect(judge(link)).toEqual(refused("not_a_link"));
  });

  test.each([
    ["http://app.bryter.test/x", "http"],
    ["http://localhost:3000/x", "http"],
    ["http://127.0.0.1:631/admin", "http"],
    ["http://localhost.evil.com/x", "http"],
    ["http://127.0.0.1.evil.com/x", "http"],
    ["file://app.bryter.test/etc/passwd", "file"],
    ["ftp://app.bryter.test/x", "ftp"],
    ["smb://app.bryter.test/share", "smb"],
    ["javascript://app.bryter.test/%0aalert(1)", "javascript"],
    ["vbscript://app.bryter.test/x", "vbscript"],
    ["ms-officecmd://app.bryter.test/x", "ms-officecmd"],
    ["wss://app.bryter.test/x", "wss"],
    ["bryter://app.bryter.test/x", "bryter"],
  ])("%s has a scheme that is not opened", (link, scheme) => {
    expect(judge(link, ["app.bryter.test", "127.0.0.1.evil.com", "localhost.evil.com"])).toEqual(
      refused("scheme", { scheme }),
    );
  });

  test.each([
    "https://app.bryter.test@evil.com/x",
    "HTTPS://app.bryter.test@evil.com/",
    "https://user:pass@app.bryter.test/x",
    "https://:pass@app.bryter.test/x",
    "https://a%40b@app.bryter.test/x",
  ])("%s has a user in front of its host", (link) => {
    expect(judge(link, ["evil.com"])).toEqual(refused("user_info"));
  });

  test.each([
    ["https://evil.com/app.bryter.test", "evil.com"],
    ["https://app.bryter.test.evil.com/x", "app.bryter.test.evil.com"],
    ["https://evilapp.bryter.test/x", "evilapp.bryter.test"],
    ["https://bryter.test/x", "bryter.test"],
    ["https://app.bryter.test:8443/x", "app.bryter.test:8443"],
    ["https://app.bryter.test./x", "app.bryter.test."],
    ["https://аpp.bryter.test/x", "xn--pp-6kc.bryter.test"],
    ["https://127.0.0.1/x", "127.0.0.1"],
    ["https://evil.com#@app.bryter.test/x", "evil.com"],
    ["https://evil.com?@app.bryter.test/x", "evil.com"],
    ["https://evil.com\\@app.bryter.test/x", "evil.com"],
  ])("%s leads to another host, which is named", (link, host) => {
    expect(judge(link)).toMatchObject(refused("other_host", { host }));
  });
});
