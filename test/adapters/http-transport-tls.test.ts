import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { nodeTransport } from "../../adapters/http-transport.ts";
import type { FailureCode } from "../../core/transport.ts";
import { type Identity, makeIdentity } from "../support/certificates.ts";
import { closeServersAfterEach, KEY, queryOf, serverThat } from "./calls.ts";
import type { RawConnection } from "./raw-server.ts";

closeServersAfterEach();

const authority = makeIdentity({ name: "Bench test authority", issuer: null, authority: true });
const stranger = makeIdentity({ name: "A stranger's authority", issuer: null, authority: true });
const transport = nodeTransport({ extraRoots: [authority.cert] });
const here = { dnsNames: ["localhost"], addresses: ["127.0.0.1"] };
const good = makeIdentity({ name: "good", issuer: authority, ...here });

async function answerOk({ request, socket }: RawConnection): Promise<void> {
  await request;
  socket.end("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
}

function secureServer({ key, cert }: Identity) {
  return serverThat(answerOk, { key, cert });
}

describe("https", () => {
  it.each(["https://127.0.0.1", "https://localhost"])(
    "reaches a server that is trusted at %s",
    async (origin) => {
      const server = await secureServer(good);
      const result = await transport.send(queryOf(server, origin), { key: KEY });
      expect(result).toMatchObject({ kind: "answer", status: 200 });
      expect(result.timing.securedMs).toBeGreaterThanOrEqual(Number(result.timing.connectedMs));
      expect(server.connections[0]?.received().toString("latin1")).toContain(
        `\r\nAuthorization: Bearer ${KEY.reveal()}\r\n`,
      );
    },
  );

  it.each<[string, FailureCode, Identity, string]>([
    [
      "has expired",
      "TLS_EXPIRED",
      makeIdentity({ name: "a", issuer: authority, ...here, fromDays: -9, toDays: -2 }),
      "127.0.0.1",
    ],
    [
      "is not valid yet",
      "TLS_NOT_YET",
      makeIdentity({ name: "b", issuer: authority, ...here, fromDays: 2, toDays: 9 }),
      "127.0.0.1",
    ],
    [
      "is another host's",
      "TLS_HOST",
      makeIdentity({ name: "c", issuer: authority, dnsNames: ["else.example"] }),
      "localhost",
    ],
    [
      "is another address's",
      "TLS_HOST",
      makeIdentity({ name: "d", issuer: authority, addresses: ["10.1.2.3"] }),
      "127.0.0.1",
    ],
    ["vouches for itself", "TLS_UNTRUSTED", makeIdentity({ name: "e", issuer: null, ...here }), "127.0.0.1"],
    [
      "is vouched for by a stranger",
      "TLS_UNTRUSTED",
      makeIdentity({ name: "f", issuer: stranger, ...here }),
      "127.0.0.1",
    ],
  ])("sends nothing where the certificate %s", async (_, code, identity, host) => {
    const server = await secureServer(identity);
    const result = await transport.send(queryOf(server, `https://${host}`), { key: KEY });
    expect(result).toMatchObject({ kind: "failure", code, phase: "tls", mayHaveLeft: false, partial: null });
    expect(result.timing.connectedMs).not.toBeNull();
    expect(result.timing.securedMs).toBeNull();
    expect(server.connections.every((each) => each.received().length === 0)).toBe(true);
  });

  it("trusts no root that it was not given", async () => {
    const server = await secureServer(good);
    const result = await nodeTransport().send(queryOf(server, "https://127.0.0.1"), { key: KEY });
    expect(result).toMatchObject({ code: "TLS_UNTRUSTED", mayHaveLeft: false });
  });

  it("is told apart where the server has no protocol version in common", async () => {
    const server = await serverThat(answerOk, {
      key: good.key,
      cert: good.cert,
      maxVersion: "TLSv1.1",
      minVersion: "TLSv1.1",
    });
    const result = await transport.send(queryOf(server, "https://127.0.0.1"), { key: KEY });
    expect(result).toMatchObject({ code: "TLS_OTHER", phase: "tls", mayHaveLeft: false });
  });

  it("is in doubt once the secured connection breaks", async () => {
    const server = await serverThat(
      async ({ request, socket }) => {
        await request;
        socket.destroy();
      },
      { key: good.key, cert: good.cert },
    );
    const result = await transport.send(queryOf(server, "https://127.0.0.1"), { key: KEY });
    expect(result).toMatchObject({ code: "RESET", phase: "wait", mayHaveLeft: true });
  });

  it("keeps checking certificates where the environment asks not to", async () => {
    const server = await secureServer(makeIdentity({ name: "g", issuer: null, ...here }));
    const code = await inAProcess(queryOf(server, "https://127.0.0.1").url, {
      NODE_TLS_REJECT_UNAUTHORIZED: "0",
    });
    expect(code).toContain("TLS_UNTRUSTED");
  });
});

it("has no switch that would trust less: nothing in the source offers Node or Chromium one", () => {
  const root = resolve(import.meta.dirname, "../..");
  const switches =
    /rejectUnauthorized(?!: true,)|checkServerIdentity|setDefaultCACertificates|setCertificateVerifyProc|certificate-error|ignore-certificate|allow-insecure|env\.NODE_TLS/;
  const sources = ["adapters", "cli", "core", "electron", "renderer", "sandbox"].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(root, room, name)),
  );
  expect(sources.length).toBeGreaterThan(200);
  expect(sources.filter((file) => switches.test(readFileSync(file, "utf8")))).toEqual([]);
  expect(readFileSync(join(root, "adapters/open-socket.ts"), "utf8")).toContain("rejectUnauthorized: true,");
});

describe("a process that has made its calls", () => {
  it("ends by itself at once: no timer or socket holds it", async () => {
    const server = await serverThat(answerOk);
    expect(await inAProcess(queryOf(server).url, {})).toContain("answer");
    const silent = await serverThat(() => {});
    expect(await inAProcess(queryOf(silent).url, {})).toContain("TIMEOUT_FIRST_BYTE");
  });
});

/** Makes one call in a process of its own, and waits until that has ended by itself: well under its whole-time limit. */
async function inAProcess(url: string, env: Readonly<Record<string, string>>): Promise<string> {
  const script = `
    const { nodeTransport } = await import(${JSON.stringify(new URL("../../adapters/http-transport.ts", import.meta.url).href)});
    const request = { method: "GET", url: ${JSON.stringify(url)}, headers: [], body: null };
    const limits = { firstByteMs: 300, totalMs: 600_000, connectMs: 600_000, idleMs: 600_000 };
    const result = await nodeTransport().send(request, { key: null, limits });
    process.stdout.write(result.code ?? result.kind);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  await once(child, "close");
  return Buffer.concat(chunks).toString("utf8");
}
