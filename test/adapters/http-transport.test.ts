import { describe, expect, it } from "vitest";
import { MASKED_KEY } from "../../core/api-key.ts";
import { queryRequest } from "../../core/http-request.ts";
import {
  answerOf,
  closeServersAfterEach,
  KEY,
  queryOf,
  serverAnswering,
  serverThat,
  startOf,
} from "./calls.ts";

closeServersAfterEach();

const OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe("what leaves", () => {
  it("is the request's lines in their order and nothing else, with the key in the place of its mask", async () => {
    const server = await serverAnswering(OK);
    const body = '{"data":{"startParameters":{"name":"Grüße 😀","n":1.10}}}';
    await answerOf(startOf(server, body));
    expect(server.connections.map((each) => each.received().toString("utf8"))).toEqual([
      `POST /api/execution/m/sessions HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\n` +
        `Authorization: Bearer ${KEY.reveal()}\r\nContent-Type: application/json\r\n` +
        `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    ]);
  });

  it("has no body when the request has none", async () => {
    const server = await serverAnswering(OK);
    await answerOf(startOf(server));
    expect(server.connections[0]?.received().toString("utf8")).toBe(
      `POST /api/execution/m/sessions HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\n` +
        `Authorization: Bearer ${KEY.reveal()}\r\nContent-Type: application/json\r\n` +
        "Content-Length: 0\r\nConnection: close\r\n\r\n",
    );
  });

  it("has no Authorization line without a key", async () => {
    const server = await serverAnswering(OK);
    await answerOf(queryOf(server), { key: null });
    expect(server.connections[0]?.received().toString("utf8")).toBe(
      `GET /api/execution/m/sessions/s HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\n` +
        "Accept: application/json\r\nConnection: close\r\n\r\n",
    );
  });

  it("goes to the path as it is shown, even where a URL parser would fold it", async () => {
    const server = await serverAnswering(OK);
    const request = queryRequest({ baseUrl: `http://127.0.0.1:${server.port}`, moduleId: ".." }, "a/b ?ü");
    await answerOf(request);
    expect(server.connections[0]?.received().toString("utf8")).toMatch(
      /^GET \/api\/execution\/\.\.\/sessions\/a%2Fb%20%3F%C3%BC HTTP\/1\.1\r\n/,
    );
  });

  it("uses a connection of its own for each call", async () => {
    const server = await serverAnswering(
      "HTTP/1.1 200 OK\r\nConnection: keep-alive\r\nContent-Length: 2\r\n\r\n{}",
    );
    await answerOf(queryOf(server));
    await answerOf(queryOf(server));
    expect(server.connections).toHaveLength(2);
  });

  it("leaves a large body whole", async () => {
    const server = await serverAnswering(OK);
    const body = JSON.stringify("x".repeat(3_000_000));
    await answerOf(startOf(server, body));
    expect(server.connections[0]?.received().toString("utf8").endsWith(`\r\n\r\n${body}`)).toBe(true);
  });
});

describe("an answer", () => {
  it("is given as it came: status text, header names, order and repetitions, body", async () => {
    const server = await serverAnswering(
      "HTTP/1.1 201 Sort of OK\r\nX-b: 1\r\nset-Cookie: a=1\r\nX-B: 2\r\nset-Cookie: b=2\r\nContent-Length: 3\r\n\r\n\u0001\u0000z",
    );
    const answer = await answerOf(startOf(server));
    expect(answer).toMatchObject({ status: 201, statusText: "Sort of OK" });
    expect(answer.headers.map(({ name, value }) => `${name}=${value}`)).toEqual([
      "X-b=1",
      "set-Cookie=a=1",
      "X-B=2",
      "set-Cookie=b=2",
      "Content-Length=3",
    ]);
    expect(answer.body).toEqual(new Uint8Array([1, 0, 0x7a]));
  });

  it.each([
    ["chunked", "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n1\r\n}\r\n0\r\n\r\n"],
    ["ended by the connection's end", "\r\n{}"],
  ])("is complete when %s", async (_, rest) => {
    const server = await serverAnswering(`HTTP/1.1 200 OK\r\n${rest}`, ({ socket }) => socket.end());
    expect(text((await answerOf(queryOf(server))).body)).toBe("{}");
  });

  it("may have no body", async () => {
    const server = await serverAnswering("HTTP/1.1 204 No Content\r\n\r\n");
    expect(await answerOf(queryOf(server))).toMatchObject({ status: 204, body: new Uint8Array() });
  });

  it("may follow interim answers", async () => {
    const server = await serverAnswering(
      `HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early\r\nLink: x\r\n\r\n${OK}`,
    );
    expect(await answerOf(startOf(server))).toMatchObject({ status: 200 });
  });

  it("stands although bytes follow it", async () => {
    const server = await serverAnswering(`${OK}garbage`);
    expect(text((await answerOf(queryOf(server))).body)).toBe("{}");
  });

  it("stands although the connection is reset right after it", async () => {
    const server = await serverAnswering(OK, ({ socket }) => socket.resetAndDestroy());
    expect(text((await answerOf(queryOf(server))).body)).toBe("{}");
  });

  it("may have 40 KB of headers, and thousands of them", async () => {
    const server = await serverAnswering(`HTTP/1.1 204 Fine\r\n${"A: 456789012\r\n".repeat(3_000)}\r\n`);
    expect((await answerOf(queryOf(server))).headers).toHaveLength(3_000);
  });

  it("may be as large as the limit, to the byte", async () => {
    const server = await serverAnswering("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n12345");
    expect(text((await answerOf(queryOf(server), { limits: { bodyBytes: 5 } })).body)).toBe("12345");
  });

  it("tells when each phase was over, in their order", async () => {
    const server = await serverAnswering(OK);
    const { timing } = await answerOf(queryOf(server));
    const { resolvedMs, connectedMs, securedMs, sentMs, firstByteMs, totalMs } = timing;
    expect(securedMs).toBeNull();
    const stamps = [resolvedMs, connectedMs, sentMs, firstByteMs, totalMs];
    expect(stamps.every((stamp) => typeof stamp === "number" && stamp >= 0)).toBe(true);
    expect(stamps).toEqual(stamps.toSorted((a, b) => Number(a) - Number(b)));
  });

  it("keeps the mask in the request that was handed in", async () => {
    const server = await serverAnswering(OK);
    const request = queryOf(server);
    await answerOf(request);
    expect(JSON.stringify(request)).toContain(MASKED_KEY);
    expect(JSON.stringify(request)).not.toContain(KEY.reveal());
  });
});

describe("a redirect", () => {
  it.each([301, 302, 303, 307, 308])("%i is an answer, and its target is never called", async (status) => {
    const target = await serverThat(() => {});
    const server = await serverAnswering(
      `HTTP/1.1 ${status} Moved\r\nLocation: http://127.0.0.1:${target.port}/\r\nContent-Length: 0\r\n\r\n`,
    );
    const answer = await answerOf(startOf(server, "{}"));
    expect(answer.status).toBe(status);
    expect(server.connections).toHaveLength(1);
    expect(target.connections).toHaveLength(0);
  });

  it("brings no cookie into the next call", async () => {
    const server = await serverAnswering("HTTP/1.1 200 OK\r\nSet-Cookie: a=1\r\nContent-Length: 0\r\n\r\n");
    await answerOf(queryOf(server));
    await answerOf(queryOf(server));
    expect(server.connections[1]?.received().toString("latin1")).not.toMatch(/cookie/i);
  });
});

describe("names of this computer", () => {
  it.each(["localhost", "module.bench.localhost"])("%s is reached without asking anyone", async (host) => {
    const server = await serverAnswering(OK);
    const answer = await answerOf(queryOf(server, `http://${host}`));
    expect(answer.status).toBe(200);
    expect(server.connections[0]?.received().toString("latin1")).toContain(
      `Host: ${host}:${server.port}\r\n`,
    );
  });
});
