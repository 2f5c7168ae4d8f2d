import { MASKED_KEY } from "./api-key.ts";

/** One header line. */
export interface Header {
  readonly name: string;
  readonly value: string;
}

/**
 * A request as it is shown, stored and sent: every header line that leaves, in order.
 *
 * The Authorization line holds a mask. The key itself is handed to the transport beside the request and stands in no
 * object that could be stored.
 */
export interface HttpRequest {
  readonly method: "GET" | "POST";
  /** Absolute; built from a base URL and percent-encoded ids, never taken from an answer. */
  readonly url: string;
  readonly headers: readonly Header[];
  readonly body: string | null;
}

/** What a call is addressed to. */
export interface CallAddress {
  /** An origin, see `cutToBaseUrl`. */
  readonly baseUrl: string;
  readonly moduleId: string;
}

/**
 * The request that starts a session.
 *
 * Content-Type is sent without a body too, as in the API text's own example.
 * Source: Execution API Reference, "Start execution of a published module".
 */
export function startRequest(address: CallAddress, body: string | null): HttpRequest {
  const url = sessionsUrl(address);
  const length = body === null ? 0 : new TextEncoder().encode(body).length;
  return {
    method: "POST",
    url,
    headers: [
      { name: "Host", value: new URL(url).host },
      authorization(),
      { name: "Content-Type", value: "application/json" },
      { name: "Content-Length", value: String(length) },
      { name: "Connection", value: "close" },
    ],
    body,
  };
}

/**
 * The request that asks for a session's state.
 *
 * Source: Execution API Reference, "Query the current status of a session".
 */
export function queryRequest(address: CallAddress, sessionId: string): HttpRequest {
  const url = `${sessionsUrl(address)}/${encodeId(sessionId)}`;
  return {
    method: "GET",
    url,
    headers: [
      { name: "Host", value: new URL(url).host },
      authorization(),
      { name: "Accept", value: "application/json" },
      { name: "Connection", value: "close" },
    ],
    body: null,
  };
}

/** Headers that HTTP itself asks for and that the API text does not mention; a page may show them quieter. */
export function isFramingHeader(name: string): boolean {
  return ["host", "content-length", "connection"].includes(name.toLowerCase());
}

function sessionsUrl(address: CallAddress): string {
  return `${address.baseUrl}/api/execution/${encodeId(address.moduleId)}/sessions`;
}

/** Percent-encodes an id. Half of a surrogate pair has no UTF-8 form: it becomes U+FFFD instead of throwing. */
function encodeId(id: string): string {
  return encodeURIComponent(id.replace(/\p{Surrogate}/gu, "\ufffd"));
}

function authorization(): Header {
  return { name: "Authorization", value: `Bearer ${MASKED_KEY}` };
}
