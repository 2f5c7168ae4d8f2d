/** How long a session must be seen at work before it can wait anew, in ms: less is somebody going from page to page. */
const AT_WORK_MS = 10 * 60_000;

/** Tells a new wait from the next page of one that is known: ten pages, filled in one after the other, are one wait. */
export class WaitMemory {
  readonly #steady: () => number;
  /** Sessions that have waited, with the moment since when they are seen at work; `null` while they wait. */
  readonly #waited = new Map<number, number | null>();

  /** @param steady  Steady time in ms. */
  constructor(steady: () => number) {
    this.#steady = steady;
  }

  /** True where this wait is a new one. */
  begins(sessionRow: number): boolean {
    const since = this.#waited.get(sessionRow);
    this.#waited.set(sessionRow, null);
    if (since === undefined) return true;
    return since !== null && this.#steady() - since >= AT_WORK_MS;
  }

  /** It is at work, or has ended. */
  leftIt(sessionRow: number): void {
    if (this.#waited.get(sessionRow) === null) this.#waited.set(sessionRow, this.#steady());
  }

  /** Time passed in which nobody looked: it does not count as work that was seen. */
  skipTime(): void {
    for (const [row, since] of this.#waited) if (since !== null) this.#waited.set(row, this.#steady());
  }

  forget(sessionRow: number): void {
    this.#waited.delete(sessionRow);
  }
}
