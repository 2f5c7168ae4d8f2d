import { gzipSync } from "node:zlib";
import { canaryKey, spellings } from "../canary.ts";
import type { Fault } from "../fault.ts";
import { answering, end, http } from "../scenes.ts";

/** The key of these rows: the server has to know it in order to repeat it. */
const ECHOED = canaryKey();
const KEY = ECHOED.reveal();
const LATIN = KEY.replace(/[^\x20-\x7e]/g, "");

/** A server repeats the key: nothing that is kept or shown may hold it, in none of its spellings. */
export const ECHOES: readonly Fault[] = [
  ...Object.entries(spellings(KEY)).map(
    ([name, spelling]): Fault => ({
      name: `the answer repeats the key ${name}`,
      arrange: answering(http(`no JSON: ${spelling} and on`)),
      start: "in doubt not_json",
      query: "trouble not_json",
      key: ECHOED,
    }),
  ),
  {
    name: "the answer names the key as the session, and as its state",
    arrange: answering(http(JSON.stringify({ data: { sessionId: KEY, state: KEY } }))),
    start: "accepted ••••••••",
    query: "state ••••••••",
    key: ECHOED,
  },
  {
    name: "an extra field repeats the request's line",
    arrange: answering(
      http(
        JSON.stringify({ data: { sessionId: "S", state: "running", seen: `Authorization: Bearer ${KEY}` } }),
      ),
    ),
    start: "accepted S",
    query: "state running",
    key: ECHOED,
  },
  {
    name: "a link holds the key",
    arrange: answering(
      http(
        JSON.stringify({
          data: { sessionId: "S", state: "running" },
          links: { browser: `https://x.invalid/?k=${encodeURIComponent(KEY)}` },
        }),
      ),
    ),
    start: "accepted S",
    query: "state running",
    key: ECHOED,
  },
  {
    name: "a header repeats the key",
    arrange: answering(
      http("{}", {
        status: "401 No",
        headers: [`WWW-Authenticate: Bearer realm="${LATIN}"`, `X-Key: ${LATIN}`],
      }),
    ),
    start: "refused 401",
    query: "denied 401",
    key: ECHOED,
  },
  {
    name: "a redirect's target holds the key",
    arrange: answering(http("", { status: "302 Found", headers: [`Location: https://x.invalid/${LATIN}`] })),
    start: "refused 302",
    query: "trouble 302",
    key: ECHOED,
  },
  {
    name: "the status line repeats the key",
    arrange: answering(http("{}", { status: `403 ${LATIN}` })),
    start: "refused 403",
    query: "denied 403",
    key: ECHOED,
  },
  {
    name: "half an answer repeats the key",
    arrange: answering(`HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n${KEY} and`, end),
    start: "in doubt TRUNCATED receive",
    query: "trouble TRUNCATED receive",
    key: ECHOED,
  },
  {
    name: "an answer that is cut at the limit repeats the key",
    arrange: answering(http(`${KEY} and more`.repeat(20))),
    start: "in doubt TOO_LARGE receive",
    query: "trouble TOO_LARGE receive",
    limits: { bodyBytes: 200 },
    key: ECHOED,
  },
  {
    name: "the key in compressed bytes, which nobody unpacks",
    arrange: answering(http(gzipSync(KEY), { headers: ["Content-Encoding: gzip"] })),
    start: "in doubt not_utf8",
    query: "trouble not_utf8",
    key: ECHOED,
  },
];
