import type { CallPhase, CallTiming, ProxyHop } from "../core/transport.ts";

type Stamp = Exclude<keyof CallTiming, "totalMs">;

const AFTER: Readonly<Record<Stamp, CallPhase>> = {
  resolvedMs: "connect",
  connectedMs: "tls",
  tunnelledMs: "tls",
  securedMs: "send",
  sentMs: "wait",
  firstByteMs: "receive",
};

const ORDER: readonly CallPhase[] = ["resolve", "connect", "proxy", "tls", "send", "wait", "receive"];

const NOTHING = {
  resolvedMs: null,
  connectedMs: null,
  securedMs: null,
  sentMs: null,
  firstByteMs: null,
} as const;

/** How far one call has come, and when it came there; begins when it is made. */
export class CallProgress {
  readonly #beganAt = performance.now();
  #stamps: Partial<Record<Stamp, number | null>> & Omit<CallTiming, "totalMs"> = NOTHING;
  #phase: CallPhase = "resolve";
  #proxy: ProxyHop | null = null;

  /** Sets out on a way, the first or the next after one that failed: the clock goes on, all else begins anew. */
  setOut(proxyAddress: string | null): void {
    this.#proxy = proxyAddress === null ? null : { address: proxyAddress, status: null };
    this.#phase = proxyAddress === null ? "resolve" : "proxy";
    this.#stamps = proxyAddress === null ? NOTHING : { ...NOTHING, tunnelledMs: null };
  }

  /** Notes that a phase is over. Only the first time counts, and an early answer is not undone by a late send. */
  mark(stamp: Stamp): void {
    this.#stamps = { ...this.#stamps, [stamp]: this.#stamps[stamp] ?? this.#elapsedMs() };
    // A connection to a proxy is none to the host.
    if (stamp !== "connectedMs" || this.#proxy === null) this.enter(AFTER[stamp]);
  }

  /** Goes on to a phase without a stamp, such as past TLS over plain http; never back. */
  enter(phase: CallPhase): void {
    if (ORDER.indexOf(phase) > ORDER.indexOf(this.#phase)) this.#phase = phase;
  }

  /** Notes what the proxy answered. */
  proxyAnswered(status: number): void {
    if (this.#proxy !== null) this.#proxy = { ...this.#proxy, status };
  }

  get phase(): CallPhase {
    return this.#phase;
  }

  /** True once the request was handed to an established (and secured) connection. */
  get mayHaveLeft(): boolean {
    return ORDER.indexOf(this.#phase) >= ORDER.indexOf("send");
  }

  /** What a result tells of the way and the time so far; times in ms with a fraction, `totalMs` is now. */
  facts(): { readonly proxy?: ProxyHop; readonly timing: CallTiming } {
    const timing = { ...this.#stamps, totalMs: this.#elapsedMs() };
    return this.#proxy === null ? { timing } : { proxy: this.#proxy, timing };
  }

  #elapsedMs(): number {
    return Math.round((performance.now() - this.#beganAt) * 1000) / 1000;
  }
}
