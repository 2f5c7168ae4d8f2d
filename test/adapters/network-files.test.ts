import { createPrivateKey, X509Certificate } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { nodeTransport } from "../../adapters/http-transport.ts";
import { ApiKey } from "../../core/api-key.ts";
import { DEFAULT_NETWORK, type NetworkSettings } from "../../core/network.ts";
import { type Identity, makeIdentity } from "../support/certificates.ts";
import { closeServersAfterEach, KEY, queryOf, serverThat } from "./calls.ts";
import type { RawConnection, RawServer } from "./raw-server.ts";

closeServersAfterEach();

const folder = mkdtempSync(join(tmpdir(), "module-bench-network-"));
afterAll(() => rmSync(folder, { recursive: true }));

let written = 0;
function fileWith(content: string | Buffer): string {
  const path = join(folder, `file-${++written}.pem`);
  writeFileSync(path, content);
  return path;
}

const authority = makeIdentity({ name: "Bench test authority", issuer: null, authority: true });
const stranger = makeIdentity({ name: "A stranger's authority", issuer: null, authority: true });
const here = { dnsNames: ["localhost"], addresses: ["127.0.0.1"] };
const host = makeIdentity({ name: "host", issuer: authority, ...here });
const client = makeIdentity({ name: "client", issuer: authority });
const CA = { extraCaFile: fileWith(authority.cert) };

async function answerOk({ request, socket }: RawConnection): Promise<void> {
  await request;
  socket.end("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
}

function sendWith(
  { port }: RawServer,
  settings: Partial<NetworkSettings>,
  passphrase: string | null = null,
  transport = nodeTransport(),
) {
  return transport.send(queryOf({ port }, "https://localhost"), {
    key: KEY,
    network: {
      settings: { ...DEFAULT_NETWORK, ...settings },
      proxyPassword: () => null,
      keyPassphrase: passphrase === null ? null : new ApiKey(passphrase),
    },
  });
}

const nothingReached = (server: RawServer) =>
  server.connections.every((each) => each.received().length === 0);

describe("an extra CA file", () => {
  const secureServer = () => serverThat(answerOk, { key: host.key, cert: host.cert });

  it.each<[string, string | Buffer]>([
    ["PEM", authority.cert],
    ["PEM among words and other certificates", `Our roots\n${stranger.cert}\n# and ours\n${authority.cert}`],
    ["PEM with Windows line breaks", authority.cert.replaceAll("\n", "\r\n")],
    ["DER", new X509Certificate(authority.cert).raw],
  ])("in %s is trusted beside the system's", async (_, content) => {
    const server = await secureServer();
    expect(await sendWith(server, { extraCaFile: fileWith(content) })).toMatchObject({ status: 200 });
  });

  it("of somebody else trusts nobody more", async () => {
    const server = await secureServer();
    expect(await sendWith(server, { extraCaFile: fileWith(stranger.cert) })).toMatchObject({
      code: "TLS_UNTRUSTED",
      mayHaveLeft: false,
    });
    expect(nothingReached(server)).toBe(true);
  });

  it.each<[string, () => string]>([
    ["that is missing", () => join(folder, "missing.pem")],
    ["that is a folder", () => folder],
    ["that is empty", () => fileWith("")],
    [
      "that holds something else",
      () => fileWith("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"),
    ],
    ["that is too large", () => fileWith(Buffer.alloc(4 * 1024 * 1024 + 1))],
  ])("%s is told before anything is connected to", async (_, file) => {
    const server = await secureServer();
    const result = await sendWith(server, { extraCaFile: file() });
    expect(result).toMatchObject({ code: "CA_FILE", phase: "resolve", mayHaveLeft: false });
    expect(server.connections).toHaveLength(0);
  });

  it("that is missing is told as such while the system is asked for its proxies too", async () => {
    const transport = nodeTransport({ systemWays: async () => [{ kind: "direct" }] });
    const result = await transport.send(queryOf({ port: 443 }, "https://api.example"), {
      key: KEY,
      network: {
        settings: { ...DEFAULT_NETWORK, extraCaFile: join(folder, "missing.pem") },
        proxyPassword: () => null,
        keyPassphrase: null,
      },
    });
    expect(result).toMatchObject({ code: "CA_FILE", phase: "resolve", mayHaveLeft: false });
    expect(result.proxy).toBeUndefined();
  });

  it("is read anew once it was changed, and no connection's trust becomes another's", async () => {
    const server = await secureServer();
    const transport = nodeTransport();
    const path = fileWith(stranger.cert);
    expect(await sendWith(server, { extraCaFile: path }, null, transport)).toMatchObject({
      code: "TLS_UNTRUSTED",
    });
    writeFileSync(path, `${authority.cert}\n`);
    expect(await sendWith(server, { extraCaFile: path }, null, transport)).toMatchObject({ status: 200 });
    expect(await sendWith(server, {}, null, transport)).toMatchObject({ code: "TLS_UNTRUSTED" });
  });
});

describe("a client certificate", () => {
  const askingServer = (maxVersion: "TLSv1.2" | "TLSv1.3" = "TLSv1.3") =>
    serverThat(answerOk, {
      key: host.key,
      cert: host.cert,
      ca: [authority.cert],
      requestCert: true,
      rejectUnauthorized: true,
      maxVersion,
    });
  const filesOf = ({ cert, key }: Pick<Identity, "cert" | "key">) => ({
    certificateFile: fileWith(cert),
    keyFile: fileWith(key),
  });
  const lockedKey = createPrivateKey(client.key)
    .export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: "open sesame" })
    .toString();

  it.each(["TLSv1.2", "TLSv1.3"] as const)("that is asked for over %s is shown", async (version) => {
    const server = await askingServer(version);
    const settings = { ...CA, clientCertificate: filesOf(client) };
    expect(await sendWith(server, settings)).toMatchObject({ kind: "answer", status: 200 });
  });

  it("with a locked key is shown by means of its passphrase", async () => {
    const server = await askingServer();
    const settings = { ...CA, clientCertificate: filesOf({ cert: client.cert, key: lockedKey }) };
    expect(await sendWith(server, settings, "open sesame")).toMatchObject({ kind: "answer" });
  });

  it("may lie in one file with its key", async () => {
    const server = await askingServer();
    const both = fileWith(`${client.cert}\n${client.key}`);
    const settings = { ...CA, clientCertificate: { certificateFile: both, keyFile: both } };
    expect(await sendWith(server, settings)).toMatchObject({ kind: "answer" });
  });

  it("that is asked for and not there has a name of its own", async () => {
    const server = await askingServer();
    const result = await sendWith(server, CA);
    // TLS 1.3 lets this side go on before the server's word: by then the request has left, and nothing is prettied.
    expect(result).toMatchObject({ code: "TLS_CLIENT_CERT" });
    expect(nothingReached(server)).toBe(true);
  });

  it("that the server does not accept is refused by it", async () => {
    const server = await askingServer();
    const wrong = makeIdentity({ name: "wrong", issuer: stranger });
    const result = await sendWith(server, { ...CA, clientCertificate: filesOf(wrong) });
    expect(result).toMatchObject({ kind: "failure" });
    expect(nothingReached(server)).toBe(true);
  });

  it.each<[string, () => { certificateFile: string; keyFile: string }, string | null, string]>([
    ["missing", () => ({ ...filesOf(client), certificateFile: join(folder, "no.pem") }), null, "CLIENT_CERT"],
    ["without its key", () => ({ ...filesOf(client), keyFile: join(folder, "no.pem") }), null, "CLIENT_CERT"],
    ["with another's key", () => filesOf({ ...client, key: host.key }), null, "CLIENT_CERT"],
    ["that is none", () => filesOf({ ...client, cert: "nothing" }), null, "CLIENT_CERT"],
    ["with a key that is none", () => filesOf({ ...client, key: "nothing" }), null, "CLIENT_CERT"],
    ["locked", () => filesOf({ ...client, key: lockedKey }), null, "CLIENT_PASSPHRASE"],
    ["locked otherwise", () => filesOf({ ...client, key: lockedKey }), "open barley", "CLIENT_PASSPHRASE"],
  ])("%s is told before anything is connected to", async (_, files, passphrase, code) => {
    const server = await askingServer();
    const result = await sendWith(server, { ...CA, clientCertificate: files() }, passphrase);
    expect(result).toMatchObject({ code, phase: "resolve", mayHaveLeft: false });
    expect(JSON.stringify(result)).not.toContain("open");
    expect(server.connections).toHaveLength(0);
  });
});
