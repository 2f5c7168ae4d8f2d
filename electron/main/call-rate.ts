/** How many calls of one command are answered in a second: far more than a page of ours makes. */
const CALLS_A_SECOND = 200;

/** Counts calls by their command, so that a page gone wild is refused before anything is done for it. */
export class CallRate {
  readonly #steady: () => number;
  readonly #seconds = new Map<string, { readonly since: number; calls: number }>();

  /** @param steady  Steady time in ms. */
  constructor(steady: () => number) {
    this.#steady = steady;
  }

  /** True for a call that may be answered; each call counts. */
  takes(name: string): boolean {
    const now = this.#steady();
    const second = this.#seconds.get(name);
    if (second === undefined || now - second.since >= 1_000) {
      this.#seconds.set(name, { since: now, calls: 1 });
      return true;
    }
    second.calls += 1;
    return second.calls <= CALLS_A_SECOND;
  }
}
