import type { HttpRequest } from "../core/http-request.ts";
import { isLoopback } from "../core/loopback.ts";
import type { Result } from "../core/result.ts";
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
import type { CallWitness } from "./call-witness.ts";
import { beginExchange, type RunningExchange } from "./http-exchange.ts";
import { limitTimers } from "./limit-timers.ts";
import { type Opening, openSocket } from "./open-socket.ts";
import { type Trust, type TrustFor, trustKeeper } from "./trust.ts";
import { directly, type SystemWays, type Way, waysTo } from "./way.ts";

/** What a transport can be given beyond the defaults. */
export interface NodeTransportOptions {
  /** Roots to trust beside Node's and the system's, as PEM texts. */
  readonly extraRoots?: readonly string[];
  /** What the system, or the environment, says of proxies. Default: there are none. */
  readonly systemWays?: SystemWays;
}

/**
 * Makes the transport over Node's own sockets, the same in the app, on the command line and in tests.
 *
 * Each call has a connection of its own; http goes to this computer only. See the port for what it never does.
 */
export function nodeTransport({
  extraRoots = [],
  systemWays = directly,
}: NodeTransportOptions = {}): Transport {
  const surroundings: Surroundings = { trustFor: trustKeeper(extraRoots), systemWays };
  return { send: (request, options) => perform(request, options, surroundings) };
}

/** What all calls of a transport share. */
interface Surroundings {
  readonly trustFor: TrustFor;
  readonly systemWays: SystemWays;
}

const RAN_OUT = {
  connect: "TIMEOUT_CONNECT",
  firstByte: "TIMEOUT_FIRST_BYTE",
  idle: "TIMEOUT_IDLE",
  total: "TIMEOUT_TOTAL",
} as const satisfies Record<string, FailureCode>;

function perform(
  request: HttpRequest,
  options: SendOptions,
  { trustFor, systemWays }: Surroundings,
  witness: CallWitness | null = null,
): Promise<HttpAnswer | CallFailure> {
  const { promise, resolve } = settleable<HttpAnswer | CallFailure>();
  const limits: CallLimits = { ...DEFAULT_LIMITS, ...options.limits };
  const progress = new CallProgress();
  let settled = false;
  let opening: Opening | null = null;
  let exchange: RunningExchange | null = null;
  let connectFailed: (code: FailureCode) => void = failed;
  const timers = limitTimers<keyof typeof RAN_OUT>((name) =>
    (name === "connect" ? connectFailed : failed)(RAN_OUT[name]),
  );

  function settle(result: HttpAnswer | CallFailure): void {
    if (settled) return;
    settled = true;
    timers.stopAll();
    options.signal?.removeEventListener("abort", aborted);
    opening?.destroy();
    resolve(result);
  }

  function failed(code: FailureCode): void {
    const { phase, mayHaveLeft } = progress;
    const partial = exchange?.partial() ?? null;
    settle({ kind: "failure", code, phase, mayHaveLeft, partial, ...progress.facts() });
  }

  function aborted(): void {
    failed("ABORTED");
  }

  function attempt(step: () => void): void {
    try {
      step();
    } catch {
      // What Node refuses outright, such as a key with a line break. Its message may quote what must not be told.
      failed("UNKNOWN");
    }
  }

  function go(url: URL, ways: readonly Way[], trust: Result<Trust, FailureCode>): void {
    if (settled) return;
    if (!trust.ok) return failed(trust.error);
    const [first, ...rest] = ways.filter((way) => way.kind !== "unsupported");
    if (first === undefined) return failed("PROXY_KIND");
    take(url, [first, ...rest], trust.value);
  }

  /** Tries a way, and the next one when its proxy could not be spoken with: nothing of the request has left then. */
  function take(url: URL, [way, ...rest]: readonly PassableWay[], trust: Trust): void {
    if (way === undefined) return;
    const proxy = way.kind === "proxy" ? way : null;
    connectFailed = (code) => {
      const silent = progress.phase === "proxy" && code !== "PROXY" && code !== "PROXY_AUTH";
      if (!silent || rest.length === 0) return failed(code);
      opening?.destroy();
      attempt(() => take(url, rest, trust));
    };
    progress.setOut(proxy === null ? null : new URL(proxy.origin).host);
    timers.start("connect", limits.connectMs);
    opening = openSocket({
      url,
      proxy,
      trust,
      progress,
      witness,
      ready: (socket) =>
        attempt(() => {
          if (settled) return;
          timers.stop("connect");
          timers.start("firstByte", limits.firstByteMs);
          exchange = beginExchange(socket, {
            request,
            key: options.key,
            bodyBytes: limits.bodyBytes,
            progress,
            heard: () => {
              timers.stop("firstByte");
              if (!settled) timers.start("idle", limits.idleMs);
            },
            answered: (answer) => settle({ kind: "answer", ...answer, ...progress.facts() }),
            failed,
          });
        }),
      failed: (code) => connectFailed(code),
    });
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
    const ways = waysTo(url, options.network, systemWays);
    const trust = trustFor(options.network);
    // Without a proxy's word or a file to wait for, the call sets out at once.
    if (!(ways instanceof Promise || trust instanceof Promise)) return go(url, ways, trust);
    Promise.all([ways, trust]).then(
      ([known, judged]) => attempt(() => go(url, known, judged)),
      () => failed("UNKNOWN"),
    );
  });
  return promise;
}

type PassableWay = Exclude<Way, { readonly kind: "unsupported" }>;

/** `Promise.withResolvers`, which Node 20 lacks. */
function settleable<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
