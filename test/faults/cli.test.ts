import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { onlyEvent, ownFolder, runCli } from "../cli/running-cli.ts";
import { canaryKey, keyIn } from "./canary.ts";
import type { Call, Fault } from "./fault.ts";
import { groupTitle } from "./groups.ts";
import { countsRequests } from "./oracles.ts";
import { BODIES } from "./tables/bodies.ts";
import { CONNECT } from "./tables/connect.ts";
import { STATUS } from "./tables/statuses.ts";
import { AUTHORITY, TLS } from "./tables/tls.ts";

const KEY = canaryKey();

/** A row of the tables by its name, and what the program's exit code is for each call. */
const ROWS: readonly (readonly [table: readonly Fault[], name: string, start: number, query: number])[] = [
  [CONNECT, "refused", 3, 3],
  [CONNECT, "refused at every address of a name", 3, 3],
  [CONNECT, "the first address of a name refuses, the second answers", 0, 0],
  [CONNECT, "http to another computer", 2, 2],
  [CONNECT, "ended after the request", 6, 5],
  [CONNECT, "reset after the request", 6, 5],
  [CONNECT, "reset in the headers", 6, 5],
  [CONNECT, "ended in the headers", 6, 5],
  [CONNECT, "1,000 headers", 0, 0],
  [CONNECT, "HTTP/0.9", 6, 5],
  [CONNECT, "garbage", 6, 5],
  [CONNECT, "a NUL in a header", 6, 5],
  [CONNECT, "two lengths that differ", 6, 5],
  [CONNECT, "a trailer behind the chunks", 0, 0],
  [CONNECT, "ended before its length", 6, 5],
  [CONNECT, "10,000 times 100 first", 0, 0],
  [CONNECT, "reset right after a whole answer", 0, 0],
  [TLS, "a good certificate", 0, 0],
  [TLS, "expired", 3, 3],
  [TLS, "not valid yet", 3, 3],
  [TLS, "for another name", 3, 3],
  [TLS, "signed by itself", 3, 3],
  [TLS, "by an authority that nobody knows", 3, 3],
  [TLS, "TLS 1.1 at most", 3, 3],
  [TLS, "reset in the greeting", 3, 3],
  [BODIES, "no UTF-8: Latin-1", 6, 5],
  [BODIES, "UTF-16, little end first, with its mark", 6, 5],
  [BODIES, "a page instead of an answer", 6, 5],
  [BODIES, "200 with nothing", 6, 5],
  [BODIES, "nested 1000002 deep", 6, 5],
  [BODIES, "as large as the limit", 0, 0],
  [BODIES, "one byte above the limit", 6, 5],
  [BODIES, "chunks without end", 6, 5],
  [BODIES, "half a surrogate pair", 0, 0],
  [BODIES, "data.__proto__ that has the members", 6, 5],
  [BODIES, "gzip, unasked", 6, 5],
  [STATUS, "302 to another host", 3, 3],
  [STATUS, "400 Bad Request", 3, 3],
  [STATUS, "401 Unauthorized", 3, 3],
  [STATUS, "404 Not Found", 3, 3],
  [STATUS, "408 Request Timeout", 6, 5],
  [STATUS, "429, Retry-After: seconds", 3, 3],
  [STATUS, "500 Error", 6, 5],
  [STATUS, "503 Unavailable", 6, 5],
  [STATUS, "503, Retry-After: seconds", 3, 3],
];

const cases = ROWS.flatMap(([table, name, start, query]) => {
  const fault = table.find((row) => row.name === name);
  if (fault === undefined) throw new Error(`No row ${name}.`);
  return [
    [`${name} (start)`, { fault, call: "start", code: start }] as const,
    [`${name} (query)`, { fault, call: "query", code: query }] as const,
  ];
});

describe(groupTitle("K"), () => {
  it.concurrent.each(cases)("%s", async (_, { fault, call, code }) => {
    const scene = await fault.arrange(call);
    const authority = join(ownFolder(), "authority.pem");
    writeFileSync(authority, AUTHORITY.cert);
    const end = await runCli(
      [...commandOf(call), "--base-url", scene.baseUrl, "--ca-file", authority, "--json"],
      { env: { MODULE_BENCH_API_KEY: KEY.reveal() } },
    );
    await scene.close();
    expect(end.code, "O10").toBe(code);
    expect(keyIn([end.stdout, end.stderr], KEY), "O4").toEqual([]);
    if (code === 2) return expect(end.stderr, "O3").not.toBe("");
    expect(onlyEvent(end, "ended")).toMatchObject({ exitCode: code });
    countsRequests(scene.requests(), fault.requests ?? 1);
  });
});

function commandOf(call: Call): readonly string[] {
  return call === "start" ? ["start", "m"] : ["query", "m", "S"];
}
