import type { Exchange } from "../exchange.ts";
import type { Header } from "../http-request.ts";
import { decodeUtf8 } from "../json-text.ts";
import { keptHeaders } from "../kept-headers.ts";
import type { CallFailure, CallTiming, HttpAnswer } from "../transport.ts";
import { type JsonPart, jsonDocument } from "./json-document.ts";

/**
 * A session's exchanges as HTTP Archive 1.2. Keys are masked in what is stored already; headers are cut by the list of
 * `keptHeaders` here once more. A call without a complete answer has the status 0 and its failure's code in `_error`.
 *
 * @param exchanges  Oldest first.
 * @param version  Of this program.
 * Source: HAR 1.2 Spec.
 */
export function harOf(exchanges: readonly Exchange[], version: string): string {
  return jsonDocument({
    log: {
      version: "1.2",
      creator: { name: "Module Bench", version },
      entries: exchanges.map(entryOf),
    },
  });
}

function entryOf({ sentAt, request, result }: Exchange): JsonPart {
  const { method, url, headers, body } = request;
  const timings = timingsOf(result.timing);
  const contentType = headerIn(headers, "content-type");
  return {
    startedDateTime: new Date(sentAt).toISOString(),
    time: Object.values(timings)
      .filter((ms, at) => ms >= 0 && at !== SSL_AT)
      .reduce((sum, ms) => sum + ms, 0),
    request: {
      method,
      url,
      httpVersion: "HTTP/1.1",
      cookies: [],
      headers: headersOf(headers),
      queryString: [],
      ...(body === null ? {} : { postData: { mimeType: contentType, text: body } }),
      headersSize: -1,
      bodySize: body === null ? 0 : new TextEncoder().encode(body).length,
    },
    response: result.kind === "answer" ? responseOf(result) : failed(result),
    cache: {},
    timings,
  };
}

function failed({ partial, code }: CallFailure): JsonPart {
  const nothing = { status: 0, statusText: "", headers: [], body: new Uint8Array() };
  return { ...responseOf(partial ?? nothing), status: 0, _error: code };
}

function responseOf({
  status,
  statusText,
  headers,
  body,
}: Pick<HttpAnswer, "status" | "statusText" | "headers" | "body">): { readonly [name: string]: JsonPart } {
  const kept = keptHeaders(headers);
  const text = decodeUtf8(body);
  return {
    status,
    statusText,
    httpVersion: "HTTP/1.1",
    cookies: [],
    headers: headersOf(headers),
    content: {
      size: body.length,
      mimeType: headerIn(kept, "content-type"),
      ...(text.ok ? { text: text.value } : { text: base64(body), encoding: "base64" }),
    },
    redirectURL: headerIn(kept, "location"),
    headersSize: -1,
    bodySize: body.length,
  };
}

/** Where `ssl` stands among the timings: its time is part of `connect`. */
const SSL_AT = 3;

/** Durations in ms; -1 for a phase that was not reached. What is left of a call that broke off early is `blocked`. */
function timingsOf({
  resolvedMs,
  connectedMs,
  tunnelledMs = null,
  securedMs,
  sentMs,
  firstByteMs,
  totalMs,
}: CallTiming) {
  const opened = tunnelledMs ?? connectedMs;
  const ready = securedMs ?? opened;
  const from = (end: number | null, start: number | null) =>
    end === null ? -1 : Math.max(0, end - (start ?? 0));
  const connect = from(ready, resolvedMs);
  const reached = sentMs ?? ready ?? resolvedMs ?? 0;
  return {
    blocked: sentMs === null ? Math.max(0, totalMs - reached) : -1,
    dns: from(resolvedMs, 0),
    connect,
    ssl: from(securedMs, opened),
    send: Math.max(0, from(sentMs, ready)),
    wait: sentMs === null ? 0 : from(firstByteMs ?? totalMs, sentMs),
    receive: firstByteMs === null ? 0 : from(totalMs, firstByteMs),
  };
}

function headersOf(headers: readonly Header[]): JsonPart {
  return keptHeaders(headers).map(({ name, value }) => ({ name, value }));
}

function headerIn(headers: readonly Header[], name: string): string {
  return headers.find((header) => header.name.toLowerCase() === name)?.value ?? "";
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
