import type { ApiKey } from "./api-key.ts";
import type { Header, HttpRequest } from "./http-request.ts";

/** The closed list of what can go wrong between a request and its complete answer. */
export const FAILURE_CODES = [
  "DNS",
  "REFUSED",
  "UNREACHABLE",
  "RESET",
  "TIMEOUT_CONNECT",
  "TIMEOUT_FIRST_BYTE",
  "TIMEOUT_IDLE",
  "TIMEOUT_TOTAL",
  "TLS_EXPIRED",
  "TLS_NOT_YET",
  "TLS_HOST",
  "TLS_UNTRUSTED",
  "TLS_OTHER",
  "PROTOCOL",
  "TRUNCATED",
  "TOO_LARGE",
  "ABORTED",
  "NOT_SECURE",
  "UNKNOWN",
] as const;

/** One of `FAILURE_CODES`. `NOT_SECURE`: http to another computer, refused before anything is resolved. */
export type FailureCode = (typeof FAILURE_CODES)[number];

/** How far a request had come. */
export type CallPhase = "resolve" | "connect" | "tls" | "send" | "wait" | "receive";

/** When each phase was over, in ms since the request began; `null` for a phase that was not reached. */
export interface CallTiming {
  readonly resolvedMs: number | null;
  readonly connectedMs: number | null;
  readonly securedMs: number | null;
  readonly sentMs: number | null;
  readonly firstByteMs: number | null;
  readonly totalMs: number;
}

/** A complete answer. A 3xx is an answer like any other: nothing is followed. */
export interface HttpAnswer {
  readonly kind: "answer";
  /** The number alone counts: the API text's own example says `201 OK`. */
  readonly status: number;
  readonly statusText: string;
  /** As received, in order, names as spelt by the server. */
  readonly headers: readonly Header[];
  readonly body: Uint8Array;
  readonly timing: CallTiming;
}

/** No complete answer came. */
export interface CallFailure {
  readonly kind: "failure";
  readonly code: FailureCode;
  readonly phase: CallPhase;
  /** True once a byte of the request may have left this computer; then a start is in doubt. */
  readonly mayHaveLeft: boolean;
  /** What had arrived of an answer when it broke off; `null` when not even its status. */
  readonly partial: Pick<HttpAnswer, "status" | "statusText" | "headers" | "body"> | null;
  readonly timing: CallTiming;
}

/** Limits of one call, in ms and bytes. */
export interface CallLimits {
  readonly connectMs: number;
  readonly firstByteMs: number;
  readonly idleMs: number;
  readonly totalMs: number;
  readonly bodyBytes: number;
}

/** 10 s to connect, 30 s to the first byte, 15 s between bytes, 60 s in all, 2 MiB of body. */
export const DEFAULT_LIMITS: CallLimits = {
  connectMs: 10_000,
  firstByteMs: 30_000,
  idleMs: 15_000,
  totalMs: 60_000,
  bodyBytes: 2 * 1024 * 1024,
};

/** What goes with a request. */
export interface SendOptions {
  /** Written into the Authorization line in place of its mask; with `null` that line is not sent. */
  readonly key: ApiKey | null;
  readonly limits?: Partial<CallLimits>;
  /** Ends the call at once with `ABORTED`. */
  readonly signal?: AbortSignal;
}

/**
 * Sends one request over a connection of its own and gives its answer or how it failed; never throws for trouble.
 *
 * Sends exactly once: no redirect is followed, nothing is repeated, no cookie or cache is kept.
 */
export interface Transport {
  send(request: HttpRequest, options: SendOptions): Promise<HttpAnswer | CallFailure>;
}

/** True for the failures that the certificate check makes. */
export function isCertificateFailure(code: FailureCode): boolean {
  return code.startsWith("TLS_");
}
