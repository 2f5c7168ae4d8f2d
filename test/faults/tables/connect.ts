// Longer than other files: one table, read from top to bottom along the life of a connection.
import { nodeTransport } from "../../../adapters/http-transport.ts";
import { queryRequest } from "../../../core/http-request.ts";
import type { RawConnection } from "../../adapters/raw-server.ts";
import type { Call, Fault, Scene } from "../fault.ts";
import { fullBacklog } from "../full-backlog.ts";
import { failing, type Lookup, nameService } from "../name-service.ts";
import {
  answering,
  answers,
  end,
  freePort,
  GOOD_BODY,
  http,
  nobody,
  type Play,
  reset,
  server,
  withoutEnd,
} from "../scenes.ts";

const SHORT = 150;
const HEAD = "HTTP/1.1 200 OK\r\n";
const LENGTH = `Content-Length: ${GOOD_BODY.length}\r\n`;
const CHUNKED = `${HEAD}Transfer-Encoding: chunked\r\n`;
const CHUNK = `${GOOD_BODY.length.toString(16)}\r\n${GOOD_BODY}\r\n`;

const GOOD = { start: "accepted S", query: "state running" } as const;

/** What both calls say of a failure before a byte can have left. */
function notSent(code: string, phase: string): Pick<Fault, "start" | "query" | "requests"> {
  return { start: `not sent ${code} ${phase}`, query: `trouble ${code} ${phase}`, requests: 0 };
}

/** And once one may have left. */
function lost(...each: readonly string[]): Pick<Fault, "start" | "query"> {
  return { start: each.map((one) => `in doubt ${one}`), query: each.map((one) => `trouble ${one}`) };
}

/** A service's name that this name service answers for. */
function named(lookup: Lookup, port: number | null = null): () => Promise<Scene> {
  return async () => {
    const takeAway = nameService(lookup);
    return {
      baseUrl: `https://service.invalid${port === null ? "" : `:${port}`}`,
      requests: () => 0,
      close: async () => takeAway(),
    };
  };
}

const RESOLVING: readonly Fault[] = [
  { name: "the name does not exist", arrange: named(failing("ENOTFOUND")), ...notSent("DNS", "resolve") },
  {
    name: "the name service is not there",
    arrange: named(failing("EAI_AGAIN")),
    ...notSent("DNS", "resolve"),
  },
  { name: "the name service fails", arrange: named(failing("EAI_FAIL")), ...notSent("DNS", "resolve") },
  { name: "the name has no address", arrange: named(failing("EAI_NODATA")), ...notSent("DNS", "resolve") },
  {
    name: "the name service never answers",
    arrange: named(() => {}),
    ...notSent("TIMEOUT_CONNECT", "resolve"),
    limits: { connectMs: SHORT },
    tookMs: [SHORT, SHORT],
  },
  {
    name: "the name has a part that no name can have",
    arrange: nobody(`https://${"n".repeat(64)}.invalid`),
    ...notSent("DNS", "resolve"),
  },
];

const CONNECTING: readonly Fault[] = [
  {
    name: "refused",
    arrange: async (call) => nobody(`http://127.0.0.1:${await freePort()}`)(call),
    ...notSent("REFUSED", "connect"),
  },
  {
    name: "refused at every address of a name",
    arrange: async (call) => nobody(`http://localhost:${await freePort()}`)(call),
    ...notSent("REFUSED", "connect"),
  },
  {
    name: "the first address of a name refuses, the second answers",
    arrange: server(answers(http()), { origin: "http://localhost", host: "::1" }),
    ...GOOD,
  },
  { name: "port 0", arrange: nobody("http://127.0.0.1:0"), ...notSent("REFUSED", "connect") },
  {
    name: "greetings are dropped",
    arrange: fullBacklog,
    ...notSent("TIMEOUT_CONNECT", "connect"),
    limits: { connectMs: SHORT },
    tookMs: [SHORT, SHORT],
  },
  {
    name: "http to another computer",
    arrange: nobody("http://service.invalid"),
    ...notSent("NOT_SECURE", "resolve"),
  },
];

const BEFORE_THE_ANSWER: readonly Fault[] = [
  {
    name: "reset at accept",
    arrange: server(reset),
    start: ["not sent RESET connect", "in doubt RESET wait"],
    query: ["trouble RESET connect", "trouble RESET wait"],
    requests: { atMost: 1 },
  },
  {
    name: "ended at accept",
    arrange: server(end),
    ...lost("RESET wait"),
    requests: { atMost: 1 },
  },
  {
    name: "destroyed at accept",
    arrange: server(({ socket }) => socket.destroy()),
    ...lost("RESET wait"),
    requests: { atMost: 1 },
  },
  {
    name: "reset in the middle of the request",
    arrange: server(({ socket }) => socket.once("data", () => socket.resetAndDestroy())),
    start: ["in doubt RESET wait", "in doubt RESET send"],
    body: `"${"x".repeat(4_000_000)}"`,
    requests: 0,
  },
  { name: "reset after the request", arrange: server(afterRequest(reset)), ...lost("RESET wait") },
  { name: "ended after the request", arrange: server(afterRequest(end)), ...lost("RESET wait") },
  {
    name: "never reads and never answers",
    arrange: server(({ socket }) => socket.pause()),
    ...lost("TIMEOUT_FIRST_BYTE wait"),
    limits: { firstByteMs: SHORT },
    tookMs: [SHORT, SHORT],
    requests: { atMost: 1 },
  },
  {
    name: "takes half of a large request and stops reading",
    arrange: server(({ socket }) => socket.once("data", () => socket.pause())),
    start: "in doubt TIMEOUT_FIRST_BYTE send",
    body: `"${"x".repeat(20_000_000)}"`,
    limits: { firstByteMs: SHORT },
    tookMs: [SHORT, SHORT],
    requests: 0,
  },
  {
    name: "takes the request and never answers",
    arrange: server(() => {}),
    ...lost("TIMEOUT_FIRST_BYTE wait"),
    limits: { firstByteMs: SHORT },
    tookMs: [SHORT, SHORT],
  },
  {
    name: "the whole time runs out before the first byte's",
    arrange: server(() => {}),
    ...lost("TIMEOUT_TOTAL wait"),
    limits: { totalMs: SHORT },
    tookMs: [SHORT, SHORT],
  },
];

const IN_THE_HEAD: readonly Fault[] = [
  {
    name: "reset in the status line",
    arrange: answering("HTTP/1.1 20", reset),
    ...lost("RESET receive", "RESET wait"),
  },
  { name: "ended in the status line", arrange: answering("HTTP/1.1 20", end), ...lost("TRUNCATED receive") },
  {
    name: "reset in the headers",
    arrange: answering(`${HEAD}X-Seen: y`, reset),
    ...lost("RESET receive", "RESET wait"),
  },
  { name: "ended in the headers", arrange: answering(`${HEAD}X-Seen: y`, end), ...lost("TRUNCATED receive") },
  {
    name: "silent in the headers",
    arrange: answering(`${HEAD}X-Seen: y`),
    ...lost("TIMEOUT_IDLE receive"),
    limits: { idleMs: SHORT },
    tookMs: [SHORT, 2 * SHORT],
  },
  {
    name: "headers that drip without end",
    arrange: answering(HEAD, withoutEnd("X-More: y\r\n", 20)),
    ...lost("TIMEOUT_TOTAL receive"),
    limits: { totalMs: 400 },
    tookMs: [400, 400],
  },
  {
    name: "headers that pour without end",
    arrange: answering(HEAD, withoutEnd("X-More: y\r\n".repeat(1_000))),
    ...lost("PROTOCOL receive"),
    large: true,
  },
  {
    name: "a header of 1 MB",
    arrange: answering(`${HEAD}X-Large: ${"x".repeat(1_000_000)}\r\n\r\n`),
    ...lost("PROTOCOL receive"),
  },
  {
    name: "1,000 headers",
    arrange: answering(`${HEAD}${"X-Many: y\r\n".repeat(1_000)}${LENGTH}\r\n${GOOD_BODY}`),
    ...GOOD,
  },
  { name: "HTTP/0.9", arrange: answering(GOOD_BODY, end), ...lost("PROTOCOL receive") },
  { name: "HTTP/1.0", arrange: answering(`HTTP/1.0 200 OK\r\n\r\n${GOOD_BODY}`, end), ...GOOD },
  {
    name: "HTTP/2 without having been asked",
    arrange: answering(Buffer.from("000012040000000000000300000064", "hex")),
    ...lost("PROTOCOL receive"),
  },
  {
    name: "a version that nobody knows",
    arrange: answering(`HTTP/7.3 200 OK\r\n${LENGTH}\r\n${GOOD_BODY}`),
    ...lost("PROTOCOL receive"),
  },
  { name: "garbage", arrange: answering("\u0016\u0003\u0001 what?\r\n\r\n"), ...lost("PROTOCOL receive") },
  {
    name: "another server's greeting",
    arrange: server(({ socket }) => socket.write("220 mail.invalid ESMTP\r\n")),
    ...lost("PROTOCOL receive"),
    requests: { atMost: 1 },
  },
  {
    name: "a status of two digits",
    arrange: answering(`HTTP/1.1 20 OK\r\n${LENGTH}\r\n${GOOD_BODY}`),
    ...lost("PROTOCOL receive"),
  },
  {
    name: "a status of four digits",
    arrange: answering(`HTTP/1.1 2000 OK\r\n${LENGTH}\r\n${GOOD_BODY}`),
    ...lost("PROTOCOL receive"),
  },
  {
    name: "a status without a word",
    arrange: answering(`HTTP/1.1 200\r\n${LENGTH}\r\n${GOOD_BODY}`),
    ...GOOD,
  },
  {
    name: "lines that end with LF alone",
    arrange: answering(`HTTP/1.1 200 OK\n${LENGTH.trim()}\n\n${GOOD_BODY}`),
    ...lost("PROTOCOL receive"),
  },
  {
    name: "a space before a header's colon",
    arrange: answering(`${HEAD}X-Odd : y\r\n${LENGTH}\r\n${GOOD_BODY}`),
    ...lost("PROTOCOL receive"),
  },
  {
    name: "a header folded over two lines",
    arrange: answering(`${HEAD}X-Odd: y\r\n z\r\n${LENGTH}\r\n${GOOD_BODY}`),
    ...lost("PROTOCOL receive"),
  },
  {
    name: "a NUL in a header",
    arrange: answering(`${HEAD}X-Odd: a\0b\r\n${LENGTH}\r\n${GOOD_BODY}`),
    ...lost("PROTOCOL receive"),
  },
  {
    name: "a header of bytes that are no ASCII",
    arrange: answering(Buffer.from(`${HEAD}X-Odd: \u00fc\u00ff\r\n${LENGTH}\r\n${GOOD_BODY}`, "latin1")),
    ...GOOD,
  },
];

const FRAMING: readonly Fault[] = [
  {
    name: "two lengths that differ",
    arrange: answering(`${HEAD}Content-Length: 1\r\n${LENGTH}\r\n${GOOD_BODY}`),
    ...lost("PROTOCOL receive"),
  },
  {
    name: "one length twice",
    arrange: answering(`${HEAD}${LENGTH}${LENGTH}\r\n${GOOD_BODY}`),
    ...lost("PROTOCOL receive"),
  },
  {
    name: "a negative length",
    arrange: answering(`${HEAD}Content-Length: -1\r\n\r\n${GOOD_BODY}`),
    ...lost("PROTOCOL receive"),
  },
  {
    name: "a length that is no number",
    arrange: answering(`${HEAD}Content-Length: 0x20\r\n\r\n${GOOD_BODY}`),
    ...lost("PROTOCOL receive"),
  },
  {
    name: "a length beyond 64 bits",
    arrange: answering(`${HEAD}Content-Length: 99999999999999999999\r\n\r\n${GOOD_BODY}`),
    ...lost("PROTOCOL receive"),
  },
  {
    name: "a length and chunks",
    arrange: answering(`${CHUNKED}${LENGTH}\r\n${CHUNK}0\r\n\r\n`),
    ...lost("PROTOCOL receive"),
  },
  {
    name: "a chunk size that is none",
    arrange: answering(`${CHUNKED}\r\nzz\r\n${GOOD_BODY}`),
    ...lost("PROTOCOL receive"),
  },
  {
    name: "a chunk size beyond 64 bits",
    arrange: answering(`${CHUNKED}\r\nfffffffffffffffff\r\n${GOOD_BODY}`),
    ...lost("PROTOCOL receive"),
  },
  {
    name: "a chunk longer than its size",
    arrange: answering(`${CHUNKED}\r\n4\r\n${GOOD_BODY}\r\n0\r\n\r\n`),
    ...lost("PROTOCOL receive"),
  },
  {
    name: "a trailer behind the chunks",
    arrange: answering(`${CHUNKED}Trailer: X-Sum\r\n\r\n${CHUNK}0\r\nX-Sum: y\r\n\r\n`),
    ...GOOD,
  },
  {
    name: "chunks with extensions",
    arrange: answering(`${CHUNKED}\r\n${CHUNK.replace("\r\n", ";a=b\r\n")}0\r\n\r\n`),
    ...GOOD,
  },
  {
    name: "a chunk for each byte",
    arrange: answering(`${CHUNKED}\r\n${[...GOOD_BODY].map((byte) => `1\r\n${byte}\r\n`).join("")}0\r\n\r\n`),
    ...GOOD,
  },
  {
    name: "ended before its length",
    arrange: answering(`${HEAD}Content-Length: 99\r\n\r\n${GOOD_BODY}`, end),
    ...lost("TRUNCATED receive"),
    recorded: Buffer.from(GOOD_BODY),
  },
  {
    name: "ended in a chunk",
    arrange: answering(`${CHUNKED}\r\nff\r\n${GOOD_BODY}`, end),
    ...lost("TRUNCATED receive"),
    recorded: Buffer.from(GOOD_BODY),
  },
  {
    name: "ended before the last chunk",
    arrange: answering(`${CHUNKED}\r\n${CHUNK}`, end),
    ...lost("TRUNCATED receive"),
    recorded: Buffer.from(GOOD_BODY),
  },
  {
    name: "reset in the body",
    arrange: answering(`${HEAD}Content-Length: 99\r\n\r\n${GOOD_BODY}`, reset),
    ...lost("RESET receive", "RESET wait"),
  },
  {
    name: "reset in a body without a length",
    arrange: answering(`${HEAD}\r\n${GOOD_BODY}`, reset),
    ...lost("RESET receive", "RESET wait"),
  },
  { name: "a body without a length, ended", arrange: answering(`${HEAD}\r\n${GOOD_BODY}`, end), ...GOOD },
  {
    name: "silent in the body",
    arrange: answering(`${HEAD}Content-Length: 99\r\n\r\n${GOOD_BODY}`),
    ...lost("TIMEOUT_IDLE receive"),
    limits: { idleMs: SHORT },
    tookMs: [SHORT, 2 * SHORT],
    recorded: Buffer.from(GOOD_BODY),
  },
  {
    name: "silent in a body without a length",
    arrange: answering(`${HEAD}\r\n${GOOD_BODY}`),
    ...lost("TIMEOUT_IDLE receive"),
    limits: { idleMs: SHORT },
    tookMs: [SHORT, 2 * SHORT],
  },
  {
    name: "a byte every 100 ms",
    arrange: answering(`${HEAD}Content-Length: 99\r\n\r\n`, withoutEnd(" ", 100)),
    ...lost("TIMEOUT_TOTAL receive"),
    limits: { idleMs: 2_000, totalMs: 600 },
    tookMs: [600, 600],
  },
  {
    name: "bytes behind a whole answer",
    arrange: answering(Buffer.concat([http(), Buffer.from("HTTP/1.1 500 No\r\n\r\n")])),
    ...GOOD,
  },
  { name: "reset right after a whole answer", arrange: answering(http(), reset), ...GOOD },
];

const INTERIM: readonly Fault[] = [
  {
    name: "early hints first",
    arrange: answering(
      Buffer.concat([Buffer.from("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"), http()]),
    ),
    ...GOOD,
  },
  {
    name: "10,000 times 100 first",
    arrange: answering(Buffer.concat([Buffer.from("HTTP/1.1 100 Continue\r\n\r\n".repeat(10_000)), http()])),
    ...GOOD,
  },
  {
    name: "100 without end",
    arrange: server(afterRequest(withoutEnd("HTTP/1.1 100 Continue\r\n\r\n".repeat(100)))),
    ...lost("TIMEOUT_TOTAL receive"),
    limits: { totalMs: 400 },
    tookMs: [400, 400],
    large: true,
  },
  {
    name: "an early hint and then nothing",
    arrange: answering("HTTP/1.1 103 Early Hints\r\n\r\n", end),
    ...lost("TRUNCATED receive", "RESET receive"),
  },
  {
    name: "another protocol",
    arrange: answering("HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n"),
    ...lost("PROTOCOL receive"),
  },
];

const TIMING: readonly Fault[] = [
  {
    name: "answers before it was asked",
    arrange: server(({ socket }) => socket.write(http())),
    ...GOOD,
    requests: { atMost: 1 },
  },
  {
    name: "answers in the middle of a large request, and reads on",
    arrange: server(({ socket }) =>
      socket.once("data", () => socket.write(http("", { status: "413 Too Large" }))),
    ),
    start: "refused 413",
    body: `"${"x".repeat(4_000_000)}"`,
    requests: { atMost: 1 },
  },
  {
    name: "answers in the middle of a large request, and cuts it",
    arrange: server(({ socket }) =>
      socket.once("data", () => socket.write(http("", { status: "413 Too Large" }), () => socket.destroy())),
    ),
    start: ["refused 413", "in doubt RESET send", "in doubt RESET wait", "in doubt RESET receive"],
    body: `"${"x".repeat(4_000_000)}"`,
    requests: 0,
  },
  {
    name: "keeps the connection open, and cuts it when the next call comes",
    arrange: keptOpenAndCut,
    ...GOOD,
    requests: 2,
  },
];

/** The call is ended from here: the app quits, or the person gives up. */
const ABORTED: readonly Fault[] = [
  { name: "aborted before it began", arrange: abortedAt("before"), ...notSent("ABORTED", "resolve") },
  {
    name: "aborted while connecting",
    arrange: async () => ({ ...(await fullBacklog()), signal: AbortSignal.timeout(SHORT) }),
    ...notSent("ABORTED", "connect"),
  },
  { name: "aborted while waiting", arrange: abortedAt("request"), ...lost("ABORTED wait") },
  { name: "aborted in the answer", arrange: abortedAt("answer"), ...lost("ABORTED receive") },
];

/** Faults of connections and of HTTP's frame. */
export const CONNECT: readonly Fault[] = [
  ...RESOLVING,
  ...CONNECTING,
  ...BEFORE_THE_ANSWER,
  ...IN_THE_HEAD,
  ...FRAMING,
  ...INTERIM,
  ...TIMING,
  ...ABORTED,
];

/** A first call leaves its connection to a server that would keep it; the second one must not depend on it. */
async function keptOpenAndCut(call: Call): Promise<Scene> {
  const connections: RawConnection[] = [];
  const keep = http(GOOD_BODY, { headers: ["Connection: keep-alive", "Keep-Alive: timeout=60"] });
  const scene = await server((connection) => {
    connections.push(connection);
    const [first] = connections;
    if (first !== connection) first?.socket.destroy();
    answers(keep)(connection, call);
  })(call);
  const transport = nodeTransport();
  await transport.send(queryRequest({ baseUrl: scene.baseUrl, moduleId: "m" }, "S"), { key: null });
  return { ...scene, transport };
}

function abortedAt(moment: "before" | "request" | "answer"): (call: Call) => Promise<Scene> {
  return async (call) => {
    const controller = new AbortController();
    if (moment === "before") controller.abort();
    const scene = await server(async ({ request, socket }) => {
      await request;
      if (moment === "request") controller.abort();
      if (moment !== "answer") return;
      socket.write(`${HEAD}Content-Length: 99\r\n\r\n${GOOD_BODY}`, () => {
        setTimeout(() => controller.abort(), SHORT);
      });
    })(call);
    return { ...scene, signal: controller.signal };
  };
}

function afterRequest(play: Play): Play {
  return async (connection, call) => {
    await connection.request;
    play(connection, call);
  };
}
