import type { Socket } from "node:net";
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
} from "../core/transport.ts";
import { CallProgress } from "./call-progress.ts";
import type { CallWitness } from "./call-witness.ts";
import { beginExchange, type RunningExchange } from "./http-exchange.ts";
import { limitTimers } from "./limit-timers.ts";
import { type Opening, openSocket } from "./open-socket.ts";
import type { Trust, TrustFor } from "./trust.ts";
import { type SystemWays, type Way, waysTo } from "./way.ts";

/** What all calls of a transport share. */
export interface Surroundings {
  readonly trustFor: TrustFor;
  readonly systemWays: SystemWays;
}

type CallResult = HttpAnswer | CallFailure;
type PassableWay = Exclude<Way, { readonly kind: "unsupported" }>;

const RAN_OUT = {
  connect: "TIMEOUT_CONNECT",
  firstByte: "TIMEOUT_FIRST_BYTE",
  idle: "TIMEOUT_IDLE",
  total: "TIMEOUT_TOTAL",
} as const satisfies Record<string, FailureCode>;

/** One call from its first step to its one result. */
export class RunningCall {
  readonly #request: HttpRequest;
  readonly #options: SendOptions;
  readonly #surroundings: Surroundings;
  readonly #witness: CallWitness | null;
  readonly #limits: CallLimits;
  readonly #progress = new CallProgress();
  readonly #timers = limitTimers<keyof typeof RAN_OUT>((name) => this.#ranOut(name));
  readonly #aborted = () => this.#fail("ABORTED");
  /** Takes the way that is tried when the present one fails at its proxy; `null` when there is none. */
  #nextWay: (() => void) | null = null;
  #opening: Opening | null = null;
  #exchange: RunningExchange | null = null;
  #settle: ((result: CallResult) => void) | null = null;

  private constructor(
    request: HttpRequest,
    options: SendOptions,
    around: Surroundings & { readonly witness: CallWitness | null },
  ) {
    this.#request = request;
    this.#options = options;
    this.#surroundings = around;
    this.#witness = around.witness;
    this.#limits = { ...DEFAULT_LIMITS, ...options.limits };
  }

  /** Makes the call; never rejects. A witness looks on while it connects. */
  static run(
    request: HttpRequest,
    options: SendOptions,
    around: Surroundings & { readonly witness: CallWitness | null },
  ): Promise<CallResult> {
    return new Promise((resolve) => {
      const call = new RunningCall(request, options, around);
      call.#settle = resolve;
      call.#attempt(() => call.#begin());
    });
  }

  #begin(): void {
    const { signal } = this.#options;
    const url = new URL(this.#request.url);
    if (signal?.aborted === true) this.#aborted();
    else if (url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname))) {
      signal?.addEventListener("abort", this.#aborted, { once: true });
      this.#prepare(url);
    } else this.#fail("NOT_SECURE");
  }

  /** Asks for the way and for what to trust. Without a proxy's word or a file to wait for, it sets out at once. */
  #prepare(url: URL): void {
    this.#timers.start("total", this.#limits.totalMs);
    this.#timers.start("connect", this.#limits.connectMs);
    const { network } = this.#options;
    const ways = waysTo(url, network, this.#surroundings.systemWays);
    const trust = this.#surroundings.trustFor(network);
    if (ways instanceof Promise || trust instanceof Promise) {
      if (ways instanceof Promise) this.#progress.enter("proxy");
      Promise.all([ways, trust]).then(
        ([known, judged]) => this.#attempt(() => this.#choose(url, known, judged)),
        () => this.#fail("UNKNOWN"),
      );
    } else this.#choose(url, ways, trust);
  }

  #choose(url: URL, ways: readonly Way[], trust: Result<Trust, FailureCode>): void {
    if (this.#settle === null) return;
    const [first, ...others] = ways.filter((way) => way.kind !== "unsupported");
    if (!trust.ok) {
      this.#progress.setOut(null);
      this.#fail(trust.error);
    } else if (first === undefined) {
      this.#progress.enter("proxy");
      this.#fail("PROXY_KIND");
    } else this.#take(url, [first, ...others], trust.value);
  }

  #take(url: URL, [way, ...others]: readonly [PassableWay, ...PassableWay[]], trust: Trust): void {
    const proxy = way.kind === "proxy" ? way : null;
    const [next, ...rest] = others;
    this.#opening?.destroy();
    this.#nextWay = next === undefined ? null : () => this.#take(url, [next, ...rest], trust);
    this.#witness?.setOut();
    this.#progress.setOut(proxy === null ? null : new URL(proxy.origin).host);
    this.#timers.start("connect", this.#limits.connectMs);
    this.#opening = openSocket({
      url,
      proxy,
      trust,
      progress: this.#progress,
      witness: this.#witness,
      ready: (socket) => this.#attempt(() => this.#speak(socket)),
      failed: (code) => this.#failToConnect(code),
    });
  }

  #speak(socket: Socket): void {
    if (this.#settle === null) return;
    const timers = this.#timers;
    timers.stop("connect");
    timers.start("firstByte", this.#limits.firstByteMs);
    this.#exchange = beginExchange(socket, {
      request: this.#request,
      key: this.#options.key,
      bodyBytes: this.#limits.bodyBytes,
      progress: this.#progress,
      heard: () => {
        timers.stop("firstByte");
        if (this.#settle !== null) timers.start("idle", this.#limits.idleMs);
      },
      answered: (answer) => this.#end({ kind: "answer", ...answer, ...this.#progress.facts() }),
      failed: (code) => this.#fail(code),
    });
  }

  #ranOut(name: keyof typeof RAN_OUT): void {
    if (name === "connect") this.#failToConnect(RAN_OUT.connect);
    else this.#fail(RAN_OUT[name]);
  }

  /** A proxy that could not be spoken with has seen nothing of the request: the next way is tried. Its “no” counts. */
  #failToConnect(code: FailureCode): void {
    const spokenWith = code === "PROXY" || code === "PROXY_AUTH";
    const next = this.#progress.phase === "proxy" && !spokenWith ? this.#nextWay : null;
    if (next === null) this.#fail(code);
    else this.#attempt(next);
  }

  #fail(code: FailureCode): void {
    const { phase, mayHaveLeft } = this.#progress;
    const partial = this.#exchange?.partial() ?? null;
    this.#end({ kind: "failure", code, phase, mayHaveLeft, partial, ...this.#progress.facts() });
  }

  #end(result: CallResult): void {
    const settle = this.#settle;
    if (settle === null) return;
    this.#settle = null;
    this.#timers.stopAll();
    this.#options.signal?.removeEventListener("abort", this.#aborted);
    this.#opening?.destroy();
    settle(result);
  }

  #attempt(step: () => void): void {
    try {
      step();
    } catch {
      // What Node refuses outright, such as a key with a line break. Its message may quote what must not be told.
      this.#fail("UNKNOWN");
    }
  }
}
