import type { ApiKey } from "./api-key.ts";
import type { Header, HttpRequest } from "./http-request.ts";
import type { NetworkSettings } from "./network.ts";

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
  "TLS_CLIENT_CERT",
  "TLS_OTHER",
  "PROXY",
  "PROXY_AUTH",
  "PROXY_KIND",
  "CA_FILE",
  "CLIENT_CERT",
  "CLIENT_PASSPHRASE",
  "PROTOCOL",
  "TRUNCATED",
  "TOO_LARGE",
  "ABORTED",
  "NOT_SECURE",
  "UNKNOWN",
] as const;

/**
 * One of `FAILURE_CODES`.
 *
 * `TLS_CLIENT_CERT`: the server wants a client certificate, or another one. `PROXY`: the proxy answered and opened no
 * way; `PROXY_AUTH`: it wants a name and a password; `PROXY_KIND`: only proxies that are not spoken here (SOCKS) lead
 * there. `CA_FILE`, `CLIENT_CERT`, `CLIENT_PASSPHRASE`: a file of the connection's network settings cannot be used.
 * `NOT_SECURE`: http to another computer, refused before anything is resolved.
 */
export type FailureCode = (typeof FAILURE_CODES)[number];

/** How far a request had come. `proxy`: dealing with a proxy, from looking it up until it has opened the way. */
export type CallPhase = "resolve" | "connect" | "proxy" | "tls" | "send" | "wait" | "receive";

/**
 * When each phase was over, in ms since the request began; `null` for a phase that was not reached. Through a proxy the
 * first two are the proxy's.
 */
export interface CallTiming {
  readonly resolvedMs: number | null;
  readonly connectedMs: number | null;
  /** When the proxy had opened the way; absent where none was asked. */
  readonly tunnelledMs?: number | null;
  readonly securedMs: number | null;
  readonly sentMs: number | null;
  readonly firstByteMs: number | null;
  readonly totalMs: number;
}

/** The proxy that a call was sent through. */
export interface ProxyHop {
  /** Host with port. */
  readonly address: string;
  /** What it answered when the way was asked for; `null` when nothing readable came. */
  readonly status: number | null;
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
  /** Absent when the call went directly. */
  readonly proxy?: ProxyHop;
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
  /** Absent when the call went directly, or had not come to a proxy. */
  readonly proxy?: ProxyHop;
  readonly timing: CallTiming;
}

/** Limits of one call, in ms and bytes. */
export interface CallLimits {
  /** Until a connection stands; where several proxies are to be tried, for each of them. */
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

/** The network settings of a call, with the secrets that they name. */
export interface CallNetwork {
  readonly settings: NetworkSettings;
  /** The password for the proxy at an origin, such as `http://proxy.example:3128`; `null` when none is known for it. */
  readonly proxyPassword: (proxyOrigin: string) => ApiKey | null;
  /** What unlocks the client certificate's key; `null` when none is known. */
  readonly keyPassphrase: ApiKey | null;
}

/** What goes with a request. */
export interface SendOptions {
  /** Written into the Authorization line in place of its mask; with `null` that line is not sent. */
  readonly key: ApiKey | null;
  readonly limits?: Partial<CallLimits>;
  /** Absent: the system's way, and no more trust than the system's. */
  readonly network?: CallNetwork;
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

/** True for the failures of a secured connection and its certificates. */
export function isCertificateFailure(code: FailureCode): boolean {
  return code.startsWith("TLS_");
}

/** True for what the network settings, or the proxy that they lead to, are the reason of. */
export function isNetworkFailure(code: FailureCode): boolean {
  return code.startsWith("PROXY") || code.startsWith("CLIENT_") || code === "CA_FILE";
}
