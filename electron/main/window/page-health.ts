/** What a person can answer when the page is in trouble. `wait`: leave it as it is. */
export type PageAnswer = "wait" | "reload" | "quit";

/** What keeping a page well needs from its surroundings. */
export interface PageHealthPorts {
  /** Steady time in ms. */
  readonly steady: () => number;
  readonly reload: () => void;
  /** Ends the page's process, which is told as `gone` then. */
  readonly end: () => void;
  readonly quit: () => void;
  /** Asks in a box of the system, since the page itself can show nothing. Taken back when `over` is aborted. */
  readonly ask: (trouble: "crashed" | "hangs", over: AbortSignal) => Promise<PageAnswer>;
  /** The page was loaded anew: the person is told. */
  readonly reloaded: () => void;
}

/** A page that crashes again within this is not loaded anew without asking, in ms. */
const RELOAD_EVERY_MS = 60_000;

/**
 * Looks after the page of the window. What counts lies in main and goes on, whatever becomes of the page.
 *
 * A page that died is loaded anew by itself, once a minute; more often the person is asked. One that hangs is the person's
 * to judge: it may only be slow.
 */
export class PageHealth {
  readonly #ports: PageHealthPorts;
  #lastCrashAt = Number.NEGATIVE_INFINITY;
  #endedByUs = false;
  #asking: AbortController | null = null;

  constructor(ports: PageHealthPorts) {
    this.#ports = ports;
  }

  /** The page's process has ended, and not because its window was closed. */
  async gone(): Promise<void> {
    this.#asking?.abort();
    if (this.#endedByUs) {
      this.#endedByUs = false;
      return this.#reload();
    }
    const sinceLastMs = this.#ports.steady() - this.#lastCrashAt;
    this.#lastCrashAt = this.#ports.steady();
    if (sinceLastMs > RELOAD_EVERY_MS) return this.#reload();
    const answer = await this.#ask("crashed");
    if (answer === "reload") this.#reload();
    if (answer === "quit") this.#ports.quit();
  }

  /** The page does not answer. */
  async hangs(): Promise<void> {
    if (this.#asking !== null) return;
    const answer = await this.#ask("hangs");
    if (answer === "quit") this.#ports.quit();
    if (answer !== "reload") return;
    this.#endedByUs = true;
    this.#ports.end();
  }

  /** It answers again: there is nothing to ask any more. */
  answers(): void {
    this.#asking?.abort();
  }

  async #ask(trouble: "crashed" | "hangs"): Promise<PageAnswer> {
    const over = new AbortController();
    this.#asking = over;
    const answer = await this.#ports.ask(trouble, over.signal);
    if (this.#asking === over) this.#asking = null;
    return over.signal.aborted ? "wait" : answer;
  }

  #reload(): void {
    this.#ports.reload();
    this.#ports.reloaded();
  }
}
