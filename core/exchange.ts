import type { HttpRequest } from "./http-request.ts";
import { keptHeaders } from "./kept-headers.ts";
import type { KnownSecrets } from "./known-secrets.ts";
import type { CallFailure, HttpAnswer } from "./transport.ts";

/**
 * One request and its answer, as it is kept and shown. No secret stands in it, not even one that a server echoed, and of
 * its headers only those on the list of `keptHeaders` with their values.
 */
export interface Exchange {
  readonly call: "start" | "query";
  /** Wall time in ms when the request began. */
  readonly sentAt: number;
  readonly request: HttpRequest;
  readonly result: HttpAnswer | CallFailure;
}

/** What is kept of an answer: its headers by the list, and a mask wherever it repeats a secret, in whatever spelling. */
export function keptResult(
  result: HttpAnswer | CallFailure,
  secrets: KnownSecrets,
): HttpAnswer | CallFailure {
  if (result.kind === "answer") return secrets.mask({ ...result, headers: keptHeaders(result.headers) });
  const { partial } = result;
  if (partial === null) return result;
  const { headers, body, ...rest } = partial;
  const kept = secrets.mask({ ...rest, headers: keptHeaders(headers), body });
  // What broke off may end with most of a secret, which no whole spelling finds.
  return { ...result, partial: { ...kept, body: secrets.maskCutOff(kept.body) } };
}
