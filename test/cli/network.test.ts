import { createPrivateKey } from "node:crypto";
import { writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import tls from "node:tls";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeIdentity } from "../support/certificates.ts";
import { type ProxyServer, proxyServer } from "../support/proxy-server.ts";
import { KEY, ownFolder, runCli } from "./running-cli.ts";
import { ACCEPTED, MODULE, serve } from "./scripted-server.ts";

const PASSWORD = "canary-proxy-81c2";
const PASSPHRASE = "canary-phrase-5e0d";

const authority = makeIdentity({ name: "Own authority", issuer: null, authority: true });
const host = makeIdentity({ name: "api.example", issuer: authority, dnsNames: ["api.example", "localhost"] });
const client = makeIdentity({ name: "client", issuer: authority });
const lockedKey = createPrivateKey(client.key)
  .export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: PASSPHRASE })
  .toString();

const BODY = JSON.stringify({ data: { sessionId: "s-1" }, links: {} });
const received: string[] = [];
let port = 0;
let askingPort = 0;
let proxy: ProxyServer;
let folder: string;
const closers: (() => void)[] = [];

/** An https server that accepts every start; its name is known to the proxy alone. */
function secureServer(options: tls.TlsOptions): Promise<number> {
  const server = tls.createServer({ key: host.key, cert: host.cert, ...options }, (socket) => {
    socket.on("error", () => undefined);
    socket.once("data", (chunk: Buffer) => {
      received.push(chunk.toString("latin1"));
      socket.end(`HTTP/1.1 201 Created\r\nContent-Length: ${BODY.length}\r\n\r\n${BODY}`);
    });
  });
  server.on("tlsClientError", () => undefined);
  closers.push(() => server.close());
  return new Promise((listening) => {
    server.listen(0, "127.0.0.1", () => listening((server.address() as AddressInfo).port));
  });
}

beforeAll(async () => {
  folder = ownFolder();
  port = await secureServer({});
  askingPort = await secureServer({ ca: [authority.cert], requestCert: true, rejectUnauthorized: true });
  proxy = await proxyServer({ play: { kind: "tunnel" }, to: port });
  closers.push(() => void proxy.close());
});
afterAll(() => {
  for (const close of closers) close();
});

let written = 0;
function file(content: string): string {
  const path = join(folder, `file-${++written}.pem`);
  writeFileSync(path, content);
  return path;
}

const address = (host = "api.example", at = port) => ["--base-url", `https://${host}:${at}`];
const proxyVariable = (userInfo = "") => `http://${userInfo}127.0.0.1:${proxy.port}`;

describe("the proxy of the environment", () => {
  test.each([[], ["--json"]])(
    "carries a start to its host, and its password is never printed (%s)",
    async (...mode) => {
      const before = proxy.heads.length;
      const record = join(folder, `record-${++written}.jsonl`);
      const args = [
        "start",
        MODULE,
        ...address(),
        "--ca-file",
        file(authority.cert),
        "--record",
        record,
        ...mode,
      ];
      const end = await runCli(args, { env: { HTTPS_PROXY: proxyVariable(`me:${PASSWORD}@`) } });
      expect(end.code).toBe(0);
      const head = proxy.heads[before] ?? "";
      expect(head).toContain(`CONNECT api.example:${port} HTTP/1.1\r\n`);
      const said = Buffer.from(/Basic (\S+)/.exec(head)?.[1] ?? "", "base64").toString("utf8");
      expect(said).toBe(`me:${PASSWORD}`);
      expect(received.at(-1)).toContain(`Authorization: Bearer ${KEY}`);
      expect(head).not.toContain(KEY);
      expect(end.stdout + end.stderr).not.toContain(PASSWORD);
    },
  );

  test("is not taken to a host that NO_PROXY names, nor to this computer", async () => {
    const before = proxy.heads.length;
    const env = { https_proxy: proxyVariable(), NO_PROXY: "example" };
    const direct = await runCli(["start", MODULE, ...address(`${"n".repeat(64)}.example`)], { env });
    expect(direct).toMatchObject({ code: 3 });
    expect(direct.stderr).toContain("could not be resolved");
    const here = ["start", MODULE, ...address("localhost"), "--ca-file", file(authority.cert)];
    expect((await runCli(here, { env: { ALL_PROXY: proxyVariable() } })).code).toBe(0);
    const server = await serve(ACCEPTED);
    const http = ["start", MODULE, "--base-url", server.url];
    expect(
      (await runCli(http, { env: { ALL_PROXY: proxyVariable(), http_proxy: proxyVariable() } })).code,
    ).toBe(0);
    expect(proxy.heads).toHaveLength(before);
  });

  test("that is a SOCKS proxy is not gone around: nothing is sent, and a sentence says why", async () => {
    const end = await runCli(["start", MODULE, ...address()], { env: { ALL_PROXY: "socks5://127.0.0.1:1" } });
    expect(end.code).toBe(3);
    expect(end.stderr).toContain("such as SOCKS");
  });
});

describe("certificates", () => {
  test("are checked whatever the environment asks, and no option turns that off", async () => {
    const before = received.length;
    const env = { NODE_TLS_REJECT_UNAUTHORIZED: "0" };
    const end = await runCli(["start", MODULE, ...address("localhost")], { env });
    expect(end.code).toBe(3);
    expect(end.stderr).toContain("comes from nobody that this computer trusts");
    expect(received).toHaveLength(before);
    for (const option of ["--insecure", "--no-verify", "--skip-tls-verify"]) {
      expect((await runCli(["start", MODULE, ...address("localhost"), option])).code).toBe(2);
    }
  });

  test("of one's own are shown to a host that wants one, with the passphrase of the environment", async () => {
    const given = [
      "--ca-file",
      file(authority.cert),
      "--client-cert",
      file(client.cert),
      "--client-key",
      file(lockedKey),
    ];
    const args = ["start", MODULE, ...address("localhost", askingPort), ...given];
    const end = await runCli(args, { env: { MODULE_BENCH_KEY_PASSPHRASE: PASSPHRASE } });
    expect(end.code).toBe(0);
    const locked = await runCli(args);
    expect(locked).toMatchObject({ code: 2 });
    expect(locked.stderr).toContain("MODULE_BENCH_KEY_PASSPHRASE");
  });

  test("may lie in one file with their key", async () => {
    const both = file(`${client.cert}\n${client.key}`);
    const given = ["--ca-file", file(authority.cert), "--client-cert", both];
    expect((await runCli(["start", MODULE, ...address("localhost", askingPort), ...given])).code).toBe(0);
  });

  const odd: readonly (readonly [string, () => readonly string[], RegExp])[] = [
    [
      "a CA file that is missing",
      () => ["--ca-file", join(folder, "canary-name")],
      /--ca-file cannot be read \(ENOENT\)/,
    ],
    [
      "a CA file without a certificate",
      () => ["--ca-file", file("canary-name")],
      /--ca-file holds no certificate/,
    ],
    ["a key alone", () => ["--client-key", file(client.key)], /--client-key belongs to --client-cert/],
    [
      "a missing key",
      () => ["--client-cert", file(client.cert), "--client-key", "canary-name"],
      /--client-key cannot be read/,
    ],
    [
      "another's key",
      () => ["--client-cert", file(client.cert), "--client-key", file(host.key)],
      /do not belong together/,
    ],
  ];
  test.each(odd)("%s is told before anything is connected to", async (_, given, sentence) => {
    const before = received.length;
    const end = await runCli(["start", MODULE, ...address("localhost"), ...given()]);
    expect(end).toMatchObject({ code: 2, stdout: "" });
    expect(end.stderr).toMatch(sentence);
    expect(end.stderr).not.toContain("canary-name");
    expect(received).toHaveLength(before);
  });
});

describe("check", () => {
  test("tells step by step what it met, and sends no key", async () => {
    const before = received.length;
    const args = ["check", ...address(), "--ca-file", file(authority.cert)];
    const end = await runCli(args, { env: { HTTPS_PROXY: proxyVariable(`me:${PASSWORD}@`) } });
    expect(end.code).toBe(0);
    expect(end.stdout).toContain(
      `Way, done: Through the proxy 127.0.0.1:${proxy.port}, as the environment says.\n`,
    );
    expect(end.stdout).toMatch(
      /Certificate, done: It is for api\.example, by Own authority, .*The extra certificates vouch for it\./,
    );
    expect(end.stdout).toContain("Answer, done: The host answered 201");
    expect(end.stderr).toContain("No API key was sent.");
    expect(received.slice(before).join()).toMatch(/^GET \/ HTTP\/1\.1\r\n/);
    expect(received.slice(before).join()).not.toContain(KEY);
    expect(end.stdout + end.stderr).not.toContain(PASSWORD);
  });

  test("needs no key, gives one object with --json, and ends with 5 where it did not come through", async () => {
    const end = await runCli(["check", ...address("localhost"), "--json"], {
      env: { MODULE_BENCH_API_KEY: undefined },
    });
    expect(end.code).toBe(5);
    expect(end.events).toMatchObject([
      {
        event: "checked",
        failure: { code: "TLS_UNTRUSTED", phase: "tls" },
        status: null,
        exitCode: 5,
        exit: "not_there",
        certificate: { subject: "api.example", vouchedBy: null },
      },
    ]);
    expect(end.stderr).toContain("was not reached: the certificate is not trusted.");
  });

  test("ends with --timeout, and refuses what it cannot check", async () => {
    const silent = await proxyServer({ play: { kind: "hang" } });
    const env = { HTTPS_PROXY: silent.origin };
    const end = await runCli(["check", ...address(), "--timeout", "200ms"], { env });
    expect(end.code).toBe(5);
    expect(end.stderr).toContain("The time of --timeout is over.");
    await silent.close();
    expect((await runCli(["check"])).code).toBe(2);
    expect((await runCli(["check", "--base-url", "http://acme.example"])).code).toBe(2);
    expect((await runCli(["check", ...address(), "--timeout", "soon"])).code).toBe(2);
  });
});
