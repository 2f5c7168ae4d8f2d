import { readFile } from "node:fs/promises";
import type { Exchange } from "../core/exchange.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { FAILURE_CODES } from "../core/transport.ts";
import { spoken } from "./spoken.ts";

const words = spoken.cli.exports;

/** What `SessionRecord` writes of an exchange: as it is kept, but for bodies, which are text or base64. */
type Line = Record<string, unknown>;

/** Reads the exchanges of a file that `--record` wrote, oldest first. Fails with a sentence that names the line. */
export async function readRecord(file: string): Promise<Result<readonly Exchange[], string>> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    return fail(words.recordUnreadable((error as NodeJS.ErrnoException).code ?? "UNKNOWN"));
  }
  const exchanges: Exchange[] = [];
  const lines = text.split("\n");
  for (const [index, line] of lines.entries()) {
    // What follows the last line break is nothing, or was being written when the command was killed.
    if (index === lines.length - 1) break;
    const read = parse(line);
    if (read === null) return fail(words.recordLine(index + 1));
    if (read.event !== "exchange") continue;
    const exchange = exchangeFrom(read);
    if (exchange === null) return fail(words.recordLine(index + 1));
    exchanges.push(exchange);
  }
  return exchanges.length === 0 ? fail(words.recordEmpty) : ok(exchanges);
}

function parse(line: string): Line | null {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** `null` for what was not written by this program. */
function exchangeFrom({ call, sentAt, request, result }: Line): Exchange | null {
  const at = typeof sentAt === "string" ? Date.parse(sentAt) : Number.NaN;
  const isCall = call === "start" || call === "query";
  if (!isCall || Number.isNaN(at) || !isRequest(request) || !isObject(result)) return null;
  if (!isObject(result.timing)) return null;
  if (result.kind === "answer") {
    const answer = withBytes(result);
    return answer === null ? null : ({ call, sentAt: at, request, result: answer } as unknown as Exchange);
  }
  const isFailure = result.kind === "failure" && FAILURE_CODES.some((code) => code === result.code);
  if (!isFailure) return null;
  const partial = isObject(result.partial) ? withBytes(result.partial) : null;
  return { call, sentAt: at, request, result: { ...result, partial } } as unknown as Exchange;
}

function isRequest(value: unknown): boolean {
  return (
    isObject(value) &&
    (value.method === "GET" || value.method === "POST") &&
    typeof value.url === "string" &&
    areHeaders(value.headers) &&
    (value.body === null || typeof value.body === "string")
  );
}

function withBytes({ body, bodyBase64, ...rest }: Line): Line | null {
  if (typeof rest.status !== "number" || typeof rest.statusText !== "string" || !areHeaders(rest.headers)) {
    return null;
  }
  if (typeof body === "string") return { ...rest, body: Buffer.from(body, "utf8") };
  return typeof bodyBase64 === "string" ? { ...rest, body: Buffer.from(bodyBase64, "base64") } : null;
}

function areHeaders(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every((each) => isObject(each) && typeof each.name === "string" && typeof each.value === "string")
  );
}

function isObject(value: unknown): value is Line {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
