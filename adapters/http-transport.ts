import type { Socket } from "node:net";
import type { SecureContext } from "node:tls";
import type { HttpRequest } from "../core/http-request.ts";
import { isLoopback } from "../core/loopback.ts";
import {
  type CallFailure,
  type CallLimits,
  DEFAULT_LIMITS,
  type FailureCode,
  type HttpAnswer,
  type SendOptions,
  type Transport,
} from "../core/transport.ts";
import { CallProgress } from "./call-progress.ts";
import { failureCode } from "./failure-code.ts";
import { beginExchange, type RunningExchange } from "./http-exchange.ts";
import { limitTimers } from "./limit-timers.ts";
import { openSocket } from "./open-socket.ts";
import { lazyTrust } from "./trust.ts";

/** What a transport can be given beyond the defaults. */
export interface NodeTransportOptions {
  /** Roots to trust beside Node's and the system's, as PEM texts. */
  readonly extraRoots?: readonly string[];
}

/**
 * Makes the transport over Node's own sockets, the same in the app, on the command line and in tests.
 *
 * Each call has a connection of its own; http goes to this computer only. See the port for what it never does.
 */
export function nodeTransport({ extraRoots = [] }: NodeTransportOptions = {}): Transport {
  const trust = lazyTrust(extraRoots);
  return { send: (request, options) => send(request, options, trust) };
}

const RAN_OUT = {
  connect: "TIMEOUT_CONNECT",
  firstByte: "TIMEOUT_FIRST_BYTE",
  idle: "TIMEOUT_IDLE",
  total: "TIMEOUT_TOTAL",
} as const satisfies Record<string, FailureCode>;

function send(
  request: HttpRequest,
  options: SendOptions,
  trust: () => SecureContext,
): Promise<HttpAnswer | CallFailure> {
  const { promise, resolve } = settleable<HttpAnswer | CallFailure>();
  const limits: CallLimits = { ...DEFAULT_LIMITS, ...options.limits };
  const progress = new CallProgress();
  const timers = limitTimers<keyof typeof RAN_OUT>((name) => failed(RAN_OUT[name]));
  let settled = false;
  let socket: Socket | null = null;
  let exchange: RunningExchange | null = null;

  function settle(result: HttpAnswer | CallFailure): void {
    if (settled) return;
    settled = true;
    timers.stopAll();
    options.signal?.removeEventListener("abort", aborted);
    socket?.destroy();
    resolve(result);
  }

  function failed(code: FailureCode): void {
    const { phase, mayHaveLeft } = progress;
    const partial = exchange?.partial() ?? null;
    settle({ kind: "failure", code, phase, mayHaveLeft, partial, timing: progress.timing() });
  }

  function aborted(): void {
    failed("ABORTED");
  }

  function connected(open: Socket): void {
    if (settled) return;
    timers.stop("connect");
    timers.start("firstByte", limits.firstByteMs);
    exchange = beginExchange(open, {
      request,
      key: options.key,
      bodyBytes: limits.bodyBytes,
      progress,
      heard: () => {
        timers.stop("firstByte");
        if (!settled) timers.start("idle", limits.idleMs);
      },
      answered: (answer) => settle({ kind: "answer", ...answer, timing: progress.timing() }),
      failed,
    });
  }

  function attempt(step: () => void): void {
    try {
      step();
    } catch {
      // What Node refuses outright, such as a key with a line break. Its message may quote what must not be told.
      failed("UNKNOWN");
    }
  }

  attempt(() => {
    const url = new URL(request.url);
    if (options.signal?.aborted === true) return aborted();
    if (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback(url.hostname))) {
      return failed("NOT_SECURE");
    }
    options.signal?.addEventListener("abort", aborted, { once: true });
    timers.start("total", limits.totalMs);
    timers.start("connect", limits.connectMs);
    const opening = openSocket({ url, trust, progress, ready: () => attempt(() => connected(opening)) });
    socket = opening;
    opening.on("error", (error) => {
      if (exchange === null) failed(failureCode(error, progress.phase));
    });
  });
  return promise;
}

/** `Promise.withResolvers`, which Node 20 lacks. */
function settleable<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
