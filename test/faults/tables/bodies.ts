// Longer than other files: one table of all that can be wrong with an answer's bytes.
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import type { Fault } from "../fault.ts";
import { answering, end, GOOD_BODY, http, server, withoutEnd } from "../scenes.ts";

const MIB = 1024 * 1024;
const GOOD = { start: "accepted S", query: "state running" } as const;

/** An answer that arrived and that nobody can read: a start is in doubt then, and a query had trouble. */
function unreadable(problem: string): Pick<Fault, "start" | "query"> {
  return { start: `in doubt ${problem}`, query: `trouble ${problem}` };
}

const NOTHING_NAMED = { start: "in doubt no data.sessionId", query: "trouble no data.state" } as const;

/** A good answer with these bytes inside its words. */
function within(bytes: readonly number[]): Buffer {
  const [before = "", after = ""] = '{"data":{"sessionId":"S@","state":"running@"}}'.split("@");
  return Buffer.concat([
    Buffer.from(before),
    Buffer.from(bytes),
    Buffer.from(`${after}`),
    Buffer.from('"}}'),
  ]);
}

const NO_UTF8: Readonly<Record<string, readonly number[]>> = {
  "a continuation byte alone": [0x80],
  "the last continuation byte alone": [0xbf],
  "a slash in two bytes": [0xc0, 0xaf],
  "an overlong two-byte letter": [0xc1, 0xbf],
  "a NUL in three bytes": [0xe0, 0x80, 0x80],
  "an overlong three-byte letter": [0xe0, 0x9f, 0xbf],
  "a NUL in four bytes": [0xf0, 0x80, 0x80, 0x80],
  "an overlong four-byte letter": [0xf0, 0x8f, 0xbf, 0xbf],
  "the first surrogate": [0xed, 0xa0, 0x80],
  "the last surrogate": [0xed, 0xbf, 0xbf],
  "a pair of surrogates, each in three bytes": [0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80],
  "one above the last code point": [0xf4, 0x90, 0x80, 0x80],
  "a lead byte that leads to nothing": [0xf5, 0x80, 0x80, 0x80],
  "five bytes": [0xf8, 0x88, 0x80, 0x80, 0x80],
  "six bytes": [0xfc, 0x84, 0x80, 0x80, 0x80, 0x80],
  "two bytes, one missing": [0xc3],
  "three bytes, one missing": [0xe2, 0x82],
  "four bytes, one missing": [0xf0, 0x9f, 0x98],
  "FE and FF": [0xfe, 0xff],
  "Latin-1": [0xe9],
  "Windows-1252": [0x93, 0x94],
  "Shift-JIS": [0x82, 0xa0],
};

const ENCODINGS: readonly Fault[] = [
  ...Object.entries(NO_UTF8).map(
    ([name, bytes]): Fault => ({
      name: `no UTF-8: ${name}`,
      arrange: answering(http(within(bytes))),
      ...unreadable("not_utf8"),
      recorded: within(bytes),
    }),
  ),
  { name: "UTF-8 with its mark", arrange: answering(http(`\ufeff${GOOD_BODY}`)), ...GOOD },
  {
    name: "UTF-8 with two marks",
    arrange: answering(http(`\ufeff\ufeff${GOOD_BODY}`)),
    ...unreadable("not_json"),
  },
  {
    name: "UTF-16, little end first, with its mark",
    arrange: answering(http(Buffer.from(`\ufeff${GOOD_BODY}`, "utf16le"))),
    ...unreadable("not_utf8"),
  },
  {
    name: "UTF-16, big end first, with its mark",
    arrange: answering(http(Buffer.from(`\ufeff${GOOD_BODY}`, "utf16le").swap16())),
    ...unreadable("not_utf8"),
  },
  {
    name: "UTF-16, little end first, unmarked",
    arrange: answering(http(Buffer.from(GOOD_BODY, "utf16le"))),
    ...unreadable("not_json"),
  },
  {
    name: "UTF-16, big end first, unmarked",
    arrange: answering(http(Buffer.from(GOOD_BODY, "utf16le").swap16())),
    ...unreadable("not_json"),
  },
  {
    name: "UTF-32",
    arrange: answering(
      http(Buffer.concat([...GOOD_BODY].map((letter) => Buffer.from([0, 0, 0, letter.charCodeAt(0)])))),
    ),
    ...unreadable("not_json"),
  },
];

const CONTENT_TYPES = [
  "text/html",
  "text/plain",
  "application/xml",
  "application/octet-stream",
  "image/png",
  "multipart/form-data; boundary=x",
  "application/json; charset=utf-16",
  "application/json; charset=iso-8859-1",
  "application/json; charset=x; charset=y",
  "application/problem+json",
  ";;;=",
  "",
];

const HTML = "<!doctype html><title>Sign in</title><script>alert(1)</script>";

const KINDS: readonly Fault[] = [
  ...CONTENT_TYPES.map(
    (type): Fault => ({
      name: `a good answer that calls itself ${type === "" ? "nothing" : type}`,
      arrange: answering(http(GOOD_BODY, { headers: [`Content-Type: ${type}`] })),
      ...GOOD,
    }),
  ),
  {
    name: "two content types",
    arrange: answering(
      http(GOOD_BODY, { headers: ["Content-Type: text/html", "Content-Type: application/json"] }),
    ),
    ...GOOD,
  },
  {
    name: "a page instead of an answer",
    arrange: answering(http(HTML, { headers: ["Content-Type: text/html"] })),
    ...unreadable("not_json"),
    recorded: Buffer.from(HTML),
  },
  {
    name: "a page that calls itself JSON",
    arrange: answering(http(HTML, { headers: ["Content-Type: application/json"] })),
    ...unreadable("not_json"),
  },
  {
    name: "a picture",
    arrange: answering(
      http(Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), { headers: ["Content-Type: image/png"] }),
    ),
    ...unreadable("not_utf8"),
  },
  {
    name: "JSON in a callback",
    arrange: answering(http(`callback(${GOOD_BODY})`)),
    ...unreadable("not_json"),
  },
  { name: "JSON behind a guard", arrange: answering(http(`)]}',\n${GOOD_BODY}`)), ...unreadable("not_json") },
  {
    name: "a line for each object",
    arrange: answering(http(`${GOOD_BODY}\n${GOOD_BODY}\n`)),
    ...unreadable("not_json"),
  },
  { name: "an event stream", arrange: answering(http(`data: ${GOOD_BODY}\n\n`)), ...unreadable("not_json") },
  {
    name: "an attachment to save",
    arrange: answering(http(GOOD_BODY, { headers: ['Content-Disposition: attachment; filename="../../x"'] })),
    ...GOOD,
  },
  {
    name: "a wish to come again",
    arrange: answering(http(GOOD_BODY, { headers: ["Refresh: 0; url=http://127.0.0.1:1/"] })),
    ...GOOD,
  },
  {
    name: "cookies",
    arrange: answering(
      http(GOOD_BODY, { headers: ["Set-Cookie: a=b; Domain=localhost", "Set-Cookie: c=d"] }),
    ),
    ...GOOD,
  },
];

const EMPTY: readonly Fault[] = [
  { name: "200 with nothing", arrange: answering(http("")), ...unreadable("empty") },
  {
    name: "201 with nothing",
    arrange: answering(http("", { status: "201 Created" })),
    ...unreadable("empty"),
  },
  { name: "200 with spaces", arrange: answering(http(" \r\n\t ")), ...unreadable("empty") },
  { name: "200 with a mark alone", arrange: answering(http("\ufeff")), ...unreadable("empty") },
  {
    name: "200 with no chunk",
    arrange: answering("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
    ...unreadable("empty"),
  },
  {
    name: "200 that ends with its headers",
    arrange: answering("HTTP/1.1 200 OK\r\n\r\n", end),
    ...unreadable("empty"),
  },
  { name: "204", arrange: answering("HTTP/1.1 204 No Content\r\n\r\n"), ...unreadable("empty") },
  {
    name: "204 with a body all the same",
    arrange: answering(http(GOOD_BODY, { status: "204 No Content" })),
    ...unreadable("empty"),
  },
  { name: "205", arrange: answering(http("", { status: "205 Reset Content" })), ...unreadable("empty") },
  {
    name: "304",
    arrange: answering("HTTP/1.1 304 Not Modified\r\n\r\n"),
    start: "refused 304",
    query: "trouble 304",
  },
  {
    name: "304 with a length and no body",
    arrange: answering("HTTP/1.1 304 Not Modified\r\nContent-Length: 99\r\n\r\n"),
    start: "refused 304",
    query: "trouble 304",
  },
];

/** A good answer of exactly so many bytes. */
function ofBytes(size: number): string {
  const frame = GOOD_BODY.replace('"links":{}', '"pad":""');
  return frame.replace('"pad":""', `"pad":"${"x".repeat(size - frame.length)}"`);
}

/** A good answer that holds this beside what both calls need. */
function beside(json: string): string {
  return `{"data":{"sessionId":"S","state":"running","more":${json}}}`;
}

function nested(levels: number): string {
  return "[".repeat(levels) + "]".repeat(levels);
}

const SIZES: readonly Fault[] = [
  { name: "nested 64 deep", arrange: answering(http(beside(nested(62)))), ...GOOD },
  ...[63, 5_000, 100_000, 1_000_000].map(
    (levels): Fault => ({
      name: `nested ${levels + 2} deep`,
      arrange: answering(http(beside(nested(levels)))),
      ...unreadable("too_deep"),
      large: true,
    }),
  ),
  {
    name: "2,000,000 brackets that nobody closes",
    arrange: answering(http("[".repeat(2_000_000))),
    ...unreadable("too_deep"),
    large: true,
  },
  {
    name: "2,000,000 braces in a text",
    arrange: answering(http(beside(`"${"{".repeat(2_000_000)}"`))),
    ...GOOD,
    large: true,
  },
  { name: "one byte below the limit", arrange: answering(http(ofBytes(2 * MIB - 1))), ...GOOD, large: true },
  { name: "as large as the limit", arrange: answering(http(ofBytes(2 * MIB))), ...GOOD, large: true },
  {
    name: "one byte above the limit",
    arrange: answering(http(ofBytes(2 * MIB + 1))),
    ...unreadable("TOO_LARGE receive"),
    large: true,
    recorded: Buffer.from(ofBytes(2 * MIB + 1)).subarray(0, 2 * MIB),
  },
  {
    name: "100 MB by its length",
    arrange: answering(
      `HTTP/1.1 200 OK\r\nContent-Length: ${100 * MIB}\r\n\r\n`,
      withoutEnd(Buffer.alloc(64 * 1024, " ")),
    ),
    ...unreadable("TOO_LARGE receive"),
    large: true,
  },
  {
    name: "chunks without end",
    arrange: answering(
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
      withoutEnd(`10000\r\n${" ".repeat(65_536)}\r\n`),
    ),
    ...unreadable("TOO_LARGE receive"),
    large: true,
  },
  {
    name: "1 TB by its length, and a few bytes",
    arrange: answering(`HTTP/1.1 200 OK\r\nContent-Length: ${2 ** 40}\r\n\r\n${GOOD_BODY}`, end),
    ...unreadable("TRUNCATED receive"),
    recorded: Buffer.from(GOOD_BODY),
  },
  {
    name: "300,000 members",
    arrange: answering(http(beside(`{${'"a":1,'.repeat(300_000)}"b":2}`))),
    ...GOOD,
    large: true,
  },
  {
    name: "100,000 members of the answer itself",
    arrange: answering(http(`{"data":{"sessionId":"S","state":"running"}${',"a":1'.repeat(100_000)}}`)),
    ...GOOD,
    large: true,
  },
  {
    name: "600,000 empty lists",
    arrange: answering(http(beside(`[${"[],".repeat(600_000)}[]]`))),
    ...GOOD,
    large: true,
  },
  {
    name: "1,000,000 escaped quotes",
    arrange: answering(http(beside(`"${'\\"'.repeat(1_000_000)}"`))),
    ...GOOD,
    large: true,
  },
  {
    name: "a quote that nobody closes",
    arrange: answering(http(`{"data":"${"x".repeat(2_000_000)}`)),
    ...unreadable("not_json"),
    large: true,
  },
  {
    name: "a number of 1,000,000 digits",
    arrange: answering(http(beside("7".repeat(1_000_000)))),
    ...GOOD,
    large: true,
  },
];

const NAMES: readonly Fault[] = [
  {
    name: "the decisive member twice: the last counts, as everywhere in JSON",
    arrange: answering(
      http('{"data":{"sessionId":"A","sessionId":"B","state":"created","state":"running"}}'),
    ),
    start: "accepted B",
    query: "state running",
  },
  {
    name: "data twice, the last one without it",
    arrange: answering(http('{"data":{"sessionId":"A","state":"created"},"data":{}}')),
    ...NOTHING_NAMED,
  },
  {
    name: "the members behind __proto__",
    arrange: answering(http('{"__proto__":{"data":{"sessionId":"S","state":"running"}}}')),
    ...NOTHING_NAMED,
  },
  {
    name: "data.__proto__ that has the members",
    arrange: answering(http('{"data":{"__proto__":{"sessionId":"S","state":"running"}}}')),
    ...NOTHING_NAMED,
  },
  {
    name: "__proto__ beside them",
    arrange: answering(
      http(beside('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}')),
    ),
    ...GOOD,
  },
  {
    name: "data that is one of JavaScript's own words",
    arrange: answering(http('{"data":"constructor"}')),
    ...NOTHING_NAMED,
  },
  {
    name: "half a surrogate pair",
    arrange: answering(http('{"data":{"sessionId":"\\ud800","state":"\\udc00"}}')),
    start: "accepted \ud800",
    query: "state \udc00",
  },
  {
    name: "surrogates the wrong way round",
    arrange: answering(http('{"data":{"sessionId":"\\udc00\\ud800","state":"\\udc00\\ud800"}}')),
    start: "accepted \udc00\ud800",
    query: "state \udc00\ud800",
  },
  {
    name: "a NUL",
    arrange: answering(http('{"data":{"sessionId":"a\\u0000b","state":"a\\u0000b"}}')),
    start: "accepted a\0b",
    query: "state a\0b",
  },
  { name: "1e400 beside them", arrange: answering(http(beside("1e400"))), ...GOOD },
  {
    name: "an integer of 20 digits beside them",
    arrange: answering(http(beside("12345678901234567890"))),
    ...GOOD,
  },
  {
    name: "an integer of 20 digits in their place",
    arrange: answering(http('{"data":{"sessionId":12345678901234567890,"state":12345678901234567890}}')),
    ...NOTHING_NAMED,
  },
  { name: "-0 and 1.10 beside them", arrange: answering(http(beside("[-0,1.10,1E+2]"))), ...GOOD },
  {
    name: "names in other letters",
    arrange: answering(http('{"Data":{"sessionID":"S","State":"running"}}')),
    ...NOTHING_NAMED,
  },
  {
    name: "names written in escapes",
    arrange: answering(http('{"d\\u0061ta":{"\\u0073essionId":"S","st\\u0061te":"running"}}')),
    ...GOOD,
  },
  { name: "NaN beside them", arrange: answering(http(beside("NaN"))), ...unreadable("not_json") },
  { name: "a remark beside them", arrange: answering(http(beside("1/* one */"))), ...unreadable("not_json") },
  {
    name: "a comma too many",
    arrange: answering(http('{"data":{"sessionId":"S","state":"running",}}')),
    ...unreadable("not_json"),
  },
];

const ZEROS = gzipSync(Buffer.alloc(64 * MIB));

/** A megabyte that would unpack to a thousand: many members of 64 MB of zeros each. */
const BOMB = Buffer.concat(Array.from({ length: 16 }, () => ZEROS));

/** Compressed although nobody asked for it: kept as the bytes that came, never unpacked. */
const COMPRESSED: readonly Fault[] = [
  ...[
    ["gzip", gzipSync(GOOD_BODY)] as const,
    ["br", brotliCompressSync(GOOD_BODY)] as const,
    ["deflate", deflateSync(GOOD_BODY)] as const,
  ].map(
    ([coding, bytes]): Fault => ({
      name: `${coding}, unasked`,
      arrange: answering(http(bytes, { headers: [`Content-Encoding: ${coding}`] })),
      ...unreadable("not_utf8"),
      recorded: bytes,
    }),
  ),
  {
    name: "gzip of 1 GB of zeros",
    arrange: answering(http(BOMB, { headers: ["Content-Encoding: gzip"] })),
    ...unreadable("not_utf8"),
    large: true,
    recorded: BOMB,
  },
  {
    name: "gzip that is none",
    arrange: answering(http(GOOD_BODY, { headers: ["Content-Encoding: gzip"] })),
    ...GOOD,
  },
  {
    name: "gzip cut in the middle",
    arrange: answering(http(gzipSync(GOOD_BODY).subarray(0, 20), { headers: ["Content-Encoding: gzip"] })),
    ...unreadable("not_utf8"),
  },
  {
    name: "a coding that nobody knows",
    arrange: answering(http(GOOD_BODY, { headers: ["Content-Encoding: x-rot13"] })),
    ...GOOD,
  },
  {
    name: "gzip as the way of transfer",
    arrange: server(async ({ request, socket }) => {
      await request;
      const bytes = gzipSync(GOOD_BODY);
      socket.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n");
      socket.write(
        Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from("\r\n0\r\n\r\n")]),
      );
    }),
    ...unreadable("not_utf8"),
  },
];

/** Faults of an answer's body. */
export const BODIES: readonly Fault[] = [...ENCODINGS, ...KINDS, ...EMPTY, ...SIZES, ...NAMES, ...COMPRESSED];
