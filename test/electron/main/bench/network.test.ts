import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import type { SystemWays } from "../../../../adapters/way.ts";
import { DEFAULT_NETWORK, type NetworkSettings } from "../../../../core/network.ts";
import type { PublishedModule } from "../../../../core/published-module.ts";
import { ChosenFiles } from "../../../../electron/main/bench/chosen-files.ts";
import { saveSecret, secretQuestion } from "../../../../electron/main/bench/network-secrets.ts";
import { systemWays } from "../../../../electron/main/system-ways.ts";
import { closeServersAfterEach, serverThat } from "../../../adapters/calls.ts";
import { makeIdentity } from "../../../support/certificates.ts";
import { type ProxyServer, proxyServer } from "../../../support/proxy-server.ts";
import { type Rig, rigs } from "./open-rig.ts";

const open = rigs();
closeServersAfterEach();

const folder = mkdtempSync(join(tmpdir(), "module-bench-main-network-"));
afterAll(() => rmSync(folder, { recursive: true }));

const proxies: ProxyServer[] = [];
afterEach(async () => {
  await Promise.all(proxies.splice(0).map((proxy) => proxy.close()));
});

const authority = makeIdentity({ name: "Own authority", issuer: null, authority: true });
const host = makeIdentity({ name: "api.example", issuer: authority, dnsNames: ["api.example"] });
const caFile = join(folder, "ca.pem");
writeFileSync(caFile, authority.cert);

const PASSWORD = "canary-proxy-81c2";
const noSystemProxy: SystemWays = () => [{ kind: "direct" }];

/** An https API behind a proxy: api.example is known to nobody else. A start is accepted, a query runs on. */
async function apiBehindProxy() {
  const server = await serverThat(
    async ({ request, socket, received }) => {
      await request;
      const start = received().toString("latin1").startsWith("POST");
      const body = JSON.stringify({ data: start ? { sessionId: "s-1" } : { state: "running" }, links: {} });
      socket.end(`HTTP/1.1 ${start ? 201 : 200} Fine\r\nContent-Length: ${body.length}\r\n\r\n${body}`);
    },
    { key: host.key, cert: host.cert },
  );
  const proxy = await proxyServer({ play: { kind: "tunnel" }, to: server.port });
  proxies.push(proxy);
  return { baseUrl: `https://api.example:${server.port}`, server, proxy };
}

async function moduleAt(
  rig: Rig,
  baseUrl: string,
  settings: Partial<NetworkSettings>,
): Promise<PublishedModule> {
  const module = await rig.module(baseUrl);
  const connection = rig.shelf.connection(module.connectionId);
  if (connection === null) throw new Error("No connection.");
  const { builtIn: _, ...draft } = connection;
  await rig.shelf.saveConnection({ ...draft, network: { ...DEFAULT_NETWORK, ...settings } });
  await rig.vault.set(`connection:${module.connectionId}/module:${module.id}`, {
    text: "canary-key-0001",
    origin: baseUrl,
  });
  await rig.shelf.refresh();
  return module;
}

async function enterSecret(
  rig: Rig,
  connectionId: number,
  ways: SystemWays = noSystemProxy,
  text = PASSWORD,
) {
  const question = await secretQuestion(
    { ...rig, systemWays: ways },
    { connectionId, secret: "proxy_password" },
  );
  if (question !== null) await saveSecret(rig, question, text);
  return question;
}

const passwordsIn = ({ heads }: ProxyServer) =>
  heads.map((head) => Buffer.from(/Basic (\S+)/.exec(head)?.[1] ?? "", "base64").toString("utf8"));

describe("a connection with an own proxy", () => {
  it("is started and watched through it, with the extra CA file and the password of the vault", async () => {
    const { baseUrl, proxy, server } = await apiBehindProxy();
    const rig = await open();
    const module = await moduleAt(rig, baseUrl, {
      proxy: { kind: "own", url: proxy.origin },
      proxyUser: "me",
      extraCaFile: caFile,
    });
    const question = await enterSecret(rig, module.connectionId);
    expect(question?.view).toMatchObject({
      asksFor: "proxy_password",
      host: `127.0.0.1:${proxy.port}`,
      moduleName: null,
      replaces: { module: null, connection: null },
    });
    const reply = await rig.starting.start({ moduleRef: module.id, values: [], shownBody: null });
    expect(reply).toMatchObject({ kind: "started", session: { sessionId: "s-1" } });
    await rig.seen("observed");
    expect(proxy.heads.length).toBe(server.connections.length);
    expect(proxy.heads.length).toBeGreaterThanOrEqual(2);
    expect(new Set(passwordsIn(proxy))).toEqual(new Set([`me:${PASSWORD}`]));
    expect(JSON.stringify(rig.events)).not.toContain(PASSWORD);
    expect(rig.shelf.view().connections.find(({ id }) => id === module.connectionId)).toMatchObject({
      proxyPassword: { kind: "set" },
      keyPassphrase: { kind: "none" },
    });
  });

  it("is watched through it even after it was removed", async () => {
    const rig = await open();
    const module = await rig.module("https://api.example");
    expect(rig.shelf.networkFor(module.connectionId)).toBeUndefined();
    const other = await moduleAt(rig, "https://api.example", { proxy: { kind: "none" } });
    await rig.shelf.remove("connection", other.connectionId);
    expect(rig.shelf.networkFor(other.connectionId)?.settings.proxy).toEqual({ kind: "none" });
  });

  it("does not tell one proxy's password to another", async () => {
    const first = await apiBehindProxy();
    const second = await apiBehindProxy();
    const rig = await open();
    const settings = { proxyUser: "me", extraCaFile: caFile };
    const module = await moduleAt(rig, second.baseUrl, {
      ...settings,
      proxy: { kind: "own", url: first.proxy.origin },
    });
    await enterSecret(rig, module.connectionId);
    const connection = rig.shelf.connection(module.connectionId);
    if (connection === null) throw new Error("No connection.");
    const { builtIn: _, ...draft } = connection;
    await rig.shelf.saveConnection({
      ...draft,
      network: { ...draft.network, proxy: { kind: "own", url: second.proxy.origin } },
    });
    await rig.starting.start({ moduleRef: module.id, values: [], shownBody: null });
    expect(passwordsIn(second.proxy)[0]).toBe("me:");
    expect(rig.shelf.view().connections.find(({ id }) => id === module.connectionId)?.proxyPassword).toEqual({
      kind: "none",
    });
  });

  it("whose files are gone is told before a byte leaves", async () => {
    const { baseUrl, proxy } = await apiBehindProxy();
    const rig = await open();
    const module = await moduleAt(rig, baseUrl, {
      proxy: { kind: "own", url: proxy.origin },
      extraCaFile: join(folder, "gone.pem"),
    });
    const reply = await rig.starting.start({ moduleRef: module.id, values: [], shownBody: null });
    expect(reply).toMatchObject({
      kind: "started",
      session: { origin: { kind: "started", outcome: { kind: "not_sent", code: "CA_FILE" } } },
    });
    expect(proxy.heads).toEqual([]);
  });
});

describe("a secret of the network", () => {
  it("for the system's proxy is bound to the one that the system names now", async () => {
    const rig = await open();
    const module = await moduleAt(rig, "https://api.example", { proxyUser: "me" });
    const session = { resolveProxy: async () => "SOCKS a:1; PROXY proxy.example:3128; DIRECT" };
    const question = await enterSecret(rig, module.connectionId, systemWays(session));
    expect(question?.view.host).toBe("proxy.example:3128");
    const network = rig.shelf.networkFor(module.connectionId);
    expect(network?.proxyPassword("http://proxy.example:3128")?.reveal()).toBe(PASSWORD);
    expect(network?.proxyPassword("http://other.example:3128")).toBeNull();
  });

  it("is not asked for where there is nobody to tell it", async () => {
    const rig = await open();
    const module = await moduleAt(rig, "https://api.example", { proxyUser: "me" });
    expect(await enterSecret(rig, module.connectionId)).toBeNull();
    const target = { connectionId: module.connectionId, secret: "key_passphrase" } as const;
    expect(await secretQuestion({ ...rig, systemWays: noSystemProxy }, target)).toBeNull();
    const none = await moduleAt(rig, "https://api.example", { proxy: { kind: "none" } });
    expect(await enterSecret(rig, none.connectionId)).toBeNull();
    const builtIn = rig.shelf.connections().find((each) => each.builtIn);
    expect(await enterSecret(rig, builtIn?.id ?? 0)).toBeNull();
  });

  it("that unlocks a key is bound to the key's file", async () => {
    const rig = await open();
    const clientCertificate = { certificateFile: "/own.crt", keyFile: "/own.key" };
    const module = await moduleAt(rig, "https://api.example", { clientCertificate });
    const question = await secretQuestion(
      { ...rig, systemWays: noSystemProxy },
      { connectionId: module.connectionId, secret: "key_passphrase" },
    );
    if (question === null) throw new Error("Nothing is asked for.");
    expect(question.view).toMatchObject({ asksFor: "key_passphrase", host: "/own.key" });
    await saveSecret(rig, question, "open sesame");
    const other = { ...DEFAULT_NETWORK, clientCertificate: { ...clientCertificate, keyFile: "/other.key" } };
    const phrase = (settings: NetworkSettings) =>
      rig.shelf.networkWith(settings, module.connectionId).keyPassphrase?.reveal();
    expect(phrase({ ...DEFAULT_NETWORK, clientCertificate })).toBe("open sesame");
    expect(phrase(other)).toBeUndefined();
    expect(rig.shelf.networkWith({ ...DEFAULT_NETWORK, clientCertificate }, null).keyPassphrase).toBeNull();
  });
});

describe("files", () => {
  const network = (extraCaFile: string): NetworkSettings => ({ ...DEFAULT_NETWORK, extraCaFile });

  it("are read only where a person chose them, now or earlier", () => {
    const chosen = new ChosenFiles();
    expect(() => chosen.check(network("/etc/shadow"), [])).toThrow();
    const clientCertificate = { certificateFile: "/own.crt", keyFile: "/own.key" };
    chosen.add("/own.crt");
    expect(() => chosen.check({ ...DEFAULT_NETWORK, clientCertificate }, [])).toThrow();
    chosen.add("/own.key");
    chosen.check({ ...DEFAULT_NETWORK, clientCertificate }, []);
    chosen.check(DEFAULT_NETWORK, []);
  });

  it("of a connection that is there may be named again, such as for its copy", async () => {
    const rig = await open();
    await moduleAt(rig, "https://api.example", { extraCaFile: caFile });
    new ChosenFiles().check(network(caFile), rig.shelf.connections());
  });
});

describe("what the system says of proxies", () => {
  it("is asked for the host's whole address and read as a list", async () => {
    const asked: string[] = [];
    const ways = systemWays({
      async resolveProxy(url) {
        asked.push(url);
        return "DIRECT";
      },
    });
    expect(await ways(new URL("https://api.example/x"))).toEqual([{ kind: "direct" }]);
    expect(asked).toEqual(["https://api.example/x"]);
  });
});
