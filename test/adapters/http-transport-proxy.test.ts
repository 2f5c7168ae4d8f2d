import { afterEach, describe, expect, it } from "vitest";
import { nodeTransport } from "../../adapters/http-transport.ts";
import type { SystemWays, Way } from "../../adapters/way.ts";
import { ApiKey } from "../../core/api-key.ts";
import { queryRequest } from "../../core/http-request.ts";
import { DEFAULT_NETWORK, type NetworkSettings } from "../../core/network.ts";
import type { CallNetwork } from "../../core/transport.ts";
import { makeIdentity } from "../support/certificates.ts";
import { type ProxyPlay, type ProxyServer, proxyServer } from "../support/proxy-server.ts";
import { closeServersAfterEach, KEY, queryOf, serverThat } from "./calls.ts";
import type { RawConnection } from "./raw-server.ts";

closeServersAfterEach();

const proxies: ProxyServer[] = [];
afterEach(async () => {
  await Promise.all(proxies.splice(0).map((proxy) => proxy.close()));
});

async function proxyThat(...wish: Parameters<typeof proxyServer>): Promise<ProxyServer> {
  const proxy = await proxyServer(...wish);
  proxies.push(proxy);
  return proxy;
}

const authority = makeIdentity({ name: "Bench test authority", issuer: null, authority: true });
const stranger = makeIdentity({ name: "A stranger's authority", issuer: null, authority: true });
const here = { dnsNames: ["localhost", "api.example"], addresses: ["127.0.0.1"] };
const good = makeIdentity({ name: "good", issuer: authority, ...here });

async function answerOk({ request, socket }: RawConnection): Promise<void> {
  await request;
  socket.end("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
}

const secureServer = () => serverThat(answerOk, { key: good.key, cert: good.cert });

function networkOf(
  settings: Partial<NetworkSettings>,
  password: { readonly origin: string; readonly text: string } | null = null,
): CallNetwork {
  return {
    settings: { ...DEFAULT_NETWORK, ...settings },
    proxyPassword: (origin) => (password?.origin === origin ? new ApiKey(password.text) : null),
    keyPassphrase: null,
  };
}

const own = (url: string): CallNetwork => networkOf({ proxy: { kind: "own", url } });
const through = ({ origin }: { readonly origin: string }): Way => ({
  kind: "proxy",
  origin,
  credentials: null,
});

/** Sends a query to api.example, a name that only the proxy knows; the system answers with `ways`. */
function sendTo(
  port: number,
  { network, ways, host = "api.example" }: { network?: CallNetwork; ways?: SystemWays; host?: string },
) {
  const transport = nodeTransport({
    extraRoots: [authority.cert],
    ...(ways === undefined ? {} : { systemWays: ways }),
  });
  const request = queryRequest({ baseUrl: `https://${host}:${port}`, moduleId: "m" }, "s");
  return transport.send(request, {
    key: KEY,
    limits: { connectMs: 300 },
    ...(network === undefined ? {} : { network }),
  });
}

describe("through a proxy's tunnel", () => {
  it("a call reaches its host, and the proxy learns the host's name alone", async () => {
    const server = await secureServer();
    const proxy = await proxyThat({ play: { kind: "tunnel" }, to: server.port });
    const result = await sendTo(server.port, { network: own(proxy.origin) });
    expect(result).toMatchObject({
      kind: "answer",
      status: 200,
      proxy: { address: `127.0.0.1:${proxy.port}`, status: 200 },
    });
    const { connectedMs, tunnelledMs, securedMs } = result.timing;
    expect(Number(connectedMs)).toBeLessThanOrEqual(Number(tunnelledMs));
    expect(Number(tunnelledMs)).toBeLessThanOrEqual(Number(securedMs));
    const target = `api.example:${server.port}`;
    expect(proxy.heads).toEqual([
      `CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\nConnection: keep-alive\r\n\r\n`,
    ]);
    expect(server.connections[0]?.received().toString("latin1")).toContain(
      `\r\nAuthorization: Bearer ${KEY.reveal()}\r\n`,
    );
  });

  it("a call reaches its host over a secured connection to the proxy as well", async () => {
    const server = await secureServer();
    const proxy = await proxyThat(
      { play: { kind: "tunnel" }, to: server.port },
      { key: good.key, cert: good.cert },
    );
    expect(await sendTo(server.port, { network: own(proxy.origin) })).toMatchObject({
      kind: "answer",
      status: 200,
    });
    expect(proxy.heads).toHaveLength(1);
  });

  it("an IPv6 address is named in brackets", async () => {
    const proxy = await proxyThat({ play: { kind: "close" } });
    await sendTo(7, { network: own(proxy.origin), host: "[2001:db8::1]" });
    expect(proxy.heads[0]).toMatch(/^CONNECT \[2001:db8::1\]:7 HTTP\/1\.1\r\nHost: \[2001:db8::1\]:7\r\n/);
  });

  it("the name and the password go to the proxy that they belong to, and to no other", async () => {
    const server = await secureServer();
    const proxy = await proxyThat({ play: { kind: "tunnel" }, to: server.port });
    const other = await proxyThat({ play: { kind: "tunnel" }, to: server.port });
    const password = { origin: proxy.origin, text: "pä:ss" };
    for (const { origin } of [proxy, other]) {
      const network = networkOf({ proxy: { kind: "own", url: origin }, proxyUser: "me" }, password);
      await sendTo(server.port, { network });
    }
    const said = (pair: string) =>
      `\r\nProxy-Authorization: Basic ${Buffer.from(pair).toString("base64")}\r\n`;
    expect(proxy.heads[0]).toContain(said("me:pä:ss"));
    expect(other.heads[0]).toContain(said("me:"));
    expect(server.connections.map((each) => each.received().toString("latin1")).join()).not.toContain(
      "Proxy-",
    );
  });

  it("a certificate of the host is checked as ever, and nothing leaves", async () => {
    const bad = makeIdentity({ name: "bad", issuer: stranger, ...here });
    const server = await serverThat(answerOk, { key: bad.key, cert: bad.cert });
    const proxy = await proxyThat({ play: { kind: "tunnel" }, to: server.port });
    const result = await sendTo(server.port, { network: own(proxy.origin) });
    expect(result).toMatchObject({ code: "TLS_UNTRUSTED", phase: "tls", mayHaveLeft: false });
    expect(server.connections.every((each) => each.received().length === 0)).toBe(true);
  });
});

describe("a failure at the proxy says so, and nothing has left", () => {
  it.each<[string, ProxyPlay, object]>([
    [
      "407",
      { kind: "answer", head: "HTTP/1.1 407 No\r\nProxy-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n" },
      { code: "PROXY_AUTH", proxy: { status: 407 } },
    ],
    [
      "403 with a page",
      { kind: "answer", head: "HTTP/1.1 403 Forbidden\r\nContent-Length: 3\r\n\r\nno!" },
      { code: "PROXY", proxy: { status: 403 } },
    ],
    ["502", { kind: "answer", head: "HTTP/1.1 502 Bad\r\n\r\n" }, { code: "PROXY", proxy: { status: 502 } }],
    [
      "a redirect, which is not followed",
      { kind: "answer", head: "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\n\r\n" },
      { code: "PROXY", proxy: { status: 302 } },
    ],
    [
      "garbage",
      { kind: "answer", head: "SSH-2.0-what\r\n\r\n" },
      { code: "PROTOCOL", proxy: { status: null } },
    ],
    ["an answer that breaks off", { kind: "answer", head: "HTTP/1.1 200 Con" }, { code: "TIMEOUT_CONNECT" }],
    ["no answer", { kind: "hang" }, { code: "TIMEOUT_CONNECT", proxy: { status: null } }],
    ["a reset in the middle of CONNECT", { kind: "reset" }, { code: "RESET" }],
    ["the end of the connection", { kind: "close" }, { code: "RESET" }],
  ])("%s", async (_, play, expected) => {
    const proxy = await proxyThat({ play });
    const result = await sendTo(443, { network: own(proxy.origin) });
    expect(result).toMatchObject({
      kind: "failure",
      phase: "proxy",
      mayHaveLeft: false,
      partial: null,
      ...expected,
    });
    expect(result.timing).toMatchObject({ tunnelledMs: null, securedMs: null, sentMs: null });
    expect(proxy.heads.join()).not.toContain(KEY.reveal());
  });

  it("refused", async () => {
    const proxy = await proxyThat({ play: { kind: "hang" } });
    await proxy.close();
    const result = await sendTo(443, { network: own(proxy.origin) });
    expect(result).toMatchObject({
      code: "REFUSED",
      phase: "proxy",
      mayHaveLeft: false,
      proxy: { address: `127.0.0.1:${proxy.port}`, status: null },
    });
  });

  it("a name that nobody knows", async () => {
    const network = own(`http://${"n".repeat(64)}.invalid:3128`);
    expect(await sendTo(443, { network })).toMatchObject({ code: "DNS", phase: "proxy", mayHaveLeft: false });
  });

  it("a proxy whose certificate is not accepted is told nothing, not even the host", async () => {
    const bad = makeIdentity({ name: "bad proxy", issuer: stranger, ...here });
    const proxy = await proxyThat({ play: { kind: "hang" } }, { key: bad.key, cert: bad.cert });
    const result = await sendTo(443, { network: own(proxy.origin) });
    expect(result).toMatchObject({ code: "TLS_UNTRUSTED", phase: "proxy", mayHaveLeft: false });
    expect(proxy.heads).toEqual([]);
  });

  it("a host that cuts the tunnel while it is being secured has got nothing either", async () => {
    const server = await serverThat(({ socket }) => socket.once("data", () => socket.destroy()));
    const proxy = await proxyThat({ play: { kind: "tunnel" }, to: server.port });
    const result = await sendTo(server.port, { network: own(proxy.origin) });
    expect(result).toMatchObject({ code: "RESET", phase: "tls", mayHaveLeft: false });
  });

  it("an aborted call leaves nothing open", async () => {
    const proxy = await proxyThat({ play: { kind: "hang" } });
    const controller = new AbortController();
    const request = queryRequest({ baseUrl: "https://api.example", moduleId: "m" }, "s");
    const result = nodeTransport().send(request, {
      key: KEY,
      network: own(proxy.origin),
      signal: controller.signal,
    });
    controller.abort();
    expect(await result).toMatchObject({ code: "ABORTED", phase: "proxy", mayHaveLeft: false });
  });
});

describe("several ways", () => {
  it("are tried in their order while a proxy cannot be spoken with", async () => {
    const server = await secureServer();
    const gone = await proxyThat({ play: { kind: "hang" } });
    await gone.close();
    const silent = await proxyThat({ play: { kind: "hang" } });
    const last = await proxyThat({ play: { kind: "tunnel" }, to: server.port });
    const result = await sendTo(server.port, {
      ways: async () => [through(gone), through(silent), through(last)],
    });
    expect(result).toMatchObject({ kind: "answer", proxy: { address: `127.0.0.1:${last.port}` } });
    expect(silent.heads).toHaveLength(1);
    expect(server.connections).toHaveLength(1);
  });

  it("end at a proxy that answers: its “no” is not gone around", async () => {
    const server = await secureServer();
    const refusing = await proxyThat({ play: { kind: "answer", head: "HTTP/1.1 403 No\r\n\r\n" } });
    const other = await proxyThat({ play: { kind: "tunnel" }, to: server.port });
    const result = await sendTo(server.port, { ways: () => [through(refusing), through(other)] });
    expect(result).toMatchObject({ code: "PROXY", mayHaveLeft: false });
    expect(other.heads).toEqual([]);
  });

  it("end at the host: its failure is not gone around", async () => {
    const server = await serverThat(({ socket }) => socket.destroy());
    const first = await proxyThat({ play: { kind: "tunnel" }, to: server.port });
    const second = await proxyThat({ play: { kind: "tunnel" }, to: server.port });
    const result = await sendTo(server.port, { ways: () => [through(first), through(second)] });
    expect(result).toMatchObject({ kind: "failure", phase: "tls", mayHaveLeft: false });
    expect(second.heads).toEqual([]);
  });

  it("pass over a kind that is not spoken, and say so when there is no other", async () => {
    const server = await secureServer();
    const proxy = await proxyThat({ play: { kind: "tunnel" }, to: server.port });
    const socks: Way = { kind: "unsupported", scheme: "socks5" };
    expect(await sendTo(server.port, { ways: () => [socks, through(proxy)] })).toMatchObject({
      kind: "answer",
    });
    expect(await sendTo(server.port, { ways: () => [socks] })).toMatchObject({
      code: "PROXY_KIND",
      phase: "proxy",
      mayHaveLeft: false,
    });
  });

  it("that are never told end with the time to connect", async () => {
    const result = await sendTo(443, { ways: () => new Promise<never>(() => {}) });
    expect(result).toMatchObject({ code: "TIMEOUT_CONNECT", phase: "proxy", mayHaveLeft: false });
  });
});

describe("what no proxy carries", () => {
  it("https to this computer, where the proxy is the system's", async () => {
    const server = await secureServer();
    const asked: string[] = [];
    const ways: SystemWays = (url) => {
      asked.push(url.href);
      return [{ kind: "unsupported", scheme: "socks5" }];
    };
    for (const host of ["localhost", "127.0.0.1"]) {
      expect(await sendTo(server.port, { ways, host })).toMatchObject({ kind: "answer" });
    }
    expect(asked).toEqual([]);
  });

  it("http, whatever the settings say: a proxy would read the key", async () => {
    const server = await serverThat(answerOk);
    const proxy = await proxyThat({ play: { kind: "tunnel" }, to: server.port });
    const result = await nodeTransport().send(queryOf(server), { key: KEY, network: own(proxy.origin) });
    expect(result).toMatchObject({ kind: "answer", status: 200 });
    expect(result.proxy).toBeUndefined();
    expect(proxy.heads).toEqual([]);
  });

  it("a connection that wants none, whatever the system says", async () => {
    const proxy = await proxyThat({ play: { kind: "hang" } });
    const result = await sendTo(443, {
      network: networkOf({ proxy: { kind: "none" } }),
      ways: () => [through(proxy)],
      host: `${"n".repeat(64)}.invalid`,
    });
    expect(result).toMatchObject({ code: "DNS", phase: "resolve" });
    expect(proxy.heads).toEqual([]);
  });

  it("but https to this computer does go through a proxy of the person's own choice", async () => {
    const server = await secureServer();
    const proxy = await proxyThat({ play: { kind: "tunnel" }, to: server.port });
    expect(await sendTo(server.port, { network: own(proxy.origin), host: "localhost" })).toMatchObject({
      kind: "answer",
      proxy: { address: `127.0.0.1:${proxy.port}` },
    });
  });
});

describe("a system proxy's credentials", () => {
  it("come from the settings, or from the proxy's own address where that has them", async () => {
    const server = await secureServer();
    const proxy = await proxyThat({ play: { kind: "tunnel" }, to: server.port });
    const network = networkOf({ proxyUser: "me" }, { origin: proxy.origin, text: "secret" });
    await sendTo(server.port, { network, ways: () => [through(proxy)] });
    const credentials = { user: "env", password: new ApiKey("theirs") };
    await sendTo(server.port, {
      network,
      ways: () => [{ kind: "proxy", origin: proxy.origin, credentials }],
    });
    const pairs = proxy.heads.map((head) =>
      Buffer.from(/Basic (\S+)/.exec(head)?.[1] ?? "", "base64").toString("utf8"),
    );
    expect(pairs).toEqual(["me:secret", "env:theirs"]);
  });
});
