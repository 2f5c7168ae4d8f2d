import { once } from "node:events";
import net from "node:net";
import { describe, expect, it } from "vitest";
import { ApiKey } from "../../core/api-key.ts";
import { queryRequest } from "../../core/http-request.ts";
import {
  closeServersAfterEach,
  failureOf,
  KEY,
  queryOf,
  send,
  serverAnswering,
  serverThat,
  startOf,
} from "./calls.ts";

closeServersAfterEach();

const HEAD = "HTTP/1.1 200 Fine\r\nX-Seen: yes\r\n";
const SHORT = 60;

/** No name has a part of 64 characters, so that no name server needs to be asked. */
const NOWHERE = `https://${"n".repeat(64)}.invalid`;

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as net.AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

function partialText(failure: { readonly partial: { readonly body: Uint8Array } | null }): string | null {
  return failure.partial === null ? null : new TextDecoder().decode(failure.partial.body);
}

describe("before a connection stands, nothing has left", () => {
  it("refused", async () => {
    const failure = await failureOf(startOf({ port: await freePort() }));
    expect(failure).toMatchObject({ code: "REFUSED", phase: "connect", mayHaveLeft: false, partial: null });
    expect(failure.timing.connectedMs).toBeNull();
  });

  it("refused by every address of a name", async () => {
    const failure = await failureOf(queryOf({ port: await freePort() }, "http://localhost"));
    expect(failure).toMatchObject({ code: "REFUSED", phase: "connect", mayHaveLeft: false });
  });

  it("a name that does not exist", async () => {
    const request = queryRequest({ baseUrl: NOWHERE, moduleId: "m" }, "s");
    expect(await failureOf(request)).toMatchObject({ code: "DNS", phase: "resolve", mayHaveLeft: false });
  });

  it.each(["http://192.0.2.1", "http://acme.example", "http://localhost.example", "ftp://127.0.0.1"])(
    "%s would carry a key in the clear, and is not even resolved",
    async (baseUrl) => {
      const failure = await failureOf(queryRequest({ baseUrl, moduleId: "m" }, "s"));
      expect(failure).toMatchObject({ code: "NOT_SECURE", phase: "resolve", mayHaveLeft: false });
      expect(failure.timing.resolvedMs).toBeNull();
    },
  );

  it("a key that no header can hold, without repeating it", async () => {
    const server = await serverThat(() => {});
    const result = await send(queryOf(server), { key: new ApiKey("two\r\nlines: 1") });
    expect(result).toMatchObject({ kind: "failure", code: "UNKNOWN", mayHaveLeft: false });
    expect(JSON.stringify(result)).not.toContain("lines");
    expect(server.connections[0]?.received().length ?? 0).toBe(0);
  });

  it("an address that is none", async () => {
    const result = await send({ method: "GET", url: "nonsense", headers: [], body: null });
    expect(result).toMatchObject({ kind: "failure", code: "UNKNOWN", phase: "resolve", mayHaveLeft: false });
  });

  it("no answer to the TLS greeting in time", async () => {
    const server = await serverThat(() => {});
    const failure = await failureOf(queryOf(server, "https://127.0.0.1"), { connectMs: SHORT });
    expect(failure).toMatchObject({ code: "TIMEOUT_CONNECT", phase: "tls", mayHaveLeft: false });
  });

  it("reset during the TLS greeting", async () => {
    const server = await serverThat(({ socket }) => socket.once("data", () => socket.resetAndDestroy()));
    const failure = await failureOf(queryOf(server, "https://127.0.0.1"));
    expect(failure).toMatchObject({ code: "RESET", phase: "tls", mayHaveLeft: false });
  });

  it("closed during the TLS greeting", async () => {
    const server = await serverThat(({ socket }) => socket.once("data", () => socket.end()));
    const failure = await failureOf(queryOf(server, "https://127.0.0.1"));
    expect(failure).toMatchObject({ code: "RESET", phase: "tls", mayHaveLeft: false });
  });

  it("https to a server that speaks http", async () => {
    const server = await serverThat(({ socket }) =>
      socket.once("data", () => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n")),
    );
    const failure = await failureOf(queryOf(server, "https://127.0.0.1"));
    expect(failure).toMatchObject({ code: "TLS_OTHER", phase: "tls", mayHaveLeft: false });
    expect(server.connections[0]?.received().toString("latin1")).not.toContain(KEY.reveal());
  });
});

describe("once it stands, a byte may have left", () => {
  it("reset at accept, and only then if it had been written to", async () => {
    const server = await serverThat(({ socket }) => socket.resetAndDestroy());
    const failure = await failureOf(startOf(server, "{}"));
    expect(failure).toMatchObject({ code: "RESET", partial: null });
    expect(failure.mayHaveLeft).toBe(failure.phase !== "connect");
  });

  it("reset after the request", async () => {
    const server = await serverThat(async ({ request, socket }) => {
      await request;
      socket.resetAndDestroy();
    });
    const failure = await failureOf(startOf(server, "{}"));
    expect(failure).toMatchObject({ code: "RESET", phase: "wait", mayHaveLeft: true, partial: null });
  });

  it("closed after the request", async () => {
    const server = await serverThat(async ({ request, socket }) => {
      await request;
      socket.end();
    });
    const failure = await failureOf(startOf(server, "{}"));
    expect(failure).toMatchObject({ code: "RESET", phase: "wait", mayHaveLeft: true, partial: null });
  });

  it("never answers", async () => {
    const server = await serverThat(() => {});
    const failure = await failureOf(startOf(server, "{}"), { firstByteMs: SHORT });
    expect(failure).toMatchObject({
      code: "TIMEOUT_FIRST_BYTE",
      phase: "wait",
      mayHaveLeft: true,
      partial: null,
    });
    expect(failure.timing.totalMs).toBeGreaterThanOrEqual(SHORT - 1);
    expect(failure.timing.firstByteMs).toBeNull();
  });

  it("falls silent in the headers", async () => {
    const server = await serverAnswering(HEAD);
    const failure = await failureOf(queryOf(server), { idleMs: SHORT });
    expect(failure).toMatchObject({
      code: "TIMEOUT_IDLE",
      phase: "receive",
      mayHaveLeft: true,
      partial: null,
    });
  });

  it("falls silent in the body", async () => {
    const server = await serverAnswering(`${HEAD}Content-Length: 9\r\n\r\n{"da`);
    const failure = await failureOf(queryOf(server), { idleMs: SHORT });
    expect(failure).toMatchObject({ code: "TIMEOUT_IDLE", phase: "receive", mayHaveLeft: true });
    expect(failure.partial).toMatchObject({ status: 200, statusText: "Fine" });
    expect(failure.partial?.headers[0]).toEqual({ name: "X-Seen", value: "yes" });
    expect(partialText(failure)).toBe('{"da');
  });

  it("drips without end, so that only the whole time runs out", async () => {
    const server = await serverAnswering(`${HEAD}\r\n`, ({ socket }) => {
      const drip = setInterval(() => socket.write("."), 5);
      socket.once("close", () => clearInterval(drip));
    });
    const failure = await failureOf(queryOf(server), {
      connectMs: 300,
      firstByteMs: 300,
      idleMs: 300,
      totalMs: 600,
    });
    expect(failure).toMatchObject({ code: "TIMEOUT_TOTAL", phase: "receive", mayHaveLeft: true });
    expect(partialText(failure)).toMatch(/^\.{2,}$/);
  });

  it("reset in the headers", async () => {
    const server = await serverAnswering(HEAD, ({ socket }) => socket.resetAndDestroy());
    const failure = await failureOf(queryOf(server));
    expect(failure).toMatchObject({ code: "RESET", mayHaveLeft: true, partial: null });
  });

  it("closed in the headers", async () => {
    const server = await serverAnswering(HEAD, ({ socket }) => socket.end());
    const failure = await failureOf(queryOf(server));
    expect(failure).toMatchObject({ code: "TRUNCATED", phase: "receive", mayHaveLeft: true, partial: null });
  });

  it("reset in the body, keeping what came", async () => {
    const server = await serverAnswering(`${HEAD}Content-Length: 9\r\n\r\n{"da`, ({ socket }) =>
      socket.resetAndDestroy(),
    );
    const failure = await failureOf(queryOf(server));
    expect(failure).toMatchObject({ code: "RESET", phase: "receive", mayHaveLeft: true });
    expect(partialText(failure)).toBe('{"da');
  });

  it.each([
    ["its length", "Content-Length: 9\r\n\r\nabc"],
    ["a chunk", "Transfer-Encoding: chunked\r\n\r\n9\r\nabc"],
    ["its last chunk", "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n"],
  ])("closed before %s was complete", async (_, rest) => {
    const server = await serverAnswering(HEAD + rest, ({ socket }) => socket.end());
    const failure = await failureOf(queryOf(server));
    expect(failure).toMatchObject({ code: "TRUNCATED", phase: "receive", mayHaveLeft: true });
    expect(failure.partial).toMatchObject({ status: 200, statusText: "Fine" });
    expect(partialText(failure)).toBe("abc");
  });

  it.each([
    ["by its length", "Content-Length: 9\r\n\r\n123456789"],
    ["in chunks", "Transfer-Encoding: chunked\r\n\r\n4\r\n1234\r\n5\r\n56789\r\n0\r\n\r\n"],
    ["without end", "\r\n123456789"],
  ])("too large %s, keeping the bytes up to the limit", async (_, rest) => {
    const server = await serverAnswering(HEAD + rest);
    const failure = await failureOf(queryOf(server), { bodyBytes: 6 });
    expect(failure).toMatchObject({ code: "TOO_LARGE", phase: "receive", mayHaveLeft: true });
    expect(partialText(failure)).toBe("123456");
  });

  it.each([
    ["garbage", "\u0016\u0003\u0001 what?\r\n\r\n"],
    ["HTTP/0.9", "<html>hello</html>"],
    ["two lengths", `${HEAD}Content-Length: 1\r\nContent-Length: 2\r\n\r\nab`],
    ["a negative length", `${HEAD}Content-Length: -1\r\n\r\nab`],
    ["a header of 1 MB", `${HEAD}X-Large: ${"x".repeat(1_000_000)}\r\n\r\n`],
    ["a chunk size that is none", `${HEAD}Transfer-Encoding: chunked\r\n\r\nzz\r\nabc`],
    ["another protocol", "HTTP/1.1 101 Switching\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n"],
  ])("no HTTP answer: %s", async (_, bytes) => {
    const server = await serverAnswering(bytes);
    expect(await failureOf(startOf(server, "{}"))).toMatchObject({ code: "PROTOCOL", mayHaveLeft: true });
  });
});

describe("an aborted call", () => {
  it("that was aborted before it began connects to nobody", async () => {
    const server = await serverThat(() => {});
    const failure = await failureOf(startOf(server), {}, AbortSignal.abort());
    expect(failure).toMatchObject({ code: "ABORTED", phase: "resolve", mayHaveLeft: false });
    expect(server.connections).toHaveLength(0);
  });

  it("while resolving has sent nothing", async () => {
    const controller = new AbortController();
    const request = queryRequest({ baseUrl: NOWHERE, moduleId: "m" }, "s");
    const failure = failureOf(request, {}, controller.signal);
    controller.abort();
    expect(await failure).toMatchObject({ code: "ABORTED", phase: "resolve", mayHaveLeft: false });
  });

  it("while connecting has sent nothing", async () => {
    const server = await serverThat(() => {});
    const controller = new AbortController();
    const failure = failureOf(startOf(server), {}, controller.signal);
    controller.abort();
    expect(await failure).toMatchObject({ code: "ABORTED", phase: "connect", mayHaveLeft: false });
    expect(server.connections[0]?.received().length ?? 0).toBe(0);
  });

  it("in the TLS greeting has sent nothing", async () => {
    const server = await serverThat(() => {});
    const controller = new AbortController();
    const failure = failureOf(queryOf(server, "https://127.0.0.1"), {}, controller.signal);
    await server.connected;
    controller.abort();
    expect(await failure).toMatchObject({ code: "ABORTED", mayHaveLeft: false });
  });

  it("while waiting is in doubt", async () => {
    const controller = new AbortController();
    const server = await serverThat(({ request }) => request.then(() => controller.abort()));
    const failure = await failureOf(startOf(server, "{}"), {}, controller.signal);
    expect(failure).toMatchObject({ code: "ABORTED", phase: "wait", mayHaveLeft: true, partial: null });
  });

  it("while the answer comes keeps what came", async () => {
    const controller = new AbortController();
    const server = await serverAnswering(`${HEAD}Content-Length: 9\r\n\r\n{"da`);
    const failure = failureOf(queryOf(server), { idleMs: 5_000 }, controller.signal);
    await server.connected;
    const [connection] = server.connections;
    await connection?.request;
    controller.abort();
    expect(await failure).toMatchObject({ code: "ABORTED", mayHaveLeft: true });
    await connection?.closed;
  });

  it("leaves no listener on a signal that lives on", async () => {
    const server = await serverAnswering("HTTP/1.1 204 Fine\r\n\r\n");
    const listeners = new Set<unknown>();
    const signal = Object.assign(new AbortController().signal, {
      addEventListener: (_: string, listener: unknown) => listeners.add(listener),
      removeEventListener: (_: string, listener: unknown) => listeners.delete(listener),
    });
    await send(queryOf(server), { signal });
    expect(listeners.size).toBe(0);
  });
});

describe("a failure", () => {
  it("never holds the key", async () => {
    const server = await serverAnswering("garbage\r\n\r\n");
    expect(JSON.stringify(await failureOf(startOf(server, "{}")))).not.toContain(KEY.reveal());
  });
});
