import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { nodeTransport } from "../../adapters/http-transport.ts";
import { DEFAULT_NETWORK, type NetworkSettings } from "../../core/network.ts";
import { makeIdentity } from "../support/certificates.ts";
import { type ProxyServer, proxyServer } from "../support/proxy-server.ts";
import { closeServersAfterEach, serverAnswering, serverThat } from "./calls.ts";
import type { RawConnection } from "./raw-server.ts";

closeServersAfterEach();

const proxies: ProxyServer[] = [];
afterEach(async () => {
  await Promise.all(proxies.splice(0).map((proxy) => proxy.close()));
});

const authority = makeIdentity({ name: "Bench test authority", issuer: null, authority: true });
const stranger = makeIdentity({ name: "A stranger's authority", issuer: null, authority: true });
const here = { dnsNames: ["localhost", "api.example"], addresses: ["127.0.0.1"] };
const good = makeIdentity({ name: "good", issuer: authority, ...here });
const bad = makeIdentity({ name: "bad", issuer: stranger, ...here });
const transport = nodeTransport({ extraRoots: [authority.cert] });

async function answerNotFound({ request, socket }: RawConnection): Promise<void> {
  await request;
  socket.end("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
}

function check(baseUrl: string, settings: Partial<NetworkSettings> = {}) {
  const network = {
    settings: { ...DEFAULT_NETWORK, ...settings },
    proxyPassword: () => null,
    keyPassphrase: null,
  };
  return transport.check(baseUrl, { network, limits: { connectMs: 300, firstByteMs: 300 } });
}

describe("a check", () => {
  it("tells the name's addresses, who took the connection, the certificate and the answer", async () => {
    const server = await serverThat(answerNotFound, { key: good.key, cert: good.cert });
    const report = await check(`https://localhost:${server.port}`);
    expect(report).toMatchObject({
      addresses: ["127.0.0.1", "::1"],
      connectedTo: "127.0.0.1",
      proxy: null,
      certificate: { subject: "good", issuer: "Bench test authority", vouchedBy: "bundled" },
      status: 404,
      failure: null,
    });
    expect(report.certificate?.validTo).toBeGreaterThan(Date.now());
    expect(report.timing.securedMs).not.toBeNull();
  });

  it("tells that the extra CA file vouches", async () => {
    const folder = mkdtempSync(join(tmpdir(), "module-bench-check-"));
    const extraCaFile = join(folder, "ca.pem");
    writeFileSync(extraCaFile, stranger.cert);
    const server = await serverThat(answerNotFound, { key: bad.key, cert: bad.cert });
    const report = await check(`https://127.0.0.1:${server.port}`, { extraCaFile });
    expect(report).toMatchObject({ certificate: { vouchedBy: "extra" }, status: 404 });
    rmSync(folder, { recursive: true });
  });

  it("asks for the front page and shows no key", async () => {
    const server = await serverThat(answerNotFound);
    await check(`http://127.0.0.1:${server.port}`);
    expect(server.connections.map((each) => each.received().toString("latin1"))).toEqual([
      `GET / HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nAccept: */*\r\nConnection: close\r\n\r\n`,
    ]);
  });

  it("over http has no certificate, and an address no look-up", async () => {
    const server = await serverThat(answerNotFound);
    expect(await check(`http://127.0.0.1:${server.port}`)).toMatchObject({
      addresses: [],
      connectedTo: "127.0.0.1",
      certificate: null,
      status: 404,
      failure: null,
    });
  });

  it("is content with the head of a large page", async () => {
    const page = "x".repeat(100_000);
    const server = await serverAnswering(`HTTP/1.1 200 OK\r\nContent-Length: ${page.length}\r\n\r\n${page}`);
    expect(await check(`http://127.0.0.1:${server.port}`)).toMatchObject({ status: 200, failure: null });
  });

  it("tells the certificate that it refused, and that nobody vouches for it", async () => {
    const server = await serverThat(answerNotFound, { key: bad.key, cert: bad.cert });
    expect(await check(`https://127.0.0.1:${server.port}`)).toMatchObject({
      connectedTo: "127.0.0.1",
      certificate: { subject: "bad", issuer: "A stranger's authority", vouchedBy: null },
      status: null,
      failure: { code: "TLS_UNTRUSTED", phase: "tls" },
    });
    expect(server.connections.every((each) => each.received().length === 0)).toBe(true);
  });

  it("tells which proxy it went through", async () => {
    const server = await serverThat(answerNotFound, { key: good.key, cert: good.cert });
    const proxy = await proxyServer({ play: { kind: "tunnel" }, to: server.port });
    proxies.push(proxy);
    const report = await check(`https://api.example:${server.port}`, {
      proxy: { kind: "own", url: proxy.origin },
    });
    expect(report).toMatchObject({
      proxy: { address: `127.0.0.1:${proxy.port}`, status: 200 },
      certificate: { subject: "good" },
      status: 404,
      failure: null,
    });
  });

  it("stops at a proxy that opens no way", async () => {
    const head = "HTTP/1.1 403 No\r\n\r\n";
    const proxy = await proxyServer({ play: { kind: "answer", head } });
    proxies.push(proxy);
    expect(await check("https://api.example", { proxy: { kind: "own", url: proxy.origin } })).toMatchObject({
      proxy: { status: 403 },
      connectedTo: "127.0.0.1",
      certificate: null,
      failure: { code: "PROXY", phase: "proxy" },
    });
  });

  it("stops at a host that answers nothing", async () => {
    const server = await serverThat(() => {});
    expect(await check(`http://127.0.0.1:${server.port}`)).toMatchObject({
      status: null,
      failure: { code: "TIMEOUT_FIRST_BYTE", phase: "wait" },
    });
  });

  it("stops at settings that cannot be used", async () => {
    expect(await check("https://api.example", { extraCaFile: "/nowhere/ca.pem" })).toMatchObject({
      connectedTo: null,
      failure: { code: "CA_FILE", phase: "resolve" },
    });
  });
});
