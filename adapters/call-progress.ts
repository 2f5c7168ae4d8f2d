import type { CallPhase, CallTiming } from "../core/transport.ts";

type Stamp = Exclude<keyof CallTiming, "totalMs">;

const AFTER: Readonly<Record<Stamp, CallPhase>> = {
  resolvedMs: "connect",
  connectedMs: "tls",
  securedMs: "send",
  sentMs: "wait",
  firstByteMs: "receive",
};

const ORDER: readonly CallPhase[] = ["resolve", "connect", "tls", "send", "wait", "receive"];

/** How far one call has come, and when it came there; begins when it is made. */
export class CallProgress {
  readonly #beganAt = performance.now();
  readonly #stamps: Record<Stamp, number | null> = {
    resolvedMs: null,
    connectedMs: null,
    securedMs: null,
    sentMs: null,
    firstByteMs: null,
  };
  #phase: CallPhase = "resolve";

  /** Notes that a phase is over. Only the first time counts, and an early answer is not undone by a late send. */
  mark(stamp: Stamp): void {
    this.#stamps[stamp] ??= this.#elapsedMs();
    this.enter(AFTER[stamp]);
  }

  /** Goes on to a phase without a stamp, such as past TLS over plain http; never back. */
  enter(phase: CallPhase): void {
    if (ORDER.indexOf(phase) > ORDER.indexOf(this.#phase)) this.#phase = phase;
  }

  get phase(): CallPhase {
    return this.#phase;
  }

  /** True once the request was handed to an established (and secured) connection. */
  get mayHaveLeft(): boolean {
    return ORDER.indexOf(this.#phase) >= ORDER.indexOf("send");
  }

  /** The stamps so far, in ms with a fraction; `totalMs` is now. */
  timing(): CallTiming {
    return { ...this.#stamps, totalMs: this.#elapsedMs() };
  }

  #elapsedMs(): number {
    return Math.round((performance.now() - this.#beganAt) * 1000) / 1000;
  }
}
