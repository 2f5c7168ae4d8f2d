import { gzipSync } from "node:zlib";
import { rawServer } from "../adapters/raw-server.ts";
import type { Call } from "./fault.ts";
import { answers, end, GOOD_BODY, http, type Play, reset } from "./scenes.ts";

interface Mixed {
  readonly play: Play;
  readonly start: string;
  readonly query: string;
}

const HEAD = "HTTP/1.1 200 OK\r\n";

function lost(play: Play, code: string): Mixed {
  return { play, start: `in doubt ${code}`, query: `trouble ${code}` };
}

/** Faults that one server can play by turns, by a name that can stand in a path, each with what it comes to alone. */
export const MIXED: Readonly<Record<string, Mixed>> = {
  good: { play: answers(http()), start: "accepted S", query: "state running" },
  ended: lost(afterwards(end), "RESET wait"),
  reset: lost(afterwards(reset), "RESET wait"),
  "ended-in-the-head": lost(answers(`${HEAD}X-Seen: y`, end), "TRUNCATED receive"),
  "ended-in-the-body": lost(answers(`${HEAD}Content-Length: 99\r\n\r\n{`, end), "TRUNCATED receive"),
  "ended-in-a-chunk": lost(
    answers(`${HEAD}Transfer-Encoding: chunked\r\n\r\nff\r\n{`, end),
    "TRUNCATED receive",
  ),
  garbage: lost(answers("what?\r\n\r\n"), "PROTOCOL receive"),
  "two-lengths": lost(answers(`${HEAD}Content-Length: 1\r\nContent-Length: 2\r\n\r\n{}`), "PROTOCOL receive"),
  "too-large": lost(answers(http("x".repeat(5_000))), "TOO_LARGE receive"),
  empty: lost(answers(http("")), "empty"),
  page: lost(answers(http("<p>")), "not_json"),
  gzip: lost(answers(http(gzipSync(GOOD_BODY), { headers: ["Content-Encoding: gzip"] })), "not_utf8"),
  "kept-open": {
    play: answers(http(GOOD_BODY, { headers: ["Connection: keep-alive"] })),
    start: "accepted S",
    query: "state running",
  },
  cookies: {
    play: answers(http(GOOD_BODY, { headers: ["Set-Cookie: a=b"] })),
    start: "accepted S",
    query: "state running",
  },
  redirect: {
    play: answers(http("", { status: "302 Found", headers: ["Location: /elsewhere"] })),
    start: "refused 302",
    query: "trouble 302",
  },
  "401": { play: answers(http("", { status: "401 No" })), start: "refused 401", query: "denied 401" },
  "429": {
    play: answers(http("", { status: "429 No", headers: ["Retry-After: 9"] })),
    start: "refused 429 +9000",
    query: "trouble 429 +9000",
  },
  "500": { play: answers(http("", { status: "500 No" })), start: "in doubt 500", query: "trouble 500" },
  "503": {
    play: answers(http("", { status: "503 No", headers: ["Retry-After: 9"] })),
    start: "refused 503 +9000",
    query: "trouble 503 +9000",
  },
};

/** A server that plays the fault that a request's path names. */
export interface MixedServer {
  readonly baseUrl: string;
  readonly requests: () => number;
  readonly close: () => Promise<void>;
}

export async function mixedServer(): Promise<MixedServer> {
  let requests = 0;
  const server = await rawServer(async (connection) => {
    await connection.request;
    requests += 1;
    const [, method, fault = ""] =
      /^(\w+) \/api\/execution\/([^/]+)/.exec(connection.received().toString("latin1")) ?? [];
    const call: Call = method === "POST" ? "start" : "query";
    void MIXED[fault]?.play(connection, call);
  });
  return { baseUrl: `http://127.0.0.1:${server.port}`, requests: () => requests, close: server.close };
}

function afterwards(play: Play): Play {
  return async (connection, call) => {
    await connection.request;
    play(connection, call);
  };
}
