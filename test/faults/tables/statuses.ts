import type { Fault } from "../fault.ts";
import { answering, GOOD_BODY, http } from "../scenes.ts";

const HOUR = 3_600_000;

/** What a start says by design, and what a query says, to a status of the 4xx kind and others. */
const STATUSES: readonly (readonly [status: string, start: string, query: string])[] = [
  ["200 OK", "accepted S", "state running"],
  ["201 Created", "accepted S", "state running"],
  ["202 Accepted", "accepted S", "state running"],
  ["203 By Another", "accepted S", "state running"],
  ["206 Partial Content", "accepted S", "state running"],
  ["299 Whatever", "accepted S", "state running"],
  ["300 Multiple Choices", "refused 300", "trouble 300"],
  ["301 Moved", "refused 301", "trouble 301"],
  ["302 Found", "refused 302", "trouble 302"],
  ["303 See Other", "refused 303", "trouble 303"],
  ["307 Temporary", "refused 307", "trouble 307"],
  ["308 Permanent", "refused 308", "trouble 308"],
  ["400 Bad Request", "refused 400", "trouble 400"],
  ["401 Unauthorized", "refused 401", "denied 401"],
  ["402 Payment", "refused 402", "trouble 402"],
  ["403 Forbidden", "refused 403", "denied 403"],
  ["404 Not Found", "refused 404", "denied 404"],
  ["405 Not Allowed", "refused 405", "trouble 405"],
  ["406 Not Acceptable", "refused 406", "trouble 406"],
  ["407 Proxy", "refused 407", "trouble 407"],
  ["408 Request Timeout", "in doubt 408", "trouble 408"],
  ["409 Conflict", "refused 409", "trouble 409"],
  ["410 Gone", "refused 410", "denied 410"],
  ["411 Length Required", "refused 411", "trouble 411"],
  ["413 Too Large", "refused 413", "trouble 413"],
  ["415 Media Type", "refused 415", "trouble 415"],
  ["418 Teapot", "refused 418", "trouble 418"],
  ["421 Misdirected", "refused 421", "trouble 421"],
  ["422 Unprocessable", "refused 422", "trouble 422"],
  ["425 Too Early", "refused 425", "trouble 425"],
  ["429 Too Many", "refused 429", "trouble 429"],
  ["431 Headers Too Large", "refused 431", "trouble 431"],
  ["451 Legal", "refused 451", "trouble 451"],
  ["499 Closed", "refused 499", "trouble 499"],
  ["500 Error", "in doubt 500", "trouble 500"],
  ["501 Not Implemented", "in doubt 501", "trouble 501"],
  ["502 Bad Gateway", "in doubt 502", "trouble 502"],
  ["503 Unavailable", "in doubt 503", "trouble 503"],
  ["504 Gateway Timeout", "in doubt 504", "trouble 504"],
  ["505 Version", "in doubt 505", "trouble 505"],
  ["511 Network Authentication", "in doubt 511", "trouble 511"],
  ["520 Unknown", "in doubt 520", "trouble 520"],
  ["599 Odd", "in doubt 599", "trouble 599"],
  ["600 Odder", "in doubt 600", "trouble 600"],
  ["999 Denied", "in doubt 999", "trouble 999"],
];

/** Each way of saying when to come again, and what it means in ms; `null`: it says nothing. */
const RETRY_AFTER: readonly (readonly [name: string, lines: readonly string[], waitMs: number | null])[] = [
  ["seconds", ["120"], 120_000],
  ["0", ["0"], 0],
  ["a negative number", ["-5"], null],
  ["a fraction", ["1.5"], null],
  ["an hour to the second", ["3600"], HOUR],
  ["a year", ["31536000"], HOUR],
  ["a number beyond all numbers", ["9".repeat(400)], HOUR],
  ["a number with a sign", ["+5"], null],
  ["a number in hexadecimal", ["0x10"], null],
  ["seconds with their unit", ["5s"], null],
  ["seconds in full-width digits", ["\u00b2\u00b3"], null],
  ["leading zeros and spaces", ["  007  "], 7_000],
  ["a date in the past", ["Sun, 06 Nov 1994 08:49:37 GMT"], 0],
  ["a date far ahead", ["Fri, 31 Dec 9999 23:59:59 GMT"], HOUR],
  ["a date in the second form, past", ["Sunday, 06-Nov-94 08:49:37 GMT"], 0],
  ["a date in the third form, past", ["Sun Nov  6 08:49:37 1994"], 0],
  ["a date that no calendar has", ["Mon, 32 Foo 2999 25:61:61 GMT"], null],
  ["a date of another notation", ["2999-12-31T23:59:59Z"], null],
  ["text", ["soon"], null],
  ["nothing", [""], null],
  ["the header twice, the longer one counts", ["1", "9"], 9_000],
  ["the header twice, one of them nonsense", ["soon", "9"], 9_000],
  ["two values in one line", ["1, 9"], null],
];

const REPLY = '{"error":"no"}';

function asks(status: string, lines: readonly string[]) {
  return answering(http(REPLY, { status, headers: lines.map((line) => `Retry-After: ${line}`) }));
}

function wish(waitMs: number | null): string {
  return waitMs === null ? "" : ` +${waitMs}`;
}

/** Every status by itself, and Retry-After in all its forms with the two statuses that it is made for. */
export const STATUS: readonly Fault[] = [
  ...STATUSES.map(
    ([status, start, query]): Fault => ({
      name: status,
      arrange: answering(http(GOOD_BODY, { status })),
      start,
      query,
      recorded: Buffer.from(GOOD_BODY),
    }),
  ),
  ...RETRY_AFTER.map(
    ([name, lines, waitMs]): Fault => ({
      name: `429, Retry-After: ${name}`,
      arrange: asks("429 Too Many", lines),
      start: `refused 429${wish(waitMs)}`,
      query: `trouble 429${wish(waitMs)}`,
    }),
  ),
  ...RETRY_AFTER.map(
    ([name, lines, waitMs]): Fault => ({
      name: `503, Retry-After: ${name}`,
      arrange: asks("503 Unavailable", lines),
      // A server that says when it will be there again has not begun; without a word that can be read it may have.
      start: waitMs === null ? "in doubt 503" : `refused 503${wish(waitMs)}`,
      query: `trouble 503${wish(waitMs)}`,
    }),
  ),
  {
    name: "500 with Retry-After",
    arrange: asks("500 Error", ["9"]),
    start: "in doubt 500",
    query: "trouble 500 +9000",
  },
  {
    name: "200 with Retry-After",
    arrange: answering(http(GOOD_BODY, { headers: ["Retry-After: 9"] })),
    start: "accepted S",
    query: "state running +9000",
  },
  {
    name: "404 with Retry-After",
    arrange: asks("404 Not Found", ["9"]),
    start: "refused 404 +9000",
    query: "denied 404 +9000",
  },
  {
    name: "302 to another host",
    arrange: answering(http("", { status: "302 Found", headers: ["Location: https://elsewhere.invalid/"] })),
    start: "refused 302",
    query: "trouble 302",
  },
  {
    name: "307 to itself",
    arrange: answering(http("", { status: "307 Temporary", headers: ["Location: "] })),
    start: "refused 307",
    query: "trouble 307",
  },
  {
    name: "308 to a file",
    arrange: answering(http("", { status: "308 Permanent", headers: ["Location: file:///etc/passwd"] })),
    start: "refused 308",
    query: "trouble 308",
  },
  {
    name: "401 that asks for a name and a password",
    arrange: answering(http(REPLY, { status: "401 No", headers: ['WWW-Authenticate: Basic realm="x"'] })),
    start: "refused 401",
    query: "denied 401",
  },
  {
    name: "201 as the API text spells it",
    arrange: answering(http(GOOD_BODY, { status: "201 OK" })),
    start: "accepted S",
    query: "state running",
  },
];
